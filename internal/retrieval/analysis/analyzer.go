// Package analysis turns text into what is indexed and searched for: words, the
// terms that stand for them, and their character n-grams. It needs no language
// model and no dictionary, and the same rules serve every language.
package analysis

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// A Token is the smallest unit of a text: a word; one, two or three characters of
// writing without spaces between words; or a sign, such as "C++" or "$?".
type Token struct {
	Unit       []byte // folded; valid until the next token
	Start, End int    // bytes of its word in the text
	Script     lang.Script
	Name       bool // a number, or a word with a capital that is not there because a sentence starts
	Sign       bool // not a word: it stands in no pair with its neighbours
}

// An Analyzer cuts texts into tokens. It is not safe for concurrent use.
type Analyzer struct {
	language string // of the words in Latin letters, "" if none of ours
	stops    map[string]bool
	bases    map[string]string // see [lang.Bases]
	words    lang.Scanner
	token    Token
	first    int // where the first word of the text starts, -1 before it
	stemmer  *stemmer
	sign     []byte
	form     []byte // of the current word
}

// New returns an analyzer. language is that of the words in Latin letters ("en",
// "de", …; "" if unknown): see [lang.Detect].
func New(language string) *Analyzer {
	return &Analyzer{language: language, stops: lang.StopWords(language), bases: lang.Bases(language), stemmer: new(stemmer)}
}

// Each calls visit for the tokens of text in order.
func (a *Analyzer) Each(text string, visit func(*Token)) {
	a.words.Reset(text)
	a.first = -1
	end := 0 // of the word before
	for a.words.Next() {
		w := &a.words.Word
		if a.first < 0 {
			a.first = w.Start
		}
		if w.Start > end+1 || w.Start > end && text[end] != ' ' {
			a.eachSign(text, end, w.Start, visit)
		}
		end = w.End
		a.visitWord(text, visit)
		if end < len(text) && (text[end] == '+' || text[end] == '#') {
			a.signBehind(text, visit)
		}
	}
	a.eachSign(text, end, len(text), visit)
}

// IsStop reports whether a token is a function word, which the search passes over.
func (a *Analyzer) IsStop(t *Token) bool { return a.stops[string(t.Unit)] }

// A Term is a searchable unit of a text and where it stands.
type Term struct {
	Text       string // folded and stemmed, as in the index
	Start, End int    // bytes of its word in the analysed text
	Stop       bool   // a function word, which the search passes over
	Name       bool   // it names something: see [Token]
}

// Terms returns the terms of s in order, without signs. language is that of the
// words in Latin letters ("en", "de", …; "" if unknown): see [lang.Detect].
func Terms(s, language string) []Term {
	a := analyzers.Get().(*Analyzer)
	defer analyzers.Put(a)
	a.language, a.stops, a.bases = language, lang.StopWords(language), lang.Bases(language)
	var terms []Term
	a.Each(s, func(t *Token) {
		if !t.Sign {
			terms = append(terms, Term{Text: string(a.Term(t)), Start: t.Start, End: t.End, Stop: a.IsStop(t), Name: t.Name})
		}
	})
	return terms
}

// analyzers are those of [Terms], with the stems that they remember.
var analyzers = sync.Pool{New: func() any { return New("") }}

// visitWord calls visit for the tokens of the current word.
func (a *Analyzer) visitWord(text string, visit func(*Token)) {
	w := &a.words.Word
	a.token = Token{
		Unit: w.Folded, Start: w.Start, End: w.End, Script: w.Script,
		Name: a.isName(text),
	}
	a.nameLetter()
	switch w.Script {
	case lang.Syllabic:
		a.visitRuns(w.Folded, 1, visit)
		a.visitRuns(w.Folded, 2, visit)
	case lang.Unspaced:
		a.visitRuns(w.Folded, 3, visit)
	default:
		if len(w.Folded) > 0 && !isVersionMark(text, w) { // not a word of accents only
			visit(&a.token)
		}
	}
}

// isVersionMark reports whether a word is the letter in front of the number of a version: "v1.9".
func isVersionMark(text string, w *lang.Word) bool {
	return string(w.Folded) == "v" && w.End < len(text) && '0' <= text[w.End] && text[w.End] <= '9'
}

func (a *Analyzer) visitRuns(folded []byte, n int, visit func(*Token)) {
	eachRun(folded, n, func(run []byte) {
		a.token.Unit = run
		visit(&a.token)
	})
}

// isName reports whether the current word names something.
func (a *Analyzer) isName(text string) bool {
	w := &a.words.Word
	if w.Script == lang.Digits {
		return true
	}
	if w.Start <= a.first {
		return false
	}
	if c := text[w.Start]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(text[w.Start:])
	return unicode.IsUpper(r)
}

// prefix returns the first n characters of s.
func prefix(s []byte, n int) []byte {
	if len(s) <= n {
		return s
	}
	end := 0
	for i := 0; i < n && end < len(s); i++ {
		_, size := utf8.DecodeRune(s[end:])
		end += size
	}
	return s[:end]
}

// eachRun yields every run of n characters of s. Of a shorter s nothing comes,
// but for n of three, where no shorter run stands for it.
func eachRun(s []byte, n int, yield func([]byte)) {
	if utf8.RuneCount(s) < n {
		if n > 2 && len(s) > 0 {
			yield(s)
		}
		return
	}
	for start, end := 0, len(prefix(s, n)); ; {
		yield(s[start:end])
		if end == len(s) {
			return
		}
		_, first := utf8.DecodeRune(s[start:])
		_, next := utf8.DecodeRune(s[end:])
		start, end = start+first, end+next
	}
}
