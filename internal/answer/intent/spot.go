package intent

import (
	"slices"
	"strings"
)

// spots finds the places that a question names, in its order.
func (r reading) spots() []spot {
	var all []spot
	from := 0
	for i, w := range r.words {
		unit := r.unitAt(i)
		if i < from || unit == NoUnit {
			continue
		}
		s, ok := r.spotAt(i, from)
		if !ok {
			continue
		}
		s = r.under(s)
		s.Unit, s.Noun = unit, w.text
		s.inside = len(all) > 0 && !r.unspaced && has(r.words[from:s.from], classesOf("in"))
		all = append(all, s)
		for n := 0; n < len(all); {
			n = len(all)
			all, from = r.bracketed(all)
		}
	}
	if len(all) == 0 {
		return r.unnamed()
	}
	return all
}

// spotAt finds the place that has the unit at i, by its number or by its name.
func (r reading) spotAt(i, from int) (spot, bool) {
	finds := []func(i, from int) (spot, bool){r.numbered, r.named}
	switch unit := r.unitAt(i); {
	case unit == Page || unit == Document || r.words[i].is(classesOf("answer")): // every text is called so, or none
		return r.numbered(i, from)
	case unit == Turn: // which only dialogues have
		s, ok := r.numbered(i, from)
		s.Sure = false
		return s, ok
	case unit == Footnote:
		finds[1] = r.unnumbered
	}
	if r.at(i + 1).is(inQuotes) { // its name says more than its number
		slices.Reverse(finds)
	}
	for _, find := range finds {
		if s, ok := find(i, from); ok {
			s.Sure = s.Sure && !(r.at(i-1).is(classesOf("ordinal")) && isWork(r.words[i])) // "her first book"
			return s, true
		}
	}
	return spot{}, false
}

func (r reading) unitAt(i int) Unit {
	for _, u := range units {
		if r.words[i].is(classNamed(string(u))) {
			return u
		}
	}
	return NoUnit
}

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
	for _, find := range []func(i int) (spot, bool){r.beforeLast, r.nextTo, r.numberBehind} {
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
	w := r.at(next)
	isLabel := w.is(classesOf("number ordinal numeral roman")) || isLetter(w.text) && w.text != "a" || IsLetterNumber(w.text)
	if !isLabel || !r.mayNumber(next) {
		return spot{}, false
	}
	s = spot{Place: Place{Number: w.number, Label: w.text, Sure: true}, from: i, to: next + 1}
	s.Number, s.To, s.to = r.upTo(s)
	if end := s.to + 2; r.words[i].is(classesOf("row")) && strings.Contains(s.Label, ":") && r.at(s.to).is(classesOf("upto")) && r.at(s.to+1).is(numbers) {
		s.Label, s.to = r.from(r.words[next:end]), end // "the entry for 9:05 to 9:30"
	}
	if isBracketed {
		s.to++
	}
	return s, true
}

// numberBefore finds the number that stands before the unit at i: "the last section", and with words between, of what it
// is in: "the third safety rule".
func (r reading) numberBefore(i, from int) (s spot, ok bool) {
	first := i - 1
	for first > from && r.at(first).is(classesOf("other genre")) {
		first--
	}
	name := first + 1
	first = r.ordinalBefore(first, from)
	w := r.at(first)
	isSeveral := r.words[i].is(classesOf("several")) && first == i-1 && w.number > 1 && w.is(classesOf("number numeral"))
	switch {
	case isSeveral:
		return r.severalAt(first, from, w.number)
	case first < from || !w.is(classesOf("number ordinal last beforelast oldest newest")):
		return spot{}, false
	}
	s = spot{Place: Place{Number: place(w), Label: w.text, Sure: true}, from: first, to: i + 1}
	if w.is(classesOf("newest oldest")) && s.Number == 0 { // "the most recent entry"
		s.Label, s.Sure = newestOrOldest(r.words[first:i]), false
	}
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
