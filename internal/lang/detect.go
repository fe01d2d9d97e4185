package lang

import "unicode"

// Detect guesses the language of s and returns its ISO 639-1 code, "" if it cannot be
// told. Writing that one language uses alone decides by itself; among the others the
// function words decide: see [StopWords]. They must make up a tenth of the text.
func Detect(s string) string {
	if language, alone := byScript(s); alone {
		return language
	}
	counts, total := countFunctionWords(s)
	best := ""
	for language, n := range counts {
		if n*10 > total && (best == "" || n > counts[best] || n == counts[best] && language < best) {
			best = language
		}
	}
	return best
}

// ownScripts are the scripts of one language. Kana comes before Han, as Japanese has both.
var ownScripts = []struct {
	language string
	scripts  []*unicode.RangeTable
}{
	{"ja", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}},
	{"zh", []*unicode.RangeTable{unicode.Han}},
	{"ko", []*unicode.RangeTable{unicode.Hangul}},
	{"th", []*unicode.RangeTable{unicode.Thai}},
	{"el", []*unicode.RangeTable{unicode.Greek}},
	{"he", []*unicode.RangeTable{unicode.Hebrew}},
	{"hi", []*unicode.RangeTable{unicode.Devanagari}},
}

// Of a text in a script of its own at least one letter in ownShare is in it; characters
// that are syllables are fewer than the letters of names and terms among them. Japanese
// has at least one kana for kanaShare characters of that kind.
const (
	ownShare  = 3
	kanaShare = 10
)

// firstOfOwn is before all characters of the scripts of one language.
const firstOfOwn = '\u0370'

// ownScriptOf returns which script of one language a character is in, -1 if it is in none.
func ownScriptOf(r rune) int {
	for i, own := range ownScripts {
		if unicode.In(r, own.scripts...) {
			return i
		}
	}
	return -1
}

// byScript returns the language whose script most of s is in, if it is a script of one
// language.
func byScript(s string) (language string, alone bool) {
	counts, letters := make([]int, len(ownScripts)), 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
		if r < firstOfOwn {
			continue
		}
		if i := ownScriptOf(r); i >= 0 {
			counts[i]++
		}
	}
	if kana, han := counts[0], counts[1]; kana*kanaShare > han && kana > 0 {
		counts[0], counts[1] = kana+han, 0
	}
	for i, n := range counts {
		if n*ownShare > letters {
			return ownScripts[i].language, true
		}
	}
	return "", false
}
