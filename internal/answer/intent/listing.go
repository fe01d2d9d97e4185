package intent

import (
	"regexp"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// Listed returns what a question for a list is about, without the words that only ask for one, if
// something is left.
func Listed(question string) string { return withoutForms(question, WithoutWish(question), listings) }

// Dated returns what a question for a point in time is about, without the words that ask for it by its unit, if
// something is left: a date answers "in which year", and has none of these words.
func Dated(question string) string { return withoutForms(question, question, moments) }

// withoutForms takes the forms in which a question asks out of it, by its languages; it is the question itself if hardly
// anything is left. about is the question as far as it has been cut already.
func withoutForms(question, about string, forms map[string]func() *regexp.Regexp) string {
	for _, language := range spoken(question) {
		if form := forms[language]; form != nil {
			about = form().ReplaceAllString(about, " ")
		}
	}
	if letters(about) < leastAsked {
		return question
	}
	return strings.TrimSpace(about)
}

// listings are the words that ask for a list and say nothing about what it lists, by language:
// "list all the", "kinds of", "that are mentioned", "which three".
var listings = map[string]func() *regexp.Regexp{
	"en": askingFor(
		`^(?:list|name|enumerate|give|show)(?: (?:me|us|out|all|every|each|some|of|a list of|the names of|the))*\b`,
		`^(?:(?:in|for|on|at|of|to|from|with|by) )?(?:which|what)(?: are| were)?(?: the)? (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b`,
		`^(?:the |an? |my )?(?:\w+ )?list (?:of|for)\b`,
		`\bas (?:an )?examples?(?: (?:of|for))?\b`,
		`\b(?:are|is|were|was) there\b`, `(?:\b(?:that|which|who) )?\b(?:are|is|were|was) (?:mentioned|named|listed|described|given|discussed)(?: here| in (?:the|this) \w+)?\W*$`,
		`\b(?:do|does|did) (?:he|she|it|they|the (?:author|text|article|document|page|speaker)) (?:name|mention|list|give|describe)\b`,
	),
	"de": askingFor(
		`^(?:nenne?|nennen sie|liste|zähle?|zählen sie|gib|geben sie)(?: (?:mir|uns|alle|jede[nrs]?|sämtliche|einige|eine liste (?:von|der|aller)|bitte|die|den))*\b`,
		`^(?:(?:in|für|auf|an|zu|aus|mit|von|bei) )?(?:welche[nrsm]?|was sind die) (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d{1,2})\b`,
		`^(?:die |eine |meine )?\S*liste (?:der|für|von|aller)\b`,
		`\bals beispiele?(?: für)?\b`,
		`\b(?:werden|sind|wurden) (?:hier |im text |darin )?(?:genannt|erwähnt|aufgezählt|aufgeführt|beschrieben)\b`, `\bgibt es\b`,
	),
	"fr": askingFor(
		`^(?:liste[zr]?|cite[zr]?|énumère[zr]?|nomme[zr]?|donne[zr]?(?:-moi)?)(?: (?:la liste (?:de|des)|tou(?:s|tes)|les|des))*\b`,
		`^(?:(?:dans|pour|sur|à|de|avec|par) )?quel(?:le)?s(?: sont)?(?: les)? (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2})\b`,
		`\b(?:sont|est) (?:mentionnée?s?|citée?s?|nommée?s?|décrite?s?)\b`, `\by a-t-il\b`,
	),
	"es": askingFor(
		`^¿?(?:lista|enumera|enumere|nombra|nombre|menciona|mencione|cita|dame)(?: (?:una lista de|tod[oa]s|los|las))*\b`,
		`^¿?(?:(?:en|para|por|a|de|con) )?(?:qué|cuáles son(?: los| las)?) (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,2})\b`,
		`\bse (?:mencionan?|nombran?|citan?|describen?)\b`,
	),
	"ru": askingFor(`^(?:перечисли(?:те)?|назови(?:те)?)(?: (?:мне|все|всех|список))*(?:\s|$)`, `(?:упоминаются|названы|перечислены|описаны)`),
	"zh": askingFor(`^(?:请)?(?:列出|列举|说出)(?:所有|全部)?(?:的)?`, `(?:文中|文章|文本|这里)(?:提到|列出|介绍|描述)(?:了|的|过)?`, `都?有?哪(?:几|[二三四五六七八九十两]|\d{1,2})(?:个|种|类|项|位)`),
}

// askingFor is one pattern of several.
func askingFor(forms ...string) func() *regexp.Regexp {
	return lazyregexp.New(`(?i)` + strings.Join(forms, "|"))
}

// moments are how languages ask for a point in time by the unit of it: "in which year".
var moments = map[string]func() *regexp.Regexp{
	"en": askingFor(`\b(?:(?:in|on|at) )?(?:what|which) (?:year|month|date|day|time|hour|century|decade)\b`),
	"de": askingFor(`\b(?:(?:in|an|um|seit|ab|aus) )?welche(?:r|s|m|n)? (?:jahr|monat|datum|tag|uhrzeit|jahrhundert|jahrzehnt)\b`),
	"fr": askingFor(`\b(?:(?:en|à|de) )?quel(?:le)? (?:année|mois|date|jour|heure|siècle)(?:\s|$)`),
	"es": askingFor(`¿?(?:(?:en|a|de) )?qué (?:año|mes|fecha|día|hora|siglo)(?:\s|$)`),
	"ru": askingFor(`(?:^|\s)(?:[вс] )?как(?:ом|ого|ой|ая) (?:году|года|месяце|числа|дата|день)(?:\s|$)`),
	"zh": askingFor(`哪一?个?(?:年|月|天|世纪)`, `几[月点]`),
}
