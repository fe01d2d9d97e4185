package intent

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// partsOf splits a question at spaces and marks: what stands in quotation marks is one part,
// of the class of names.
func partsOf(s string) (all []word) {
	for i := 0; i < len(s); {
		part := partAt(s, i)
		if part.text != "" {
			all = append(all, part)
		}
		i = part.end
	}
	return all
}

// partAt is the part that begins at s[i:]. It has no text where that is only what stands between parts: a space, a
// quotation mark that nothing closes, the full stop of an abbreviation or of "20."
func partAt(s string, i int) word {
	r, size := utf8.DecodeRuneInString(s[i:])
	if strings.ContainsRune(openMarks, r) {
		if end := closing(s, i+size); end > 0 {
			return word{text: s[i+size : end], classes: inQuotes, start: i, end: end + quoteSize(s[end:])}
		}
		return word{end: i + size}
	}
	end := i + partSize(s[i:])
	switch {
	case unicode.IsSpace(r):
		return word{end: i + size}
	case s[i:end] == ".":
		return word{end: end}
	}
	return word{text: s[i:end], start: i, end: end}
}

// closing finds the quotation mark that closes at a word's end, 0 if there is none.
func closing(s string, from int) int {
	for i, r := range s[from:] {
		next, _ := utf8.DecodeRuneInString(s[from+i+utf8.RuneLen(r):])
		isSure := strings.ContainsRune(surelyClosing, r) // where words are not apart one follows at once
		if i > 0 && strings.ContainsRune(closeMarks, r) && (isSure || !unicode.IsLetter(next) && !unicode.IsDigit(next)) {
			return from + i
		}
	}
	return 0
}

// partSize is the length of the part that s begins with: a mark, a sign of a place, or what
// stands before the next space or mark.
func partSize(s string) int {
	first, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(stops, first) || isSign(first) {
		return size
	}
	end := strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(stops, r) && r != ':' || isSign(r) || strings.ContainsRune(surelyOpening, r)
	})
	if end < 0 {
		end = len(s)
	}
	if colon := strings.IndexByte(s[:end], ':'); colon > 0 && (colon+1 == end || !isDigit(s[colon+1])) {
		end = colon
	}
	return max(size, len(strings.TrimRight(s[:end], ".")))
}

// quoteSize is the length of the character that s begins with.
func quoteSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// isSign reports whether r is a sign for a place: "§3".
func isSign(r rune) bool { return r == '¶' || r == '§' || r == '№' || r == '#' }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// marks are what stands between words. Quotation marks hold a name together.
const (
	stops      = ",;:?!()[]…—–？！，。；：、（）¿¡"
	openMarks  = `"“„«‚‘「『《'`
	closeMarks = `"”“»’‘」』》'`

	surelyClosing = `”」』》` // which are no apostrophes, and open nothing
	surelyOpening = `“「『《` // where words are not apart, also within what looks like one
)
