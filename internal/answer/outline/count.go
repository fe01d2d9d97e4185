package outline

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// alike are the parts that a place is counted among: sections that are called so, or of the
// highest level that has several; items of the list that is called so, or of the first one
// that is long enough.
func (in Region) alike(p intent.Place) []Region {
	switch p.Unit {
	case intent.Section:
		sections := sectionsCalled(in.Units(intent.Section), p.Noun)
		if len(sections) == 0 && in.Unit == intent.Section && intent.IsItem(p.Noun) { // "the last point of the agenda"
			return in.Units(intent.Item)
		}
		return sections
	case intent.Verse:
		if verses := in.Units(intent.Verse); len(verses) > 0 {
			return verses
		}
		return in.Units(intent.Sentence) // "the last line" of prose
	case intent.Item, intent.NoUnit:
		return in.itemsAlike(p)
	case intent.Paragraph:
		if in.Unit == intent.Document && !lang.StartsWithDigit(p.Label) {
			return withoutEdges(in.paragraphs())
		}
	}
	return in.Units(p.Unit)
}

// itemsAlike are the items that a place is counted among, or else the sections with numbers that are called so.
func (in Region) itemsAlike(p intent.Place) []Region {
	if len(in.inner) > 0 {
		return in.inner
	}
	if items := ListCalled(in.Units(intent.Item), p); items != nil {
		return items
	}
	sections := in.Units(intent.Section)
	called := slices.DeleteFunc(slices.Clone(sections), func(s Region) bool {
		return !IsCalled(s.Name, p.Noun) && !IsCalled(s.about, p.Noun) || numbersOf(s.Name) == nil
	})
	if len(called) > 0 {
		return called
	}
	return in.unlisted(sections, p)
}

// unlisted are the parts of a section that is called so where nothing counts them: "the second example" below
// "Examples". Of running text the first step and the last are its first sentence and its last.
func (in Region) unlisted(sections []Region, p intent.Place) []Region {
	called := slices.DeleteFunc(slices.Clone(sections), func(s Region) bool { return !IsCalled(s.Name, p.Noun) })
	switch {
	case p.Unit == intent.Item && in.Unit == intent.Section && (p.Number == 1 || p.Number == -1):
		return in.Units(intent.Sentence)
	case p.Unit == intent.Item || len(called) != 1:
		return nil
	}
	return called[0].repeated()
}

// repeated divides a section into paragraphs, or into what begins anew with the kind of block that it begins
// with: code with what is said about it.
func (in Region) repeated() (all []Region) {
	kindOf := func(at Located) text.BlockKind { return at.Structure()[0].Kind }
	first, before := kindOf(in.Spans[0]), text.BlockKind(0)
	areAlike := !slices.ContainsFunc(in.Spans, func(at Located) bool { return kindOf(at) != first })
	for i, p := range in.paragraphs() {
		kind := kindOf(p.Spans[0])
		if i == 0 || areAlike || kind == first && before != first {
			all = append(all, p)
		} else {
			all[len(all)-1].Spans = append(all[len(all)-1].Spans, p.Spans...)
		}
		before = kind
	}
	return all
}

// sectionsCalled are the sections with numbers that are called so, or else those of the highest level that has several.
func sectionsCalled(sections []Region, noun string) []Region {
	called := slices.DeleteFunc(slices.Clone(sections), func(s Region) bool { return !IsCalled(s.Name, noun) || numbersOf(s.Name) == nil })
	if len(called) > 1 {
		return called
	}
	for depth := range mostDepth {
		level := slices.DeleteFunc(slices.Clone(sections), func(s Region) bool { return strings.Count(s.path, " > ") != depth })
		if len(level) > 1 {
			return level
		}
	}
	return sections
}

// mostDepth is how many levels of headings are looked at.
const mostDepth = 6

// ListCalled returns the items of the list that a place is most likely in, nil if none has it.
func ListCalled(items []Region, p intent.Place) (best []Region) {
	score := 0
	for _, list := range inLists(items) {
		if s := likelihood(list[0], p); s > score && Nth(len(list), p.Number) >= 0 {
			best, score = list, s
		}
	}
	return best
}

// likelihood says how likely a place is meant to be in the list that an item begins: 0 if it is not.
func likelihood(first Region, p intent.Place) int {
	counted := 1
	if first.ordinal() > 0 {
		counted = 2
	}
	switch {
	case IsCalled(first.about, p.Noun):
		return 4 * counted
	case p.Unit == intent.Item:
		return counted
	}
	return 0
}

// itemsCalled are the items of lists whose heading or leading line has the word for them.
func (in Region) itemsCalled(noun string) []Region {
	return slices.DeleteFunc(in.items(), func(item Region) bool { return !IsCalled(item.about, noun) })
}

// inList returns the item of a list that bears the number of a place, or else the one that counting finds.
func inList(list []Region, p intent.Place) Region {
	for _, item := range list {
		if numbered(item.Name, placeNumbers(p)) {
			return item
		}
	}
	return list[Nth(len(list), p.Number)]
}

// stepped returns what comes so many places after a part of the text, among its like.
func (in Region) stepped(from Region, step int) (Region, float64) {
	like := slices.DeleteFunc(in.Units(from.Unit), func(c Region) bool {
		return c.list != from.list || strings.Count(c.path, " > ") != strings.Count(from.path, " > ")
	})
	if from.list < 0 {
		for _, item := range in.Units(intent.Item) {
			if slices.ContainsFunc(item.inner, from.is) {
				like = item.inner
			}
		}
	}
	at := slices.IndexFunc(like, from.is)
	if to := at + step; at >= 0 && to >= 0 && to < len(like) {
		return like[to], 1
	}
	return Region{}, 0
}

// is reports whether two are the same part of the text.
func (in Region) is(other Region) bool {
	return in.path == other.path && in.Spans[0].Number == other.Spans[0].Number && in.Spans[0].Span == other.Spans[0].Span
}
