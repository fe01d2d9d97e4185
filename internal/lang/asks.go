package lang

import (
	"strings"
	"unicode/utf8"
)

// asking are the characters of Chinese that stand in questions only.
const asking = "吗呢谁几哪怎"

// OnlyAsks reports whether a term of Chinese has such a character: no sentence that answers does.
func OnlyAsks(term string) bool { return strings.ContainsAny(term, asking) }

// howManyHan asks for a number, in front of what it counts: "几层", "多少层".
const howManyHan = "几"

// AskedInOne is a question in Chinese with one way to ask how many.
func AskedInOne(question string) string { return strings.ReplaceAll(question, "多少", howManyHan) }

// CountryInFull is a question in Chinese for a country, "哪国", with the word for one by which a text calls it.
func CountryInFull(question string) string {
	return strings.ReplaceAll(question, "哪国", "哪个国家")
}

// Counted returns the pairs of characters that may answer one that asks how many there are of something: "一层" and
// the like for "几层".
func Counted(term string) (answers []string) {
	counted, ok := strings.CutPrefix(term, howManyHan)
	if !ok || utf8.RuneCountInString(counted) != 1 {
		return nil
	}
	for digit := range hanDigits {
		answers = append(answers, string(digit)+counted)
	}
	for ten := range hanTens {
		answers = append(answers, string(ten)+counted)
	}
	return append(answers, "万"+counted, "亿"+counted)
}

// WithoutParticles returns a run of Chinese without the auxiliary verbs in front and the particles behind: "预约" of
// "要预约".
func WithoutParticles(run string) string {
	if !IsDense(run) {
		return run
	}
	return strings.TrimRight(strings.TrimLeft(run, "要能会可想得是有没不"), "吗呢吧啊了的")
}
