package retrieval

import (
	"hash/maphash"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// An extractor turns a stretch of text into the keys of its features: terms,
// pairs of adjacent terms, and character n-grams. Stop words are left out of all
// three, so that "capital of France" has the pair (capital, france). It is not
// safe for concurrent use.
type extractor struct {
	analyzer *analyzer
	terms    []uint64 // in order, repeated as in the text
	pairs    []uint64
	grams    []uint64
	folded   []byte // the words with one space before, between and after
	spans    []text.Span

	seed  maphash.Seed
	known []knownWord // by key; a newcomer takes the place of another
}

// A knownWord remembers the key of the one term of a word, 0 for a stop word.
type knownWord struct{ key, term uint64 }

// newExtractor returns one that remembers up to so many words, a power of two.
func newExtractor(language string, words int) extractor {
	return extractor{analyzer: newAnalyzer(language), seed: maphash.MakeSeed(), known: make([]knownWord, words)}
}

// extract finds all three kinds of features of s.
func (e *extractor) extract(s string) {
	e.read(s)
	e.pairs, e.grams = e.pairs[:0], e.grams[:0]
	for i := 1; i < len(e.terms); i++ {
		if e.terms[i-1] != e.terms[i] {
			e.pairs = append(e.pairs, hashPair(e.terms[i-1], e.terms[i]))
		}
	}
	if len(e.folded) > 0 {
		e.addGrams()
	}
}

// read finds the terms of s and its folded text only.
func (e *extractor) read(s string) {
	e.terms, e.folded = e.terms[:0], e.folded[:0]
	for e.analyzer.start(s); e.analyzer.words.next(); {
		w := &e.analyzer.words.word
		before := len(e.folded)
		e.folded = append(append(e.folded, ' '), w.folded...)
		if !e.addTerms(w) {
			e.folded = e.folded[:before]
		}
	}
	if len(e.folded) > 0 {
		e.folded = append(e.folded, ' ')
	}
}

// addTerms adds the terms of w unless it is a stop word. It may change w.
func (e *extractor) addTerms(w *word) bool {
	if w.script == syllabic || w.script == unspaced {
		if e.analyzer.stops[string(w.folded)] {
			return false
		}
		e.analyzer.terms(w, func(term []byte) { e.terms = append(e.terms, hash(termKind, term)) })
		return true
	}
	key := maphash.Bytes(e.seed, w.folded) + uint64(w.script)
	known := &e.known[key%uint64(len(e.known))]
	if known.key != key {
		*known = knownWord{key, e.onlyTerm(w)}
	}
	if known.term == 0 {
		return false
	}
	e.terms = append(e.terms, known.term)
	return true
}

// onlyTerm is the key of the one term of w, 0 for a stop word.
func (e *extractor) onlyTerm(w *word) (key uint64) {
	if !e.analyzer.stops[string(w.folded)] {
		e.analyzer.terms(w, func(term []byte) { key = hash(termKind, term) })
	}
	return key
}

func (e *extractor) addGrams() {
	end := len(prefix(e.folded, gramLetters))
	for start := 0; ; {
		e.grams = append(e.grams, hash(gramKind, e.folded[start:end]))
		if end == len(e.folded) {
			return
		}
		start += width(e.folded, start)
		end += width(e.folded, end)
	}
}

// width is how many bytes the character at s[i:] takes.
func width(s []byte, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, size := utf8.DecodeRune(s[i:])
	return size
}
