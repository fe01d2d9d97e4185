package intent

import (
	"regexp"
	"strings"
	"sync"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// withoutLeadIn is a sentence from where it asks, behind what somebody says of himself or that he asks: "idk if this is the
// place, but who built the tower?", "Q: …". It is rather cut before a word that asks than before what may be a question for
// yes or no.
func withoutLeadIn(sentence string, languages []string) string {
	form := leadIns[languages[0]]
	if form == nil {
		return sentence
	}
	cuts := form().cuts(sentence)
	for _, asking := range []func(string, []string) bool{asksPlainly, asksAtOnce} {
		for _, at := range cuts {
			if asking(sentence[at:], languages) {
				return sentence[at:]
			}
		}
	}
	return sentence
}

// A leadIn is, in one language, what only leads to a question: a name for it, or something of the speaker's own, perhaps
// behind a greeting, and what joins that to the question.
type leadIn struct{ named, ofSelf, joining *regexp.Regexp }

// longestLeadIn is the length of a lead-in in bytes, at most.
const longestLeadIn = 120

// cuts are where the question may begin.
func (l leadIn) cuts(sentence string) (all []int) {
	if at := l.named.FindStringIndex(sentence); at != nil {
		return []int{at[1]}
	}
	if !l.ofSelf.MatchString(sentence) {
		return nil
	}
	for _, at := range l.joining.FindAllStringIndex(sentence[:min(len(sentence), longestLeadIn)], -1) {
		all = append(all, at[1])
	}
	return all
}

var leadIns = map[string]func() leadIn{
	"en": leadingIn(`q|(?:\w+ )?question`, `i|i['’]\w+|idk|dunno|my|we|not sure|no idea`, `but|and|so|ask|know`),
	"de": leadingIn(`f|(?:\pL+ ){0,2}frage`, `ich|wir|mein\pL*|keine ahnung|bin|hab|habe|weiß|weiss|falls`, `aber|und|also|nur|fragen|wissen`),
	"fr": leadingIn(`q|(?:\pL+ )?question`, `je|j['’]\pL+|mon|ma|mes|nous|on`, `mais|et|alors|demander|savoir`),
	"es": leadingIn(`p|(?:\pL+ )?pregunta`, `yo|mi|mis|me|no sé|tengo|estoy`, `pero|y|así que|preguntar|saber`),
	"zh": sync.OnceValue(func() leadIn {
		return leadIn{regexp.MustCompile(`^(?:问题|提问|请问|想?问一下)[：:，,]\s*`), regexp.MustCompile(`^(?:我|大家|各位|你好|您好|嗨)`), regexp.MustCompile(`.*[：:]\s*|[，,]\s*`)}
	}),
}

func leadingIn(name, self, joining string) func() leadIn {
	const greeting = `(?i)^[¿¡]?(?:(?:hi|hello|hey|sorry|hallo|moin|servus|entschuldigung|bonjour|salut|pardon|hola|perdón)[^.?!:;]{0,20}?[,.!]?\s+)?`
	return sync.OnceValue(func() leadIn {
		return leadIn{
			regexp.MustCompile(greeting + `(?:` + name + `)\s*[:,.–—-]+\s+`), regexp.MustCompile(greeting + `(?:` + self + `)\s`),
			regexp.MustCompile(`(?i):\s+|\s+[–—-]+\s+|,?\s+(?:` + joining + `)[,:]?\s+`),
		}
	})
}

// mostHead is how many words stand before the one that asks, at most, that are no part of a question.
const mostHead = 6

// withoutHead is a question from the first word that asks on, if nothing that stands before it is needed: "guys who built
// the tower". A preposition belongs to the word behind it, and the "number of keepers who …" is another question.
func withoutHead(question string, languages []string, isNeeded func(told string) bool) string {
	if asksAtOnce(question, languages) || lang.LeaningOf(languages[0], question).Joins { // "and who pays?"
		return question
	}
	for _, at := range wordStart().FindAllStringIndex(question, mostHead+1) {
		head, rest := question[:at[0]], question[at[0]:]
		if !asksByWord(rest, languages[0]) {
			continue
		}
		wants := wantsIn(strings.ToLower(question), languages)
		isSame := wants == Anything || wants == wantsIn(strings.ToLower(rest), languages)
		if isSame && (readPart(head, languages).isTalk() || saysNothing(head, languages[0]) && !isNeeded(head)) && !lang.IsPreposition(languages[0], lastWord(head)) {
			return rest
		}
		break
	}
	return question
}

// saysNothing reports whether a head has no word that says something, or is what somebody says of himself and names nothing:
// what a question names and the text lacks tells that it does not answer.
func saysNothing(head, language string) bool {
	return isOfSelf(head, language) && !hasName(head) || len(saying(head, language)) == 0
}

// wordStart finds words.
var wordStart = lazyregexp.New(`[\pL\pN'’]+`)

// lastWord is the last word of what is said, in small letters, if no mark stands behind it.
func lastWord(said string) string {
	said = strings.TrimRight(strings.ToLower(said), " ")
	return said[strings.LastIndexAny(said, " ,.:;!?–—-")+1:]
}
