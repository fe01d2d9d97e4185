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
// What the checks are worth was measured on altered sentences: see the figures
// in check_test.go. They compare words, so in another language than the text's
// only numbers, names, quotations and links are checked, and in writing without
// capitals no names. A sentence that swaps roles ("A beats B") passes.
type check func(d *draft, on []*source) string

// checks are made in this order: the first that fails is the reason.
var checks = []check{
	checkForm, checkVoice, checkVerdict, checkLinks, checkQuotations,
	checkNumbers, checkNames, checkOverlap, checkNegation, checkHedge,
}

// refuse returns the first reason against d, or "".
func refuse(d *draft, on []*source) string {
	for _, check := range checks {
		if reason := check(d, on); reason != "" {
			return reason
		}
	}
	return ""
}

// maxClaim bounds a sentence in characters.
const maxClaim = 600

// checkForm refuses what is no statement.
func checkForm(d *draft, _ []*source) string {
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
func checkVoice(d *draft, on []*source) string {
	before := ""
	for _, w := range bareWords(d, on) {
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
func checkVerdict(d *draft, on []*source) string {
	for _, w := range bareWords(d, on) {
		if verdicts[strings.ToLower(w.raw)] && !anyHas(on, w.Text) {
			return fmt.Sprintf("it judges (%q)", w.raw)
		}
	}
	for _, phrase := range []string{"of course", "zu recht", "à juste titre", "con razón", "is right to", "is wrong to"} {
		if strings.Contains(strings.ToLower(d.bare), phrase) && !anyContains(on, phrase) {
			return fmt.Sprintf("it judges (%q)", phrase)
		}
	}
	return ""
}

// checkNumbers refuses numbers that no paragraph has.
func checkNumbers(d *draft, on []*source) string {
	for _, number := range d.numbers {
		if number != "one" && !anyHasNumber(on, number) {
			return fmt.Sprintf("the number %s is not in the paragraph", strings.ReplaceAll(number, "|", " or "))
		}
	}
	return ""
}

// bareWords returns the words of d outside quotations.
func bareWords(d *draft, on []*source) []word {
	var bare []word
	for _, w := range d.words(on[0].language) {
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

func anyHas(on []*source, term string) bool {
	for _, s := range on {
		if s.whole.has[term] {
			return true
		}
	}
	return false
}

func anyContains(on []*source, phrase string) bool {
	for _, s := range on {
		if strings.Contains(strings.ToLower(s.Text), phrase) {
			return true
		}
	}
	return false
}

func anyHasNumber(on []*source, number string) bool {
	for _, s := range on {
		if s.numbers == nil {
			s.numbers = numberSet(s.Text)
		}
		if hasNumber(s.numbers, number) {
			return true
		}
	}
	return false
}
