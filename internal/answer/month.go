package answer

import (
	"strconv"
	"strings"
)

// monthNumbers are the names of the monthNumbers in several languages, with their numbers.
var monthNumbers = func() map[string]int {
	names := make(map[string]int)
	for i, line := range strings.Split(`january januar jänner janvier enero января январь январе gennaio janeiro
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
		december dezember décembre diciembre декабря декабрь декабре`, "\n") {
		for _, name := range strings.Fields(line) {
			names[name] = i + 1
		}
	}
	return names
}()

// monthOf returns the number of the month that a word names, 0 if none. In English
// "may" and "march" are monthNumbers with a capital letter only.
func monthOf(word string) int {
	lower := strings.ToLower(word)
	if lower == word && (lower == "may" || lower == "march") {
		return 0
	}
	return monthNumbers[lower]
}

// hasMonthNumber tells whether the evidence names the month that a number of the
// draft numbers, as "12月" for "December".
func (g *ground) hasMonthNumber(d *draft, n number) bool {
	if !strings.HasPrefix(d.text[n.End:], "月") {
		return false
	}
	return g.inEvidence(func(_ string, w word) bool { return strconv.Itoa(monthOf(w.raw)) == n.value })
}
