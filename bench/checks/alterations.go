package main

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/eval/sentences"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// foreign returns a word of another paragraph that the own one lacks, even the
// start of it, "" if there is none.
func (x *specimen) foreign(is func(word string) bool) string {
	mine := strings.ToLower(x.paragraph.Text)
	for range 5 {
		other := pickOne(x.random, x.others).Text
		var list []string
		for i, t := range sentences.Tokens(other) {
			word := t.Of(other)
			start := string([]rune(strings.ToLower(word))[:min(4, utf8.RuneCountInString(word))])
			if i > 0 && is(word) && !sentences.StartsSentence(other[:t.Start]) && !strings.Contains(mine, start) {
				list = append(list, word)
			}
		}
		if word := pickOne(x.random, list); word != "" {
			return word
		}
	}
	return ""
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
	return x.halfOf(sentences.Of(pickOne(x.random, x.others)))
}

func (x *specimen) halfOfOwn() string { return x.halfOf(sentences.Of(x.paragraph)) }

// halfOf joins the first half of the sentence and the second of one of others.
func (x *specimen) halfOf(others []string) string {
	other := pickOne(x.random, others)
	if other == "" || other == x.sentence {
		return ""
	}
	head, tail := sentences.Tokens(x.sentence), sentences.Tokens(other)
	return x.sentence[:head[len(head)/2].Start] + other[tail[len(tail)/2].Start:]
}

var (
	digits    = regexp.MustCompile(`\d+`)
	bracketed = regexp.MustCompile(`\[[^\]]*\]|\([^)]*\)`) // may be a footnote, which the pipeline reads as a marker
)

func unbracketed(s string) string {
	return bracketed.ReplaceAllStringFunc(s, func(found string) string { return strings.Repeat(" ", len(found)) })
}

// spelled are the words for small numbers, by language.
var spelled = map[string][]string{
	"en": strings.Fields("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
	"de": strings.Fields("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"),
	"ru": strings.Fields("два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать"),
	"zh": strings.Fields("二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十"),
}

var smallNumber = regexp.MustCompile(`(?:^|[ \p{Han}])(\d{1,2})(?: \p{L}|\p{Han})`)

// spellNumber writes a number from 2 to 20 as a word.
func (x *specimen) spellNumber() string {
	language := x.language
	if strings.ContainsFunc(x.sentence, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		language = "zh"
	}
	if strings.ContainsAny(x.sentence, signs) {
		return ""
	}
	for _, at := range smallNumber.FindAllStringSubmatchIndex(x.sentence, -1) {
		n, err := strconv.Atoi(x.sentence[at[2]:at[3]])
		if words := spelled[language]; err == nil && n >= 2 && n-2 < len(words) {
			return x.sentence[:at[2]] + words[n-2] + x.sentence[at[3]:]
		}
	}
	return ""
}

// joinNext joins the sentence and the next one of its paragraph with a semicolon.
func (x *specimen) joinNext() string {
	spans := text.Sentences(x.paragraph.Text)
	for i, span := range spans[:max(0, len(spans)-1)] {
		next := spans[i+1].Of(x.paragraph.Text)
		if span.Of(x.paragraph.Text) != x.sentence || strings.ContainsAny(x.sentence+next, signs+";；") || len(x.sentence)+len(next) > maxJoined {
			continue
		}
		return strings.TrimRight(x.sentence, ".。") + "; " + small(next, x.language)
	}
	return ""
}

// maxJoined is how long two sentences in one may be, in bytes: no claim is longer.
const maxJoined = 500

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
	for i, t := range sentences.Tokens(x.sentence) {
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
	g := sentences.GrammarOf(x.language, x.sentence)
	if g.Negation == "" || noNegation.MatchString(x.sentence) {
		return ""
	}
	if !g.KeepsItIn {
		gone := false
		out := x.remove(func(_ int, word string) bool {
			unwanted := !gone && sentences.Listed(g.Negation, word)
			gone = gone || unwanted
			return unwanted
		})
		if gone {
			return out
		}
	}
	for _, t := range sentences.Tokens(x.sentence)[1:] {
		switch {
		case !sentences.Listed(g.Negated, t.Of(x.sentence)), strings.ContainsRune(g.Joined, sentences.LastRune(x.sentence[:t.Start])):
		case g.KeepsItIn:
			return x.sentence[:t.Start] + g.Negation + x.sentence[t.Start:]
		case g.Before:
			return x.sentence[:t.Start] + g.Negation + " " + x.sentence[t.Start:]
		default:
			return x.sentence[:t.End] + " " + g.Negation + x.sentence[t.End:]
		}
	}
	return ""
}
