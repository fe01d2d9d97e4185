package analysis

import (
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// gramLetters is the length of the character n-grams of words (3 to 5 were tried,
// 2026-11).
const gramLetters = 4

// A kind keeps the keys of different features apart: it is what their hash starts
// with (the basis of FNV-1a, and other numbers without a pattern, as kinds that
// differ in few bits would make keys of different kinds meet).
type kind uint64

const (
	termKind kind = 0xcbf29ce484222325
	unitKind kind = 0x9ae16a3b2f90404f
	gramKind kind = 0xc3a5c85c97cb3127
)

// TermKey returns the 64-bit key of a term: FNV-1a with a final mix (Fowler, Noll
// and Vo; the mix is splitmix64's). With a million keys two of them collide with a
// chance of 3 in 10⁸, so no term is kept in the clear. No key is 0.
func TermKey(term []byte) uint64 { return hash(termKind, term) }

// UnitKey returns the key of the unit of a [Token].
func UnitKey(unit []byte) uint64 { return hash(unitKind, unit) }

func hash(k kind, s []byte) uint64 {
	h := uint64(k)
	for _, c := range s {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return mix(h)
}

func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	if h ^= h >> 31; h != 0 {
		return h
	}
	return 1 // 0 marks a free slot of a hash table
}

// EachGram calls visit with the key of each character n-gram of a token: every four
// letters of a word with the spaces around it, so that related words have some in
// common. A shorter word or a number is one itself: 1.29 has nothing in common with
// 1.28. Of writing without spaces, the longer runs are. A sign has none.
func EachGram(t *Token, visit func(key uint64)) {
	switch {
	case t.Sign, t.Script == lang.Syllabic && utf8.RuneCount(t.Unit) == 1:
	case t.Script != lang.Latin && t.Script != lang.Letters:
		visit(hash(gramKind, t.Unit))
	default:
		eachWindow(t.Unit, visit)
	}
}

// eachWindow moves a window of four letters, 16 bits each, over a word.
func eachWindow(word []byte, visit func(key uint64)) {
	window, n := uint64(' '), 1
	for end := 0; end <= len(word); n++ {
		c, size := ' ', 1
		if end < len(word) {
			if c = rune(word[end]); c >= utf8.RuneSelf {
				c, size = utf8.DecodeRune(word[end:])
			}
		}
		window = window<<16 | uint64(uint16(c))
		if end += size; n+1 >= gramLetters {
			visit(mix(window ^ uint64(gramKind)))
		}
	}
	if n < gramLetters {
		visit(mix(window ^ uint64(gramKind)))
	}
}
