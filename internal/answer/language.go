package answer

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A tongue is what tells whether a text is in another language than a question.
type tongue struct {
	language string // its code, "" if it is unknown
	script   lang.MainScript
}

// tongues are those of the documents, each once, in the documents' order. They are found
// when they are first asked for.
type tongues struct {
	once sync.Once
	all  []tongue
}

// tongues are those of the documents, none without a corpus.
func (p *Pipeline) tongues() []tongue {
	p.spoken.once.Do(func() {
		for _, d := range p.documents() {
			sample := start(d)
			t := tongue{cmp.Or(d.Language, lang.Detect(sample)), lang.MainScriptOf(sample)}
			if !slices.Contains(p.spoken.all, t) {
				p.spoken.all = append(p.spoken.all, t)
			}
		}
	})
	return p.spoken.all
}

// foreignTo returns the code of the language of the texts, "" if it is unknown,
// if a question is in another one than any of them.
func (p *Pipeline) foreignTo(question string) (language string, foreign bool) {
	script, own := lang.MainScriptOf(question), cmp.Or(lang.Detect(question), lang.Guess(question, nil)) // "有wifi吗"
	for _, t := range p.tongues() {
		isOwn := own != "" && own == t.language // whatever is quoted in a text, and however much code it has
		if isOwn || !script.Differs(t.script) && !lang.Unlike(question, t.language) {
			return "", false
		}
		if !foreign {
			language, foreign = t.language, true
		}
	}
	return language, foreign
}

// isForeignTo reports whether a sentence is in another language than any of the texts.
func (p *Pipeline) isForeignTo(sentence string) bool {
	_, foreign := p.foreignTo(sentence)
	return foreign
}

// sampled is how many paragraphs of a document tell its language and its script.
const sampled = 10

// start is the beginning of a document, by which it is told.
func start(d *text.Document) string {
	var b strings.Builder
	for _, p := range d.Paragraphs[:min(len(d.Paragraphs), sampled)] {
		b.WriteString(p.Text + "\n")
	}
	return b.String()
}

// askInItsLanguage is the abstention for a question in another language.
func (r *run) askInItsLanguage() string {
	return locale.Say(r.language, "The text is in %s: please ask in that language, or with names and numbers that stand in it.", r.textLanguage())
}

// isForeign reports whether a question or a sentence is in another language than
// the text. A sentence is compared less strictly only if the question is foreign
// too: the model alone cannot choose that.
func (r *run) isForeign(s string) bool {
	if len(r.sources) == 0 {
		return false
	}
	language, theirs := lang.Detect(s), r.sources[0].Language
	if language != "" && language == theirs { // whose paragraph may be code, for the most part
		return false
	}
	return lang.ScriptsDiffer(s, r.sources[0].Text) || language != "" && theirs != ""
}

// How much likelier than others the languages are, in bits, that the bot speaks, and those of
// the texts: few questions to a text are in another language than its own.
const (
	spokenByBot = 4
	ofTexts     = 7
	ofOneWord   = 12 // as letters tell little then
)

// spokenHere returns the language of a question if the bot speaks it, else "". A question that
// gives no sign is in the language of the texts.
func (p *Pipeline) spokenHere(question string) string {
	if language := p.toldByWords(question); language != "" {
		return language
	}
	before := make(map[string]float64)
	for _, language := range locale.Languages {
		before[language] = spokenByBot
	}
	for _, t := range p.tongues() {
		before[t.language] += ofTexts
		if isOneName(question) {
			before[t.language] += ofOneWord
		}
	}
	if language := lang.Guess(question, before); slices.Contains(locale.Languages, language) {
		return language
	}
	return ""
}

// talksAsText returns a language of the texts that the bot speaks, if what was said to it may be said in that, "Source ?", and
// the question before was, too.
func (r *run) talksAsText() string {
	before, isLater := r.lastTurn()
	for _, t := range r.tongues() {
		if isLater && r.spokenHere(before.Question) != t.language {
			continue
		}
		if slices.Contains(locale.Languages, t.language) && r.intent.Kind.IsTalk(r.question, t.language) {
			return t.language
		}
	}
	return ""
}

// toldByWords returns a language of the texts that the bot speaks, if a question has more function words of it than of
// any other: letters alone take "¿Dónde vive la abuela?" for French.
func (p *Pipeline) toldByWords(question string) string {
	for _, t := range p.tongues() {
		most := lang.FunctionWords(question, t.language)
		if most > 0 && slices.Contains(locale.Languages, t.language) && !slices.ContainsFunc(locale.Languages, func(other string) bool {
			return other != t.language && lang.FunctionWords(question, other) >= most
		}) {
			return t.language
		}
	}
	return ""
}

// isOneName reports whether a question is one word that is no function word, or one letter, which
// may name a key or a sign whatever it means elsewhere.
func isOneName(question string) bool {
	word := strings.Trim(question, " ?")
	return utf8.RuneCountInString(word) == 1 || !strings.Contains(word, " ") && !slices.ContainsFunc(locale.Languages, func(language string) bool {
		return lang.FunctionWords(question, language) > 0
	})
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
