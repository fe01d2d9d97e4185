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
	listAmounts(out, groups)
	return out
}

// listAmounts makes lists of paragraphs in a row that are things with their amounts. Only below a heading may one without
// an amount come first.
func listAmounts(blocks []*Block, groups *Groups) {
	for i := 0; i < len(blocks); i++ {
		if !blocks[i].saysAmount() && (i == 0 || blocks[i-1].Kind != Heading) {
			continue
		}
		n := 0
		for i+n < len(blocks) && blocks[i+n].mayBeThing() {
			n++
		}
		row := blocks[i : i+n]
		if areAmounts(row) {
			group := groups.Next()
			for _, b := range row {
				b.itemise(group)
			}
		}
		i += n
	}
}

// things are the lines of b if each of them may be a thing, and the first ones say how much there is: an address has
// numbers, too. They are nil if not.
func (b *Block) things() []*Block {
	breaks := b.marked(wrapped, written)
	if b.Kind != text.Prose || b.Group > 0 || len(breaks) == 0 || b.Len() > (len(breaks)+1)*maxAmount {
		return nil
	}
	lines := b.cutAt(breaks)
	isThing, saysAmount := (*Block).mayBeThing, (*Block).saysAmount
	if len(lines) < fewestLines || !all(lines, isThing) || !all(lines[:fewestLines], saysAmount) {
		return nil
	}
	return lines
}

// fewestLines is how many lines of a paragraph are a list of things, at least.
const fewestLines = 3

// all reports whether something holds for all of some blocks.
func all(blocks []*Block, holds func(b *Block) bool) bool {
	return !slices.ContainsFunc(blocks, func(b *Block) bool { return !holds(b) })
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
