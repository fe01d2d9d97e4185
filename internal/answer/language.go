package answer

import (
	"unicode"

	"pilcrow/internal/retrieval"
)

// isForeign tells whether a question or a sentence is in another language than
// the text. A sentence is compared less strictly only if the question is foreign
// too: the model alone cannot choose that.
func (r *run) isForeign(s string) bool {
	if scriptsDiffer(s, r.sources[0].Text) {
		return true
	}
	language, theirs := retrieval.Language(s), r.sources[0].language
	return language != "" && theirs != "" && language != theirs
}

// scriptsDiffer tells whether most letters of a and of b are of different scripts.
func scriptsDiffer(a, b string) bool {
	sa, sb := mainScript(a), mainScript(b)
	return sa != 0 && sb != 0 && sa != sb
}

// scripts are those told apart; the first that most letters belong to counts.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew,
	unicode.Devanagari, unicode.Thai, unicode.Hangul, unicode.Han,
}

// mainScript returns 1 + the number of the script, or 0.
func mainScript(s string) int {
	counts := make([]int, len(scripts)+1)
	for _, r := range s {
		for i, script := range scripts {
			if unicode.Is(script, r) {
				counts[i+1]++
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
	return best
}
