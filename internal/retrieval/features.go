package retrieval

import (
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
	known    knownWords
}

// newExtractor returns one that remembers up to so many words, a power of two.
func newExtractor(language string, words int) extractor {
	return extractor{analyzer: newAnalyzer(language), known: newKnownWords(words)}
}

// eachSentence calls visit for the sentences of p. Its heading is one of its own,
// before those of the text.
func (e *extractor) eachSentence(p *text.Paragraph, visit func(sentence string)) {
	if p.Heading != "" {
		visit(p.Heading)
	}
	e.spans = text.AppendSentences(e.spans[:0], p.Text)
	for _, span := range e.spans {
		visit(span.Of(p.Text))
	}
}

// extract finds all three kinds of features of s.
func (e *extractor) extract(s string) {
	e.read(s)
	e.pairs = e.pairs[:0]
	for i := 1; i < len(e.terms); i++ {
		if e.terms[i-1] != e.terms[i] {
			e.pairs = append(e.pairs, hashPair(e.terms[i-1], e.terms[i]))
		}
	}
	e.findGrams()
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
	term := e.known.term(e.analyzer, w)
	if term == stopWord {
		return false
	}
	e.terms = append(e.terms, term)
	return true
}

// findGrams finds the n-grams of the text that was read last.
func (e *extractor) findGrams() {
	e.grams = e.grams[:0]
	if len(e.folded) == 0 {
		return
	}
	for start := 0; start < len(e.folded); start += width(e.folded, start) {
		end, whole := e.gramEnd(start)
		if whole || start == 0 { // a text shorter than an n-gram is one itself
			e.grams = append(e.grams, hash(gramKind, e.folded[start:end]))
		}
	}
}

// gramEnd returns where the n-gram from start ends, and whether the text has that
// many characters.
func (e *extractor) gramEnd(start int) (end int, whole bool) {
	letters := gramLetters
	if first, _ := utf8.DecodeRune(e.folded[start:]); first >= utf8.RuneSelf && scriptOf(first) == syllabic {
		letters = syllabicGram
	}
	end = start
	for range letters {
		if end == len(e.folded) {
			return end, false
		}
		end += width(e.folded, end)
	}
	return end, true
}

// width is how many bytes the character at s[i:] takes.
func width(s []byte, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, size := utf8.DecodeRune(s[i:])
	return size
}
