package lang

import (
	"strings"
	"sync"
)

// A wordList has sets of words by language. They are made at first use.
type wordList func() map[string]map[string]bool

// words makes a word list of each language's words with spaces between them.
func words(lists map[string]string) wordList {
	return sync.OnceValue(func() map[string]map[string]bool {
		sets := make(map[string]map[string]bool, len(lists))
		for language, list := range lists {
			sets[language] = SetOf(list)
		}
		return sets
	})
}

func (l wordList) has(language, word string) bool { return l()[language][word] }

func (l wordList) knows(language string) bool { return l()[language] != nil }

// hasOrMay is has, but of a language without words here those of all others count.
func (l wordList) hasOrMay(language, word string) bool {
	if l.knows(language) {
		return l.has(language, word)
	}
	for _, set := range l() {
		if set[word] {
			return true
		}
	}
	return false
}

// SetOf is the set of the words in a list, divided by spaces.
func SetOf(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// phrases are pieces of sentences by language, in lower case, with spaces where words end.
type phrases map[string][]string

// in reports whether a sentence has one of a language's.
func (p phrases) in(language, sentence string) bool {
	said := " " + strings.ToLower(sentence)
	for _, phrase := range p[language] {
		if strings.Contains(said, phrase) {
			return true
		}
	}
	return false
}
