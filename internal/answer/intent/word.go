package intent

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a word of a question, or several that say one thing, with what it can be in a
// question that is no look-up.
type word struct {
	text       string
	classes    classes
	start, end int // in the question as [plain] makes it
	number     int // of an ordinal or a numeral; 0: none
}

// is reports whether the word belongs to one of the classes.
func (w word) is(any classes) bool { return w.classes.have(any) }

// longestPhrase is how many words a phrase of the word lists has, at most.
const longestPhrase = 6

// wordsOf takes a question apart, by the words of one language.
func wordsOf(said string, l *lexicon) []word {
	if l.unspaced {
		return l.unspacedWords(said)
	}
	parts := partsOf(said)
	first, second := l.joined(said, parts)
	var all []word
	for i := 0; i < len(parts); {
		n := l.longestAt(said, parts[i:])
		class, isSplit := first[i]
		switch {
		case isSplit:
			w := l.word(parts[i].text, parts[i].start)
			w.classes = w.classes.or(class)
			all, n = append(all, w), 1
		case second[i] > 0:
			n = second[i]
		case n == 0:
			all, n = append(all, l.takeApart(parts[i])...), 1
		default:
			all = append(all, l.word(said[parts[i].start:parts[i+n-1].end], parts[i].start))
		}
		i += n
	}
	return all
}

// longestAt is how many of the next parts are one entry of the vocabulary, 0 if not even the
// first is.
func (l *lexicon) longestAt(said string, parts []word) int {
	for n := min(longestPhrase, len(parts)); n > 0; n-- {
		phrase := said[parts[0].start:parts[n-1].end]
		if _, ok := l.find(phrase); ok || n == 1 && (l.isNumber(phrase) || isVersion(phrase) || romans[phrase] > 0 || strings.ContainsAny(phrase, stops)) {
			return n
		}
	}
	return 0
}

// isVersion reports whether s is a number with a letter for a version before it.
func isVersion(s string) bool { return len(s) > 1 && s[0] == 'v' && isDigit(s[1]) }

// word is an entry of the vocabulary, or a number.
func (l *lexicon) word(text string, start int) word {
	if isVersion(text) && l.isNumber(text[1:]) {
		text, start = text[1:], start+1
	}
	w := word{text: text, classes: l.of(text), start: start, end: start + len(text), number: l.ordinals[text]}
	if w.is(classesOf("readers writing body where decide decision attend worth summable")) && !w.is(classesOf("section happen say make matter there appear")) { // texts tell of them, too
		w.classes = w.classes.or(unknown)
	}
	switch {
	case l.isNumber(text):
		w = numeral(w)
	case w.number == 0 && romans[text] > 0:
		w.number, w.classes = romans[text], w.classes.or(romanNum)
	case strings.ContainsAny(text, stops) && len(text) <= len("！"):
		w.classes = comma
	}
	return w
}

// takeApart splits a word that the vocabulary does not have at an apostrophe or at hyphens, if
// it has the parts: "l'article", "what's", "parle-t-il".
func (l *lexicon) takeApart(w word) []word {
	for _, after := range []int{1, 0} { // "l'article", "what's"
		at := strings.IndexByte(w.text, '\'') + after
		if at <= after || at >= len(w.text) {
			continue
		}
		known := l.of(w.text[:at])
		if after == 0 {
			known = l.of(w.text[at:])
		}
		if known != (classes{}) {
			return append(l.wholeOrApart(w.text[:at], w.start), l.wholeOrApart(w.text[at:], w.start+at)...)
		}
	}
	if all := l.hyphened(w); all != nil {
		return all
	}
	if all := l.elided(w); all != nil {
		return all
	}
	w.classes = w.classes.or(unknown)
	return []word{w}
}

// leastElided is how many bytes a word has behind an elision whose apostrophe was left out: "dune" is none.
const leastElided = 4

// elided returns the parts of a word in which the apostrophe was left out, if the vocabulary has both: "larticle".
func (l *lexicon) elided(w word) []word {
	for n := 1; len(w.text)-n >= leastElided && n <= len("qu"); n++ {
		_, elides := l.find(w.text[:n] + "'")
		if _, ok := l.find(w.text[n:]); elides && ok {
			return []word{l.word(w.text[:n]+"'", w.start), l.word(w.text[n:], w.start+n)}
		}
	}
	return nil
}

func (l *lexicon) wholeOrApart(text string, start int) []word {
	if _, ok := l.find(text); ok || l.isNumber(text) {
		return []word{l.word(text, start)}
	}
	return l.takeApart(word{text: text, start: start, end: start + len(text)})
}

// hyphened returns the parts of a word with hyphens if the vocabulary has all of them.
func (l *lexicon) hyphened(w word) []word {
	var all []word
	start := w.start
	parts := strings.Split(w.text, "-")
	for _, part := range parts {
		if _, ok := l.find(part); !ok || len(parts) == 1 {
			return nil
		}
		all = append(all, l.word(part, start))
		start += len(part) + 1
	}
	return all
}

// marks are what stands between words. Quotation marks hold a name together.
const (
	stops      = ",;:?!()[]…—–？！，。；：、（）¿¡"
	openMarks  = `"“„«‚‘「『《'`
	closeMarks = `"”“»’‘」』》'`

	surelyClosing = `”」』》` // which are no apostrophes, and open nothing
	surelyOpening = `“「『《` // where words are not apart, also within what looks like one
)

// partsOf splits a question at spaces and marks: what stands in quotation marks is one part,
// of the class of names.
func partsOf(s string) []word {
	var all []word
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
			continue
		case strings.ContainsRune(openMarks, r):
			if end := closing(s, i+size); end > 0 {
				all = append(all, word{text: s[i+size : end], classes: inQuotes, start: i, end: end + quoteSize(s[end:])})
				i = all[len(all)-1].end
				continue
			}
			i += size
			continue
		}
		end := i + partSize(s[i:])
		if s[i:end] == "." { // of an abbreviation, or of "20."
			i = end
			continue
		}
		all = append(all, word{text: s[i:end], start: i, end: end})
		i = end
	}
	return all
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

func quoteSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
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

func isSign(r rune) bool { return r == '¶' || r == '§' || r == '№' || r == '#' }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
