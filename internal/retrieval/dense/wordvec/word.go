package wordvec

import "math"

// rowOf returns the row of a folded word that is one piece.
func rowOf(word []byte) (row uint16, ok bool) {
	if len(word) == 0 || len(word) > MaxPiece {
		return 0, false
	}
	return find(Key(word, true))
}

// IsWord reports whether the table has a folded word as a whole: then it is spelt as words are.
func IsWord(word []byte) bool {
	_, ok := rowOf(word)
	return ok
}

// slight is the length of a vector below which a word says little. As the mean of its words'
// vectors stands for a text, the training made those short that tell nothing of what it is
// about: "really", "even", "keeps".
const slight = 6.3

// IsSlight reports whether the table has a folded word as a whole and it says little of what a
// text is about.
func IsSlight(word []byte) bool {
	row, ok := rowOf(word)
	if !ok {
		return false
	}
	var s Sum
	s.addRow(int(row))
	square := 0.0
	for _, x := range s.values {
		square += float64(x) * float64(x)
	}
	return math.Sqrt(square) < slight
}
