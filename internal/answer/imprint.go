package answer

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// How much of the beginning and the end of a text is searched for what it says of itself, in
// paragraphs, and how many sentences of it are shown.
const (
	imprintFirst = 12
	imprintLast  = 6
	mostImprint  = 2
	ofItself     = 2 // how many more words than it has a sentence counts for that speaks of the text
)

// imprint returns the sentences at the beginning and the end of a document that tell who wrote
// or published it, and when.
func (r *run) imprint(kind intent.Kind, docs []*text.Document) (picks []pick) {
	if len(docs) != 1 {
		return nil
	}
	d := docs[0]
	var numbers []int
	for n := 1; n <= d.Len(); n++ {
		if n <= imprintFirst || n > d.Len()-imprintLast {
			numbers = append(numbers, n)
		}
	}
	most := 1
	for _, p := range r.at(d, numbers) {
		from := source{Paragraph: r.take(p)}
		for i, s := range from.Sentences {
			said := s.Of(p.Text)
			n := intent.Tells(kind, said, from.Language)
			if n > 0 && intent.SpeaksOfText(said, from.Language) {
				n += ofItself
			}
			if n < most || !holdsOf(kind, said, from.Language) {
				continue
			}
			if n > most {
				picks, most = nil, n
			}
			picks = append(picks, pick{Stretch: s, from: from, index: i})
		}
	}
	return picks[:min(len(picks), mostImprint)]
}

// tellsOfText reports whether some pick tells of the text what a kind of question asks for: who
// wrote it, when. Of the kinds that [holdsOf] does not know any pick does.
func (r *run) tellsOfText(picks []pick) bool {
	kind := r.intent.Kind
	return !slices.Contains([]intent.Kind{intent.Date, intent.Version, intent.Author, intent.Publisher}, kind) || slices.ContainsFunc(picks, func(p pick) bool {
		said := p.Of(p.from.Text)
		return intent.Tells(kind, said, p.from.Language) > 0 && holdsOf(kind, said, p.from.Language)
	})
}

// longestByline is the length up to which "by" alone tells of an author; a longer sentence may
// say that somebody did something else.
const longestByline = 60

// longestDated is up to what length a sentence that begins so tells when a text was made:
// "Published …", "It was written …".
const longestDated = 120

// hasDate reports whether a sentence has a date or a year.
func hasDate(s string) bool {
	return len(lang.Dates(s)) > 0 || slices.ContainsFunc(lang.Numbers(s, ""), func(n lang.Number) bool { return isYear(n.Value) })
}

// holdsOf reports whether a sentence has what a kind asks for: a name, a date, a number.
func holdsOf(kind intent.Kind, said, language string) bool {
	switch kind {
	case intent.Date:
		return (len(said) <= longestByline && !text.EndsSentence(said) || len(said) <= longestDated && intent.Opens(kind, said, language) || intent.SpeaksOfText(said, language)) && hasDate(said)
	case intent.Version:
		return holds(intent.Quantity, "", said, language)
	case intent.Author:
		return (len(said) <= longestByline || intent.Tells(kind, said, language) > 1) && len(said) < longestCarrying && holds(intent.Person, "", said, language)
	case intent.Publisher:
		return len(said) < longestCarrying && holds(intent.Person, "", said, language)
	}
	return false
}
