package wanted

import (
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// IsOfForm reports whether what holds a kind of fact is told by its form, or a word for it, without a label.
func IsOfForm(fact lang.Fact) bool { return fact >= lang.Hours && fact != lang.Length }

// TellsFact reports whether a sentence tells a kind of fact by its form, or by a word for it.
func TellsFact(fact lang.Fact, said, language string) bool {
	switch fact {
	case lang.Phone:
		return tellsPhone(said)
	case lang.Mail:
		return mailAddress().MatchString(said)
	case lang.Contact:
		return tellsPhone(said) || mailAddress().MatchString(said)
	case lang.Hours:
		return TellsHours(said, language) && (lang.NamesFact(language, said, fact) && isSpan(said, language) || isTimetable(said, language))
	case lang.Parking:
		return lang.NamesFact(language, said, fact)
	}
	return false
}

// MayTellFact reports whether a sentence may tell a kind of fact below a label or a heading that names it.
func MayTellFact(fact lang.Fact, said, language string) bool {
	switch fact {
	case lang.When:
		return hasMoment("", said, language) || TellsHours(said, language)
	case lang.Hours:
		return TellsHours(said, language)
	case lang.Price:
		return MayHold(intent.Price, "", said, language)
	case lang.Length:
		return hasUnit(said, language, lang.IsTime) || oneUnit().MatchString(said)
	case lang.Phone:
		return hasPhone(said)
	case lang.Mail:
		return TellsFact(fact, said, language)
	}
	return true
}

// LabelEnds are the signs that a label may end with.
const LabelEnds = ":：\t"

// LabelledFact returns what stands behind the label of a line that names a kind of fact: "Where: the mill".
func LabelledFact(fact lang.Fact, line string) (told string, ok bool) {
	at := strings.IndexAny(line, LabelEnds)
	if at < 0 || !lang.LabelsFact(line[:at], fact) {
		return "", false
	}
	told = strings.TrimLeft(line[at:], LabelEnds+" ")
	return told, strings.ContainsFunc(told, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// isSpan reports whether a sentence with an hour may say from when until when: it has two numbers.
func isSpan(said, language string) bool {
	return len(lang.Numbers(said, language)) > 1 || len(hanHours().FindAllString(said, 2)) > 1
}

// isTimetable reports whether a line has nothing but days and hours, and perhaps a word for being open or not:
// "Monday to Friday 9 am – 5 pm", "Am Sonntag ist Ruhetag."
func isTimetable(said, language string) bool {
	var rest []string
	stops, days := lang.StopWords(language), 0
	for _, w := range wordsOf(said) {
		switch {
		case lang.NamesWeekday(language, w):
			days++
		case len(w) > 2 && !stops[w] && !lang.NamesTime(language, w) && w != "uhr":
			rest = append(rest, w)
		}
	}
	return days > 0 && (rest == nil || lang.LabelsFact(strings.Join(rest, " "), lang.Hours))
}
