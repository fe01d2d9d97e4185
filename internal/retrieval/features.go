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
	e.eachGram(func(_ uint64, gram []byte) { e.grams = append(e.grams, hash(gramKind, gram)) })
}

// eachGram moves a window over the text that was read last. It gives visit each
// n-gram and, quicker to look at, 16 bits of each of its characters. A text shorter
// than an n-gram is one itself.
func (e *extractor) eachGram(visit func(window uint64, gram []byte)) {
	var starts [gramLetters]int // of the last characters
	var short [gramLetters]bool // whether their n-grams are those of syllables
	window, n := uint64(0), 0
	for end := 0; end < len(e.folded); n++ {
		c, size := rune(e.folded[end]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRune(e.folded[end:])
		}
		starts[n%gramLetters] = end
		short[n%gramLetters] = c >= utf8.RuneSelf && e.analyzer.words.letter(c).script == syllabic
		window = window<<16 | uint64(uint16(c))
		end += size
		if long := (n + 1) % gramLetters; n+1 >= gramLetters && !short[long] {
			visit(window, e.folded[starts[long]:end])
		}
		if pair := (n + 1 + gramLetters - syllabicGram) % gramLetters; n+1 >= syllabicGram && short[pair] {
			visit(window&(1<<(16*syllabicGram)-1), e.folded[starts[pair]:end])
		}
	}
	if 0 < n && n < gramLetters {
		visit(window, e.folded)
	}
}
