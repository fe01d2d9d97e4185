package wanted

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// offices find the office whose holder a question asks for: "who is the chair of the club?"
var offices = lang.Forms{
	"en": lazyregexp.New(`(?i)^(?:and |so )?who(?:'?s| is| was) (?:the|our|your|their|its) ([\pL-]+(?: [\pL-]+){0,2}?)(?: (?:of|for|in|at|on|here|now|right now|these days)(?: .*)?)?\W*$`),
	"de": lazyregexp.New(`(?i)^(?:und )?wer (?:ist|war) (?:denn |hier )?(?:der|die|das|eure?|unsere?|ihre?|deine?) ([\pL-]+(?: [\pL-]+)?)(?: (?:von|vom|des|der|im|in|bei|für|hier)(?: .*)?)?\W*$`),
	"fr": lazyregexp.New(`(?i)^(?:et )?qui (?:est|était) (?:le |la |les |l['’]|votre |vos |son |leur )([\pL-]+(?: [\pL-]+)?)(?: (?:de|du|des|à|au|ici|d['’])(?: ?.*)?)?\W*$`),
	"es": lazyregexp.New(`(?i)^¿?(?:y )?qui[eé]n (?:es|era|fue) (?:el|la|los|las|su|vuestr[oa]) ([\pL-]+(?: [\pL-]+)?)(?: (?:de|del|en|aquí)(?: .*)?)?\W*$`),
}

// HasOffice reports whether a question asks for the holder of no office, or one has is true of a term of the office.
func HasOffice(question, language string, has func(term string) bool) bool {
	form := offices[language]
	if form == nil {
		return true
	}
	m := form().FindStringSubmatch(question)
	if m == nil || slices.ContainsFunc(strings.Fields(strings.ToLower(m[1])), func(word string) bool { return lang.NamesHuman(language, word) }) {
		return true
	}
	return slices.ContainsFunc(retrieval.Terms(m[1], language), func(t retrieval.Term) bool { return has(t.Text) })
}

// NamesFully reports whether a sentence has two words with capitals side by side, as a name of somebody has.
func NamesFully(said, language string) bool {
	terms := retrieval.Terms(said, language)
	for i := range terms {
		if capitals(said, terms[i:]) >= fullName {
			return true
		}
	}
	return false
}
