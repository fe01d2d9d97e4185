package source

import (
	"strconv"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// maxAmount is the length in bytes of the longest paragraph that is one of several things with their amounts.
const maxAmount = 80

// amount is how a paragraph begins that says how much there is of something: "½ cup milk", "2-3 eggs".
var amount = lazyregexp.New(`^(\d{1,4}(?:[.,/–-]\d{1,3})?|\d* ?\p{No}(?:/\d)?) ?[\p{L}(]`)

// findAmounts makes a list of short paragraphs in a row of which at least half say how much there is of something, as
// books that were scanned have what a recipe takes.
func findAmounts(blocks []*Block, groups *Groups) {
	for i := 0; i < len(blocks); {
		n := 0
		for i+n < len(blocks) && blocks[i+n].mayBeThing() {
			n++
		}
		if row := blocks[i : i+n]; areAmounts(row) {
			group := groups.Next()
			for _, b := range row {
				b.itemise(group)
			}
		}
		i += n + 1
	}
}

// mayBeThing reports whether b is a paragraph of a few words that is no sentence.
func (b *Block) mayBeThing() bool {
	isNumbered := b.Label.End > 0 && !amount().MatchString(b.String())
	return b.Kind == text.Prose && b.Group == 0 && b.Len() <= maxAmount && !isNumbered && len(b.marked(wrapped, written)) == 0 && !EndsSentenceOrClause(b.String())
}

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
