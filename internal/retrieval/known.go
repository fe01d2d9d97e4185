package retrieval

import "hash/maphash"

// knownWords remember the terms of the words that have one each, as stemming
// takes longer than all the rest of reading. A newcomer takes the place of another.
type knownWords struct {
	seed  maphash.Seed
	words []knownWord // by key
	only  *beginnings // if not nil, Latin words that begin otherwise are of no interest
}

type knownWord struct{ key, term uint64 }

// What is known of a word instead of its term. No term has such a key: see hash.
const (
	stopWord  uint64 = 0
	otherWord uint64 = 1
)

// How many words are remembered of a large text and of queries.
const (
	buildWords = 1 << 14
	queryWords = 1 << 10
)

func newKnownWords(n int) knownWords {
	return knownWords{seed: maphash.MakeSeed(), words: make([]knownWord, n)}
}

// term returns the key of the term of w: stopWord if it is one, otherWord if it is
// of no interest. It may change w.
func (k *knownWords) term(a *analyzer, w *word) uint64 {
	key := maphash.Bytes(k.seed, w.folded) + uint64(w.script)
	known := &k.words[key%uint64(len(k.words))]
	if known.key != key {
		*known = knownWord{key, otherWord}
		if a.stops[string(w.folded)] {
			known.term = stopWord
		}
	}
	if known.term == otherWord && (k.only == nil || w.script != latin || k.only.has(w.folded)) {
		a.terms(w, func(term []byte) { known.term = hash(termKind, term) })
	}
	return known.term
}

// beginnings are the first two letters of some words, in one of 512 classes. A
// term begins as its words do; where a stem has i for y, as "die" of "dying", the
// class is the same.
type beginnings [8]uint64

func (b *beginnings) add(word []byte) { class := beginning(word); b[class/64] |= 1 << (class % 64) }
func (b *beginnings) has(word []byte) bool {
	class := beginning(word)
	return b[class/64]>>(class%64)&1 != 0
}

func beginning(word []byte) int {
	switch len(word) {
	case 0:
		return 0
	case 1:
		return int(word[0]&31) << 4
	}
	return int(word[0]&31)<<4 | int(word[1]&15)
}
