package about

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
)

// Dated answers when something was by the heading of the only section that is called so and has a day:
// "1.9.0 (2025-04-21)" in a list of changes, "Concert, 3 May" in a programme. It reports whether there is one.
func (q Question) Dated() (a Answer, ok bool) {
	docs := q.Documents()
	if q.Intent.Wants != intent.Moment || len(docs) != 1 || docs[0].Len() > MostRead {
		return Answer{}, false
	}
	language := languageOf(docs[0])
	asked := rank.TermSet([]string{q.Text}, language)
	dated := slices.DeleteFunc(q.all(docs[0]).Sections(), func(s outline.Region) bool { return !wanted.HasDay(s.Name, language) })
	own := ownTerms(dated, language)
	isAsked := func(terms map[string]bool) bool { return rank.HasTerms(asked, terms) }
	i := slices.IndexFunc(own, isAsked)
	if i < 0 || slices.ContainsFunc(own[i+1:], isAsked) {
		return Answer{}, false
	}
	return q.called(dated[i]), true
}

// ownTerms are the terms of the names of some sections, without their days and without what most of them are called:
// of "Changes in release 3.8 (2021-08-01)" among other releases the number.
func ownTerms(sections []outline.Region, language string) (own []map[string]bool) {
	times := make(map[string]int)
	for _, s := range sections {
		terms := rank.TermSet([]string{wanted.WithoutDates(s.Name, language)}, language)
		own = append(own, terms)
		for term := range terms {
			times[term]++
		}
	}
	for _, terms := range own {
		for term := range terms {
			if times[term] > 1 && times[term]*2 > len(sections) {
				delete(terms, term)
			}
		}
	}
	return own
}
