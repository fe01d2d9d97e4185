package about

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/text"
)

// Dated answers when something was by the heading of the only section that is called so and has a day:
// "1.9.0 (2025-04-21)" in a list of changes, "Concert, 3 May" in a programme. It reports whether there is one.
func (q Question) Dated() (a Answer, ok bool) {
	if a, ok = q.ofOne(Question.dated); ok {
		return a, true
	}
	return q.dated()
}

func (q Question) dated() (a Answer, ok bool) {
	d, isOne := q.document()
	if !isOne || q.Intent.Wants != intent.Moment {
		return Answer{}, false
	}
	language := languageOf(d)
	asked := rank.TermSet([]string{q.Text}, language)
	dated := slices.DeleteFunc(q.all(d).Sections(), func(s outline.Region) bool { return !wanted.HasDay(s.Name, language) })
	own := ownTerms(dated, language)
	isAsked := func(terms map[string]bool) bool { return rank.HasTerms(asked, terms) }
	i := slices.IndexFunc(own, isAsked)
	if i < 0 || slices.ContainsFunc(own[i+1:], isAsked) {
		return Answer{}, false
	}
	return q.called(dated[i]), true
}

// daysOf are the headings of a document that are called alike but for their days, as those of the minutes of several
// meetings; nil if there are none.
func (q Question) daysOf(d *text.Document) (lines []pick) {
	if d.Len() > MostRead {
		return nil
	}
	language, alike, most := languageOf(d), make(map[string][]outline.Region), ""
	for _, s := range q.all(d).Sections() {
		name := strings.ToLower(strings.TrimFunc(wanted.WithoutDates(s.Name, language), func(r rune) bool { return !unicode.IsLetter(r) }))
		if name == "" || !wanted.HasDay(s.Name, language) {
			continue
		}
		if alike[name] = append(alike[name], s); len(alike[name]) > len(alike[most]) {
			most = name
		}
	}
	if len(alike[most]) < 2 {
		return nil
	}
	return q.lines(headingsOf(alike[most]))
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
