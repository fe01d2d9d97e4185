package wanted

import (
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// oneUnit finds one unit of time as a length: "one year", "half an hour", "un an". English says "a year" for each year,
// too, so that has to stand behind a word for a length; "one day" is mostly some day.
var oneUnit = lazyregexp.New(`(?i)(?:^|[^\pL])(?:` +
	`(?:one|half an?|quarter of an) (?:full |whole )?(?:year|month|week|hour|minute|decade|century)` +
	`|(?:for|(?:takes?|took)(?: (?:me|us|you|him|her|it|them|one))?|last(?:s|ed)?|of|within|than|about|nearly|almost|least|over) an? (?:full |whole |good )?(?:year|month|week|hour|minute|fortnight|decade|century)` +
	`|(?:only|just) (?:one|a) day|nur einen Tag|qu['’]une? (?:seule? )?(?:jour|journée|nuit)|s[oó]lo un día` +
	`|(?:ein(?:e[mnrs]?)?|halbe[ns]?) (?:Jahre?s?|Monate?s?|Woche|Stunde|Minute)` +
	`|une? (?:an|année|mois|semaine|heure|minute|demi-heure)|una? (?:año|mes|semana|hora|minuto)|media hora` +
	`|(?:один|одну|одного|одной) (?:год|года|месяца?|недел[юия]|часа?|минут[уы]))(?:$|[^\pL])`)

// lastsOne reports whether a sentence has one unit of time as a length, where one may be asked for.
func lastsOne(question, sentence string) bool {
	units := lang.UnitsAsked(question)
	return (units == nil || units["hour"]) && oneUnit().MatchString(sentence)
}
