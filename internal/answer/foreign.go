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

// spokenHere returns the language of a question if the bot speaks it and it is
// surely in no other of its languages, else "".
func spokenHere(question string) string {
	language := lang.Detect(question)
	if !slices.Contains(locale.Languages, language) || !lang.ScriptsDiffer(question, "English") && !lang.Unlike(question, locale.Default) {
		return ""
	}
	for _, other := range locale.Languages {
		if other != language && lang.FunctionWords(question, other) >= lang.FunctionWords(question, language) && language != "zh" {
			return ""
		}
	}
	return language
}

// spokenThere returns the language of the only text if the bot speaks it and the question, by its
// function words, may be in it as well as in the bot's own; else "".
func (p *Pipeline) spokenThere(question string) string {
	if p.Corpus == nil || len(p.Corpus.Documents) != 1 {
		return ""
	}
	language := p.tongues()[0].language
	if !slices.Contains(locale.Languages, language) || lang.ScriptsDiffer(question, start(p.Corpus.Documents[0])) ||
		lang.FunctionWords(question, language) < lang.FunctionWords(question, locale.Default) {
		return ""
	}
	return language
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
