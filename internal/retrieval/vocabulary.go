package retrieval

import (
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
)

// A vocabulary numbers the units of a segment, their terms and their n-grams, in
// the order in which they come up. What is to be known of a unit is found out once.
type vocabulary struct {
	ids    dictionary // of units, by key
	all    []unit
	terms  dictionary
	grams  dictionary
	listed []uint32 // the n-grams of the units
	pieces []uint16 // and their pieces, for the word vectors

	paragraph uint32   // the one at hand, from 1
	frequency []uint16 // by n-gram: how many paragraphs have it
	lastIn    []uint32 // by n-gram: the last paragraph that has it
}

// A unit is a word, or what stands for one: see [analysis.Token].
type unit struct {
	stop           bool
	term           uint32
	count          uint32
	lastIn         uint32 // the last paragraph that has it
	grams, pieces  uint32 // where those of the unit start
	gramCount      uint16
	pieceCount     uint16
	letters, known uint16 // for the word vectors
}

// add returns the number of a token's unit.
func (v *vocabulary) add(a *analysis.Analyzer, t *analysis.Token) uint32 {
	id := v.ids.add(analysis.UnitKey(t.Unit))
	if int(id) < len(v.all) {
		return id
	}
	u := unit{stop: a.IsStop(t), grams: uint32(len(v.listed)), pieces: uint32(len(v.pieces))}
	if !u.stop {
		v.pieces, u.letters, u.known = appendPieces(v.pieces, t)
		u.pieceCount = uint16(len(v.pieces) - int(u.pieces))
		analysis.EachGram(t, v.addGram)
		u.gramCount = uint16(len(v.listed) - int(u.grams))
		u.term = v.terms.add(analysis.TermKey(a.Term(t)))
	}
	v.all = append(v.all, u)
	return id
}

func (v *vocabulary) addGram(key uint64) {
	id := v.grams.add(key)
	if int(id) == len(v.frequency) {
		v.frequency, v.lastIn = append(v.frequency, 0), append(v.lastIn, 0)
	}
	v.listed = append(v.listed, id)
}

// appendPieces appends the pieces of a word for its vector; numbers and signs have none.
func appendPieces(pieces []uint16, t *analysis.Token) (all []uint16, letters, known uint16) {
	if t.Sign || t.Script == lang.Digits {
		return pieces, 0, 0
	}
	letters = uint16(utf8.RuneCount(t.Unit))
	if t.Script != lang.Latin && t.Script != lang.Letters {
		return pieces, letters, 0
	}
	all, n := wordvec.AppendPieces(pieces, t.Unit)
	return all, letters, uint16(n)
}

// occurs counts a unit of the paragraph at hand.
func (v *vocabulary) occurs(id uint32) {
	u := &v.all[id]
	u.count++
	if u.lastIn == v.paragraph+1 {
		return
	}
	u.lastIn = v.paragraph + 1
	for _, gram := range v.listed[u.grams:][:u.gramCount] {
		if v.lastIn[gram] != v.paragraph+1 {
			v.lastIn[gram] = v.paragraph + 1
			v.frequency[gram]++
		}
	}
}

func (v *vocabulary) endParagraph() { v.paragraph++ }
