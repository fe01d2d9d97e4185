package lang

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lazyregexp"
)

// DoesSo reports whether a sentence says how that is done which the one before speaks of: "You can do so by …", "Dazu
// …", "Pour ce faire, …".
func DoesSo(language, sentence string) bool { return doing.Match(language, sentence) }

// doing is how such a sentence begins.
var doing = Forms{
	"en": lazyregexp.New(`(?i)^\W*(?:in order )?(?:\w+ ){1,3}(?:do|does|done) (?:so|this|that|it)\b|^\W*this is done\b`),
	"de": lazyregexp.New(`(?i)^\W*(?:dazu|hierzu)\s`),
	"fr": lazyregexp.New(`(?i)^\W*pour (?:ce(?:la)?(?: faire)?|ça|le faire)\b`),
	"es": lazyregexp.New(`(?i)^\W*para (?:ello|eso|esto|hacerlo)(?:\PL|$)`),
	"ru": lazyregexp.New(`(?i)^[^\pL]*для этого(?:\PL|$)`),
	"zh": lazyregexp.New(`^\PL*(?:为此|具体(?:做法|步骤))`),
}

// longestOpening is how many words stand before the first comma of a sentence, at most, where they are its opening.
const longestOpening = 6

// TurnsFromBefore reports whether a sentence has, set off by commas at its beginning, a word that limits what was said
// before or draws a conclusion from it: "We must not, however, …".
func TurnsFromBefore(language, sentence string) bool {
	parts := strings.Split(sentence, ",")
	return len(parts) > 2 && len(strings.Fields(parts[0])) <= longestOpening && Concludes(language, strings.ToLower(strings.TrimSpace(parts[1])))
}

// GoesOn reports whether a sentence begins with words by which it only goes on with, or replies to, what stands before it:
// "But …", "For example, …", "Yes, …".
func GoesOn(language, sentence string) bool { return goingOn.Match(language, sentence) }

// goingOn is how such a sentence begins.
var goingOn = Forms{
	"en": lazyregexp.New(`(?i)^\W*(?:(?:and|but|or|nor|yet)[\s,]|(?:also|besides|moreover|furthermore|additionally|similarly|likewise|instead|otherwise|meanwhile|conversely|then|next|again|now|well|finally|lastly|(?:second|third|fourth)(?:ly)?|yes|no|in addition|for (?:example|instance)|in contrast|by contrast|in other words|in that case|on the (?:other hand|contrary)|that said|as such),)`),
	"de": lazyregexp.New(`(?i)^\W*(?:(?:und|aber|oder|doch|sondern|außerdem|zudem|ebenso|dabei|dagegen|hingegen|stattdessen|andernfalls|anschließend|zum beispiel|beispielsweise|im gegensatz dazu|zweitens|drittens|viertens|schließlich|mit anderen worten)\s|(?:ja|nein),)`),
	"fr": lazyregexp.New(`(?i)^\W*(?:(?:et|mais|ou|puis)[\s,]|(?:de plus|en outre|par exemple|par ailleurs|en revanche|au contraire|sinon|ensuite|enfin|deuxièmement|troisièmement|de même|oui|non),)`),
	"es": lazyregexp.New(`(?i)^\W*(?:(?:y|pero|o|sino)[\s,]|(?:además|por ejemplo|asimismo|también|en cambio|por el contrario|de lo contrario|luego|después|finalmente|por último|en segundo lugar|en tercer lugar|sí|no),)`),
	"ru": lazyregexp.New(`(?i)^[^\pL]*(?:(?:и|но|а|или|затем|также|тоже)[\s,]|(?:кроме того|например|наоборот|иначе|наконец|во-вторых|в-третьих|да|нет),)`),
	"zh": lazyregexp.New(`^\PL*(?:而且|并且|但是|但|或者|此外|另外|例如|比如|然后|同样|相反|否则|其次|再次|最后，|第二，|第三，|是的|不是)`),
}

// PointsInOpening reports whether what a sentence opens with has a word that points at what was said before: "With these
// changes, …", "At that point, …".
func PointsInOpening(language, sentence string) bool {
	opening, _, ok := strings.Cut(sentence, ",")
	words := strings.Fields(strings.ToLower(opening))
	return ok && len(words) > 1 && len(words) <= longestOpening && slices.ContainsFunc(words, func(w string) bool { return demonstrative.has(language, w) })
}

// OpensWithReference reports whether what a sentence opens with ends with a pronoun for what was said before: "In order
// to measure it, …", "Pour cela, …". What opens with a name or a thing is the sentence itself.
func OpensWithReference(language, sentence string) bool {
	opening, _, ok := strings.Cut(sentence, ",")
	words := strings.FieldsFunc(strings.ToLower(opening), unicode.IsSpace)
	if !ok || len(words) < 2 || len(words) > longestOpening {
		return false
	}
	first := words[0]
	return StopWords(language)[first] && !IsArticle(language, first) && PointsBack(language, words[len(words)-1])
}
