package office

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"

	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// Rtf reads the Rich Text Format (Microsoft, version 1.9.1).
func Rtf(in source.Input) ([]*source.Block, error) {
	if !bytes.HasPrefix(in.Bytes, []byte(`{\rtf`)) {
		return nil, refusal.New("is no RTF file: save it again as .rtf or .docx")
	}
	r := &rtf{feed: newFeed(), source: in.Bytes, fonts: make(map[int]encoding.Encoding), styles: make(map[int]string), codepage: codepages[1252]}
	r.state.skip = 1
	for r.pos < len(r.source) {
		if err := r.token(); err != nil {
			return nil, err
		}
	}
	r.endParagraph()
	r.endTable()
	r.writeNotes()
	r.leave(r.margins.String(), "running heads and page numbers")
	describe(in.Meta, r.title.String(), r.author.String(), r.created, "", "")
	return r.blocks(), nil
}

// An rtf is a file that is being read.
type rtf struct {
	*feed
	source []byte
	pos    int

	state    state
	stack    []state
	codepage encoding.Encoding
	fonts    map[int]encoding.Encoding // what the fonts of the table are encoded in
	styles   map[int]string            // names of styles, in small letters
	bytes    []byte                    // characters of a code page, to be decoded together
	high     rune                      // the first half of a pair

	par     []run // of the open paragraph
	mark    strings.Builder
	inTable bool // the open paragraph is in a table
	rows    []rtfRow
	cells   [][]run
	header  bool   // the open row names the columns
	ruled   int    // how many cells of the open row have a line below them
	side    string // of a cell, whose border is told of next
	indents []int  // of the open items that no list was told of
	waiting []rtfNote
	note    *rtfNote
	notes   int

	title, author, margins, styleName strings.Builder
	created                           string
	year, month                       int
}

// A state is what holds in a group and ends with it.
type state struct {
	destination   string // where text goes; "" for the text itself
	skip          int    // characters to skip after \u
	unknown       bool   // after \*
	font, style   int
	outline       int // level of a heading, from 1
	level, indent int // how deep an item is nested, and a paragraph set in
	look
}

// A run is text that is set in one way.
type run struct {
	text string
	look
}

// An rtfRow is a row of the open table.
type rtfRow struct {
	cells         [][]run
	header, ruled bool
}

type rtfNote struct {
	mark string
	runs []run
}

// maxGroups is how deep groups may be nested.
const maxGroups = 1000

// token reads the next group mark, control word or text.
func (r *rtf) token() error {
	c := r.source[r.pos]
	r.pos++
	switch c {
	case '{':
		r.decode()
		if len(r.stack) >= maxGroups {
			return errDeep
		}
		r.stack = append(r.stack, r.state)
	case '}':
		r.decode()
		r.endGroup()
	case '\\':
		r.control()
	case '\r', '\n', 0:
	default:
		r.bytes = append(r.bytes, c)
	}
	return nil
}

func (r *rtf) endGroup() {
	ended := r.state
	if n := len(r.stack); n > 0 {
		r.state = r.stack[n-1]
		r.stack = r.stack[:n-1]
	}
	switch {
	case ended.destination == "style" && r.state.destination == "stylesheet":
		name, _, _ := strings.Cut(r.styleName.String(), ";")
		r.styles[ended.style] = strings.ToLower(strings.TrimSpace(name))
		r.styleName.Reset()
	case ended.destination == "footnote" && r.state.destination != "footnote" && r.note != nil:
		r.waiting = append(r.waiting, *r.note)
		r.note = nil
	}
}

// control reads what follows a backslash.
func (r *rtf) control() {
	if r.pos >= len(r.source) {
		return
	}
	c := r.source[r.pos]
	if c < 'A' || c > 'z' || c > 'Z' && c < 'a' {
		r.pos++
		r.symbol(c)
		return
	}
	start := r.pos
	for r.pos < len(r.source) && r.source[r.pos]|0x20 >= 'a' && r.source[r.pos]|0x20 <= 'z' {
		r.pos++
	}
	word := string(r.source[start:r.pos])
	start = r.pos
	if r.pos < len(r.source) && r.source[r.pos] == '-' {
		r.pos++
	}
	for r.pos < len(r.source) && r.source[r.pos] >= '0' && r.source[r.pos] <= '9' && r.pos-start < 12 {
		r.pos++
	}
	n, err := strconv.Atoi(string(r.source[start:r.pos]))
	has := err == nil
	if r.pos < len(r.source) && r.source[r.pos] == ' ' {
		r.pos++
	}
	if word != "u" {
		r.decode()
	}
	r.word(word, n, has)
}

func (r *rtf) symbol(c byte) {
	switch c {
	case '\'':
		if n, err := strconv.ParseUint(string(r.source[r.pos:min(r.pos+2, len(r.source))]), 16, 8); err == nil {
			r.bytes = append(r.bytes, byte(n))
		}
		r.pos = min(r.pos+2, len(r.source))
		return
	case '\\', '{', '}':
		r.bytes = append(r.bytes, c)
		return
	}
	r.decode()
	switch c {
	case '*':
		r.state.unknown = true
	case '~':
		r.text("\u00a0")
	case '_':
		r.text("\u2011")
	case '-':
		r.text("\u00ad")
	case '\r', '\n':
		r.endParagraph()
	}
}
