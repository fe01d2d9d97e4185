package lang

import (
	"regexp"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// called is whom a salutation names: "parents of class 3b", "members & friends".
const called = `[\pL\pN &'’*/-]{1,40}`

// salutations find in what language how a speech or a letter calls those whom it is for, near the beginning of a
// sentence: "Ladies and gentlemen, …", "And now, my friends, …".
var salutations = Forms{
	"en": saluting(`(?:[\w']+,? ){0,2}`, `ladies and gentlemen|my (?:dear |young |good |fellow )*(?:\w+ and )?(?:friends?|boys|girls|children|lords|ladies|brethren|brothers|sisters|sons?|daughters?|countrymen|citizens|colleagues|americans|readers?|hearers|listeners)|fellow[ -]\w+|(?:mr\.?|mrs\.?|madam) (?:speaker|chair\w*|president|mayor)|(?:my )?dear `+called+`|(?:hi|hello|good (?:morning|afternoon|evening))(?: `+called+`)?`, `and|of`),
	"de": saluting(`(?:\pL+,? )?`, `meine (?:sehr verehrten )?damen und herren|meine (?:lieben )?freunde|mitbürger|(?:liebe[rns]?|(?:sehr )?(?:geehrte|verehrte)[rns]?) `+called+`|(?:hallo|moin|guten (?:tag|morgen|abend))(?: `+called+`)?`, `und`),
	"fr": saluting(`(?:\pL+,? )?`, `mes (?:chers |chères )?(?:amis|amies|enfants|frères|concitoyens|compatriotes|collègues)|mesdames|messieurs|monsieur le \pL+|madame la \pL+|(?:cher|chère|chers|chères) `+called+`|(?:bonjour|bonsoir|salut)(?: `+called+`)?`, `et|de`),
	"es": saluting(`(?:\pL+,? )?`, `señoras y señores|señor(?:a|es)? (?:presidente|presidenta|alcalde|alcaldesa)|(?:mis )?(?:queridos )?(?:amig[oa]s|compañer[oa]s|conciudadanos|compatriotas)|(?:querid|estimad|apreciad)[oa]s? `+called+`|(?:hola|buenos días|buenas (?:tardes|noches))(?: `+called+`)?`, `y|de`),
	"ru": saluting(``, `дамы и господа|друзья(?: мои)?|товарищи|граждане|(?:дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)) `+called+`|(?:здравствуй(?:те)?|привет|добрый (?:день|вечер))(?:,? `+called+`)?`, `и`),
	"zh": lazyregexp.New(`^(?:亲爱的|尊敬的|各位|大家好|女士们|先生们|同志们|朋友们|同学们|诸位)[^。！？]{0,20}[，,：:！]`),
}

// saluting finds one of the names for those who are spoken to, behind what may stand before it, with no more behind it
// than is joined to it up to a mark.
func saluting(before, names, joining string) func() *regexp.Regexp {
	return lazyregexp.New(`(?i)^¡?` + before + `(?:` + names + `)(?: (?:` + joining + `) [^.!?,]{1,60})?[,:!]`)
}

// IsSalutation reports whether a sentence is nothing but salutations: "Dear Ann, dear Bob,".
func IsSalutation(language, sentence string) bool {
	find := salutations[language]
	if find == nil || sentence == "" {
		return false
	}
	for sentence != "" {
		named := find().FindString(sentence)
		if named == "" {
			return false
		}
		sentence = strings.TrimLeft(sentence[len(named):], " ")
	}
	return true
}

// MeansYours reports whether a word, in lower case, says that somebody or something is that of those who are spoken to.
func MeansYours(language, word string) bool { return yours.has(language, word) }

var yours = words(map[string]string{
	"en": "your yours",
	"de": "dein deine euer eure ihr ihre",
	"fr": "ton ta votre vos",
	"es": "tu su vuestro vuestra",
	"ru": "твой твоя ваш ваша",
})

// Salutes reports whether a sentence calls those whom it is said to.
func Salutes(language, sentence string) bool { return salutations.Match(language, sentence) }
