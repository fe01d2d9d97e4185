package claims

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// A fact is something that code can check for certain. It returns why a claim does not
// have it, or "".
type fact func(c *Claim, evidence []*Paragraph) string

// facts are checked in this order: the first that fails is the reason.
var facts = []fact{statement, reporting, links, signs, scripts, quoted, numbers, dates, units, codes, names}

// Facts returns why the claim must never be shown as it is written, whatever a judge says
// of it, or "": it is no statement, it speaks in the first person, or it has a link, a
// sign, a quotation, a number, a date, a unit or a name that the evidence lacks.
//
// The facts are few and nearly never wrong. A number word that counts nothing is no
// number, and a name is what the language marks as one in the middle of a sentence: its
// first word, German nouns and names in scripts without capital letters are for a reader
// to judge. What stands by a paragraph counts as evidence, too.
func (c *Claim) Facts(evidence []*Paragraph) string {
	for _, missing := range facts {
		if reason := missing(c, evidence); reason != "" {
			return reason
		}
	}
	return ""
}

// maxClaim bounds a claim in characters.
const maxClaim = 600

func statement(c *Claim, _ []*Paragraph) string {
	switch last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(c.bare, ` "'”’»)]」』`)); {
	case utf8.RuneCountInString(c.Text) > maxClaim:
		return fmt.Sprintf("it is longer than %d characters", maxClaim)
	case strings.ContainsFunc(c.Text, isHidden):
		return "it has characters that cannot be seen"
	case last == '?' || last == '？' || last == '؟':
		return "it is a question"
	case last == ':' || last == '：':
		return "it leads to something that does not follow"
	}
	return ""
}

func isHidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d'
}

// reporting refuses the first person outside quotations: an answer reports.
func reporting(c *Claim, evidence []*Paragraph) string {
	language := c.language(languageOf(evidence))
	before := ""
	for _, w := range c.words(language) {
		if c.bare[w.Start:w.End] != w.raw {
			continue
		}
		numeral := w.raw == "I" && lang.StartsUpper(before) // "Henry I"
		if country := w.raw == "US"; !numeral && !country && c.isSpeaker(w, language) {
			return fmt.Sprintf("it speaks in the first person (%q)", w.raw)
		}
		before = w.raw
	}
	return ""
}

// isSpeaker reports whether a word is how somebody speaks of himself. In writing without
// spaces a part of a row of characters may be: but not that of "自我", the self.
func (c *Claim) isSpeaker(w word, language string) bool {
	said := w.plain()
	if isUnspaced(w.raw) {
		return lang.FirstPerson(language, said) && !strings.Contains(w.raw, "自"+said)
	}
	if rest := c.bare[w.End:]; strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’") { // "j'ai"
		said += "'"
	}
	return lang.FirstPerson(language, said)
}

// quoted refuses quotations that are not verbatim.
func quoted(c *Claim, evidence []*Paragraph) string {
	for _, quote := range c.quotes {
		if folded := fold(quote); !anyOf(evidence, func(s string) bool { return containsParts(fold(s), folded) }) {
			return fmt.Sprintf("the quotation %q is not in the paragraph", quote)
		}
	}
	return ""
}
