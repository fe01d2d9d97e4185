package intent

import (
	"strings"

	"pilcrow/internal/lang"
)

// TellsAttendance reports whether a sentence begins with a word for who is there, and a colon: "Present: Ann Lee, …".
func TellsAttendance(sentence, language string) bool {
	label, rest, ok := cutLabel(sentence)
	if !ok || strings.TrimSpace(rest) == "" {
		return false
	}
	words := wordsIn(label, language)
	return len(words) <= mostOfLabel && has(words, classesOf("attend"))
}

// cutLabel cuts a sentence behind the label that it begins with.
func cutLabel(sentence string) (label, rest string, ok bool) {
	if label, rest, ok = strings.Cut(sentence, ":"); !ok {
		label, rest, ok = strings.Cut(sentence, "：")
	}
	return label, rest, ok
}

// TellsDecision reports whether a sentence says what was decided: "It was agreed to …".
func TellsDecision(sentence, language string) bool {
	return !lang.EndsInQuestion(sentence) && has(wordsIn(sentence, language), classesOf("decide"))
}
