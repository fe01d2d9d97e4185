package intent

import "strings"

// numbered finds the number of the unit at i, behind it or before.
func (r reading) numbered(i, from int) (spot, bool) {
	for _, find := range []func(i int) (spot, bool){r.beforeLast, r.standingBy, r.numberBehind} {
		if s, ok := find(i); ok {
			return s, true
		}
	}
	if s, ok := r.ordinalBehind(i); ok {
		return s, true
	}
	return r.numberBefore(i, from)
}

// numberBehind finds the number that stands behind the unit at i: "section 2.2", "chapter II", "point (c)".
func (r reading) numberBehind(i int) (s spot, ok bool) {
	next := i + 1
	if r.at(next).is(classesOf("no")) || r.at(next).is(classesOf("naming")) && r.at(next+1).is(numbers) && !r.at(next+2).is(unknown) {
		next++
	}
	isBracketed := r.at(next).text == "(" && r.at(next+2).text == ")"
	if isBracketed {
		next++
	}
	if !r.isNumberAt(next) {
		return spot{}, false
	}
	s = spot{Place: Place{Number: r.at(next).number, Label: r.at(next).text, Sure: true}, from: i, to: next + 1}
	s.Number, s.To, s.to = r.upTo(s)
	if end := s.to + 2; r.words[i].is(classesOf("row")) && strings.Contains(s.Label, ":") && r.at(s.to).is(classesOf("upto")) && r.at(s.to+1).is(numbers) {
		s.Label, s.to = r.textOf(r.words[next:end]), end // "the entry for 9:05 to 9:30"
	}
	if isBracketed {
		s.to++
	}
	if verse, ok := verseAt(s.Label); ok && r.words[i].is(classesOf("verse")) {
		s.Place = verse
	}
	return s, true
}

// verseAt is the verse of a chapter that "1:16" tells.
func verseAt(label string) (p Place, ok bool) {
	chapter, verse, ok := strings.Cut(label, ":")
	first, isChapter := Number(chapter)
	n, isVerse := Number(verse)
	outer := Place{Unit: Section, Number: first, Label: chapter}
	return Place{Unit: Verse, Number: n, Label: verse, In: &outer, Sure: true}, ok && isChapter && isVerse
}

// isNumberAt reports whether the i-th word numbers what stands before it: "2.2", "II", "c", "b2".
func (r reading) isNumberAt(i int) bool {
	w := r.at(i)
	isLabel := isLetter(w.text) && w.text != "a" || IsLetterNumber(w.text)
	return (isLabel || w.is(classesOf("number ordinal numeral roman"))) && r.mayNumber(i)
}

// mayNumber reports whether the i-th word can be a number: the I of "definition I" can, that of "the book I read" is a
// pronoun.
func (r reading) mayNumber(i int) bool {
	return !r.at(i).is(classesOf("person")) || i+1 >= len(r.words) || r.at(i+1).is(classesOf("about say comma"))
}

// upTo finds the end of a range: "paragraphs 3 to 5", "3-5".
func (r reading) upTo(s spot) (n, to, next int) {
	if start, end, ok := strings.Cut(s.Label, "-"); ok {
		n, _ = Number(start)
		to, _ = Number(end)
		if to <= n || r.unitAt(s.from) == Table { // "table 3-1": one number
			return 0, 0, s.to
		}
		return n, to, s.to
	}
	if r.at(s.to).is(classesOf("upto")) && r.at(s.to+1).number > s.Number {
		return s.Number, r.at(s.to + 1).number, s.to + 2
	}
	return s.Number, 0, s.to
}

// ordinalBehind finds the ordinal that stands behind the unit at i, as it may in writing without spaces: "常见问题里第三个".
func (r reading) ordinalBehind(i int) (s spot, ok bool) {
	at := r.behind(i+1, classesOf("in fill"))
	w := r.at(at)
	if !r.unspaced || at == i+1 || !w.is(nth) || r.unitAt(at+1) != NoUnit {
		return spot{}, false
	}
	return spot{Place: Place{Number: place(w), Label: w.text, Sure: true}, from: i, to: at + 1}, true
}

// numberBefore finds the number that stands before the unit at i: "the last section", and with words between, of what it
// is in: "the third safety rule".
func (r reading) numberBefore(i, from int) (s spot, ok bool) {
	name := i
	for name-1 > from && r.at(name-1).is(classesOf("other genre")) {
		name--
	}
	at := r.ordinalBefore(name-1, from)
	w := r.at(at)
	switch isSeveral := r.words[i].is(classesOf("several")) && at == i-1 && w.number > 1; {
	case isSeveral && w.is(classesOf("number numeral")):
		return r.severalAt(at, from, w.number)
	case at < from || !w.is(nth.or(classesOf("number oldest newest"))):
		return spot{}, false
	}
	s = spot{Place: Place{Number: place(w), Label: w.text, Sure: true}, from: at, to: i + 1}
	if w.is(classesOf("newest oldest")) && s.Number == 0 { // "the most recent entry"
		s.Label, s.Sure = newestOrOldest(r.words[at:i]), false
	}
	if name < i {
		s.In, s.Sure = &Place{Unit: Section, Name: r.textOf(r.words[name:i])}, false
	}
	return s, true
}

// ordinalBefore is where the ordinal stands before "of the" or "of the four", if these words end at the i-th: "the last of
// the four rules". Without such words it is i.
func (r reading) ordinalBefore(i, from int) int {
	at := i
	for at > from && r.at(at).is(classesOf("in article numeral")) && !r.at(at).is(nth) {
		at--
	}
	if at < i && has(r.words[at+1:i+1], classesOf("in")) && r.at(at).is(nth) {
		return at
	}
	return i
}

// severalAt finds "the first two" and "the last 3". Their number n is the at-th word.
func (r reading) severalAt(at, from, n int) (s spot, ok bool) {
	before := r.at(at - 1)
	s = spot{Place: Place{Number: 1, To: n, Sure: true}, from: at - 1, to: at + 2}
	if before.is(classesOf("last")) {
		s.Number, s.To = -n, -1
	}
	return s, at > from && (before.is(classesOf("last")) || before.number == 1)
}

// place is the number that a word stands for; from the end it is negative.
func place(w word) int {
	switch {
	case w.is(classesOf("last")):
		return -1
	case w.is(classesOf("beforelast")):
		return -2
	}
	return w.number
}

// nth are the words that say which one: "third", "last", "last but one".
var nth = classesOf("ordinal last beforelast")

// isLetter reports whether s is a letter that can number things.
func isLetter(s string) bool { return len(s) == 1 && s[0] >= 'a' && s[0] <= 'h' }

// IsLetterNumber reports whether s, in small letters, is a letter and a number that together number things:
// "b2".
func IsLetterNumber(s string) bool {
	n, ok := Number(s[min(1, len(s)):])
	return len(s) > 1 && s[0] >= 'a' && s[0] <= 'z' && isDigit(s[1]) && ok && n < mostLettered
}

// mostLettered is below what number such a label is one: "A4" is, and "B1234" is a name.
const mostLettered = 100
