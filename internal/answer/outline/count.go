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

// withoutEdges are paragraphs without the lines above the first one that says something and below the last one, as
// titles, datelines and names are: nobody counts these. If none says something, it is all of them.
func withoutEdges(all []Region) []Region {
	says := func(p Region) bool { return text.EndsSentence(p.Spans[0].Said()) }
	first := slices.IndexFunc(all, says)
	if first < 0 {
		return all
	}
	last := len(all)
	for !says(all[last-1]) {
		last--
	}
	return all[first:last]
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
	kinds := make(map[text.BlockKind]bool)
	for _, at := range in.Spans {
		kinds[at.Structure()[0].Kind] = true
	}
	first, before := in.Spans[0].Structure()[0].Kind, text.BlockKind(0)
	for i, p := range in.paragraphs() {
		kind := p.Spans[0].Structure()[0].Kind
		if i == 0 || len(kinds) == 1 || kind == first && before != first {
			all = append(all, p)
		} else {
			all[len(all)-1].Spans = append(all[len(all)-1].Spans, p.Spans...)
		}
		before = kind
	}
	return all
}

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
	for len(items) > 0 {
		n := 1
		for n < len(items) && items[n].list == items[0].list {
			n++
		}
		s := 0
		if IsCalled(items[0].about, p.Noun) {
			s = 4
		} else if p.Unit == intent.Item {
			s = 1
		}
		if items[0].ordinal() > 0 {
			s *= 2
		}
		if Nth(n, p.Number) >= 0 && s > score {
			best, score = items[:n], s
		}
		items = items[n:]
	}
	return best
}

// itemsCalled are the items of lists whose heading or leading line has the word for them.
func (in Region) itemsCalled(noun string) []Region {
	return slices.DeleteFunc(in.items(), func(item Region) bool { return !IsCalled(item.about, noun) })
}

// inList returns the item of a list that bears the number of a place, or else the one that is
// at it.
func inList(list []Region, p intent.Place) Region {
	for _, item := range list {
		if numbered(item.Name, placeNumbers(p)) {
			return item
		}
	}
	return list[Nth(len(list), p.Number)]
}

// Newest returns the section of the newest version among those that are called by one.
func Newest(versions []Region) (newest Region, ok bool) {
	newest, score := extreme(versions, true)
	return newest, score > 0
}

// extreme finds the section of the newest or the oldest version.
func extreme(sections []Region, newest bool) (best Region, score float64) {
	for _, s := range sections {
		number := versionOf(s.Name)
		if len(number) < 2 {
			continue
		}
		if c := compareNumbers(number, versionOf(best.Name)); score == 0 || c > 0 == newest && c != 0 {
			best, score = s, 1
		}
	}
	return best, score
}

func compareNumbers(a, b []string) int {
	return slices.CompareFunc(a, b, func(x, y string) int {
		m, _ := intent.Number(x)
		n, _ := intent.Number(y)
		return m - n
	})
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
