package intent

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Respelt reads a question about the text whose only words that no list has are slips of the pen: "Please sumarize teh
// text". What else they could be cannot be told from the question, so they are returned, too.
func Respelt(question string) (in Intent, slips []string, ok bool) {
	said := plain(question)
	for _, language := range spoken(question) {
		right, slips := vocabularyFor(language, said).text.respelt(said)
		if len(slips) == 0 {
			continue
		}
		if in = Of(right); in.Kind.IsWhole() || in.Kind.IsDescription() {
			return in, slips, true
		}
	}
	return Intent{}, nil, false
}

// mostSlips is how many words of a question may be misspelt, at most, and shortestRight how long they are in letters if
// they are spelt right, at least.
const mostSlips, shortestRight = 2, 5

// respelt writes a question without its slips of the pen, of which there are none if a word or more is unknown otherwise.
// Where words are not apart none is known.
func (l *lexicon) respelt(said string) (right string, slips []string) {
	if l.unspaced {
		return said, nil
	}
	at := 0 // behind the last slip
	for _, w := range wordsOf(said, l) {
		if w.classes != unknown {
			continue
		}
		meant := l.nearest(w.text)
		if meant == "" || len(slips) == mostSlips {
			return said, nil
		}
		right += said[at:w.start] + meant
		slips, at = append(slips, w.text), w.end
	}
	return right + said[at:], slips
}

// nearest returns the word of a vocabulary, the first by letters, that begins as another one does and is a slip of the
// pen away from it, "" if there is none.
func (l *lexicon) nearest(slip string) (right string) {
	first, _ := utf8.DecodeRuneInString(slip)
	if !unicode.IsLetter(first) {
		return ""
	}
	for entry := range l.entries {
		begins, _ := utf8.DecodeRuneInString(entry)
		isWord := begins == first && !strings.Contains(entry, " ") && utf8.RuneCountInString(entry) >= shortestRight
		if isWord && (right == "" || entry < right) && isSlip([]rune(slip), []rune(entry)) && l.has(entry) {
			right = entry
		}
	}
	return right
}

// isSlip reports whether two words differ by one letter that is left out, put in or another, or by two that changed
// places.
func isSlip(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 1:
		return slices.Equal(a[i:], b[i+1:])
	case 0:
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
		return i < len(a) && (swapped || slices.Equal(a[i+1:], b[i+1:]))
	}
	return false
}
