package source

import (
	"slices"
	"strconv"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// maxAmount is the length in bytes of the longest paragraph that is one of several things with their amounts.
const maxAmount = 80

// amount is how a paragraph begins that says how much there is of something: "½ cup milk", "2-3 eggs".
var amount = lazyregexp.New(`^(\d{1,4}(?:[.,/–-]\d{1,3})?|\d* ?\p{No}(?:/\d)?) ?[\p{L}(]`)

// findAmounts makes a list of short paragraphs in a row, or of the lines of one, of which at least half say how much
// there is of something, as books that were scanned have what a recipe takes.
func findAmounts(blocks []*Block, groups *Groups) (out []*Block) {
	for _, b := range blocks {
		if lines := b.things(); areAmounts(lines) {
			out = append(out, lines...)
		} else {
			out = append(out, b)
		}
	}
	for i := 0; i < len(out); {
		n := 0
		for i+n < len(out) && out[i+n].mayBeThing() && (n > 0 || out[i].saysAmount() || i > 0 && out[i-1].Kind == Heading) {
			n++
		}
		if row := out[i : i+n]; areAmounts(row) {
			group := groups.Next()
			for _, b := range row {
				b.itemise(group)
			}
		}
		i += n + 1
	}
	return out
}

// things are the lines of b if each of them may be a thing; nil if not.
func (b *Block) things() []*Block {
	breaks := b.marked(wrapped, written)
	if b.Kind != text.Prose || b.Group > 0 || len(breaks) == 0 || b.Len() > (len(breaks)+1)*maxAmount {
		return nil
	}
	lines := b.cutAt(breaks)
	if slices.ContainsFunc(lines, func(line *Block) bool { return !line.mayBeThing() }) {
		return nil
	}
	return lines
}

// mayBeThing reports whether b is a paragraph of a few words that is no sentence.
func (b *Block) mayBeThing() bool {
	isNumbered := b.Label.End > 0 && !b.saysAmount()
	return b.Kind == text.Prose && b.Group == 0 && b.Len() <= maxAmount && !isNumbered && len(b.marked(wrapped, written)) == 0 && !EndsSentenceOrClause(b.String())
}

// saysAmount reports whether b begins with an amount.
func (b *Block) saysAmount() bool { return amount().MatchString(b.String()) }

// areAmounts reports whether at least half of some paragraphs begin with an amount, and two of them. Numbers that count
// are none.
func areAmounts(row []*Block) bool {
	n, counted := 0, 0
	for _, b := range row {
		m := amount().FindStringSubmatch(b.String())
		if m == nil {
			continue
		}
		n++
		if number, err := strconv.Atoi(m[1]); err == nil && number == n {
			counted++
		}
	}
	return n > 1 && 2*n >= len(row) && counted < n
}

// bullet stands before an item for which the source has no mark.
const bullet = "•"

// itemise makes b an item of a list.
func (b *Block) itemise(group int) {
	var p Passage
	p.AddRaw(bullet+" ", b.Start())
	p.Append(&b.Passage, "")
	b.Passage = p
	b.Kind, b.Group, b.Label = text.Item, group, text.Span{End: len(bullet)}
}
