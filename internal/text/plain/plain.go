// Package plain reads plain text by its layout: what blank lines, indentation, marks at
// the start of lines and lines of marks say about it.
package plain

import (
	"slices"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/thread"
)

// Read reads plain text.
func Read(in source.Input) ([]*source.Block, error) {
	if messages := thread.Find(in.Text); messages != nil {
		return Conversation(in, messages)
	}
	r := reader{src: in.Text, meta: in.Meta}
	lines := r.leaveModeLines(r.leaveLinks(r.undress(splitLines(in.Text))))
	lines = r.leavePages(r.leaveFrame(r.leaveFrontMatter(lines)))
	all, gaps := r.space(r.ruledChunks(lines))
	r.measure(all)
	r.readChunks(all, gaps)
	r.markHeadings()
	r.completeRows()
	r.levelCounted()
	r.markTitle()
	r.findAuthor()
	return slices.Concat(r.frontFields, r.blocks(), r.pageLines), nil
}

// A reader makes blocks of chunks.
type reader struct {
	src           string
	meta          *text.Meta
	width         int // see wrapWidth
	body          int // see bodyIndent
	first         bool
	countedChunks int                   // see countChunks
	headed        bool                  // see namesAbove
	capitalised   bool                  // see manyCapitals
	sentences     bool                  // see sentenceLines
	filled        bool                  // see isFilled
	marked        int                   // see countMarked
	names         func() map[string]int // see lineNames
	outline       bool                  // see isOutline
	versions      bool                  // see namesVersions
	groups        source.Groups
	shapes        []shape
	frontFields   []*source.Block // see leaveFrontMatter
	pageLines     []*source.Block // see leavePages

	items     []openItem // of the list that may go on, outermost first
	group     int        // of that list
	verses    int        // the number that the paragraph before began with
	defining  int        // the group of the definitions that may go on, 0 if none may
	defined   int        // the indentation of their terms
	beside    int        // the column of what stands beside them
	signature bool       // behind the mark of a signature
	manual    bool       // it is a manual page, by its running head
	memo      int        // how many shapes there are up to the end of the head of a Request for Comments, 0 without one
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
	if r.first && r.mailHeader(c) || r.contents(c) || r.runningHead(c) || r.table(c) || r.fencedCode(c) || r.box(c, rest) {
		return
	}
	start, ruled := 0, true // below a line of marks, or at the beginning
	for i, l := range c {
		if b := r.markedHeading(l, len(c) == 1); b != nil {
			r.segment(c[start:i], rest, false)
			r.addHeading(b, c[i:i+1])
			start, ruled = i+1, false
			continue
		}
		mark := ruleMark(r.of(l))
		if mark == 0 {
			continue
		}
		if title := c[start:i]; r.isUnderlined(title, mark, start > 0 && ruleMark(r.of(c[start-1])) == mark) {
			r.heading(title, l, mark)
			ruled = false
		} else {
			r.segment(title, rest, false)
			r.add(source.NewBlock(text.Prose, r.passage(c[i:i+1])), c[i:i+1], false)
			ruled = true
		}
		start = i + 1
	}
	r.segment(c[start:], rest, ruled)
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
	at := 0 // in c
	for _, part := range r.split(c) {
		at += len(part)
		if first := at - len(part); first > 0 && (r.isExample(c, first) || source.LeadsIn(r.of(c[first-1]))) && !isProse(r.of(part[0])) {
			r.addCode(part)
			continue
		}
		b := source.NewBlock(text.Prose, r.passage(part))
		if r.written(part) {
			b.KeepLines()
		}
		if b.IsText() {
			r.number(b)
			if m := picture.FindStringSubmatch(b.String()); m != nil {
				b.Kind = text.Caption
				if m[2] == "" {
					b.Leave("where a picture was")
				}
			}
		}
		r.add(b, part, alone && len(part) == len(c))
	}
}

// picture is how books typed as plain text say where a picture was.
var picture = lazyregexp.If(lazyregexp.Begins("["), `(?i)^\[(illustration|image|picture|figure|fig\.|abbildung|bild|ilustración|foto)\b[\s.:]*([^\]]*)\]$`)

// passage joins lines of running text. Filled ones have more room between their words.
func (r *reader) passage(c chunk) source.Passage {
	var p source.Passage
	for _, l := range c {
		if r.filled {
			p.AddFilled(r.of(l), l.start)
		} else {
			p.AddLine(r.of(l), l.start)
		}
	}
	return p
}
