package intent

import (
	"iter"
	"slices"
	"strings"
)

// Words yields the single words of a language that questions other than look-ups are made of, in small letters.
func Words(language string) iter.Seq[string] {
	return func(yield func(string) bool) {
		v := vocabularies[language]
		if v == nil {
			return
		}
		for entry := range v().text.entries {
			if !strings.Contains(entry, " ") && !yield(entry) {
				return
			}
		}
	}
}

// only reports whether all words are of these classes.
func only(words []word, any classes) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return !w.is(any) })
}

// has reports whether a word is of one of these classes.
func has(words []word, any classes) bool { return firstOf(words, any) >= 0 }

// firstOf is where the first word of one of these classes stands, -1 if none does.
func firstOf(words []word, any classes) int {
	for i, w := range words {
		if w.is(any) {
			return i
		}
	}
	return -1
}

// lastOf is where the last word of one of these classes stands, -1 if none does.
func lastOf(words []word, any classes) int {
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].is(any) {
			return i
		}
	}
	return -1
}

// wordAt returns the i-th word, and an empty one where there is none.
func wordAt(words []word, i int) word {
	if i < 0 || i >= len(words) {
		return word{}
	}
	return words[i]
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

// unknownFrom counts the words from the i-th on that no list has.
func unknownFrom(words []word, i int) (n int) {
	for i+n < len(words) && words[i+n].is(unknown) {
		n++
	}
	return n
}

// known counts the words that are in the word lists: names are not.
func known(words []word) (n int) {
	for _, w := range words {
		if !w.is(unknown) && letters(w.text) > 1 {
			n++
		}
	}
	return n
}
