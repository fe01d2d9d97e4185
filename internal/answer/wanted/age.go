package wanted

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// holdsAge reports whether a sentence says how old something is: an age, or when it began.
func holdsAge(question, said, language string) bool {
	if hasMoment(said, language) && lang.NamesBeginning(language, said) {
		return true
	}
	return hasCount(said, language, func(n lang.Number) bool {
		return isAge(said, language, n) && !isOfAnother(question, said, language, n)
	})
}

// ageReach is within how many bytes in front of a bare number a word for an age stands.
const ageReach = 16

// isAge reports whether a number is an age: "21 years old", "aged five", "I am really only eighteen".
func isAge(said, language string, n lang.Number) bool {
	switch unit := unitOf(said, n); {
	case unit != "":
		return lang.IsTime(unit) && lang.NamesAge(language, said)
	case lang.NamesAge(language, " "+lastBytes(said[:n.Start], ageReach)):
		return true
	}
	next, _ := utf8.DecodeRuneInString(said[n.End:])
	before := strings.Fields(lastBytes(said[:n.Start], 2*ageReach))
	return (n.End == len(said) || unicode.IsPunct(next)) && slices.ContainsFunc(before, func(w string) bool { return lang.Equates(language, strings.ToLower(w)) })
}

func lastBytes(s string, n int) string { return s[max(0, len(s)-n):] }

// isOfAnother reports whether between a number and what the question names another name stands.
func isOfAnother(question, said, language string, n lang.Number) bool {
	asked := make(map[string]bool)
	for _, t := range retrieval.Terms(question, language) {
		asked[t.Text] = !t.Stop
	}
	another := false
	for _, t := range slices.Backward(retrieval.Terms(said, language)) {
		switch first, _ := utf8.DecodeRuneInString(said[t.Start:]); {
		case t.Start >= n.Start:
		case asked[t.Text]:
			return another
		case t.Name && !t.Stop && unicode.IsLetter(first) && lang.NamesByCase(language):
			another = true
		}
	}
	return false
}
