package wordvec

// IsWord reports whether the table has a folded word as a whole: then it is spelt as words are.
func IsWord(word []byte) bool {
	if len(word) == 0 || len(word) > MaxPiece {
		return false
	}
	_, ok := find(Key(word, true))
	return ok
}
