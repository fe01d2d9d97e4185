package terminal

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A selection is one paragraph, or several that follow each other.
type selection struct {
	document    string // slug
	first, last int    // numbers
}

// number is how paragraphs are named: 20, ¶20, [¶20], 3-5.
var number = lazyregexp.New(`^\[?¶?(\d{1,9})(?:[-–]¶?(\d{1,9}))?\]?$`)

// namesParagraph reports whether a line is nothing but a paragraph's name, as 20, or
// [oil ¶20] with its document.
func (s *session) namesParagraph(words []string) bool {
	switch len(words) {
	case 1:
		return number().MatchString(words[0])
	case 2:
		_, known := s.service.Corpus().Document(strings.TrimPrefix(words[0], "["))
		return known && strings.HasPrefix(words[1], "¶") && number().MatchString(words[1])
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

// find returns the paragraphs that words name, or says what is wrong with them.
func (s *session) find(words []string) (selection, bool) {
	slug := ""
	if len(words) == 2 {
		slug, words = strings.TrimPrefix(words[0], "["), words[1:]
	}
	if len(words) != 1 || !number().MatchString(words[0]) {
		s.say(locale.Say(s.language, "Say which paragraph, as in /show 20 or /show 3-5."))
		return selection{}, false
	}
	m := number().FindStringSubmatch(words[0])
	first, _ := strconv.Atoi(m[1]) // nine digits at most
	last := first
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	d, ok := s.document(slug, first)
	switch {
	case !ok:
		return selection{}, false
	case first < 1 || last < first || last > d.Len():
		s.sayLength(d)
		return selection{}, false
	}
	return selection{d.Meta.Slug, first, last}, true
}

// document returns the document called slug. An empty slug means the one whose paragraph
// of this number the last answer cites, or else the one that is open.
func (s *session) document(slug string, number int) (*text.Document, bool) {
	corpus := s.service.Corpus()
	if slug == "" && len(corpus.Documents) > 1 {
		slug = s.at.document
		for _, cited := range s.lastCited() {
			if cited.Number == number {
				slug = cited.Document
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

// sayLength says which paragraphs there are.
func (s *session) sayLength(d *text.Document) {
	if len(s.service.Corpus().Documents) == 1 {
		s.say(locale.Say(s.language, "The text has the paragraphs 1 to %d.", d.Len()))
		return
	}
	s.say(locale.Say(s.language, "%s has the paragraphs 1 to %d.", d.Meta.Slug, d.Len()))
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
func (s *session) open(at selection) {
	s.at = at
	r := s.renderer()
	all := s.lastCited()
	found := s.service.Corpus().Between(at.document, at.first, at.last)
	for _, p := range found {
		s.print(r.paragraph(p, quotesOf(p, all)) + "\n")
	}
	if len(found) == 0 {
		s.say(chat.SentenceIn(s.language, &chat.Error{Kind: chat.SearchAway}))
	}
}

// lastCited are the paragraphs that the last answer cites.
func (s *session) lastCited() []chat.CitedParagraph {
	if s.last == nil {
		return nil
	}
	return chat.CitedParagraphs(s.last.Claims)
}

// quotesOf returns the quotes of a paragraph, unless its text has changed since.
func quotesOf(p text.Paragraph, all []chat.CitedParagraph) []text.Span {
	i := slices.IndexFunc(all, func(c chat.CitedParagraph) bool { return c.Document == p.Document && c.Number == p.Number })
	if i < 0 {
		return nil
	}
	first := all[i].First
	span := text.Span{Start: first.Start, End: first.End}
	if !chat.Within(p.Text, span) || span.Of(p.Text) != first.Quote {
		return nil
	}
	return all[i].Quotes
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
func cited(a answer.Answer) []selection {
	var all []selection
	for _, c := range chat.Sources(a, nearest) {
		all = append(all, selection{c.Document, c.Number, c.Number})
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
	d, ok := s.service.Corpus().Document(s.at.document)
	switch {
	case !ok:
		s.sayNoDocument(s.at.document)
	case number < 1:
		s.say(locale.Say(s.language, "This is the beginning of the text."))
	case number > d.Len():
		s.say(locale.Say(s.language, "This is the end of the text."))
	default:
		s.open(selection{d.Meta.Slug, number, number})
	}
}
