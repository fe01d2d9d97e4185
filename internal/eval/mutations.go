package eval

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A specimen is a sentence of a text that is going to be altered.
type specimen struct {
	sentence  string
	language  string // "" if unknown
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
// need a [grammar]; names need capital letters (in German, every noun has one);
// the others are of any language.
var mutations = []mutation{
	{verbatim, true, own(func(x *specimen) string { return x.sentence })},
	{"function words dropped", true, own((*specimen).withoutFunctionWords)},
	{"clauses swapped", true, own((*specimen).swapClauses)},
	{"reported", true, own((*specimen).reported)},
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
	list := grammarOf(x.language, x.sentence).dropped
	return x.remove(func(i int, word string) bool { return i > 0 && listed(list, word) })
}

// remove takes words out of the sentence, each with the space before it; "" if
// there are none of them.
func (x *specimen) remove(unwanted func(i int, word string) bool) string {
	var b strings.Builder
	start := 0
	for i, t := range tokens(x.sentence) {
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
	if parts == nil || len(tokens(parts[1])) < 3 || len(tokens(parts[3])) < 3 {
		return ""
	}
	return capital(parts[3]) + parts[2] + small(parts[1], x.language) + parts[4]
}

func (x *specimen) reported() string {
	opener := grammarOf(x.language, x.sentence).opener
	if opener == "" {
		return ""
	}
	return opener + small(x.sentence, x.language)
}

const quotable = 6 // words of a quotation

// quote puts quotation marks around some words of the sentence, not next to a
// number, which they could cut. Altered, one of the words is another paragraph's.
func (x *specimen) quote(altered bool) string {
	list := tokens(x.sentence)
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

// plain tells words without capital letters and digits; a character of Chinese
// is one.
func plain(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return (utf8.RuneCountInString(word) > 3 || isUnspaced(r)) &&
		!strings.ContainsFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) })
}

// foreign returns a word of another paragraph that the own one lacks, even the
// start of it, "" if there is none.
func (x *specimen) foreign(is func(word string) bool) string {
	mine := strings.ToLower(x.paragraph.Text)
	for range 5 {
		other := pickOne(x.random, x.others).Text
		var list []string
		for i, t := range tokens(other) {
			word := t.Of(other)
			start := string([]rune(strings.ToLower(word))[:min(4, utf8.RuneCountInString(word))])
			if i > 0 && is(word) && !startsSentence(other[:t.Start]) && !strings.Contains(mine, start) {
				list = append(list, word)
			}
		}
		if word := pickOne(x.random, list); word != "" {
			return word
		}
	}
	return ""
}

// startsSentence tells whether a word after before may have its capital letter
// from its place.
func startsSentence(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " "))
	return !isLetter(last) && last != ','
}

// misplace cites another paragraph.
func (x *specimen) misplace() (string, text.Paragraph) {
	wrong := pickOne(x.random, x.others)
	if wrong.Text == "" || strings.Contains(wrong.Text, x.sentence) {
		return "", wrong
	}
	return x.sentence, wrong
}

func (x *specimen) halfOfOther() string {
	return x.halfOf(sentencesOf(pickOne(x.random, x.others)))
}

func (x *specimen) halfOfOwn() string { return x.halfOf(sentencesOf(x.paragraph)) }

// halfOf joins the first half of the sentence and the second of one of others.
func (x *specimen) halfOf(others []string) string {
	other := pickOne(x.random, others)
	if other == "" || other == x.sentence {
		return ""
	}
	head, tail := tokens(x.sentence), tokens(other)
	return x.sentence[:head[len(head)/2].Start] + other[tail[len(tail)/2].Start:]
}

var (
	digits    = regexp.MustCompile(`\d+`)
	bracketed = regexp.MustCompile(`\[[^\]]*\]|\([^)]*\)`) // may be a footnote, which the pipeline reads as a marker
)

func unbracketed(s string) string {
	return bracketed.ReplaceAllStringFunc(s, func(found string) string { return strings.Repeat(" ", len(found)) })
}

// changeNumber changes the last digit of a number, to one that the paragraph lacks.
func (x *specimen) changeNumber() string {
	number := pickOne(x.random, digits.FindAllStringIndex(unbracketed(x.sentence), -1))
	if number == nil {
		return ""
	}
	last := number[1] - 1
	there := make(map[string]bool)
	for _, n := range digits.FindAllString(x.paragraph.Text, -1) {
		there[n] = true
	}
	for step := range byte(9) {
		digit := '0' + (x.sentence[last]-'0'+step+1)%10
		if changed := x.sentence[number[0]:last] + string(rune(digit)); !there[changed] {
			return x.sentence[:number[0]] + changed + x.sentence[number[1]:]
		}
	}
	return ""
}

// swapName puts another paragraph's name in the place of one.
func (x *specimen) swapName() string {
	var names []text.Span
	stop := make(map[int]bool)
	for _, t := range retrieval.Terms(x.sentence, x.language) {
		stop[t.Start] = t.Stop
	}
	for i, t := range tokens(x.sentence) {
		if i > 0 && isName(t.Of(x.sentence)) && !stop[t.Start] {
			names = append(names, t)
		}
	}
	name, other := pickOne(x.random, names), x.foreign(isName)
	if name.End == 0 || other == "" {
		return ""
	}
	return x.sentence[:name.Start] + other + x.sentence[name.End:]
}

func isName(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && utf8.RuneCountInString(word[size:]) > 1
}

// noNegation finds negations that deny nothing, as in "not only".
var noNegation = regexp.MustCompile(`(?i)\bnot only\b|\bnicht nur\b|не (?:только|менее|более)`)

// negate takes the first negation out, or puts one in.
func (x *specimen) negate() string {
	g := grammarOf(x.language, x.sentence)
	if g.negation == "" || noNegation.MatchString(x.sentence) {
		return ""
	}
	if !g.keepsItIn {
		gone := false
		out := x.remove(func(_ int, word string) bool {
			unwanted := !gone && listed(g.negation, word)
			gone = gone || unwanted
			return unwanted
		})
		if gone {
			return out
		}
	}
	for _, t := range tokens(x.sentence)[1:] {
		switch {
		case !listed(g.negated, t.Of(x.sentence)), strings.ContainsRune(g.joined, lastRune(x.sentence[:t.Start])):
		case g.keepsItIn:
			return x.sentence[:t.Start] + g.negation + x.sentence[t.Start:]
		case g.before:
			return x.sentence[:t.Start] + g.negation + " " + x.sentence[t.Start:]
		default:
			return x.sentence[:t.End] + " " + g.negation + x.sentence[t.End:]
		}
	}
	return ""
}
