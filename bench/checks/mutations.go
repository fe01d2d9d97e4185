package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/eval/sentences"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A specimen is a sentence of a text that is going to be altered.
type specimen struct {
	sentence  string
	language  string // "" if unknown
	group     string
	paragraph text.Paragraph
	others    []text.Paragraph // of the same group
	random    *rand.Rand       // the same for the same sentence
}

// A mutation makes a claim of a specimen, and names the paragraph that it cites.
// It returns "" if it cannot be done to the sentence.
type mutation struct {
	name     string
	faithful bool // the paragraph still carries the claim
	alter    func(x *specimen) (claim string, cites text.Paragraph)
}

// own is a mutation that cites the sentence's own paragraph.
func own(alter func(x *specimen) string) func(*specimen) (string, text.Paragraph) {
	return func(x *specimen) (string, text.Paragraph) { return alter(x), x.paragraph }
}

const verbatim = "verbatim"

// mutations are the cases of [Checks]. Function words, openers and negations
// need a [sentences.Grammar]; names need capital letters (in German, every noun has one);
// the others are of any language.
var mutations = []mutation{
	{verbatim, true, own(func(x *specimen) string { return x.sentence })},
	{"function words dropped", true, own((*specimen).withoutFunctionWords)},
	{"clauses swapped", true, own((*specimen).swapClauses)},
	{"reported", true, own((*specimen).reported)},
	{"numbers in words", true, own((*specimen).spellNumber)},
	{"joined with the next sentence", true, own((*specimen).joinNext)},
	{"exact quotation", true, own(func(x *specimen) string { return x.quote(false) })},
	{"wrong paragraph", false, (*specimen).misplace},
	{"half from another paragraph", false, own((*specimen).halfOfOther)},
	{"half from the same paragraph", false, own((*specimen).halfOfOwn)},
	{"number changed", false, own((*specimen).changeNumber)},
	{"name swapped", false, own((*specimen).swapName)},
	{"negation flipped", false, own((*specimen).negate)},
	{"quotation altered", false, own(func(x *specimen) string { return x.quote(true) })},
}

// pickOne returns one of list, or the zero value if there is none.
func pickOne[T any](random *rand.Rand, list []T) (one T) {
	if len(list) == 0 {
		return one
	}
	return list[random.IntN(len(list))]
}

// signs are quotation marks and brackets: what stands between them is left alone.
const signs = "“”\"„«»‹›‘’'「」『』()（）[]"

func (x *specimen) withoutFunctionWords() string {
	if strings.ContainsAny(x.sentence, signs) {
		return ""
	}
	list := sentences.GrammarOf(x.language, x.sentence).Dropped
	return x.remove(func(i int, word string) bool { return i > 0 && sentences.Listed(list, word) })
}

// remove takes words out of the sentence, each with the space before it; "" if
// there are none of them.
func (x *specimen) remove(unwanted func(i int, word string) bool) string {
	var b strings.Builder
	start := 0
	for i, t := range sentences.Tokens(x.sentence) {
		if unwanted(i, t.Of(x.sentence)) {
			b.WriteString(strings.TrimSuffix(x.sentence[start:t.Start], " "))
			start = t.End
		}
	}
	if start == 0 {
		return ""
	}
	return b.String() + x.sentence[start:]
}

var oneComma = regexp.MustCompile(`^([^,，:;：；“”"„«»()（）「」]+)(, |，)([^,，:;：；“”"„«»()（）「」]+)([.。])$`)

// swapClauses turns "A, b." into "B, a."
func (x *specimen) swapClauses() string {
	parts := oneComma.FindStringSubmatch(x.sentence)
	if parts == nil || len(sentences.Tokens(parts[1])) < 3 || len(sentences.Tokens(parts[3])) < 3 {
		return ""
	}
	return capital(parts[3]) + parts[2] + small(parts[1], x.language) + parts[4]
}

func (x *specimen) reported() string {
	opener := sentences.GrammarOf(x.language, x.sentence).Opener
	if opener == "" {
		return ""
	}
	return opener + small(x.sentence, x.language)
}

const quotable = 6 // words of a quotation

// quote puts quotation marks around some words of the sentence, not next to a
// number, which they could cut. Altered, one of the words is another paragraph's.
func (x *specimen) quote(altered bool) string {
	list := sentences.Tokens(x.sentence)
	if len(list) < quotable+2 || strings.ContainsAny(x.sentence, signs) {
		return ""
	}
	first := 1 + x.random.IntN(len(list)-quotable-1)
	words := list[first : first+quotable]
	for _, edge := range []text.Span{list[first-1], words[0], words[quotable-1], list[first+quotable]} {
		if digits.MatchString(edge.Of(x.sentence)) {
			return ""
		}
	}
	quoted := x.sentence[words[0].Start:words[quotable-1].End]
	if altered {
		longest := words[0]
		for _, w := range words {
			if plain(w.Of(x.sentence)) && w.End-w.Start > longest.End-longest.Start {
				longest = w
			}
		}
		other := x.foreign(plain)
		if other == "" || !plain(longest.Of(x.sentence)) {
			return ""
		}
		quoted = x.sentence[words[0].Start:longest.Start] + other + x.sentence[longest.End:words[quotable-1].End]
	}
	return x.sentence[:words[0].Start] + "“" + quoted + "”" + x.sentence[words[quotable-1].End:]
}

// plain finds words without capital letters and digits; a character of Chinese
// is one.
func plain(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return (utf8.RuneCountInString(word) > 3 || sentences.IsUnspaced(r)) &&
		!strings.ContainsFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) })
}

// capital writes s with a capital letter.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// small writes s with a small letter if its first word is a function word of the
// language and no initial.
func small(s, language string) string {
	terms := retrieval.Terms(s, language)
	if len(terms) == 0 || !terms[0].Stop || strings.HasPrefix(s[terms[0].End:], ".") {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
