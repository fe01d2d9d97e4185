package mend

import (
	"sync"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// A dictionary has the common words of a language: those that questions are made of, which are true, and of English
// also the most frequent ones.
type dictionary struct {
	language string
	words    map[string]bool // folded
}

// dictionaries are made when they are first needed.
var dictionaries = map[string]func() dictionary{
	"en": dictionaryOf("en"), "de": dictionaryOf("de"), "fr": dictionaryOf("fr"), "es": dictionaryOf("es"),
}

func dictionaryOf(language string) func() dictionary {
	return sync.OnceValue(func() dictionary {
		d := dictionary{language, make(map[string]bool)}
		if language == "en" {
			for word := range lang.EnglishWords() {
				d.words[word] = lang.IsFunctionWord(language, word)
			}
		}
		for word := range intent.Words(language) {
			d.words[fold(word)] = true
		}
		for word := range lang.StopWords(language) {
			d.words[word] = true
		}
		delete(d.words, "")
		return d
	})
}

// has reports whether a folded word is known to be one.
func (d dictionary) has(word string) bool {
	if _, ok := d.words[word]; ok || isSpelt(word, d.language) || lang.IsFunctionWord(d.language, word) || lang.IsTranslated(word) {
		return true
	}
	return d.language != "en" && len(lang.InEnglish(word)) > 0 && !d.isSlipOfAsking(word)
}

// isSlipOfAsking reports whether a word is likely meant for one without a meaning of its own, though the lexicon seems to
// have a form of it: "wellcher" of "Welle".
func (d dictionary) isSlipOfAsking(word string) bool {
	for asking := range d.words {
		if d.isSure(asking) && slipFor(word, asking) == likelySlip {
			return true
		}
	}
	return false
}

// meant returns the common word that a slip stands for: of those with the likeliest slip the only one, the only one that
// questions are made of, or the only one that the text has. It is "" if none is.
func (d dictionary) meant(slip string, knows func(word string) bool) string {
	every, asks := func(string) bool { return true }, func(word string) bool { return d.words[word] }
	kind, words := d.near(slip)
	for _, isMeant := range []func(string) bool{every, asks, knows} {
		if word := only(words, isMeant); word != "" && (len(word) >= least[kind] || asks(word)) {
			return word
		}
	}
	return ""
}

// isSure reports whether a word of a language of which most are not known here is meant though a letter is another one:
// it has no meaning of its own, and is no short one.
func (d dictionary) isSure(word string) bool {
	return len(word) >= leastElsewhere && lang.StopWords(d.language)[word]
}

// leastElsewhere is how many letters such a word has, at least.
const leastElsewhere = 6

// near returns the words that a slip may stand for, of those with the likeliest kind of slip.
func (d dictionary) near(slip string) (kind slipKind, words []string) {
	kind = noSlip
	for word := range d.words {
		switch k := slipFor(slip, word); {
		case k == noSlip, k > kind, k == unlikelySlip && d.language != "en" && !d.isSure(word):
		case k < kind:
			kind, words = k, []string{word}
		default:
			words = append(words, word)
		}
	}
	return kind, words
}

// only returns the one of some words that is meant, "" if none or several are.
func only(words []string, isMeant func(string) bool) (one string) {
	for _, word := range words {
		switch {
		case !isMeant(word):
		case one != "":
			return ""
		default:
			one = word
		}
	}
	return one
}

// A slipKind says how a word was misspelt, the likeliest first.
type slipKind int

const (
	likelySlip   slipKind = iota // two letters are swapped, one is left out, or doubled
	unlikelySlip                 // a letter is another one, or too many
	noSlip
)

// least is how many letters a word has, if questions are not made of it, that is meant by each kind of slip.
var least = [...]int{likelySlip: 5, unlikelySlip: 6, noSlip: 0}

// leastOther is how many letters a word has of which one may be another.
const leastOther = 5

// slipFor says how a word was misspelt, if it was meant for another.
func slipFor(slip, word string) slipKind {
	more := len(slip) - len(word)
	switch {
	case len(slip) < 2 || len(word) < 2 || !beginAlike(slip, word) || more < -1 || more > 1 || distance(slip, word) != 1:
		return noSlip
	case more < 0, more == 0 && isSwap(slip, word), more > 0 && undoubled(slip) == undoubled(word):
		return likelySlip
	case slip[len(slip)-1] != word[len(word)-1] || len(word) < leastOther:
		return noSlip
	}
	return unlikelySlip
}
