package intent

import (
	"slices"
	"strings"
)

// spots finds the places that a question names, in its order.
func (r reading) spots() (all []spot) {
	from := 0 // behind the last one
	for i := range r.words {
		if i < from {
			continue
		}
		if s, ok := r.spotAt(i, from); ok {
			s.inside = len(all) > 0 && has(r.words[from:s.from], classesOf("in"))
			all, from = r.bracketed(append(all, s))
		}
	}
	if len(all) == 0 {
		return r.unnamed()
	}
	return all
}

// spotAt finds the place that has the unit at i, if there is one. What it is called stands behind the from-th word.
func (r reading) spotAt(i, from int) (spot, bool) {
	unit := r.unitAt(i)
	if unit == NoUnit {
		return spot{}, false
	}
	isCommon := unit == Page || unit == Document || r.words[i].is(classesOf("answer")) // every text is called so, or none
	for _, find := range r.finders(i, isCommon || unit == Turn) {
		if s, ok := find(r, i, from); ok {
			isOther := r.at(i-1).is(classesOf("ordinal")) && isWork(r.words[i]) && !isCommon // "her first book"
			s.Sure = s.Sure && !isOther && unit != Turn                                      // which only dialogues have
			s = r.under(s)
			s.Unit, s.Noun = unit, r.words[i].text
			return s, true
		}
	}
	return spot{}, false
}

// finders are the ways in which a place with the unit at i is told, the surest first: by a number, or by a name.
func (r reading) finders(i int, isNameless bool) []func(r reading, i, from int) (spot, bool) {
	finds := []func(reading, int, int) (spot, bool){reading.numbered, reading.named}
	if r.unitAt(i) == Footnote {
		finds[1] = reading.unnumbered
	}
	switch {
	case isNameless:
		return finds[:1]
	case r.at(i + 1).is(inQuotes): // its name says more than its number
		slices.Reverse(finds)
	}
	return finds
}

func (r reading) unitAt(i int) Unit {
	for _, u := range units {
		if r.words[i].is(unitClasses[u]) {
			return u
		}
	}
	return NoUnit
}

// unitClasses are the classes of the words for each unit.
var unitClasses = func() map[Unit]classes {
	all := make(map[Unit]classes)
	for _, u := range units {
		all[u] = classNamed(string(u))
	}
	return all
}()

// at returns the i-th word, and an empty one where there is none.
func (r reading) at(i int) word {
	if i < 0 || i >= len(r.words) {
		return word{}
	}
	return r.words[i]
}

// behind is where the first word from the i-th on stands that is of none of the classes.
func (r reading) behind(i int, any classes) int {
	for r.at(i).is(any) {
		i++
	}
	return i
}

// numbered finds the number of the unit at i, behind it or before.
func (r reading) numbered(i, from int) (spot, bool) {
	if s, ok := r.numberBehind(i); ok {
		return s, true
	}
	if s, ok := r.ordinalBehind(i); ok {
		return s, true
	}
	return r.numberBefore(i, from)
}

// numberBehind finds the number that stands behind the unit at i: "section 2.2", "chapter II", "point (c)".
func (r reading) numberBehind(i int) (s spot, ok bool) {
	next := i + 1
	if r.at(next).is(classesOf("no")) || r.at(next).is(classesOf("naming")) && r.at(next+1).is(numbers) {
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
	if isBracketed {
		s.to++
	}
	return s, true
}

// isNumberAt reports whether the i-th word numbers what stands before it: "2.2", "II", "c", "b2".
func (r reading) isNumberAt(i int) bool {
	w := r.at(i)
	isLabel := isLetter(w.text) && w.text != "a" || IsLetterNumber(w.text)
	return (isLabel || w.is(classesOf("number ordinal numeral roman"))) && r.mayNumber(i)
}

// numberBefore finds the number that stands before the unit at i: "the last section", and with words between, of what it
// is in: "the third safety rule".
func (r reading) numberBefore(i, from int) (s spot, ok bool) {
	name := i
	for name-1 > from && r.at(name-1).is(unknown) {
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
	if name < i {
		s.In, s.Sure = &Place{Unit: Section, Name: r.from(r.words[name:i])}, false
	}
	return s, true
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
