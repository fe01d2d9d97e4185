package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A grammar is what [Checks] and [Drafts] must know of a language to alter its
// sentences and to ask about them.
// What cannot be done in a language is left out of the figures.
type grammar struct {
	dropped   string // words that a sentence means the same without
	opener    string // says that the text says so
	about     string // asks what is said about a name: a format
	negation  string // the word that is put in, or taken out where it stands
	negated   string // the words that it is put to
	before    bool   // it stands before them, not after
	keepsItIn bool   // it is part of other words and never taken out
	joined    string // characters that make another word of a negated one behind them
}

var grammars = map[string]grammar{
	"en": {dropped: "the a an also", opener: "According to the text, ", about: "What is said about %s?", negation: "not",
		negated: "is are was were has have had can will would could should must"},
	"de": {dropped: "der die das den dem des ein eine einen einem einer eines auch", opener: "Laut dem Text: ", about: "Was steht im Text über %s?", negation: "nicht",
		negated: "ist sind war waren wurde wurden wird werden hat haben hatte hatten kann können"},
	"fr": {dropped: "le la les un une des aussi", opener: "Selon le texte, ", about: "Que dit le texte sur %s ?"},
	"es": {dropped: "el la los las un una también", opener: "Según el texto, ", about: "¿Qué dice el texto sobre %s?"},
	"ru": {dropped: "и же также уже", opener: "Согласно тексту, ", about: "Что говорится в тексте: «%s»?", negation: "не", before: true,
		negated: "был была было были является являются может могут стал стала стало стали имеет имеют"},
	"zh": {dropped: "的 了 也", opener: "根据文本，", about: "文中关于%s说了什么？", negation: "不", negated: "是", before: true, keepsItIn: true,
		joined: "不“但于还就总只要可凡若或正即都"},
}

// grammarOf returns the grammar of a sentence in a language; "" is unknown.
func grammarOf(language, sentence string) grammar {
	if strings.ContainsFunc(sentence, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		language = "zh"
	}
	return grammars[language]
}

// tokens returns the words of s, with apostrophes inside. In writing without
// spaces every character is a word.
func tokens(s string) []text.Span {
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
		case !isLetter(r):
			next, _ := utf8.DecodeRuneInString(s[min(len(s), i+size):])
			if r != '\'' && r != '’' || !isLetter(next) {
				end(i)
			}
		case isUnspaced(r):
			end(i)
			spans = append(spans, text.Span{Start: i, End: i + size})
		case start < 0:
			start = i
		}
	}
	end(len(s))
	return spans
}

func isLetter(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// isUnspaced tells writing that has no spaces between words.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// listed tells whether a word is in a list of words, whatever its case.
func listed(list, word string) bool {
	return strings.Contains(" "+list+" ", " "+strings.ToLower(word)+" ")
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
