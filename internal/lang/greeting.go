package lang

import (
	"regexp"

	"pilcrow/internal/lazyregexp"
)

// closings find the line of courtesy above or before a signature: "Yours sincerely, Ann Lee".
var closings = map[string]func() *regexp.Regexp{
	"en": closing(`yours?(?: (?:very |most |ever )?\pL+){0,2}|(?:with )?(?:(?:my|our|all my|much) )?(?:(?:very )?(?:best|kind|kindest|warm|warmest) (?:regards|wishes)|love)|(?:sincerely|faithfully|respectfully)(?: yours)?|your (?:\pL+ ){0,2}(?:friend|son|daughter|sister|brother|mother|father|aunt|uncle|cousin|servant|husband|wife)`, ","),
	"de": closing(`(?:mit |viele |liebe |herzliche |beste |schöne )(?:\pL+ ){0,2}grü(?:ß|ss)en?(?: (?:von|aus) [^,.;:!?]{1,30})?|hochachtungsvoll|(?:dein|deine|ihr|ihre|euer|eure)`, ",?"),
	"fr": closing(`(?:bien )?(?:cordialement|amicalement|affectueusement|respectueusement)(?: vôtre)?|(?:mes |avec mes )?(?:meilleures|sincères|respectueuses) salutations|(?:ton|ta|votre) (?:\pL+ ){0,2}(?:amie?|fils|fille|sœur|frère|mère|père|tante|oncle|cousine?)`, ","),
	"es": closing(`(?:muy )?(?:atentamente|cordialmente|afectuosamente|respetuosamente)|(?:un |con un )?(?:fuerte |cordial |afectuoso )?(?:abrazo|saludo)s?(?: (?:fuerte|cordial|afectuoso)s?)?|(?:tu|su) (?:\pL+ ){0,2}(?:amig[oa]|hij[oa]|herman[oa]|madre|padre|tí[oa]|prim[oa])`, ","),
	"ru": closing(`с (?:\pL+ ){0,2}(?:уважением|приветом|любовью)|(?:искренне|всегда) (?:ваш|ваша|твой|твоя)|(?:твой|твоя|ваш|ваша) (?:\pL+ ){0,2}(?:друг|подруга|сын|дочь|сестра|брат|мать|отец)`, ",?"),
	"zh": lazyregexp.New(`^(?:此致|敬礼|顺颂商祺|祝好|您?的?(?:朋友|女儿|儿子|学生))[，,！]?\s?\p{Han}{0,4}$`),
}

// closing finds words of courtesy with a mark behind them, and nothing else but a name.
func closing(words, mark string) func() *regexp.Regexp {
	return lazyregexp.New(`(?i)^(?:` + words + `)` + mark + `(?:\s\p{Lu}[^,.;:!?]{0,40})?$`)
}

// IsGreeting reports whether a sentence is nothing but what a letter begins or ends with: "My dear Ann,", "Yours, Ada".
func IsGreeting(language, sentence string) bool {
	if find := salutations[language]; find != nil && find().FindString(sentence) == sentence && sentence != "" {
		return true
	}
	find := closings[language]
	return find != nil && find().MatchString(sentence)
}
