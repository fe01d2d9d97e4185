package source

import (
	"strings"
	"unicode"
)

// mendHyphens takes out the hyphens at line ends that only divide a word there. A
// word that occurs elsewhere in the text, with or without the hyphen, decides; else
// the hyphen goes unless the parts look like two words, or hardly a line of a long text
// has one: then its writer divides no words.
func mendHyphens(blocks []*Block) {
	var words map[string]bool
	whole := keepsWords(blocks)
	for _, b := range blocks {
		hyphens := b.marked(hyphen)
		if len(hyphens) == 0 {
			continue
		}
		if words == nil {
			words = vocabulary(blocks)
		}
		var places []int
		for _, at := range hyphens {
			if divides(b.text, at, words, whole) {
				for i := range hyphenSize(b.text, at) {
					places = append(places, at+i)
				}
			}
		}
		b.cut(places)
		b.opened, b.closed, b.counted = 0, 0, 0
	}
}

// A text of at least longText lines divides words at the ends of them if it does so in more than
// one of hyphenLines.
const (
	longText    = 100
	hyphenLines = 100
)

// keepsWords reports whether a text is long and so seldom has a hyphen at the end of a line that
// these are hyphens of words.
func keepsWords(blocks []*Block) bool {
	lines, hyphens := 0, 0
	for _, b := range blocks {
		lines += len(b.marked(wrapped, written)) + 1
		hyphens += len(b.marked(hyphen))
	}
	return lines >= longText && hyphens*hyphenLines <= lines
}

// hyphenSize is how many bytes the hyphen at s[at:] has.
func hyphenSize(s []byte, at int) int {
	if s[at] == '-' {
		return 1
	}
	return len(unicodeHyphen)
}

// divides reports whether the hyphen at text[at] divides one word; whole says that the text
// seldom does, see keepsWords.
func divides(s []byte, at int, words map[string]bool, whole bool) bool {
	before, after := lettersBefore(s, at), lettersAfter(s, at+hyphenSize(s, at))
	if before == "" || after == "" {
		return false
	}
	last := before[strings.LastIndexByte(before, '-')+1:]
	joined, hyphenated := words[last+after] || words[before+after], words[before+"-"+after] || words[last+"-"+after]
	switch {
	case joined != hyphenated:
		return joined
	case whole, apart()[last], prefixes()[last] && words[after]: // "well-" + "known"
		return false
	case words[last] && words[after] && !suffixes()[after]:
		return len(last) < 4 || len(after) < 4
	}
	return true
}

var (
	// apart are words that are joined to others with a hyphen, prefixes that may be.
	apart    = Words(`well self non ex two three four five six seven eight nine ten twenty thirty forty fifty`)
	prefixes = Words(`half all cross post pre anti co semi multi over under long short high low so one old new ever ill first second third part full mid`)
	// suffixes occur as words, but more often end one.
	suffixes = Words(`able ing ed er ment tion ness less ful ward wards ship hood age house`)
)

// vocabulary is the set of all words of the text in small letters, those with
// hyphens whole, but for the ones that a line end divides.
func vocabulary(blocks []*Block) map[string]bool {
	words := make(map[string]bool)
	for _, b := range blocks {
		hyphens := b.marked(hyphen)
		next, start := 0, -1 // of hyphens; of the word
		for i, r := range string(b.text) {
			divided := next < len(hyphens) && hyphens[next] == i
			if divided {
				next++
			}
			if !divided && (unicode.IsLetter(r) || unicode.IsMark(r) || r == '-' || r == '’' || r == '\'') {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 && !divided && !followsHyphen(b.text, hyphens, start, next) {
				words[strings.ToLower(string(b.text[start:i]))] = true
			}
			start = -1
		}
		if start >= 0 && !followsHyphen(b.text, hyphens, start, next) {
			words[strings.ToLower(string(b.text[start:]))] = true
		}
	}
	return words
}

// followsHyphen reports whether the word at start is the second half of one that a
// line end divides; next is the number of the next such hyphen.
func followsHyphen(s []byte, hyphens []int, start, next int) bool {
	return next > 0 && hyphens[next-1]+hyphenSize(s, hyphens[next-1]) == start
}

func lettersBefore(s []byte, at int) string {
	start := at
	for start > 0 && at-start < 60 && (s[start-1] >= 0x80 || s[start-1] == '-' || unicode.IsLetter(rune(s[start-1]))) {
		start--
	}
	return strings.ToLower(string(s[start:at]))
}

func lettersAfter(s []byte, at int) string {
	end := at
	for end < len(s) && end-at < 60 && (s[end] >= 0x80 || unicode.IsLetter(rune(s[end]))) {
		end++
	}
	return strings.ToLower(string(s[at:end]))
}
