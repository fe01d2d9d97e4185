package mend

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

// Full returns the word of the text that a question cuts short: "temperature" for "temp". Of several
// it is the one that is by far the most frequent.
func (v *Vocabulary) Full(word, language string) (full string, ok bool) {
	var near []string
	word = fold(word)
	longs, more := lang.LongForms(language, word), 1
	if longs == nil && isClipping(word, language) {
		longs, more = []string{strings.TrimRight(word, "os")}, leastClipped
	}
	for _, long := range longs {
		for candidate := range v.words {
			if strings.HasPrefix(candidate, long) && len(candidate) >= len(long)+more-1 {
				near = append(near, candidate)
			}
		}
	}
	if len(near) == 0 {
		return "", false
	}
	slices.Sort(near)
	full, ok = v.meant(near, language)
	return full, ok || len(longs) == 1 && len(longs[0]) >= leastAkin
}

// leastAkin is how many letters words begin with that mean about the same: "mathematical", "mathematicians".
const leastAkin = 8

// leastClipping is how many letters a word has that may be the beginning of any other one, and leastClipped how many
// letters are cut off it.
const leastClipping, leastClipped = 4, 4

// isClipping reports whether a folded word may be the beginning of a longer one, which it is cut short to, perhaps with an
// "o" or an "s" at its end: "algo", "distros". It is no word by itself. Only of English enough words are known.
func isClipping(word, language string) bool {
	return language == "en" && len(word) >= leastClipping && !lang.IsEnglish(word)
}
