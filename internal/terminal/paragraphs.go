package terminal

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A place is one paragraph, or several that follow each other.
type place struct {
	document    string // slug
	first, last int    // numbers
}

// number is how paragraphs are named: 20, ¶20, [¶20], 3-5.
var number = regexp.MustCompile(`^\[?¶?(\d{1,9})(?:[-–]¶?(\d{1,9}))?\]?$`)

// namesParagraph tells whether a line is nothing but a paragraph's name, as 20, or
// [oil ¶20] with its document.
func (s *session) namesParagraph(words []string) bool {
	switch len(words) {
	case 1:
		return number.MatchString(words[0])
	case 2:
		_, known := s.corpus().Document(strings.TrimPrefix(words[0], "["))
		return known && strings.HasPrefix(words[1], "¶") && number.MatchString(words[1])
	}
	return false
}

// show opens the paragraphs that the words name: a document, if there are several,
// and a number or a range. Without words it opens what the last answer cites.
func (s *session) show(_ context.Context, words []string) error {
	if len(words) == 0 && s.last != nil {
		s.showSources(*s.last)
		return nil
	}
	if at, ok := s.find(words); ok {
		s.open(at)
	}
	return nil
}

// find returns the place that words name, or says what is wrong with them.
func (s *session) find(words []string) (place, bool) {
	slug := ""
	if len(words) == 2 {
		slug, words = strings.TrimPrefix(words[0], "["), words[1:]
	}
	if len(words) != 1 || !number.MatchString(words[0]) {
		s.say(locale.Say(s.language, "Say which paragraph, as in /show 20 or /show 3-5."))
		return place{}, false
	}
	m := number.FindStringSubmatch(words[0])
	first, _ := strconv.Atoi(m[1]) // nine digits at most
	last := first
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	d, ok := s.document(slug, first)
	switch {
	case !ok:
		return place{}, false
	case first < 1 || last < first || last > d.Len():
		s.say(locale.Say(s.language, "%s has the paragraphs 1 to %d.", d.Meta.Slug, d.Len()))
		return place{}, false
	}
	return place{d.Meta.Slug, first, last}, true
}

// document returns the document called slug. An empty slug means the one of which
// the last answer cites this paragraph, or else the one that is open.
func (s *session) document(slug string, number int) (*text.Document, bool) {
	corpus := s.corpus()
	if slug == "" && len(corpus.Documents) > 1 {
		slug = s.at.document
		for _, cited := range s.sources() {
			if cited.first.Paragraph == number {
				slug = cited.first.Document
				break
			}
		}
	}
	d, ok := corpus.Document(slug)
	if !ok {
		s.sayNoDocument(slug)
	}
	return d, ok
}

func (s *session) sayNoDocument(slug string) {
	slugs := s.slugs()
	list := strings.Join(slugs, ", ")
	switch {
	case len(slugs) == 0:
		s.say(locale.Say(s.language, "There is no text to show."))
	case slug == "":
		s.say(locale.Say(s.language, "Say of which document, as in /show %s 20. There are: %s.", slugs[0], list))
	default:
		s.say(locale.Say(s.language, "There is no document %s. There are: %s.", slug, list))
	}
}

// open prints paragraphs in full, with what the last answer quotes of them marked.
func (s *session) open(at place) {
	s.at = at
	r := s.renderer()
	sources := s.sources()
	for _, p := range s.corpus().Between(at.document, at.first, at.last) {
		s.print(r.paragraph(p, quotesOf(p, sources)) + "\n")
	}
}

// sources are the paragraphs that the last answer cites.
func (s *session) sources() []source {
	if s.last == nil {
		return nil
	}
	return sources(s.last.Claims)
}

// quotesOf returns the quotes of a paragraph, unless its text has changed since.
func quotesOf(p text.Paragraph, all []source) []stretch {
	i := slices.IndexFunc(all, func(s source) bool {
		return s.first.Document == p.Document && s.first.Paragraph == p.Number
	})
	if i < 0 {
		return nil
	}
	c := all[i].first
	if c.Start < 0 || c.Start > c.End || c.End > len(p.Text) || p.Text[c.Start:c.End] != c.Quote {
		return nil
	}
	return all[i].quotes
}

// showSources opens what an answer rests on, or what came nearest.
func (s *session) showSources(a answer.Answer) {
	at := cited(a)
	if len(at) == 0 {
		s.say(locale.Say(s.language, "The last answer cites no paragraph."))
		return
	}
	for _, p := range at {
		s.open(p)
	}
	s.at = at[0]
}

// cited are the paragraphs under an answer, in their order.
func cited(a answer.Answer) []place {
	var all []place
	for _, s := range sources(a.Claims) {
		all = append(all, place{s.first.Document, s.first.Paragraph, s.first.Paragraph})
	}
	if a.Abstained {
		for _, p := range a.Passages[:min(nearest, len(a.Passages))] {
			all = append(all, place{p.Document, p.Paragraph, p.Paragraph})
		}
	}
	return all
}

func (s *session) next(context.Context, []string) error {
	s.step(s.at.last + 1)
	return nil
}

func (s *session) previous(context.Context, []string) error {
	s.step(s.at.first - 1)
	return nil
}

// step opens a neighbour of the open paragraph.
func (s *session) step(number int) {
	d, ok := s.corpus().Document(s.at.document)
	switch {
	case !ok:
		s.sayNoDocument(s.at.document)
	case number < 1:
		s.say(locale.Say(s.language, "This is the beginning of the text."))
	case number > d.Len():
		s.say(locale.Say(s.language, "This is the end of the text."))
	default:
		s.open(place{d.Meta.Slug, number, number})
	}
}
