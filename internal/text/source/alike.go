package source

import (
	"slices"
	"strings"

	"pilcrow/internal/text"
)

// An opening is how a line begins.
type opening int

const (
	otherwise opening = iota
	signed            // with a sign for a bullet, or an ordinal that counts on
	inBold            // in bold, or with a name that the platform writes
	naming            // all of it names what is below: it is in bold, in capitals or framed
	barred            // it has no words
)

// An openLine is a line of a block.
type openLine struct {
	text.Span
	opening
	label int  // the length of the sign or of the words in bold
	whole bool // all of it is in bold
}

// So many lines in a row that begin alike are a list, at least; those in bold as well if there is nothing but them
// below a name.
const fewestAlike, fewestBold = 2, 3

// alikeLevel is the level of headings that are lines of a paragraph: below all others.
const alikeLevel = 9

// alikeLines makes a list of lines in a row that begin in the same way, with a sign or in bold, and headings of the lines
// that name them, as people type where nobody leaves lines blank. It is nil if there are none.
func (b *Block) alikeLines(groups *Groups) []*Block {
	if len(b.Lines()) < fewestAlike {
		return nil
	}
	lines := b.openLines()
	if !markRows(lines, b.String()) {
		return nil
	}
	var parts []*Block
	headed := false
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].opening == lines[i].opening && lines[i].opening != naming {
			end++
		}
		switch row := lines[i:end]; row[0].opening {
		case naming:
			parts, headed = append(parts, b.named(row[0])), true
		case signed, inBold:
			parts = append(parts, b.row(row, groups.Next())...)
		default:
			rest := b.Slice(row[0].Start, row[len(row)-1].End)
			parts = append(parts, rest.labelledLines(groups)...)
		}
		i = end
	}
	if headed {
		parts = append(parts, NewSectionEnd(b.To, alikeLevel-1))
	}
	return parts
}

// openLines returns the lines of b and how they begin.
func (b *Block) openLines() []openLine {
	bold := b.bold()
	s := b.String()
	var lines []openLine
	var counted ordinals
	intended := b.marked(written)
	for _, l := range b.Lines() {
		o := openLine{Span: l}
		inner := withoutSigns(s, l)
		end := bold[l.Start]
		isBold := end > l.Start && end <= l.End
		o.whole = inner.Start < inner.End && (isBold && end >= inner.End || bold[inner.Start] >= inner.End && bold[inner.Start] <= l.End)
		n := signLength(l.Of(s))
		if len(intended) > 0 && (l.Start == 0 || slices.Contains(intended, l.Start)) {
			n = max(n, counted.next(l.Of(s)))
		}
		switch {
		case !text.HasWords(l.Of(s)):
			o.opening = barred
		case n > 0 && n < len(strings.TrimSpace(l.Of(s))):
			o.opening, o.label = signed, n
		case isBold:
			o.opening, o.label = inBold, end-l.Start
		case strings.HasPrefix(l.Of(s), "<"):
			if o.label = len(mention().FindString(l.Of(s))); o.label > 0 {
				o.opening = inBold
			}
		}
		lines = append(lines, o)
	}
	return lines
}

// bold returns where words in bold end, by where they begin.
func (b *Block) bold() map[int]int {
	all := make(map[int]int)
	from := -1
	for _, m := range b.marks {
		switch {
		case m.kind == boldFrom && from < 0:
			from = m.at
		case m.kind == boldTo && from >= 0:
			all[from], from = m.at, -1
		}
	}
	return all
}

// appendInSection appends a block, in front of the end of a section if what stands there leads into its list.
func appendInSection(blocks []*Block, next *Block) []*Block {
	n := len(blocks) - 1
	if n < 1 || blocks[n].Kind != Break || blocks[n].Level != alikeLevel || next.Group == 0 || blocks[n-1].Group != next.Group && !(blocks[n-1].IsText() && LeadsIn(blocks[n-1].String())) {
		return append(blocks, next)
	}
	blocks[n].From, blocks[n].To = next.To, next.To
	return append(blocks[:n], next, blocks[n])
}
