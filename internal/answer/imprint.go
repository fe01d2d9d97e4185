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
	bylineReach  = 2 // at both ends of the text: how many paragraphs may be a byline
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
			n := r.tells(kind, d, p, said, from.Language)
			if n < most {
				continue
			}
			if n > most {
				picks, most = nil, n
			}
			picks = append(picks, pick{Stretch: s, From: from, Index: i})
		}
	}
	return picks[:min(len(picks), mostImprint)]
}

// tells says how surely a sentence of a paragraph at the beginning or the end of a document tells who
// made that, or when: 0 if it does not. A byline does as surely as what speaks of the text.
func (r *run) tells(kind intent.Kind, d *text.Document, p text.Paragraph, said, language string) int {
	if r.isByline(kind, d, p) {
		return ofItself
	}
	n := intent.Tells(kind, said, language)
	if n > 0 && intent.SpeaksOfText(said, language) {
		n += ofItself
	}
	if !wanted.HoldsOfText(kind, said, language) {
		return 0
	}
	return n
}

// isByline reports whether a paragraph at either end of a document says only who wrote that, or when,
// as far as a kind of question asks for it.
func (r *run) isByline(kind intent.Kind, d *text.Document, p text.Paragraph) bool {
	if p.Number > bylineReach && p.Number <= d.Len()-bylineReach {
		return false
	}
	b, ok := wanted.BylineOf(p.Text)
	switch {
	case !ok:
		return false
	case kind == intent.Author:
		return b.Name != "" && !r.isCommon(d, b.Name)
	}
	return kind == intent.Date && b.Dated
}

// isCommon reports whether a document has a word of a name in small letters, too: then it is none.
func (r *run) isCommon(d *text.Document, name string) bool {
	isOther := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }
	names := strings.FieldsFunc(name, isOther)
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
