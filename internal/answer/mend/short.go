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
	for _, long := range lang.LongForms(language, fold(word)) {
		for candidate := range v.words {
			if strings.HasPrefix(candidate, long) {
				near = append(near, candidate)
			}
		}
	}
	if len(near) == 0 {
		return "", false
	}
	slices.Sort(near)
	return v.meant(near, language)
}
