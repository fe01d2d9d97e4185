package intent

import "strings"

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

// wordsOf takes a question apart, by the words of one language.
func wordsOf(said string, l *lexicon) (all []word) {
	if l.unspaced {
		return l.unspacedWords(said)
	}
	parts := partsOf(said)
	first, second := l.joined(said, parts)
	for i := 0; i < len(parts); {
		n := second[i] // these parts are heard in the first half of a split entry
		if n == 0 {
			all, n = l.appendWords(all, said, parts[i:], first[i])
		}
		i += n
	}
	return all
}

// appendWords appends the words of the first of some parts, or the longest entry of the vocabulary that begins with it.
// It returns how many parts these are. split are the classes of the split entries whose first half the part is.
func (l *lexicon) appendWords(all []word, said string, parts []word, split classes) ([]word, int) {
	if split != (classes{}) {
		w := l.word(parts[0].text, parts[0].start)
		w.classes = w.classes.or(split)
		return append(all, w), 1
	}
	n := l.longestAt(said, parts)
	if n == 0 {
		return append(all, l.takeApart(parts[0])...), 1
	}
	return append(all, l.word(said[parts[0].start:parts[n-1].end], parts[0].start)), n
}

// longestAt is how many of the next parts are one entry of the vocabulary, 0 if not even the
// first is.
func (l *lexicon) longestAt(said string, parts []word) int {
	for n := min(longestPhrase, len(parts)); n > 0; n-- {
		phrase := said[parts[0].start:parts[n-1].end]
		if l.has(phrase) || n == 1 && (l.isNumber(phrase) || isVersion(phrase) || romans[phrase] > 0 || strings.ContainsAny(phrase, stops)) {
			return n
		}
	}
	return 0
}

// longestPhrase is how many words a phrase of the word lists has, at most.
const longestPhrase = 6

// word is an entry of the vocabulary, or a number.
func (l *lexicon) word(text string, start int) word {
	if isVersion(text) && l.isNumber(text[1:]) {
		text, start = text[1:], start+1
	}
	w := word{text: text, classes: l.of(text), start: start, end: start + len(text), number: l.ordinals[text]}
	if w.is(ambiguous) && !w.is(settled) {
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

// ambiguous are the words for a text that are also for what texts tell of, and settled those of them that are not after all.
var (
	ambiguous = classesOf("readers writing body where decide decision attend worth summable")
	settled   = classesOf("section happen say make matter there appear")
)

// isVersion reports whether s is a number with a letter for a version before it.
func isVersion(s string) bool { return len(s) > 1 && s[0] == 'v' && isDigit(s[1]) }

// takeApart splits a word that the vocabulary does not have, if it has the parts. Else the word is unknown.
func (l *lexicon) takeApart(w word) []word {
	if all := l.atApostrophe(w); all != nil {
		return all
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

// atApostrophe returns the parts of a word around its apostrophe, if the vocabulary has the one that this belongs to:
// "l'article", "what's".
func (l *lexicon) atApostrophe(w word) []word {
	at := strings.IndexByte(w.text, '\'')
	switch {
	case at <= 0:
		return nil
	case at+1 < len(w.text) && l.has(w.text[:at+1]):
		at++
	case !l.has(w.text[at:]):
		return nil
	}
	return append(l.wholeOrApart(w.text[:at], w.start), l.wholeOrApart(w.text[at:], w.start+at)...)
}

// hyphened returns the parts of a word with hyphens if the vocabulary has all of them.
func (l *lexicon) hyphened(w word) []word {
	var all []word
	start := w.start
	parts := strings.Split(w.text, "-")
	for _, part := range parts {
		if len(parts) == 1 || !l.has(part) {
			return nil
		}
		all = append(all, l.word(part, start))
		start += len(part) + 1
	}
	return all
}

// elided returns the parts of a word in which the apostrophe was left out, if the vocabulary has both: "larticle".
func (l *lexicon) elided(w word) []word {
	for n := 1; len(w.text)-n >= leastElided && n <= len("qu"); n++ {
		if l.has(w.text[:n]+"'") && l.has(w.text[n:]) {
			return []word{l.word(w.text[:n]+"'", w.start), l.word(w.text[n:], w.start+n)}
		}
	}
	return nil
}

// leastElided is how many bytes a word has behind an elision whose apostrophe was left out: "dune" is none.
const leastElided = 4

// wholeOrApart is a part of a word as one word, or taken apart itself.
func (l *lexicon) wholeOrApart(text string, start int) []word {
	if l.has(text) || l.isNumber(text) {
		return []word{l.word(text, start)}
	}
	return l.takeApart(word{text: text, start: start, end: start + len(text)})
}
