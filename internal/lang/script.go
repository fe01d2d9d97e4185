package lang

import (
	"strings"
	"unicode"
)

// mainScripts are those told apart; the first that most letters belong to counts.
var mainScripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew,
	unicode.Devanagari, unicode.Thai, unicode.Hangul, unicode.Han,
}

// ScriptsDiffer reports whether most letters of a and of b are of different scripts.
func ScriptsDiffer(a, b string) bool { return MainScriptOf(a).Differs(MainScriptOf(b)) }

// A MainScript is one of a few scripts that are told apart; 0: none of them.
type MainScript int

// Differs reports whether both are known, and are not the same.
func (s MainScript) Differs(from MainScript) bool { return s != 0 && from != 0 && s != from }

// MainScriptOf returns the script of most letters of s, of which a Chinese character counts for two.
func MainScriptOf(s string) MainScript {
	counts := make([]int, len(mainScripts)+1)
	for _, r := range s {
		for i, script := range mainScripts {
			if unicode.Is(script, r) {
				counts[i+1]++
				if IsDense(string(r)) {
					counts[i+1]++
				}
				break
			}
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return MainScript(best)
}

// FunctionWords counts the function words of a language in s.
func FunctionWords(s, language string) int {
	counts, _ := countFunctionWords(s)
	return counts[language]
}

// leastMore is by how many function words of its own language a text must exceed those of
// another to be told from it: "in" and "was" are German too. Where its letters say the same, one
// is enough in leastGuessed words, as other questions have one. Of the 5,228 English questions of
// squad2, covidqa, cast21, clapnq and XQuAD none is then taken for another's, and 97 % of XQuAD's
// German ones are told from English (2026-11).
const (
	leastMore    = 2
	leastGuessed = 5
	likelier     = 4 // bits by which the language is likelier that a text is not in surely
)

// Unlike reports whether s is surely in another language than the one with this code.
func Unlike(s, language string) bool {
	own := Detect(s)
	if language == "" || own == language {
		return false
	}
	if own != "" && FunctionWords(s, own) >= FunctionWords(s, language)+leastMore {
		return true
	}
	if len(strings.Fields(s)) < leastGuessed {
		return false
	}
	own = Guess(s, map[string]float64{language: likelier})
	return own != "" && own != language && FunctionWords(s, own) > FunctionWords(s, language)
}
