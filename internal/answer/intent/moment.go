package intent

import (
	"regexp"
)

// moments are how languages ask for a point in time by the unit of it: "in which year".
var moments = map[string]func() *regexp.Regexp{
	"en": askingFor(`\b(?:(?:in|on|at) )?(?:what|which) (?:year|month|date|day|time|hour|century|decade)\b`),
	"de": askingFor(`\b(?:(?:in|an|um|seit|ab|aus) )?welche(?:r|s|m|n)? (?:jahr|monat|datum|tag|uhrzeit|jahrhundert|jahrzehnt)\b`),
	"fr": askingFor(`\b(?:(?:en|à|de) )?quel(?:le)? (?:année|mois|date|jour|heure|siècle)(?:\s|$)`),
	"es": askingFor(`¿?(?:(?:en|a|de) )?qué (?:año|mes|fecha|día|hora|siglo)(?:\s|$)`),
	"ru": askingFor(`(?:^|\s)(?:[вс] )?как(?:ом|ого|ой|ая) (?:году|года|месяце|числа|дата|день)(?:\s|$)`),
	"zh": askingFor(`哪一?个?(?:年|月|天|世纪)`, `几[月点]`),
}

// Dated returns what a question for a point in time is about, without the words that ask for it by its unit, if
// something is left: a date answers "in which year", and has none of these words.
func Dated(question string) string { return withoutForms(question, question, moments) }
