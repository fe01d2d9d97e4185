package answer

import (
	"context"
	"slices"
	"strings"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// searchTranslated returns what a question in another language finds with the words of the texts that say the same as
// its own, or else hits.
func (r *run) searchTranslated(ctx context.Context, hits []retrieval.Hit) ([]retrieval.Hit, error) {
	language, foreign := r.foreignTo(r.question)
	if !foreign {
		return hits, nil
	}
	r.translated = r.translatedNames(language)
	for _, word := range rank.Translate(topicWords(r.subject), lang.Guess(r.question, nil), r.vocabulary(hits), language) {
		if !lang.HasWord(r.subject+" "+strings.Join(r.translated, " "), word) {
			r.translated = append(r.translated, word)
		}
	}
	if len(r.translated) == 0 {
		return hits, nil
	}
	r.subject = r.subject + " " + strings.Join(r.translated, " ")
	r.answer.Searched = append(r.answer.Searched, r.subject)
	return r.find(ctx, r.subject)
}

// mostLooked is how many paragraphs' words are looked through, at most: a tenth of a second's work.
const mostLooked = 1024

// vocabulary returns the paragraphs whose words are looked through: all of the texts, or of long ones those that the
// question finds as it is.
func (r *run) vocabulary(hits []retrieval.Hit) (all []text.Paragraph) {
	if r.Corpus == nil || r.Corpus.Len() > mostLooked {
		for _, h := range hits {
			all = append(all, h.Paragraph)
		}
		return all
	}
	for _, d := range r.Corpus.Documents {
		all = append(all, d.Paragraphs...)
	}
	return all
}

// translatedNames returns the countries, capitals and organisations of a question as another language writes them, if
// that is another way.
func (r *run) translatedNames(language string) (names []string) {
	for _, m := range lang.Places(r.question, lang.Detect(r.question)) {
		if list := lang.PlaceNames(m.ID, language); len(list) > 0 && !strings.Contains(r.question, list[0]) && !slices.Contains(names, list[0]) {
			names = append(names, list[0])
		}
	}
	return names
}
