// Package sentences chooses sentences of a text and takes them apart, for what makes
// questions of them or alters them.
package sentences

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// A Grammar is what must be known of a language to alter its sentences and to ask
// about them. A field is empty if that cannot be done in the language.
type Grammar struct {
	Dropped   string // words that a sentence means the same without
	Opener    string // says that the text says so
	About     string // asks what is said about a name: a format
	Negation  string // the word that is put in, or taken out where it stands
	Negated   string // the words that it is put to
	Before    bool   // it stands before them, not after
	KeepsItIn bool   // it is part of other words and never taken out
	Joined    string // characters that make another word of a negated one behind them
}

var grammars = map[string]Grammar{
	"en": {Dropped: "the a an also", Opener: "According to the text, ", About: "What is said about %s?", Negation: "not",
		Negated: "is are was were has have had can will would could should must"},
	"de": {Dropped: "der die das den dem des ein eine einen einem einer eines auch", Opener: "Laut dem Text: ", About: "Was steht im Text über %s?", Negation: "nicht",
		Negated: "ist sind war waren wurde wurden wird werden hat haben hatte hatten kann können"},
	"fr": {Dropped: "le la les un une des aussi", Opener: "Selon le texte, ", About: "Que dit le texte sur %s ?"},
	"es": {Dropped: "el la los las un una también", Opener: "Según el texto, ", About: "¿Qué dice el texto sobre %s?"},
	"ru": {Dropped: "и же также уже", Opener: "Согласно тексту, ", About: "Что говорится в тексте: «%s»?", Negation: "не", Before: true,
		Negated: "был была было были является являются может могут стал стала стало стали имеет имеют"},
	"zh": {Dropped: "的 了 也", Opener: "根据文本，", About: "文中关于%s说了什么？", Negation: "不", Negated: "是", Before: true, KeepsItIn: true,
		Joined: "不“但于还就总只要可凡若或正即都"},
}

// GrammarOf returns the grammar of a sentence in a language; "" is unknown.
func GrammarOf(language, sentence string) Grammar {
	if strings.ContainsFunc(sentence, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		language = "zh"
	}
	return grammars[language]
}

// Tokens returns the words of s, with apostrophes inside. In writing without
// spaces every character is a word.
func Tokens(s string) []text.Span {
	var spans []text.Span
	start := -1
	end := func(i int) {
		if start >= 0 {
			spans = append(spans, text.Span{Start: start, End: i})
			start = -1
		}
	}
	for i, r := range s {
		size := utf8.RuneLen(r)
		switch {
		case !IsLetter(r):
			next, _ := utf8.DecodeRuneInString(s[min(len(s), i+size):])
			if r != '\'' && r != '’' || !IsLetter(next) {
				end(i)
			}
		case IsUnspaced(r):
			end(i)
			spans = append(spans, text.Span{Start: i, End: i + size})
		case start < 0:
			start = i
		}
	}
	end(len(s))
	return spans
}

// IsLetter reports whether a character is part of a word.
func IsLetter(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// IsUnspaced reports whether a character is of writing that has no spaces between words.
func IsUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// Listed reports whether a word is in a list of words, whatever its case.
func Listed(list, word string) bool {
	return strings.Contains(" "+list+" ", " "+strings.ToLower(word)+" ")
}

// Lengths of the sentences that are taken, in words; in writing without spaces,
// in characters.
const (
	shortest, longest                 = 9, 35
	shortestUnspaced, longestUnspaced = 14, 80
)

// Of returns the whole sentences of middle length of a paragraph.
func Of(p text.Paragraph) []string {
	var list []string
	for _, span := range text.Sentences(p.Text) {
		s := span.Of(p.Text)
		first, _ := utf8.DecodeRuneInString(s)
		n, low, high := len(Tokens(s)), shortest, longest
		if strings.ContainsFunc(s, IsUnspaced) {
			low, high = shortestUnspaced, longestUnspaced
		}
		if n >= low && n <= high && !unicode.IsLower(first) && strings.ContainsRune(".!。！۔।؟", LastRune(s)) {
			list = append(list, s)
		}
	}
	return list
}

// LastRune is the last character of s.
func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// StartsSentence reports whether a word after before may have its capital letter
// from its place.
func StartsSentence(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " "))
	return !IsLetter(last) && last != ','
}
