package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
)

// alike are the parts that a place is counted among: sections that are called so, or of the
// highest level that has several; items of the list that is called so, or of the first one
// that is long enough.
func (r *run) alike(in region, p intent.Place) []region {
	switch p.Unit {
	case intent.Section:
		return sectionsCalled(r.units(in, intent.Section), p.Noun)
	case intent.Item, intent.NoUnit:
		if len(in.inner) > 0 {
			return in.inner
		}
		if items := listCalled(r.units(in, intent.Item), p); items != nil {
			return items
		}
		sections := r.units(in, intent.Section)
		return slices.DeleteFunc(sections, func(s region) bool {
			return !calls(s.name, p.Noun) && !calls(s.about, p.Noun) || numbersOf(s.name) == nil
		})
	}
	return r.units(in, p.Unit)
}

func sectionsCalled(sections []region, noun string) []region {
	called := slices.DeleteFunc(slices.Clone(sections), func(s region) bool { return !calls(s.name, noun) || numbersOf(s.name) == nil })
	if len(called) > 1 {
		return called
	}
	for depth := range mostDepth {
		level := slices.DeleteFunc(slices.Clone(sections), func(s region) bool { return strings.Count(s.path, " > ") != depth })
		if len(level) > 1 {
			return level
		}
	}
	return sections
}

// mostDepth is how many levels of headings are looked at.
const mostDepth = 6

// listCalled returns the items of the list that a place is most likely in, nil if none has it.
func listCalled(items []region, p intent.Place) (best []region) {
	score := 0
	for len(items) > 0 {
		n := 1
		for n < len(items) && items[n].list == items[0].list {
			n++
		}
		s := 0
		if calls(items[0].about, p.Noun) {
			s = 4
		} else if p.Unit == intent.Item {
			s = 1
		}
		if items[0].ordinal() > 0 {
			s *= 2
		}
		if index(n, p.Number) >= 0 && s > score {
			best, score = items[:n], s
		}
		items = items[n:]
	}
	return best
}

// itemsCalled are the items of lists whose heading or leading line has the word for them.
func (in region) itemsCalled(noun string) []region {
	return slices.DeleteFunc(in.items(), func(item region) bool { return !calls(item.about, noun) })
}

// inList returns the item of a list that bears the number of a place, or else the one that is
// at it.
func inList(list []region, p intent.Place) region {
	for _, item := range list {
		if numbered(item.name, placeNumbers(p)) {
			return item
		}
	}
	return list[index(len(list), p.Number)]
}

// extreme finds the section of the newest or the oldest version.
func extreme(sections []region, newest bool) (best region, score float64) {
	for _, s := range sections {
		number := numbersOf(s.name)
		if len(number) < 2 {
			continue
		}
		if c := compareNumbers(number, numbersOf(best.name)); score == 0 || c > 0 == newest && c != 0 {
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
func (r *run) stepped(in, from region, step int) (region, float64) {
	like := slices.DeleteFunc(r.units(in, from.unit), func(c region) bool {
		return c.list != from.list || strings.Count(c.path, " > ") != strings.Count(from.path, " > ")
	})
	if from.list < 0 {
		for _, item := range r.units(in, intent.Item) {
			if slices.ContainsFunc(item.inner, from.is) {
				like = item.inner
			}
		}
	}
	at := slices.IndexFunc(like, from.is)
	if to := at + step; at >= 0 && to >= 0 && to < len(like) {
		return like[to], 1
	}
	return region{}, 0
}

// is reports whether two are the same part of the text.
func (in region) is(other region) bool {
	return in.path == other.path && in.spans[0].Number == other.spans[0].Number && in.spans[0].Span == other.spans[0].Span
}
