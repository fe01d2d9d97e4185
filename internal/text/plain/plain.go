// Package plain reads plain text by its layout: what blank lines, indentation, marks at
// the start of lines and lines of marks say about it.
package plain

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// Read reads plain text.
func Read(in source.Input) ([]*source.Block, error) {
	r := reader{src: in.Text, meta: in.Meta}
	all, gaps := chunks(r.leavePages(r.leaveModeLines(splitLines(in.Text))))
	r.width, r.body, r.capitalised = wrapWidth(all), bodyIndent(in.Text, all), manyCapitals(in.Text)
	r.countedChunks = r.countChunks(all)
	r.sentences, r.marked = r.sentenceLines(all), r.countMarked(all)
	for i, c := range all {
		n := len(r.shapes)
		r.first = i == 0
		r.chunk(c, all[i+1:])
		if len(r.shapes) > n {
			r.shapes[n].gap = gaps[i]
		}
	}
	r.markHeadings()
	r.markTitle()
	return append(r.blocks(), r.pageLines...), nil
}

// A reader makes blocks of chunks.
type reader struct {
	src           string
	meta          *text.Meta
	width         int // see wrapWidth
	body          int // see bodyIndent
	first         bool
	countedChunks int  // see countChunks
	capitalised   bool // see manyCapitals
	sentences     bool // see sentenceLines
	marked        int  // see countMarked
	groups        source.Groups
	shapes        []shape
	pageLines     []*source.Block // see leavePages

	items     []openItem // of the list that may go on, outermost first
	group     int        // of that list
	verses    int        // the number that the paragraph before began with
	defining  int        // the group of the definitions that may go on, 0 if none may
	defined   int        // the indentation of their terms
	signature bool       // behind the mark of a signature
}

// A shape is a block and how it stands in the file.
type shape struct {
	*source.Block
	lines  int
	indent int
	alone  bool // between blank lines
	gap    int  // blank lines before it
}

func (r *reader) blocks() []*source.Block {
	blocks := make([]*source.Block, len(r.shapes))
	for i, s := range r.shapes {
		blocks[i] = s.Block
	}
	return blocks
}

func (r *reader) of(l line) string { return r.src[l.start:l.end] }

func (r *reader) add(b *source.Block, c chunk, alone bool) {
	r.shapes = append(r.shapes, shape{Block: b, lines: len(c), indent: c.indent(), alone: alone})
}

// last is the block before, nil without one.
func (r *reader) last() *source.Block {
	if len(r.shapes) == 0 {
		return nil
	}
	return r.shapes[len(r.shapes)-1].Block
}

// chunk reads a chunk; rest are those after it.
func (r *reader) chunk(c chunk, rest []chunk) {
	if r.first && r.mailHeader(c) || r.runningHead(c) || r.table(c) || r.fencedCode(c) || r.box(c, rest) {
		return
	}
	start := 0
	for i, l := range c {
		if b := r.markedHeading(l, len(c) == 1); b != nil {
			r.segment(c[start:i], rest, false)
			r.addHeading(b, c[i:i+1])
			start = i + 1
			continue
		}
		mark := ruleMark(r.of(l))
		if mark == 0 {
			continue
		}
		if title := c[start:i]; r.isUnderlined(title, mark, start > 0 && ruleMark(r.of(c[start-1])) == mark) {
			r.heading(title, l, mark)
		} else {
			r.segment(title, rest, false)
			r.add(source.NewBlock(text.Prose, r.passage(c[i:i+1])), c[i:i+1], false)
		}
		start = i + 1
	}
	r.segment(c[start:], rest, start == 0)
}

// segment reads lines without lines of marks between them; alone says that blank
// lines are around them.
func (r *reader) segment(c chunk, rest []chunk, alone bool) {
	switch {
	case len(c) == 0:
	case r.quotations(c, rest, alone), r.signed(c), r.titled(c, rest), r.list(c, rest, alone), r.definition(c, rest), r.code(c):
	default:
		r.endList(c)
		r.paragraphs(c, alone)
	}
}

// paragraphs reads running text.
func (r *reader) paragraphs(c chunk, alone bool) {
	for i, part := range r.split(c) {
		if i > 0 && source.LeadsIn(r.last().String()) && !isProse(r.of(part[0])) {
			r.addCode(part)
			continue
		}
		b := source.NewBlock(text.Prose, r.passage(part))
		if r.written(part) {
			b.KeepLines()
		}
		if b.IsText() {
			r.number(b)
			if picture.MatchString(b.String()) {
				b.Kind = text.Caption
			}
		}
		r.add(b, part, alone && len(part) == len(c))
	}
}

// picture is how books typed as plain text say where a picture was.
var picture = lazyregexp.If(lazyregexp.Begins("["), `(?i)^\[(illustration|image|picture|figure|fig\.|abbildung|bild|ilustración|foto)\b[^\]]*\]$`)

// passage joins lines of running text.
func (r *reader) passage(c chunk) source.Passage {
	var p source.Passage
	for _, l := range c {
		p.AddLine(r.of(l), l.start)
	}
	return p
}

// longLine is the length in columns from which on a line is not broken by hand: each
// line of its chunk is a paragraph.
const longLine = 130

// split cuts a chunk into paragraphs: none if its lines are sentences, a line each if they are
// too long to have been broken by hand, else where the indentation changes.
func (r *reader) split(c chunk) []chunk {
	switch {
	case r.sentences:
		return []chunk{c}
	case c.columns() >= longLine:
		return slices.Collect(slices.Chunk(c, 1))
	case r.isVerse(c):
		return []chunk{c}
	}
	var all []chunk
	start := 0
	for i := 1; i < len(c); i++ {
		setOut := c[i].indent < r.body && c[start].indent >= r.body
		if i-start == 1 && !setOut && c[i].indent <= c[start].indent+4 && c[i].indent != c[start].indent {
			continue // the first line is set in or out
		}
		if i-start == 1 && r.isMarkBeside(c[start], c[i]) {
			continue
		}
		if before := c[i-1].indent; c[i].indent >= before+2 || c[i].indent <= before-2 {
			all = append(all, c[start:i])
			start = i
		}
	}
	return append(all, c[start:])
}

// written reports whether the line breaks of a paragraph were written on purpose.
func (r *reader) written(c chunk) bool {
	if len(c) < 2 || r.sentences {
		return false
	}
	ended := 0
	for _, l := range c {
		if l.columns-l.indent >= minSentence && text.EndsSentence(r.of(l)) {
			ended++
		}
	}
	return r.isVerse(c) || ended == len(c) && (len(c) > 2 || c.columns() > r.width*9/10 && c[0].columns > 80)
}

// minSentence is the length in columns of the shortest line that is a paragraph.
const minSentence = 50

// Lines of verse are no longer than maxVerse, and in a text that is broken by hand
// clearly shorter than its lines, or at least manyLines that begin with a capital.
const (
	maxVerse    = 70
	shortLines  = 50
	manyLines   = 4
	shortInWide = 0.8
)

// isVerse reports whether lines look like verse or an address.
func (r *reader) isVerse(c chunk) bool {
	if len(c) < 2 || c.columns()-c.indent() > maxVerse {
		return false
	}
	for i, l := range c {
		s := r.of(l)
		if source.StartsLower(s) && !strings.HasPrefix(s, "http") || i > 0 && strings.HasSuffix(r.of(c[i-1]), "-") || len(c) == 2 && s[0] >= '0' && s[0] <= '9' || l.indent < r.body && c[0].indent >= r.body {
			return false
		}
	}
	longest := float64(c.columns() - c.indent())
	return longest <= shortInWide*float64(r.width-r.body) || r.width-r.body <= shortLines && len(c) > 2 || len(c) >= manyLines && !r.capitalised
}

// manyCapitals reports whether words within sentences often begin with a capital
// letter, as in German.
func manyCapitals(s string) bool {
	upper, all := 0, 0
	for i, w := range strings.Fields(s[:min(len(s), 20000)]) {
		if i > 0 && text.HasWords(w) {
			all++
			if !source.StartsLower(w) {
				upper++
			}
		}
	}
	return upper*4 > all
}
