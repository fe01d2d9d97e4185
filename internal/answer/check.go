package answer

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A check looks at a sentence of a model with the paragraphs it is held against
// and returns why it must not be shown, or "".
//
// What the checks are worth was measured on altered sentences: see the figures
// in check_test.go. They compare words, so in another language than the text's
// only numbers, names, quotations and links are checked, and in writing without
// capitals no names. A sentence that swaps roles ("A beats B") passes.
type check func(d *draft, g *ground) string

// checks are made in this order: the first that fails is the reason.
var checks = []check{
	checkForm, checkVoice, checkVerdict, checkLinks, checkSigns, checkQuotations,
	checkNumbers, checkCounted, checkNames, checkOverlap, checkNegation, checkOpposite, checkHedge,
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
	before := ""
	for _, w := range bareWords(d, g) {
		lower := strings.ToLower(strings.ReplaceAll(w.raw, "’", "'"))
		numeral := w.raw == "I" && startsUpper(before)
		country := w.raw == "US"
		if firstPerson[lower] && !numeral && !country {
			return fmt.Sprintf("it speaks in the first person (%q)", w.raw)
		}
		before = w.raw
	}
	return ""
}

// checkVerdict refuses words that judge, unless they are the paragraph's own.
func checkVerdict(d *draft, g *ground) string {
	for _, w := range bareWords(d, g) {
		if verdicts[strings.ToLower(w.raw)] && !g.has(w.Text) {
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

// codeLike finds what mixes letters and digits, as "H1N1" or "B12".
var codeLike = regexp.MustCompile(`[\p{Latin}\p{Cyrillic}\p{Greek}]+\pN[\pL\pN]*`)

// checkNumbers refuses numbers that the evidence does not have: a number that
// stands elsewhere in the paragraph counts something else.
func checkNumbers(d *draft, g *ground) string {
	for _, number := range d.numbers {
		if number != "one" && !hasNumber(g.numbers, number) {
			return fmt.Sprintf("the number %s is not in what supports it", strings.ReplaceAll(number, "|", " or "))
		}
	}
	for _, code := range codeLike.FindAllString(d.text, -1) {
		if !g.anyText(func(s string) bool { return strings.Contains(strings.ToLower(s), strings.ToLower(code)) }) {
			return fmt.Sprintf("%q is not in the paragraph", code)
		}
	}
	return ""
}

// checkCounted refuses a number of something else: the word behind a number must
// be in the evidence too, as "km" in "91 km". Years and ordinals count nothing.
func checkCounted(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	list := d.words(g.language())
	for i, w := range list[:max(0, len(list)-1)] {
		next := list[i+1]
		if !w.counts() || next.Start < w.End {
			continue
		}
		between := strings.Trim(d.text[w.End:next.Start], " \u00a0\u202f-")
		if between == "" && !next.Stop && !next.isNumber() && !next.isName() && !isUnspaced(next.raw) &&
			!partOfNumber(next.raw) && !g.carries(next.Text) {
			return fmt.Sprintf("%s %s is not in what supports it", w.raw, next.raw)
		}
	}
	return ""
}

// counts tells numbers that are neither years nor ordinals.
func (w word) counts() bool {
	_, isSmall := small[strings.ToLower(w.raw)]
	_, isTens := tens[strings.ToLower(w.raw)]
	isYear := len(w.raw) == 4 && (w.raw[0] == '1' || w.raw[0] == '2')
	return isSmall || isTens || w.isNumber() && !isYear
}

// partOfNumber tells the words that belong to the number before them.
func partOfNumber(w string) bool {
	lower := strings.ToLower(w)
	_, isValue := wordValue(lower)
	_, isScale := scales[strings.TrimSuffix(lower, "s")]
	return isValue || isScale || isPercent(lower, " cent") || len(w) <= 2
}

// bareWords returns the words of d outside quotations.
func bareWords(d *draft, g *ground) []word {
	var bare []word
	for _, w := range d.words(g.language()) {
		if strings.TrimSpace(d.bare[w.Start:w.End]) != "" {
			bare = append(bare, w)
		}
	}
	return bare
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
