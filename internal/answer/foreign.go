package answer

import (
	"context"
	"errors"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
)

// How much likelier than others the languages are, in bits, that the bot speaks, and those of
// the texts: few questions to a text are in another language than its own.
const (
	spokenByBot = 4
	ofTexts     = 4
	ofOneWord   = 12 // as letters tell little then
)

// spokenHere returns the language of a question if the bot speaks it, else "". A question that
// gives no sign is in the language of the texts.
func (p *Pipeline) spokenHere(question string) string {
	before := make(map[string]float64)
	for _, language := range locale.Languages {
		before[language] = spokenByBot
	}
	if p.Corpus != nil {
		for _, t := range p.tongues() {
			before[t.language] += ofTexts
			if isOneName(question) {
				before[t.language] += ofOneWord
			}
		}
	}
	if language := lang.Guess(question, before); slices.Contains(locale.Languages, language) {
		return language
	}
	return ""
}

// isOneName reports whether a question is one word that is no function word.
func isOneName(question string) bool {
	return !strings.Contains(strings.TrimSpace(question), " ") && !slices.ContainsFunc(locale.Languages, func(language string) bool {
		return lang.FunctionWords(question, language) > 0
	})
}

// findAbroad looks for the nearest paragraphs of a question in another language
// than the text by the names that the text's language has for its places.
func (r *run) findAbroad(ctx context.Context) error {
	names := r.namesAbroad()
	if names == "" {
		return nil
	}
	query := r.subject + " " + names
	hits, err := r.find(ctx, query)
	if errors.Is(err, retrieval.ErrEmptyQuery) {
		return nil
	}
	r.answer.Searched = append(r.answer.Searched, query)
	r.answer.Passages = Passages(hits)
	return err
}

// namesAbroad returns the countries, capitals and organisations of a question in
// another language than the text, as the text's language writes them, if that is
// another way.
func (r *run) namesAbroad() string {
	language, foreign := r.foreignTo(r.question)
	if !foreign {
		return ""
	}
	var names []string
	for _, m := range lang.Places(r.question, lang.Detect(r.question)) {
		if list := lang.PlaceNames(m.ID, language); len(list) > 0 && !strings.Contains(r.question, list[0]) && !slices.Contains(names, list[0]) {
			names = append(names, list[0])
		}
	}
	return strings.Join(names, " ")
}

// noteTranslation says what a claim in another language than the text's is worth.
func (r *run) noteTranslation() string {
	return locale.Say(r.language, "The text is in %s. The answer is the language model's translation; only the quotations are the text's own words.", r.textLanguage())
}

// textLanguage names the language of the texts, in the bot's.
func (r *run) textLanguage() string {
	language, _ := r.foreignTo(r.question)
	if language == "" && len(r.sources) > 0 {
		language = r.sources[0].Language
	}
	if name := locale.Name(r.language, language); name != "" {
		return name
	}
	return locale.Say(r.language, "another language")
}
