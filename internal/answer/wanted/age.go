package wanted

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// holdsAge reports whether a sentence says how old something is, or when it began. How old somebody
// was then, no date tells.
func holdsAge(wants intent.Wants, s, language string) bool {
	return hasAge(s, language) || wants == intent.Age && hasMoment(s, language) && lang.NamesBeginning(language, s)
}

// mayHoldAge reports whether a sentence has at least a length of time, or a date where that may do.
func mayHoldAge(wants intent.Wants, s, language string) bool {
	return hasAge(s, language) || wants == intent.Age && hasMoment(s, language) ||
		hasCount(s, language, func(n lang.Number) bool { return lang.IsTime(lang.UnitAfter(s, n.End)) })
}

// hasAge reports whether a sentence has a number, of years or the like, beside a word for an age, or one that
// something is: "I am only eighteen, but …".
func hasAge(s, language string) bool {
	named := lang.NamesAge(language, s)
	return hasCount(s, language, func(n lang.Number) bool {
		unit := lang.UnitAfter(s, n.End)
		return named && (unit == "" || lang.IsTime(unit)) || isPredicate(s, language, n)
	})
}

// predicateReach is how many words behind "is" a number may stand that says what something is.
const predicateReach = 2

// isPredicate reports whether a number stands behind "is", and nothing that it counts behind it.
func isPredicate(s, language string, n lang.Number) bool {
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	before := strings.FieldsFunc(strings.ToLower(s[:n.Start]), notLetter)
	before = before[max(0, len(before)-1-predicateReach):]
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[n.End:], " "))
	return !unicode.IsLetter(next) && next != '%' && slices.ContainsFunc(before, func(w string) bool { return lang.SaysAge(language, w) })
}
