package retrieval

import (
	"unicode/utf8"

	"pilcrow/internal/text"
)

// An extractor turns a stretch of text into the keys of its features: terms,
// pairs of adjacent terms, and character n-grams. Stop words are left out of all
// three, so that "capital of France" has the pair (capital, france).
type extractor struct {
	analyzer *analyzer
	terms    []uint64 // in order, repeated as in the text
	names    []bool   // by term: whether it names something
	pairs    []uint64
	grams    []uint64
	folded   []byte // the words with one space before, between and after
	spans    []text.Span
}

func (e *extractor) extract(s string) {
	e.terms, e.names, e.pairs = e.terms[:0], e.names[:0], e.pairs[:0]
	e.grams, e.folded = e.grams[:0], e.folded[:0]
	for e.analyzer.start(s); e.analyzer.next(); {
		w := &e.analyzer.words.word
		e.folded = append(append(e.folded, ' '), w.folded...)
		e.analyzer.terms(w, e.addTerm)
	}
	if len(e.folded) > 0 {
		e.folded = append(e.folded, ' ')
		e.addGrams()
	}
}

func (e *extractor) addTerm(term []byte) {
	key := hash(termKind, term)
	if n := len(e.terms); n > 0 && e.terms[n-1] != key {
		e.pairs = append(e.pairs, hashPair(e.terms[n-1], key))
	}
	e.terms = append(e.terms, key)
	e.names = append(e.names, e.analyzer.isName())
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
