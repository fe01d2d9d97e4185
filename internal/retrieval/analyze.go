package retrieval

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

const (
	// prefixLetters is how many letters of a word outside English make its term:
	// a stem for every language.
	prefixLetters = 5
	// gramLetters is the length of the character n-grams, and syllabicGram that of
	// those that begin with a Chinese, Japanese or Korean character, each of which
	// says as much as two letters (1 to 5 were tried on XQuAD, 2026-11).
	gramLetters, syllabicGram = 4, 2
	// memoWords bounds the memory of stems that an analyzer keeps.
	memoWords = 1 << 14
)

// An analyzer turns words into terms. English words become Snowball stems,
// other words their first letters, Chinese, Japanese and Korean characters
// single characters and pairs, Thai triples. It is not safe for concurrent use.
type analyzer struct {
	language string // of the words in Latin letters, "" if none of ours
	stops    map[string]bool
	stemmer  *snowballstem.Env
	stems    map[string]string
	words    scanner
	first    int // where the first word of the text starts, -1 before it
}

func newAnalyzer(language string) *analyzer {
	return &analyzer{language: language, stops: stopwords[language], stems: make(map[string]string)}
}

// start begins a new text; next moves to its next word that is no stop word.
func (a *analyzer) start(text string) {
	a.words, a.first = scanner{text: text, buf: a.words.buf, known: a.words.known}, -1
}

func (a *analyzer) next() bool {
	for a.words.next() {
		if a.first < 0 {
			a.first = a.words.word.start
		}
		if !a.stops[string(a.words.word.folded)] {
			return true
		}
	}
	return false
}

// isName tells whether the current word names something: a number, or a word with
// a capital that is not there because a sentence starts.
func (a *analyzer) isName() bool {
	w := &a.words.word
	if w.script == digits {
		return true
	}
	r, _ := utf8.DecodeRuneInString(a.words.text[w.start:])
	return w.start > a.first && unicode.IsUpper(r)
}

// terms calls yield for each term of w. The bytes are valid during the call.
func (a *analyzer) terms(w *word, yield func(term []byte)) {
	switch w.script {
	case latin:
		if a.language == "en" {
			yield(a.stem(w.folded))
			return
		}
		yield(prefix(w.folded, prefixLetters))
	case letters:
		yield(prefix(withoutArticle(w.folded), prefixLetters))
	case digits:
		yield(w.folded)
	case syllabic:
		eachRun(w.folded, 1, yield)
		eachRun(w.folded, 2, yield)
	case unspaced:
		eachRun(w.folded, 3, yield)
	}
}

// stem appends nothing to the heap for a word that it has met before.
func (a *analyzer) stem(folded []byte) []byte {
	stem, ok := a.stems[string(folded)]
	if !ok {
		if a.stemmer == nil || len(a.stems) >= memoWords {
			a.stemmer = snowballstem.NewEnv("")
			clear(a.stems)
		}
		a.stemmer.SetCurrent(string(folded))
		english.Stem(a.stemmer)
		stem = a.stemmer.Current()
		a.stems[string(folded)] = stem
	}
	return append(folded[:0], stem...)
}

// articles are the Arabic article with the particles that are written together
// with it, longest first (the prefixes of Larkey, Ballesteros and Connell,
// "Improving Stemming for Arabic Information Retrieval", 2002).
var articles = [][]byte{[]byte("وال"), []byte("بال"), []byte("كال"), []byte("فال"), []byte("ال"), []byte("لل"), []byte("و")}

// withoutArticle returns what is left of an Arabic word without its article,
// unless that is too short to be a word.
func withoutArticle(s []byte) []byte {
	for _, article := range articles {
		if rest, ok := bytes.CutPrefix(s, article); ok && utf8.RuneCount(rest) >= 3 {
			return rest
		}
	}
	return s
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
		if n > 2 {
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
