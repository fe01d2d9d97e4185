package mend

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
)

const (
	leastTypo   = 5 // letters of a word that may be misspelt: near a shorter one there is always another
	leastPrefix = 2 // letters before a word that make another one of it
	clearly     = 4 // times as frequent is one of several candidates that is meant

	// Letters of a word from which on another letter is a slip, or one too many, and from which
	// on two slips are: of a shorter one they make another word. "breed" is not "bread".
	leastReplaced, leastReplacedElsewhere = 6, 10
	leastTwo, leastTwoElsewhere           = 10, 12
)

// Typo returns the word that a misspelt one stands for: the only one, or by far the most
// frequent, within a Damerau-Levenshtein distance of 1, of long words 2. A word that is spelt
// as words are is none. What only a name is near is meant for it where two letters are swapped, or one is left out or doubled. Slips at the first letter are rare, but that it is swapped
// with the second, and another letter at the end makes another word: "ruler", "rule".
func (v *Vocabulary) Typo(word, language string) (meant string, ok bool) {
	word = fold(word)
	if utf8.RuneCountInString(word) < leastTypo || isSpelt(word, language) {
		return "", false
	}
	for slips := 1; slips <= mostSlips(word, language); slips++ {
		if near := v.near(word, slips, language); len(near) > 0 {
			return v.meant(near, language)
		}
	}
	return "", false
}

// isSpelt reports whether a word is known to be spelt as words are: it, its two parts, or what stands behind a prefix
// are words by themselves: "relocated", "unbanned".
func isSpelt(word, language string) bool {
	if isWord(word, language) {
		return true
	}
	for i := leastPrefix; i+leastTypo <= len(word); i++ {
		if before, rest := word[:i], word[i:]; isPiece(before) && isPiece(rest) || prefixes[before] && isWord(rest, language) {
			return true
		}
	}
	return false
}

// isWord reports whether a folded word is known to be one; names and loans are written as in English.
func isWord(word, language string) bool {
	return isPiece(word) || language == "en" && lang.IsEnglish(word)
}

// isPiece reports whether the table of word vectors has a folded word as a whole.
func isPiece(word string) bool { return wordvec.IsWord([]byte(word)) }

// prefixes make another word of one in English.
var prefixes = lang.SetOf("anti co de dis inter mis multi non out over pre re self semi sub super un under")

// near returns the words of the text that a word may be with so many slips.
func (v *Vocabulary) near(word string, slips int, language string) (near []string) {
	for candidate, e := range v.words {
		isPlain := e.plain || !lang.NamesByCase(language) || language == "en" && lang.IsEnglish(candidate)
		if isPlain && isNear(word, candidate, slips, language) || !isPlain && isNearName(word, candidate) {
			near = append(near, candidate)
		}
	}
	slices.Sort(near)
	return near
}

// Name returns the only name of the text that a misspelt one stands for: see [Vocabulary.Typo].
func (v *Vocabulary) Name(word, language string) (meant string, ok bool) {
	word = fold(word)
	if isSpelt(word, language) {
		return "", false
	}
	var near []string
	for candidate, e := range v.words {
		if !e.plain && isNearName(word, candidate) {
			near = append(near, candidate)
		}
	}
	if len(near) != 1 {
		return "", false
	}
	return v.form(near[0]), true
}

// leastName is how many letters a misspelt name has, at least.
const leastName = 6

// isNearName reports whether a folded word may be a name with a likely slip.
func isNearName(word, name string) bool {
	return len(word) >= leastName && len(name) >= leastName-1 && slipFor(word, name) == likelySlip
}

// meant returns the most frequent of some words, and whether it is so by far. Forms of one word
// count together.
func (v *Vocabulary) meant(near []string, language string) (meant string, ok bool) {
	counts := make(map[string]int)
	all, most := 0, 0
	for _, word := range near {
		counts[analysis.Stem(word, language)] += v.words[word].count
		all += v.words[word].count
	}
	for _, word := range near {
		if n := counts[analysis.Stem(word, language)]; n > most || n == most && v.words[word].count > v.words[meant].count {
			meant, most = word, n
		}
	}
	return v.form(meant), most >= clearly*(all-most)
}

// mostSlips is how many slips a word may have. In a language whose spelling is not known, any
// word may be right as it is.
func mostSlips(word, language string) int {
	n := utf8.RuneCountInString(word)
	if n >= leastTwo && language == "en" || n >= leastTwoElsewhere {
		return 2
	}
	return 1
}

// isNear reports whether a word may be another with so many slips.
func isNear(word, candidate string, slips int, language string) bool {
	more := len(word) - len(candidate)
	if !beginAlike(word, candidate) || more > slips || -more > slips || distance(word, candidate) > slips {
		return false
	}
	if more == 0 && isSwap(word, candidate) {
		return true
	}
	least := leastReplacedElsewhere
	if language == "en" {
		least = leastReplaced
	}
	isSafe := len(word) >= least || more < 0 || more > 0 && undoubled(word) == undoubled(candidate)
	return isSafe && word[len(word)-1] == candidate[len(candidate)-1]
}

// beginAlike reports whether two words begin with the same letter, or one with the two of the other swapped.
func beginAlike(a, b string) bool {
	return a[0] == b[0] || len(a) == len(b) && a[0] == b[1] && a[1] == b[0]
}

// isSwap reports whether two words of the same length have the same letters.
func isSwap(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return bytes.Equal(x, y)
}

// undoubled returns a word with each letter once where it follows itself.
func undoubled(word string) string { return string(slices.Compact([]byte(word))) }

// distance is that of Damerau and Levenshtein in its restricted form (optimal string
// alignment), in bytes: folded words have hardly any others than letters of one byte.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
