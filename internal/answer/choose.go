package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
)

// regionsAt returns the part that a place names, in each document that has it and in which it
// is called most like that.
func (r *run) regionsAt(p intent.Place) (found []region) {
	docs := r.named()
	if p.Unit == intent.Document {
		docs = r.Corpus.Documents
		if i := index(len(docs), p.Number); i >= 0 {
			return []region{r.of(docs[i])}
		}
		return nil
	}
	best := 0.0
	for _, d := range docs {
		one, score := r.locate(r.of(d), p)
		if score > best {
			found, best = nil, score
		}
		if score > 0 && score == best {
			found = append(found, one)
		}
	}
	return found
}

// index is where the n-th of so many stands, -1 if there are fewer. Negative ones count from
// the end.
func index(many, n int) int {
	switch {
	case n > 0 && n <= many:
		return n - 1
	case n < 0 && -n <= many:
		return many + n
	}
	return -1
}

// locate finds a place within a part of the text, and says how sure it is: 0 if it is not
// there.
func (r *run) locate(in region, p intent.Place) (found region, score float64) {
	if p.In != nil {
		inner := p
		inner.In = nil
		if outer, sure := r.locate(in, *p.In); sure > 0 {
			if found, score := r.locate(outer, inner); score > 0 {
				return found, score
			}
		}
		return labelled(r.numberable(in, p), p, append(placeNumbers(*p.In), placeNumbers(inner)...))
	}
	switch {
	case p.Unit == intent.NoUnit && p.Number == 0 && p.Name == "" && p.Label == "":
		found, score = in, map[bool]float64{true: 1}[p.Begins || p.Ends]
	case p.Name != "":
		found, score = r.called(in, p)
	default:
		found, score = r.counted(in, p)
	}
	if score > 0 && p.Step != 0 {
		return r.stepped(in, found, p.Step)
	}
	return found, score
}

// numberable are all parts that may bear a number.
func (r *run) numberable(in region, p intent.Place) []region {
	all := append(r.units(in, intent.Section), r.units(in, intent.Asked)...)
	for _, item := range append(r.units(in, intent.Item), in.inner...) {
		all = append(append(all, item), item.inner...)
	}
	for _, s := range r.units(in, intent.Sentence) { // "(3) …", where it is no paragraph by itself
		if at := s.spans[0]; strings.HasPrefix(at.Span.Of(at.Text), "(") {
			all = append(all, in.part(intent.Paragraph, opening(at.Span.Of(at.Text)), at))
		}
	}
	return append(all, r.units(in, intent.Paragraph)...)
}

// called finds the part with a name: a section by its heading, a turn by who speaks.
func (r *run) called(in region, p intent.Place) (best region, score float64) {
	if p.Unit == intent.Turn {
		turns := slices.DeleteFunc(r.units(in, intent.Turn), func(t region) bool { return likeness(p.Name, t.name) == 0 })
		if i := index(len(turns), p.Number); i >= 0 {
			return turns[i], 1
		}
		return region{}, 0
	}
	candidates := in.sections()
	if p.Unit != intent.Section && p.Unit != intent.NoUnit {
		candidates = append(r.units(in, p.Unit), candidates...)
	}
	for _, c := range append(candidates, in.underLines()...) {
		s := max(likeness(p.Name, c.name), likeness(p.Name+" "+p.Noun, c.name))
		if c.unit == intent.Table {
			s = max(s, likeness(p.Name, c.about))
		}
		if s > score {
			best, score = c, s
		}
	}
	return best, score
}

// counted finds the part with a number: as it is written in the text, or else by counting.
func (r *run) counted(in region, p intent.Place) (found region, score float64) {
	switch {
	case p.Label == "newest" || p.Label == "oldest":
		return extreme(r.units(in, intent.Section), p.Label == "newest")
	case p.Unit == intent.Page:
		for _, c := range r.units(in, p.Unit) {
			if n, _ := intent.Number(c.name); n == p.Number {
				return c, 1
			}
		}
		return region{}, 0
	case p.Unit == intent.Item && p.Number > 0 && p.To == 0:
		if list := listCalled(in.itemsCalled(p.Noun), p); list != nil {
			return inList(list, p), 1
		}
		if found, score := labelled(r.numberable(in, p), p, placeNumbers(p)); score > 0 {
			return found, score
		}
	case !(p.Unit == intent.Paragraph && in.unit == intent.Document) && p.Unit != intent.Sentence && p.To == 0:
		if found, score := labelled(r.numberable(in, p), p, placeNumbers(p)); score > 0 {
			return found, score
		}
	}
	all := r.alike(in, p)
	if p.Number == 0 && p.Label == "" && p.Unit == intent.Table {
		p.Number = 1 // "the table"
	}
	i := index(len(all), p.Number)
	if i < 0 {
		return region{}, 0
	}
	found = all[i]
	score = 1
	if p.Unit == intent.Section || p.Unit == intent.NoUnit {
		score = 0.5
	}
	for _, more := range all[i+1 : max(i+1, index(len(all), p.To)+1)] {
		found.spans = append(slices.Clone(found.spans), more.spans...)
	}
	return found, score
}

// labelled finds the part that bears a number.
func labelled(candidates []region, p intent.Place, number []string) (best region, score float64) {
	for _, c := range candidates {
		if s := fitness(c, p); numbered(c.name, number) && s > score {
			best, score = c, s
		}
	}
	return best, score
}

// fitness says how well a part that bears the number of a place fits what the place is called.
func fitness(c region, p intent.Place) float64 {
	score := map[intent.Unit]float64{intent.Section: 0.6, intent.Asked: 0.5, intent.Item: 0.4, intent.Paragraph: 0.3}[c.unit]
	if c.unit == p.Unit || c.unit == intent.Item && p.Unit == intent.Paragraph {
		score += 0.3
	}
	word, _ := nextToken(c.name)
	switch {
	case calls(c.name, p.Noun):
		return score + 0.5
	case calls(c.about, p.Noun):
		return score + 0.4
	case p.Unit == intent.NoUnit && strings.Contains(p.Label, "."): // a version, or a part by its number alone
		return score
	case p.Unit == intent.NoUnit, !p.Unit.IsSpread() && c.unit != p.Unit:
		return 0
	case numberParts(word, false) == nil && !isDense(c.name): // it is another thing's number
		return score / 2
	}
	return score
}
