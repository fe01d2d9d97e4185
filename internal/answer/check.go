package answer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A check looks at a sentence of a model with the paragraphs it is held against
// and returns why it must not be shown, or "".
//
// What the checks are worth was measured on altered sentences: docs/design.md has
// the figures, and testdata/claims.txt what they tell and what not. They compare
// words. Of a sentence in another language than the text's they check numbers,
// units, names, negations, quotations and links, and that there is something at
// all that both have. In writing without capital letters only the names of known
// places are names.
type check func(d *draft, g *ground) string

// checks are made in this order: the first that fails is the reason.
var checks = []check{
	checkForm, checkVoice, checkVerdict, checkLinks, checkSigns, checkScripts, checkQuotations,
	checkNumbers, checkUnits, checkCounted, checkBounds, checkRanges, checkNames, checkNamePairs, checkAbroad, checkNegation, checkOverlap,
	checkOpposite, checkHedge, checkStrong, checkModal, checkAlternative, checkRoles, checkGlue,
}

// refuse returns the first reason against d, or "".
func refuse(d *draft, g *ground) string {
	for _, check := range checks {
		if reason := check(d, g); reason != "" {
			return reason
		}
	}
	return ""
}

// maxClaim bounds a sentence in characters.
const maxClaim = 600

// checkForm refuses what is no statement.
func checkForm(d *draft, _ *ground) string {
	switch last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(d.bare, ` "'”’»)]」』`)); {
	case utf8.RuneCountInString(d.text) > maxClaim:
		return fmt.Sprintf("it is longer than %d characters", maxClaim)
	case strings.ContainsFunc(d.text, isHidden):
		return "it has characters that cannot be seen"
	case isSentinel(d.text), strings.Contains(d.text, "NOT_IN_TEXT"):
		return "it says that the text does not answer"
	case last == ':' || last == '：':
		return "it is no whole sentence"
	case last == '?' || last == '？' || last == '؟':
		return "it is a question"
	}
	return ""
}

func isHidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d'
}

// checkVoice refuses the first person outside quotations: the answer reports.
func checkVoice(d *draft, g *ground) string {
	before, language := "", d.spokenIn(g)
	for _, w := range bareWords(d, g) {
		lower := strings.ToLower(strings.ReplaceAll(w.raw, "’", "'"))
		numeral := w.raw == "I" && startsUpper(before)
		country := w.raw == "US"
		if firstPerson.has(language, lower) && !numeral && !country {
			return fmt.Sprintf("it speaks in the first person (%q)", w.raw)
		}
		before = w.raw
	}
	return ""
}

// checkVerdict refuses words that judge, unless they are the paragraph's own.
func checkVerdict(d *draft, g *ground) string {
	language := d.spokenIn(g)
	for _, w := range bareWords(d, g) {
		if verdicts.has(language, strings.ToLower(w.raw)) && !g.has(w.Text) {
			return fmt.Sprintf("it judges (%q)", w.raw)
		}
	}
	for _, phrase := range []string{"of course", "zu recht", "à juste titre", "con razón", "is right to", "is wrong to"} {
		has := func(s string) bool { return strings.Contains(strings.ToLower(s), phrase) }
		if has(d.bare) && !g.anyText(has) {
			return fmt.Sprintf("it judges (%q)", phrase)
		}
	}
	return ""
}

// bareWords returns the words of d outside quotations.
func bareWords(d *draft, g *ground) []word {
	var bare []word
	for _, w := range d.words(g.language()) {
		if d.bare[w.Start:w.End] == w.raw {
			bare = append(bare, w)
		}
	}
	return bare
}

// spokenIn is the language whose word lists hold for d: the paragraph's, or any.
func (d *draft) spokenIn(g *ground) string {
	if d.foreign {
		return ""
	}
	return g.language()
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
