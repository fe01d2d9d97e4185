package lang

import (
	"strings"
	"sync"
)

// monthNames are the names of each month in several languages, a month a line.
var monthNames = sync.OnceValue(func() []string {
	return strings.Split(`january januar jänner janvier enero января январь январе gennaio janeiro
		february februar février febrero февраля февраль феврале
		march märz mars marzo марта март марте
		april avril abril апреля апрель апреле
		may mai mayo мая май мае
		june juni juin junio июня июнь июне
		july juli juillet julio июля июль июле
		august août agosto августа август августе
		september septembre septiembre сентября сентябрь сентябре
		october oktober octobre octubre октября октябрь октябре
		november novembre noviembre ноября ноябрь ноябре
		december dezember décembre diciembre декабря декабрь декабре`, "\n")
})

var monthNumbers = sync.OnceValue(func() map[string]int {
	names := make(map[string]int)
	for i, line := range monthNames() {
		for _, name := range strings.Fields(line) {
			names[name] = i + 1
		}
	}
	return names
})

// Month returns the number of the month that a word names in any language, 0 if none. In
// English and in German a month has a capital letter.
func Month(word, language string) int {
	lower := strings.ToLower(word)
	if lower == word && (language == "en" || language == "de") {
		return 0
	}
	return monthNumbers()[lower]
}

// WithMonths is a line with the names of the months, in several languages, behind it of which it has a
// date in digits: who looks for "June 2025" looks for "2025-06-02", too.
func WithMonths(line string) string {
	for _, d := range Dates(line) {
		line += " " + strings.TrimSpace(monthNames()[d.Month-1])
	}
	return line
}
