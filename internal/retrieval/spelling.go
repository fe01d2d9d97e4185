package retrieval

import "slices"

// Only terms of minSpelling to maxSpelling bytes are tried in other spellings:
// near a shorter one there is nearly always a word that has nothing to do with it,
// and a longer one is no word.
const minSpelling, maxSpelling = 5, 30

// respell gives the first term that the corpus lacks the postings of the most
// frequent one that is a slip of the pen away, at half its weight. It only brings
// such paragraphs among the candidates: what they are worth is up to their n-grams,
// as in a small corpus. It takes about 4 ms in a million paragraphs.
func (x *paragraphIndex) respell(text string, s *wideScratch) {
	q, a, tried := &s.query, s.query.extract.analyzer, false
	for a.start(text); !tried && a.next(); {
		if a.words.word.script != latin {
			continue
		}
		a.terms(&a.words.word, func(term []byte) {
			i := find(q.terms, hash(termKind, term))
			if i < 0 || q.terms[i].known || len(term) < minSpelling || len(term) > maxSpelling {
				return
			}
			tried = true
			key, frequency := x.nearest(term)
			if frequency == 0 {
				return
			}
			s.weights[i] = idf(x.totals.paragraphs, frequency) / 2
			for p := range x.parts {
				s.lists[p*len(q.terms)+i] = x.parts[p].postings(key)
			}
		})
	}
}

// maxSlips bounds the names of a query that are tried in other spellings, each of
// which takes some microseconds.
const maxSlips = 2

// markSlips finds the names of q that the corpus lacks and has with a slip of the
// pen. has tells whether it has a term.
func (q *query) markSlips(text string, has func(key uint64) bool) {
	if !slices.ContainsFunc(q.terms, func(t weighted) bool { return t.name && !t.known }) {
		return
	}
	a, tried := q.extract.analyzer, 0
	for a.start(text[:min(len(text), maxQueryBytes)]); tried < maxSlips && a.next(); {
		if a.words.word.script != latin || !a.isName() {
			continue
		}
		a.terms(&a.words.word, func(term []byte) {
			i := find(q.terms, hash(termKind, term))
			if i < 0 || q.terms[i].known || len(term) < minSpelling || len(term) > maxSpelling {
				return
			}
			tried++
			eachSlip(term, func(slip []byte) { q.terms[i].slip = q.terms[i].slip || has(hash(termKind, slip)) })
		})
	}
}

// nearest returns the key of the most frequent term that is one slip away.
func (x *paragraphIndex) nearest(term []byte) (best uint64, most int) {
	eachSlip(term, func(slip []byte) {
		key, frequency := hash(termKind, slip), 0
		for i := range x.parts {
			frequency += x.parts[i].frequencyIn(x.parts[i].postings(key))
		}
		if frequency > most {
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
