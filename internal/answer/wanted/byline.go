package wanted

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// Bounds of the words of a name in a byline.
const fewestOfName, mostOfName = 2, 5

// IsByline reports whether a line has nothing but the name of an author, or that and a date, and so
// answers what a kind asks for: "Hans Christian Andersen" below the title, "(Ada Weber, 3.4.2015)" at
// the end. A line below the title stands alone, as one does that ends with a date; else brackets or a dash set it off.
func IsByline(kind intent.Kind, line string, belowTitle bool, language string) bool {
	inner := strings.TrimSpace(strings.Trim(line, "()[]—–-"))
	isApart := inner != line
	parts := strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune(",;|·\t", r) })
	if len(parts) == 0 || !isName(parts[0], language) {
		return false
	}
	rest := strings.Join(parts[1:], ",")
	isDated := HasDate(rest) && !lang.HasLetter(WithoutDates(rest, language))
	switch kind {
	case intent.Author:
		return isApart && (isDated || len(parts) == 1) || (isDated || belowTitle && len(parts) == 1) && lang.NamesByCase(language)
	case intent.Date:
		return isApart && isDated
	}
	return false
}

// isName reports whether a few words are all written as names are, and are no place: "North London" ends with one, a
// person's first name may sound like one.
func isName(s, language string) bool {
	words, stops := strings.Fields(s), lang.StopWords(language)
	if len(words) < fewestOfName || len(words) > mostOfName || slices.ContainsFunc(lang.Places(s, language), func(p lang.Place) bool { return p.End == len(s) }) {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		first, size := utf8.DecodeRuneInString(w)
		rest := w[size:]
		isInitial := rest == "."
		isOther := strings.ContainsFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-.", r) })
		return !unicode.IsUpper(first) || !isInitial && strings.ToUpper(rest) == rest || isOther || stops[strings.ToLower(w)]
	})
}

// IsCredit reports whether a line or a sentence has no more than a few words and "by" before a name, so that it has no
// verb: "HTML version by Ann Lee.", "Article by A. Lee."
func IsCredit(s string) bool { return credit().MatchString(s) }

var credit = lazyregexp.New(`^\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2} (?:by|von|par|por)(?: \p{Lu}[\p{L}.'’-]*){2,4}\.?$`)
