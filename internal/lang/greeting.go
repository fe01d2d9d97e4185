package lang

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// A closing is the line of courtesy above or before a signature: "Yours sincerely, Ann Lee".
type closing struct {
	courtesy string // says that a letter ends, wherever it stands in a line
	alone    string // does so if nothing else stands there but a name
	mark     string // behind either, where a name or nothing follows
}

var closings = map[string]closing{
	"en": {`yours (?:sincerely|faithfully|truly)|(?:best|kind|kindest|warm|warmest) (?:regards|wishes)`,
		`yours?(?: (?:very |most |ever )?\pL+){0,2}|(?:with )?(?:(?:my|our|all my|much) )?love|(?:sincerely|faithfully|respectfully)(?: yours)?|your (?:\pL+ ){0,2}(?:friend|son|daughter|sister|brother|mother|father|aunt|uncle|cousin|servant|husband|wife)`, ","},
	"de": {`\bgr(?:ü|ue)(?:ß|ss)\pL*|hochachtungsvoll`, `dein|deine|ihr|ihre|euer|eure`, ",?"},
	"fr": {`\bd['’]agréer\b|(?:cordiale|amicale|affectueuse|respectueuse)ment|bien à (?:vous|toi)|salutations`,
		`(?:ton|ta|votre) (?:\pL+ ){0,2}(?:amie?|fils|fille|sœur|frère|mère|père|tante|oncle|cousine?)`, ","},
	"es": {`(?:atenta|cordial|afectuosa|respetuosa)mente|(?:un|muchos) (?:fuertes? |cordial(?:es)? |afectuosos? )?(?:saludo|abrazo)s?`,
		`(?:fuertes? |cordial(?:es)? |afectuosos? )?(?:saludo|abrazo)s?(?: (?:fuerte|cordial|afectuoso)s?)?|(?:tu|su) (?:\pL+ ){0,2}(?:amig[oa]|hij[oa]|herman[oa]|madre|padre|tí[oa]|prim[oa])`, ","},
	"ru": {`с (?:\pL+ )?уважением`, `с (?:\pL+ ){0,2}(?:приветом|любовью)|(?:искренне|всегда) (?:ваш|ваша|твой|твоя)|(?:твой|твоя|ваш|ваша) (?:\pL+ ){0,2}(?:друг|подруга|сын|дочь|сестра|брат|мать|отец)`, ",?"},
	"zh": {`此致|敬礼|顺颂商祺`, `祝好|您?的?(?:朋友|女儿|儿子|学生)`, "[，,！]?"},
}

// line finds a line of courtesy with a few words around it, and nothing else but a name.
func (c closing) line() func() *regexp.Regexp {
	return lazyregexp.New(`(?i)^(?:(?:\pL+ ){0,3}(?:` + c.courtesy + `)(?: \pL+){0,2}|` + c.alone + `)` + c.mark + `(?:\s\p{Lu}[^,.;:!?]{0,40}|\s?\p{Han}{1,4})?$`)
}

var closingLines = func() Forms {
	lines := Forms{}
	for language, c := range closings {
		lines[language] = c.line()
	}
	return lines
}()

// IsGreeting reports whether a sentence is nothing but what a letter or a page begins or ends with: "My dear Ann,",
// "Welcome!", "Yours, Ada".
func IsGreeting(language, sentence string) bool {
	return IsSalutation(language, sentence) || welcomes.Match(language, sentence) || closingLines.Match(language, sentence)
}

// courtesy finds what ends a letter in any language, the last of it in a line.
var courtesy = func() func() *regexp.Regexp {
	var all []string
	for _, language := range slices.Sorted(maps.Keys(closings)) {
		all = append(all, closings[language].courtesy)
	}
	return lazyregexp.New(`(?i)^.*(?:` + strings.Join(all, "|") + `)`)
}()

// Courtesy returns where in a line the courtesy ends with which a letter does, "with kind regards"; 0 if it has none.
func Courtesy(line string) (end int) { return len(courtesy().FindString(line)) }
