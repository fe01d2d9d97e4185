package intent

import (
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// asksForAll reports whether the end of a question asks for all of its answer.
func asksForAll(question string, languages []string) bool {
	if withoutCalled(question) != question {
		return true
	}
	return slices.ContainsFunc(languages, func(language string) bool {
		end := wholly[language]
		return end != nil && withoutEnd(question, end()) != question
	})
}

// WithoutWish is a question without what asks for all of its answer, which is no question of its own.
func WithoutWish(question string) string {
	for _, language := range spoken(question) {
		if end := wholly[language]; end != nil {
			question = withoutEnd(question, end())
		}
	}
	return withoutCalled(question)
}

// withoutCalled is a question without the words of [whollyCalled] before what is called so.
func withoutCalled(question string) string {
	at := whollyCalled().FindStringSubmatchIndex(question)
	if at == nil || letters(question[:at[0]]) < leastListed {
		return question
	}
	return question[:at[2]] + question[at[3]:]
}

// withoutEnd is a question without what asks for all of its answer.
func withoutEnd(question string, end *regexp.Regexp) string {
	at := end.FindStringIndex(question)
	if at == nil || letters(question[:at[0]]) < leastListed {
		return question
	}
	return question[:at[0]] + " " + question[at[1]:]
}

// leastListed is how many letters of a question stand before such an end, at least.
const leastListed = 5

// wholly are the ends of a question that ask for all of its answer, by language: "All of them, please.",
// "Please name all the …". What they call the things stays, as the text may call them so.
var wholly = map[string]func() *regexp.Regexp{
	"en": endingIn(
		`(?:please,? )?(?:(?:list|name|enumerate|(?:give|tell|show)(?: me| us)?)(?: please)? )?(?:them all|all|everything|every (?:one|single one)|each|(?:the |all |their |all the )?names|(?:a|the) (?:full |complete |whole )?list)(?: of (?:it|them|these|those))?(?:,? please)?\W*$`,
		`(?:please,? )?(?:list|name|enumerate|(?:give|tell|show)(?: me| us)?)(?: please)? (?:them|it|these|those)(?:,? please)?\W*$`,
		`(?:please,? )?(?:list|name|enumerate|(?:give|tell|show)(?: me| us)?)(?: please)? (?:all of the|all the|all|every|each)\b`),
	"de": endingIn(
		`(?:bitte )?(?:(?:nenne?|nennen sie|liste|zähle?|zählen sie|gib|sag)(?: mir)?(?: bitte)? (?:sie |es )?)?(?:alles?|sämtliche|(?:eine|die) (?:ganze |vollständige )?liste)(?: davon)?(?: bitte)?(?: auf| (?:auf)?nennen| auflisten| aufzählen)?(?: bitte)?\W*$`,
		`(?:bitte )?(?:nenne?|nennen sie|liste|zähle?|zählen sie|gib|sag)(?: mir)?(?: bitte)? (?:sie|es)(?: auf)?(?: bitte)?\W*$`,
		`(?:bitte )?(?:nenne?|nennen sie|liste|zähle?|zählen sie)(?: bitte)? (?:alle|sämtliche)\b`),
	"fr": endingIn(`(?:(?:cite|liste|énumère|nomme|donne)[zr]?(?:-les|-moi|-nous)? )?(?:tous|toutes|tout|la liste(?: complète)?)\W*$`, `(?:cite|liste|énumère|nomme)[zr]?-les\W*$`),
	"es": endingIn(`(?:(?:enumer[ae]|nombr[ae]|cit[ae]|d[ae])(?:los|las|me)* )?(?:todos|todas|todo|la lista(?: completa)?)\W*$`, `(?:enumér[ae]|nómbr[ae])(?:los|las)\W*$`),
	"ru": endingIn(`(?:(?:перечисли|назови)(?:те)?(?: их)? )?(?:все|всех|всё|полный список)\W*$`, `(?:перечисли|назови)(?:те)? их\W*$`),
	"zh": lazyregexp.New(`[，,。？?！!] *请?(?:(?:全部|都|一一)?(?:列出|列举|说出)(?:来|全部|所有)*|全部|所有的?)[。！!]*$`),
}

// endingIn is one pattern of several that stand behind a mark.
func endingIn(forms ...string) func() *regexp.Regexp {
	return lazyregexp.New(`(?i)(?:[.?!,;:]| [–-]) *(?:` + strings.Join(forms, "|") + `)`)
}

// whollyCalled is a last sentence that does the same and calls the things: "All the reasons, please." What it calls
// them stays.
var whollyCalled = lazyregexp.New(`(?i)[.?!;:] *(all of the|all the|alle|sämtliche|tous les|toutes les|todos los|todas las|все) [\pL'-]+(?:,? (?:please|bitte|svp|por favor))?\W*$`)
