package retrieval

import (
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// prefixLetters is how many letters of a word outside English make its term:
// a stem for every language (best of 3 to 7 on XQuAD de, ru and ar, 2026-11).
const prefixLetters = 5

// An analyzer turns words into terms. English words become Snowball stems,
// other words their first letters, Chinese, Japanese and Korean characters
// single characters and pairs, Thai triples.
type analyzer struct {
	language string // of the words in Latin letters, "" if none of ours
	stem     *snowballstem.Env
}

// appendTerms calls yield for each term of w. The bytes are valid during the call.
func (a *analyzer) appendTerms(w *word, yield func(term []byte)) {
	switch w.script {
	case latin:
		if a.language == "en" {
			yield(a.stemEnglish(w.folded))
			return
		}
		yield(prefix(w.folded, prefixLetters))
	case letters:
		yield(prefix(w.folded, prefixLetters))
	case digits:
		yield(w.folded)
	case syllabic:
		eachRun(w.folded, 1, yield)
		eachRun(w.folded, 2, yield)
	case unspaced:
		eachRun(w.folded, 3, yield)
	}
}

func (a *analyzer) stemEnglish(folded []byte) []byte {
	if a.stem == nil {
		a.stem = snowballstem.NewEnv("")
	}
	a.stem.SetCurrent(string(folded))
	english.Stem(a.stem)
	return []byte(a.stem.Current())
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

// eachRun yields every run of n characters of s; a shorter s is its own run.
func eachRun(s []byte, n int, yield func([]byte)) {
	end := len(prefix(s, n))
	if n > 1 && utf8.RuneCount(s) < n {
		if n > 2 {
			yield(s)
		}
		return
	}
	for start := 0; ; {
		yield(s[start:end])
		if end == len(s) {
			return
		}
		_, first := utf8.DecodeRune(s[start:])
		_, next := utf8.DecodeRune(s[end:])
		start, end = start+first, end+next
	}
}
