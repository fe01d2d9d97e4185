package retrieval

import (
	"slices"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
)

// Only terms of minSpelling to maxSpelling bytes are tried in other spellings:
// near a shorter one there is nearly always a word that has nothing to do with it,
// and a longer one is no word.
const minSpelling, maxSpelling = 5, 30

// misspelt returns the term of a token and its number in q if the corpus lacks it
// and it may be misspelt.
func (q *query) misspelt(t *analysis.Token) (term []byte, number int, ok bool) {
	if t.Script != lang.Latin || t.Sign || q.analyzer.IsStop(t) {
		return nil, 0, false
	}
	term = q.analyzer.Term(t)
	number = find(q.terms, analysis.TermKey(term))
	ok = number >= 0 && !q.terms[number].known && minSpelling <= len(term) && len(term) <= maxSpelling
	return term, number, ok
}

// respell gives the first term that the corpus lacks the postings of the most
// frequent one that is a slip of the pen away, at half its weight. It only brings
// such paragraphs among the candidates: what they are worth is up to their n-grams.
// It takes about 4 ms in a million paragraphs.
func (x *engine) respell(text string, s *scratch) {
	q, tried := &s.query, false
	q.analyzer.Each(text, func(t *analysis.Token) {
		if tried {
			return
		}
		if term, number, ok := q.misspelt(t); ok {
			x.substitute(s, number, term)
			tried = true
		}
	})
}

// substitute gives a term of the query the postings of the one nearest to it.
func (x *engine) substitute(s *scratch, number int, term []byte) {
	key, frequency := x.nearest(term)
	if frequency == 0 {
		return
	}
	s.weights[number] = idf(x.totals.paragraphs, frequency) / 2
	for i := range x.parts {
		if n, ok := searchKeys(x.parts[i].terms, key); ok {
			s.lists[i*len(s.weights)+number] = x.parts[i].postings(n)
		}
	}
}

// maxSlips bounds the names of a query that are tried in other spellings, each of
// which takes some microseconds.
const maxSlips = 2

// markSlips finds the names of q that the corpus lacks but has with a slip of the
// pen. has reports whether it has a term.
func (q *query) markSlips(text string, has func(key uint64) bool) {
	if !slices.ContainsFunc(q.terms, func(t weighted) bool { return t.name && !t.known }) {
		return
	}
	tried := 0
	q.analyzer.Each(text[:min(len(text), maxQueryBytes)], func(t *analysis.Token) {
		if tried >= maxSlips || !t.Name {
			return
		}
		if term, number, ok := q.misspelt(t); ok {
			tried++
			eachSlip(term, func(slip []byte) {
				q.terms[number].slip = q.terms[number].slip || has(analysis.TermKey(slip))
			})
		}
	})
}

// nearest returns the key of the most frequent term that is one slip away.
func (x *engine) nearest(term []byte) (best uint64, most int) {
	eachSlip(term, func(slip []byte) {
		key := analysis.TermKey(slip)
		if frequency := x.frequency(key); frequency > most {
			best, most = key, frequency
		}
	})
	return best, most
}

// eachSlip visits the words that differ from term by one letter left out, put in
// or replaced, or by two exchanged.
func eachSlip(term []byte, visit func(slip []byte)) {
	const alphabet = "abcdefghijklmnopqrstuvwxyz"
	slip := make([]byte, 0, len(term)+1)
	for i := range len(term) + 1 {
		head, tail := term[:i], term[i:]
		for _, c := range []byte(alphabet) {
			slip = append(append(append(slip[:0], head...), c), tail...)
			visit(slip)
			if len(tail) > 0 {
				slip = append(append(append(slip[:0], head...), c), tail[1:]...)
				visit(slip)
			}
		}
		if len(tail) > 0 {
			slip = append(append(slip[:0], head...), tail[1:]...)
			visit(slip)
		}
		if len(tail) > 1 {
			slip = append(append(slip[:0], head...), tail[1], tail[0])
			visit(append(slip, tail[2:]...))
		}
	}
}
