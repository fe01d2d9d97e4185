package intent

import (
	"strings"
	"unicode"
)

// unspacedWords takes a question apart in writing without spaces: the longest entries of the
// vocabulary, numbers and words of other scripts; what lies between them is unknown.
func (l *lexicon) unspacedWords(said string) (all []word) {
	for _, part := range partsOf(said) {
		if part.is(inQuotes) {
			all = append(all, part)
			continue
		}
		for i := 0; i < len(part.text); {
			n := l.sizeAt(part.text[i:])
			all = appendUnspaced(all, l.word(part.text[i:i+n], part.start+i))
			i += n
		}
	}
	return all
}

// appendUnspaced appends a word. One without a class is unknown, and continues an unknown one that it stands behind.
func appendUnspaced(all []word, w word) []word {
	if w.classes != (classes{}) {
		return append(all, w)
	}
	if last := len(all) - 1; last >= 0 && all[last].is(unknown) && all[last].end == w.start {
		all[last].text, all[last].end = all[last].text+w.text, w.end
		return all
	}
	w.classes = unknown
	return append(all, w)
}

// sizeAt is the length of the word that s begins with.
func (l *lexicon) sizeAt(s string) int {
	if n := hanNumberSize(s); n > 0 && l.longestEntry(s) <= n {
		return n
	}
	if n := hanOrdinalSize(s); n > 0 {
		return n
	}
	if n := l.longestEntry(s); n > 0 {
		return n
	}
	if n := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxLatin1 }); n > 0 {
		return n
	} else if n < 0 {
		return len(s)
	}
	return quoteSize(s)
}

// longestEntry is the length of the longest entry that s begins with.
func (l *lexicon) longestEntry(s string) int {
	for n := min(len(s), l.longest); n > 0; n-- {
		if l.has(s[:n]) {
			return n
		}
	}
	return 0
}
