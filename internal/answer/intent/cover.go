package intent

// holds reports whether the rule holds for a question of these words: each class that is
// needed has a word of its own.
func (r rule) holds(words []word) bool {
	return len(words) > 0 && only(words, r.allows.or(lightWords)) && cover(r.needs, words, 0)
}

// lightWords say nothing beside those of a rule: "the people who wrote this", "is there any
// information on the author".
var lightWords = classesOf("light")

// cover reports whether each of the classes needed can have a word of its own; used has a bit
// for each word that is another's.
func cover(needs []classes, words []word, used uint64) bool {
	if len(needs) == 0 {
		return true
	}
	for i, w := range words {
		if bit := uint64(1) << i; i < 64 && used&bit == 0 && w.is(needs[0]) && cover(needs[1:], words, used|bit) {
			return true
		}
	}
	return false
}

// has reports whether a word is of one of these classes.
func has(words []word, any classes) bool { return first(words, any) >= 0 }

// first is where the first word of one of these classes stands, -1 if none does.
func first(words []word, any classes) int {
	for i, w := range words {
		if w.is(any) {
			return i
		}
	}
	return -1
}

// inRow reports whether a word that is one thing stands directly before one that is another.
func inRow(words []word, one, other func(word) bool) bool {
	for i := 1; i < len(words); i++ {
		if one(words[i-1]) && other(words[i]) {
			return true
		}
	}
	return false
}

// trimLeft are the words without those of these classes at their beginning.
func trimLeft(words []word, any classes) []word {
	for len(words) > 0 && words[0].is(any) {
		words = words[1:]
	}
	return words
}

// trimRight are the words without those of these classes at their end.
func trimRight(words []word, any classes) []word {
	for len(words) > 0 && words[len(words)-1].is(any) {
		words = words[:len(words)-1]
	}
	return words
}
