package answer

import (
	"fmt"
	"regexp"
	"strings"
)

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
