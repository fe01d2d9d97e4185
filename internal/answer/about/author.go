package about

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wording"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// WithoutFraming returns what a question is about, and whether it asks for all that is said about
// that. Who names the only text's author, or the author's office, speaks of the author: "What does
// the ambassador say about X?"
func WithoutFraming(question string, c *text.Corpus) (about string, all bool) {
	if author := authors[lang.Detect(question)]; author != "" && c != nil && len(c.Documents) == 1 {
		called := byName(c.Documents[0].Meta, question, author)
		if as := wording.WithoutFraming(called); called != question && !strings.Contains(as, author) {
			return as, wording.AsksForAll(called)
		}
	}
	return wording.WithoutFraming(question), wording.AsksForAll(question)
}

// asOfAuthor is what a question asks for of the only text whose author it calls by name or office: "Why did the ambassador
// write this?" It reports whether that is the text as a whole, or when it was written.
func asOfAuthor(question string, c *text.Corpus) (of intent.Intent, ok bool) {
	author := authors[lang.Detect(question)]
	if author == "" || len(c.Documents) != 1 {
		return of, false
	}
	called := byName(c.Documents[0].Meta, question, author)
	if called == question {
		return of, false
	}
	of = intent.Of(called)
	return of, of.Kind == intent.Purpose || of.Kind == intent.Date || of.Kind.IsWhole() && !of.Loosely
}

// authors are what one is called in a question that is about a text.
var authors = map[string]string{"en": "the author", "de": "der Autor", "fr": "l’auteur", "es": "el autor", "ru": "автор"}

// leastName is how many characters a part of a name has, at least, that stands for all of it.
const leastName = 3

// byName puts author in place of the name of a text's author, or of the office, as in "Ambassador of …".
func byName(meta text.Meta, question, author string) string {
	if meta.Author == "" {
		return question
	}
	names := []string{regexp.QuoteMeta(meta.Author)}
	for word := range strings.FieldsSeq(meta.Author) {
		if utf8.RuneCountInString(word) >= leastName {
			names = append(names, regexp.QuoteMeta(word))
		}
	}
	called := `(?:` + strings.Join(names, "|") + `)`
	if office, _, _ := strings.Cut(meta.Office, " of "); office != "" {
		office = regexp.QuoteMeta(office)
		called = `(?:` + office + ` ` + called + `|` + office + `|` + called + `)`
	}
	mention := regexp.MustCompile(`(?i)(^|[^\pL\pN])(?:the |der |die |el |la |l['’]|mr\.? |ms\.? |mrs\.? |dr\.? )?` + called + `($|[^\pL\pN])`)
	return mention.ReplaceAllString(question, "${1}"+author+"${2}")
}
