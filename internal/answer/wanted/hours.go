package wanted

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// TellsHours reports whether a sentence has an hour or a day of the week, as what comes again and again has, and no date
// or year.
func TellsHours(said, language string) bool {
	numbers := lang.Numbers(said, language)
	if HasDay(said, language) || slices.ContainsFunc(numbers, func(n lang.Number) bool { return isYear(n.Value) }) {
		return false
	}
	return len(lang.TimesOfDay(said)) > 0 || language == "zh" && hanHours().MatchString(said) || slices.ContainsFunc(wordsOf(said), func(w string) bool { return lang.NamesWeekday(language, w) })
}

// hanHours finds an hour or a day of the week in Chinese.
var hanHours = lazyregexp.New(`(?:周|星期|礼拜)[一二三四五六日天末]|[\d一二三四五六七八九十两]+[点時时]`)

// farthestSubject is how many words may stand before the subject of a sentence that tells when first: "On Sundays and
// holidays it …".
const farthestSubject = 6

// GoesOnWithHours reports whether a sentence tells further hours of what the one before is about: its subject is a
// pronoun, or it begins with a day where a language needs none.
func GoesOnWithHours(said, language string) bool {
	words := wordsOf(said)
	opening := words[:min(len(words), farthestSubject)]
	goesOn := slices.ContainsFunc(opening, func(w string) bool { return lang.IsPersonal(language, w) }) ||
		leavesOutSubjects[language] && slices.ContainsFunc(words[:min(len(words), 2)], func(w string) bool { return lang.NamesWeekday(language, w) })
	return goesOn && TellsHours(said, language)
}

// leavesOutSubjects has the languages in which "opens at nine" says as much as "it opens at nine".
var leavesOutSubjects = lang.SetOf("es it ru")

// wordsOf are the words of a sentence in lower case.
func wordsOf(said string) []string {
	return strings.FieldsFunc(strings.ToLower(said), func(r rune) bool { return !unicode.IsLetter(r) })
}
