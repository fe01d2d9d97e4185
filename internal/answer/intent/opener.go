package intent

import (
	"regexp"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// withoutSource takes off a question that the text is to answer it, before it or behind it.
func withoutSource(question, language string) string {
	if source := sources[language]; source != nil {
		return orAll(source().ReplaceAllString(question, "$1"), question)
	}
	return question
}

// sources find, by language, where a question says that, with the mark that ends it.
var sources = map[string]func() *regexp.Regexp{
	"en": source(`according to (?:the|this) (?:text|article|document|page|author)`),
	"de": source(`(?:laut (?:dem |diesem )?(?:text|artikel|dokument|autor)|(?:dem|diesem) (?:text|artikel|dokument|autor) zufolge)`),
	"fr": source(`(?:selon|d['’]après) (?:le texte|ce texte|l['’]article|cet article|le document|ce document|l['’]auteur)`),
	"es": source(`según (?:el|este) (?:texto|artículo|documento|autor)`),
	"zh": lazyregexp.New(`^根据(?:本文|这篇文章|文章|文本|文件)[，,]?`),
}

// source finds what is said so before or behind a question, and a remark before it that only tells what it is about.
func source(said string) func() *regexp.Regexp {
	const aside = `(?:about|regarding|re|zu|zum|au sujet de|sobre) (?:(?:the|this|dem|diesem|ce|este) )?(?:text|article|document|page|artikel|dokument|texte|texto) ?[,:–—-]`
	return lazyregexp.New(`(?i)^\s*(?:(?:` + said + `)[,:]?|` + aside + `) +|,? +(?:` + said + `)([ .!?]*)$`)
}

// withoutOpener takes off a question the words that fill a speaker's pause or call others before it: "ok so who pays?"
func withoutOpener(q, language string, languages []string) string {
	m := spokenOpeners[language]
	if m == nil {
		return q
	}
	rest := q[len(m().FindString(q)):]
	if asksAtOnce(rest, languages) || lang.LeaningOf(language, rest).Joins {
		return rest
	}
	return q
}

var firstWord = lazyregexp.New(`\pL+`)

// spokenOpeners find these words by language.
var spokenOpeners = map[string]func() *regexp.Regexp{
	"en": lazyregexp.New(`(?i)^(?:(?:so|ok|okay|well|right|alright|um+|uh+|hm+|oh|ah|omg|wait|hold on|btw|yo|hey|hi|guys|folks|people|peeps|dude|bro|bruh|man|mate|chat|bot|pilcrow|@\S+|quick q(?:uestion)?)[,: ]+)*`),
	"de": lazyregexp.New(`(?i)^(?:(?:also|so|ok|okay|na|tja|ähm?|hm+|hey|ey|moin|leute|alter|digga|bot|pilcrow|@\S+|kurze frage)[,: ]+)*`),
	"fr": lazyregexp.New(`(?i)^(?:(?:alors|donc|bon|ok|euh|du coup|hé|hey|les gars|les amis|bot|pilcrow|@\S+)[,: ]+)*`),
	"es": lazyregexp.New(`(?i)^(?:(?:entonces|pues|bueno|ok|a ver|eh|oye|oigan|chicos|gente|bot|pilcrow|@\S+)[,: ]+)*`),
}
