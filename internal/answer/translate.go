package answer

import (
	"context"
	"slices"
	"strings"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// searchTranslated returns what a question in another language finds with the words of the texts that say the same as
// its own, or else hits.
func (r *run) searchTranslated(ctx context.Context, hits []retrieval.Hit) ([]retrieval.Hit, error) {
	language, foreign := r.foreignTo(r.question)
	if !foreign {
		return hits, nil
	}
	r.translated = r.translatedNames(language)
	for _, word := range rank.Translate(topicWords(r.subject), lang.Guess(r.question, nil), r.vocabulary(hits)) {
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

// vocabulary returns the paragraphs whose words are looked through: all of the texts, or of long ones those that the
// question finds as it is.
func (r *run) vocabulary(hits []retrieval.Hit) []*claims.Paragraph {
	if r.Corpus == nil || r.Corpus.Len() > about.MostRead {
		return paragraphsOf(r.takeApart(hits))
	}
	var all []*claims.Paragraph
	for _, d := range r.Corpus.Documents {
		for _, p := range d.Paragraphs {
			all = append(all, r.take(p))
		}
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
