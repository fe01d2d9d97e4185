package chat

import (
	"strings"
	"unicode"
)

// clean returns a question as people see it: valid UTF-8 without control
// characters and without what is invisible, with single spaces.
func clean(question string) string {
	question = strings.ToValidUTF8(question, "\uFFFD")
	question = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case invisible(r):
			return -1
		}
		return r
	}, question)
	return strings.Join(strings.Fields(question), " ")
}

// invisible reports whether r is shown as nothing: the zero-width, bidirectional and
// tag characters and the variation selectors, in which words and orders can hide.
// It is the property Default_Ignorable_Code_Point (Unicode Standard Annex #44)
// and the interlinear annotation characters.
func invisible(r rune) bool {
	if unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
		return false // shown, as U+0600 ARABIC NUMBER SIGN
	}
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// hasWord reports whether there is a letter or a number in a cleaned question.
// The digit of a keycap emoji is none.
func hasWord(question string) bool {
	const keycap = '\u20E3'
	runes := []rune(question)
	for i, r := range runes {
		isKey := i+1 < len(runes) && runes[i+1] == keycap
		if unicode.IsLetter(r) || unicode.IsNumber(r) && !isKey {
			return true
		}
	}
	return false
}
