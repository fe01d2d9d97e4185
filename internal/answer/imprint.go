package answer

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/text"
)

// How much of the beginning and the end of a text is searched for what it says of itself, in
// paragraphs, and how many sentences of it are shown.
const (
	imprintFirst = 12
	imprintLast  = 6
	mostImprint  = 2
	longestAtEnd = 120 // bytes of a sentence at the end that does not speak of the text: a longer one tells of something else
	ofItself     = 2   // how many more words than it has a sentence counts for that speaks of the text
)

// imprint returns the sentences at the beginning and the end of a document that tell who wrote
// or published it, and when.
func (r *run) imprint(kind intent.Kind, docs []*text.Document) (picks []pick) {
	if len(docs) != 1 || docs[0].Len() == 0 {
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
			if n < most || p.Number > imprintFirst && (n == most && len(picks) > 0 || len(said) > longestAtEnd && !intent.SpeaksOfText(said, from.Language)) || !wanted.HoldsOfText(kind, said, from.Language) {
				continue
			}
			if n > most {
				picks, most = nil, n
			}
			picks = append(picks, pick{Stretch: s, From: from, Index: i})
		}
	}
	if len(picks) == 0 {
		return r.byline(kind, d)
	}
	return picks[:min(len(picks), mostImprint)]
}

// byline returns the first or the last paragraph of a document, if it is a byline: see [wanted.IsByline].
func (r *run) byline(kind intent.Kind, d *text.Document) []pick {
	for _, p := range r.at(d, []int{1, d.Len()}) {
		from := source{Paragraph: r.take(p)}
		if len(from.Sentences) > 0 && wanted.IsByline(kind, p.Text, p.Number == 1, from.Language) && !r.isCommon(d, p.Text) {
			return []pick{{Stretch: from.Sentences[0], From: from}}
		}
	}
	return nil
}

// isCommon reports whether a document has a word of a line in small letters, too: then the line is no name.
func (r *run) isCommon(d *text.Document, line string) bool {
	isOther := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }
	names := strings.FieldsFunc(line, isOther)
	return slices.ContainsFunc(r.sample(d, maxOverviewed).Spans, func(at outline.Located) bool {
		words := strings.FieldsFunc(at.Text, isOther)
		return slices.ContainsFunc(names, func(n string) bool {
			small := strings.ToLower(n)
			return small != n && slices.Contains(words, small)
		})
	})
}

// tellsOfText reports whether some pick tells of the text what a kind of question asks for: who
// wrote it, when. Of the kinds that [wanted.HoldsOfText] does not know any pick does.
func (r *run) tellsOfText(picks []pick) bool {
	kind := r.intent.Kind
	return !slices.Contains([]intent.Kind{intent.Date, intent.Version, intent.Author, intent.Publisher}, kind) || slices.ContainsFunc(picks, func(p pick) bool {
		said := p.Of(p.From.Text)
		return intent.Tells(kind, said, p.From.Language) > 0 && wanted.HoldsOfText(kind, said, p.From.Language)
	})
}
