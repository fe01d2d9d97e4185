package intent

import (
	"regexp"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// countings find what things count as, in a question for those that do: "which errors count as
// invalid requests".
var countings = map[string]func() *regexp.Regexp{
	"en": lazyregexp.New(`(?i)\b(?:(?:counts?|counted|qualif(?:y|ies)|regarded|treated|classed|classified|considered) as|considered)(?: an?| the)? (.+)`),
	"de": lazyregexp.New(`(?i)\b(?:gelten|gilt|zählen|zählt)\b.* als (?:eine? )?(.+)`),
	"fr": lazyregexp.New(`(?i)\b(?:comptent|compte|considérée?s?|passent)(?: \S+)? comme (?:une? |des )?(.+)`),
	"es": lazyregexp.New(`(?i)\b(?:cuentan?|consideran?|considerad[oa]s?|valen?)(?: \S+)? como (?:una? )?(.+)`),
	"ru": lazyregexp.New(`(?i)считаются (.+)`),
	"zh": lazyregexp.New(`(?:算作|算是|被?视为|算得上)(.+)`),
}

// countedAs returns the words for what the things count as that a question asks for; nil if it does
// not ask so. Its answer is a definition of that.
func countedAs(question string, languages []string) []string {
	for _, language := range languages {
		form := countings[language]
		if form == nil {
			continue
		}
		if m := form().FindStringSubmatch(question); m != nil {
			return strings.Fields(strings.ToLower(strings.Trim(m[1], " ?.!？。")))
		}
	}
	return nil
}
