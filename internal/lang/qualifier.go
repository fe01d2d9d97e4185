package lang

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// Qualifiers are the words of a question that single out one of several: superlatives, and what counts
// from the beginning or the end, in lower case: "first", "highest", "höchste".
func Qualifiers(language, question string) (all []string) {
	form := qualifying[language]
	if form == nil {
		return nil
	}
	question = notSingling().ReplaceAllString(strings.ToLower(question), "")
	for _, w := range form().FindAllString(question, -1) {
		if !notQualifying[w] {
			all = append(all, w)
		}
	}
	return all
}

// Qualifies reports whether a sentence has a qualifier, in whatever form ("höchster" for "höchste"), or
// another word for the same end of a scale ("maximum" for "greatest").
func Qualifies(sentence, qualifier string) bool {
	stem := []rune(qualifier)
	stem = stem[:max(min(len(stem), leastQualifier), len(stem)-2)]
	hasStem := func(w string) bool { return strings.HasPrefix(w, string(stem)) }
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return !IsWordRune(r) }), hasStem) || saysDegree(sentence, qualifier)
}

// leastQualifier is how many letters of a qualifier stay in all of its forms.
const leastQualifier = 4

// IsOfPart reports whether a sentence says a superlative of a part only, which the question does not
// name: "the North Island's highest mountain", where "highest mountain" is asked for.
func IsOfPart(sentence, qualifier, question string) bool {
	before, _, ok := strings.Cut(strings.ToLower(sentence), " "+qualifier)
	owner := before[strings.LastIndexByte(before, ' ')+1:]
	owner, possessive := strings.CutSuffix(strings.ReplaceAll(owner, "’", "'"), "'s")
	return ok && possessive && owner != "world" && !HasWord(strings.ToLower(question), owner)
}

// qualifying finds superlatives by their ending.
var qualifying = Forms{
	"en": lazyregexp.New(`\b(?:first|\pL{2,}(?:[^aeiou\W]e|ie)st)\b`),
	"de": lazyregexp.New(`\b(?:erste[nrsm]?|\pL{3,}[^aeious\W]ste[nrsm]?)\b`),
	"fr": lazyregexp.New(`\b(?:premi(?:er|ère)s?)\b`),
	"es": lazyregexp.New(`\b(?:primer[ao]?s?)\b`),
	"ru": lazyregexp.New(`перв(?:ый|ая|ое|ые|ого|ой|ым)`),
}

// notSingling finds a "first" that singles nothing out: "in the first place" is at all, "her first day" when she began.
var notSingling = lazyregexp.New(`\b(?:in the|my|your|his|her|its|our|their) first\b`)

// notQualifying end like superlatives.
var notQualifying = SetOf("interest request forest guest honest modest harvest digest contest protest invest suggest arrest priest quest chest latest nearest best west rest test " +
	"dienste kosten fristen liste listen kiste kisten leiste leisten erste-hilfe künste gäste reste texte fenster meister muster minister")
