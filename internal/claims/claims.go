// Package claims decides whether paragraphs of a text carry a sentence, a claim: one that
// a language model wrote, or one that somebody wants verified.
//
// Words cannot tell what follows from what, so they are not asked. Code checks what code
// can know for certain: the facts of a claim, see [Claim.Facts], and whether it is the
// text's own wording, see [Claim.Verbatim] and [Claim.Worded]. Everything else is read by
// a model that has shown that it can read, see [Judge]. What is not proven has the
// sentence that it rests on, see [Claim.Rests], which can stand in its place.
package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// A Claim is a sentence that is held against paragraphs. It is not safe for concurrent use.
type Claim struct {
	Text    string // without markers and markup
	Foreign string // its language, if it is another one than the paragraphs'; else ""
	Start   int    // Text[Start:] is its sentence: behind a line that leads into a list, or a "Yes."

	bare   string // Text with its quotations blanked out, byte for byte
	quotes []string
	parsed map[string][]word // by language
}

// New returns the claim that says s. foreign is its language if it answers in another one
// than the text's, else "".
func New(s, foreign string) *Claim {
	c := &Claim{Text: s, Foreign: foreign, parsed: make(map[string][]word)}
	c.bare, c.quotes = quotations(s)
	return c
}

// A word is a word of a claim or of a paragraph, with its first term. Where a word has
// several terms, as in Chinese, each counts as a word.
type word struct {
	retrieval.Term
	raw string
}

func wordsOf(s string, terms []retrieval.Term) []word {
	list := make([]word, len(terms))
	for i, t := range terms {
		list[i] = word{t, s[t.Start:t.End]}
	}
	return list
}

// words returns the words of the claim with the terms of a language.
func (c *Claim) words(language string) []word {
	if c.parsed[language] == nil {
		c.parsed[language] = wordsOf(c.Text, retrieval.Terms(c.Text, language))
	}
	return c.parsed[language]
}

// language is that of the claim's own words among paragraphs of another.
func (c *Claim) language(paragraphs string) string {
	if c.Foreign != "" {
		return c.Foreign
	}
	return paragraphs
}

func (w word) isNumber() bool {
	r, _ := utf8.DecodeRuneInString(w.raw)
	return unicode.IsDigit(r)
}

// isName reports whether w is written like a name: with a capital letter, and neither a
// function word nor a single letter.
func (w word) isName() bool {
	r, size := utf8.DecodeRuneInString(w.raw)
	return (unicode.IsUpper(r) || unicode.IsTitle(r)) && len(w.raw) > size && !w.Stop
}

// isCapitals reports whether w is written in capital letters: "WHO", "US".
func (w word) isCapitals() bool {
	return utf8.RuneCountInString(w.raw) > 1 && strings.ToUpper(w.raw) == w.raw && strings.ToLower(w.raw) != w.raw
}

// said is the word itself, where others stand beside it without a space.
func (w word) said() string {
	if isUnspaced(w.raw) {
		return w.Text
	}
	return w.raw
}

// plain is the word in lower case, with a straight apostrophe.
func (w word) plain() string { return strings.ReplaceAll(strings.ToLower(w.said()), "’", "'") }

// isUnspaced reports whether s is in writing without spaces between words.
func isUnspaced(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	script := lang.ScriptOf(r)
	return script == lang.Syllabic || script == lang.Unspaced
}
