package mend

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

const (
	leastWhole = 4 // letters of a word that may be two
	leastPart  = 4 // letters of each of two words that stand apart: "Beitrag der Mitglieder"
	apart      = 2 // words between them, at most
)

// links are the letters between the parts of a compound.
var links = map[string][]string{"de": strings.Fields("s es n en er e")}

// Split returns two words of the text, as they follow each other there, of which a word is made:
// "rate limited" of "ratelimited"; in German also "Beitrag der Mitglieder" of
// "Mitgliedsbeitrag".
func (v *Vocabulary) Split(word, language string) (parts string, ok bool) {
	if word = fold(word); utf8.RuneCountInString(word) < leastWhole {
		return "", false
	}
	whole := stem(word, language)
	for _, run := range v.runs {
		for i := range run {
			for j := i + 1; j < len(run) && j <= i+1+apart && run[j] != ""; j++ {
				if j == i+1 && isMade(word, whole, run[i], run[j], language) || links[language] != nil && isLinked(word, whole, run[j], run[i], language) {
					return v.form(run[i]) + " " + v.form(run[j]), true
				}
			}
		}
	}
	return "", false
}

// isMade reports whether a word is two that stand next to each other. Function words make one
// only as they are: "log in", but not "for the" of "forth".
func isMade(word, whole, first, second, language string) bool {
	if stops := lang.StopWords(language); first == "" || stops[first] || stops[second] {
		return first != "" && word == first+second && !(stops[first] && stops[second])
	}
	return strings.HasPrefix(word, first) && stem(first+second, language) == whole ||
		len(first) >= leastPart && len(second) >= leastPart && isLinked(word, whole, first, second, language)
}

// isLinked reports whether a word is two others with what links them, which may stand apart.
func isLinked(word, whole, first, second, language string) bool {
	if len(first) < leastPart || len(second) < leastPart || word[0] != first[0] {
		return false
	}
	head, ok := strings.CutSuffix(whole, stem(second, language))
	if !ok || len(head) < leastPart {
		return false
	}
	return head == first || head == stem(first, language) ||
		slices.ContainsFunc(links[language], func(link string) bool { return head == stem(first, language)+link })
}

// Joined returns the word that the text makes of two.
func (v *Vocabulary) Joined(first, second, language string) (word string, ok bool) {
	first, second = fold(first), fold(second)
	if first == "" || second == "" || utf8.RuneCountInString(first+second) < leastWhole {
		return "", false
	}
	if v.form(first+second) != "" {
		return v.form(first + second), true
	}
	wanted, most := stem(first+second, language), 0
	for candidate, e := range v.words {
		if strings.HasPrefix(candidate, first) && len(candidate) > len(first)+1 && stem(candidate, language) == wanted && (e.count > most || e.count == most && candidate < word) {
			word, most = candidate, e.count
		}
	}
	return v.form(word), most > 0
}
