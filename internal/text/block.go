package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A block is what a reader of a format found between two gaps: a paragraph to
// be, a heading, or something that is left out.
type block struct {
	passage
	kind   blockKind
	level  int    // of a heading, 1 is outermost
	group  int    // of an item or row: the list or table it belongs to, from 1
	lines  int    // lines of plain text
	verse  bool   // plain text whose lines all start like verse or an address
	reason string // why: for a note
	from   int    // the block is file[from:to], markup included
	to     int
	region region // of HTML
	joints []joint
	opened int // brackets left open
	closed int // brackets closed that were not opened
}

type blockKind int

const (
	prose blockKind = iota
	item            // of a list
	row             // of a table
	code
	heading
	title
	leftOut
)

// A joint is a gap in the file that was closed, at a place in the block's text.
type joint struct {
	Span
	at     int
	reason string
}

// newBlock makes a block of a passage that is not empty. One without a word,
// such as "* * *", is left out.
func newBlock(kind blockKind, p passage) *block {
	p.gap = ""
	opened, closed := countBrackets(p.text)
	b := &block{passage: p, kind: kind, from: p.start(), to: p.end(), opened: opened, closed: closed}
	if !hasWords(string(p.text)) {
		b.leave("a line without words")
	}
	return b
}

// leave marks a block as left out.
func (b *block) leave(reason string) {
	b.kind, b.reason = leftOut, reason
}

// hasWords tells whether there is a letter or a digit in s.
func hasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// maxGroup is the length in bytes up to which a list or table is one paragraph;
// of a longer one each item or row is.
const maxGroup = 500

// mergeGroups makes one block of each short list and table.
func mergeGroups(blocks []*block) []*block {
	var out []*block
	for i := 0; i < len(blocks); {
		end, length := i+1, len(blocks[i].text)
		for end < len(blocks) && blocks[i].group > 0 && blocks[end].group == blocks[i].group && blocks[end].kind == blocks[i].kind {
			length += len(blocks[end].text)
			end++
		}
		if length > maxGroup {
			out = append(out, blocks[i:end]...)
		} else {
			out = append(out, merge(blocks[i:end]))
		}
		i = end
	}
	return out
}

// merge appends the other blocks to the first: items with a space, rows with a
// semicolon between.
func merge(blocks []*block) *block {
	first := blocks[0]
	sep := " "
	if first.kind == row {
		sep = "; "
	}
	for _, b := range blocks[1:] {
		first.append(&b.passage, sep)
		first.to = b.to
	}
	return first
}

// lastRune returns the last character of s but closing quotes, brackets and
// white space, 0 without one.
func lastRune(s []byte) rune {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRune(s)
		if !strings.ContainsRune(`"'”’»›)]}」』）】》`, r) && !unicode.IsSpace(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return 0
}

// endsSentenceOrClause tells whether s ends with a mark after which nothing
// is missing.
func endsSentenceOrClause(s []byte) bool {
	r := lastRune(s)
	return isTerminator(r) || strings.ContainsRune(":;：；", r)
}

func endsWithComma(s []byte) bool {
	r, _ := utf8.DecodeLastRune(s)
	return strings.ContainsRune(",，、،", r)
}
