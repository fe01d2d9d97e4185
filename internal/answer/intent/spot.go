package intent

import (
	"strings"
)

// spots finds the places that a question names, in its order.
func (r reading) spots() []spot {
	var all []spot
	from := 0
	for i := range r.words {
		unit := r.unitAt(i)
		if i < from || unit == NoUnit {
			continue
		}
		finds := []func(int, int) (spot, bool){r.numbered, r.named}
		if unit == Footnote {
			finds[1] = r.unnumbered
		}
		if unit == Page || unit == Document || r.words[i].is(classesOf("answer")) {
			finds = finds[:1] // every text is called so, or none
		}
		if r.at(i+1).is(inQuotes) && len(finds) > 1 { // its name says more than its number
			finds[0], finds[1] = finds[1], finds[0]
		}
		for _, find := range finds {
			if s, ok := find(i, from); ok {
				s = r.under(s)
				s.Unit, s.Noun = unit, r.words[i].text
				s.inside = len(all) > 0 && has(r.words[from:s.from], classesOf("in"))
				all = append(all, s)
				for n := 0; n < len(all); {
					n = len(all)
					all, from = r.bracketed(all)
				}
				break
			}
		}
	}
	if len(all) == 0 {
		return r.unnamed()
	}
	return all
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

// numbered finds the number of the unit at i: "section 2.2", "the last section", "chapter II",
// and with words between, of what it is in: "the third safety rule".
func (r reading) numbered(i, from int) (s spot, ok bool) {
	next := i + 1
	if r.at(next).is(classesOf("no")) || r.at(next).is(classesOf("naming")) && r.at(next+1).is(numbers) {
		next++
	}
	isBracketed := r.at(next).text == "(" && r.at(next+2).text == ")" // "point (c)"
	if isBracketed {
		next++
	}
	if w := r.at(next); r.mayNumber(next) && (w.is(classesOf("number ordinal numeral roman")) || isLetter(w.text) && w.text != "a" || IsLetterNumber(w.text)) {
		s = spot{Place: Place{Number: w.number, Label: w.text, Sure: true}, from: i, to: next + 1}
		s.Number, s.To, s.to = r.upTo(s)
		if isBracketed {
			s.to++
		}
		return s, true
	}
	if s, ok := r.ordinalBehind(i); ok {
		return s, true
	}
	first := i - 1
	for first > from && r.at(first).is(unknown) {
		first--
	}
	name := first + 1
	first = r.ordinalBefore(first, from)
	w, many := r.at(first), r.words[i].is(classesOf("several"))
	if n := w.number; many && first == i-1 && n > 1 && w.is(classesOf("number numeral")) {
		return r.severalAt(first, from, n)
	}
	if first < from || !w.is(classesOf("number ordinal last beforelast oldest newest")) {
		return spot{}, false
	}
	s = spot{Place: Place{Number: place(w), Label: w.text, Sure: true}, from: first, to: i + 1}
	if name < i {
		s.In, s.Sure = &Place{Unit: Section, Name: r.said[r.words[name].start:r.words[i-1].end]}, false
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

// named finds the words of the heading of the unit at i: "the safety section", `the section
// "How to find us"`, "chapter Installation on a laptop".
func (r reading) named(i, from int) (s spot, ok bool) {
	next := i + 1
	for r.at(next).is(classesOf("naming no")) {
		next++
	}
	if next > i+1 && r.at(next).is(classesOf("article")) { // "the section on the harp"
		next++
	}
	if r.words[i].is(classesOf("table")) { // "the table of fees"
		for r.at(next).is(classesOf("in article fill")) {
			next++
		}
	}
	if r.at(next).is(inQuotes) {
		start := i
		if start > from && r.at(i-1).is(classesOf("ordinal last beforelast")) { // `the last section, "Prices"`
			start--
		}
		return spot{Place: Place{Name: r.words[next].text}, from: start, to: next + 1}, true
	}
	if r.words[i].is(classesOf("short")) {
		return spot{}, false
	}
	if first := r.nameBefore(i, from); first < i {
		name := r.said[r.words[first].start:r.words[i-1].end]
		if first == i-1 && r.words[first].is(inQuotes) {
			name = r.words[first].text
		}
		return spot{Place: Place{Name: name}, from: first, to: i + 1}, true
	}
	end := next
	said := has(r.words[:i], classesOf("say"))
	for end < len(r.words) && !r.at(end).is(classesOf("say comma what begin end")) && !(said && end > next && r.at(end).is(classesOf("about"))) {
		end++
	}
	for end > next && r.at(end-1).is(classesOf("fill ask this")) {
		end--
	}
	if end == next || !r.at(next).is(unknown) {
		return spot{Place: Place{}, from: i, to: i + 1}, r.unitAt(i) == Table
	}
	return spot{Place: Place{Name: r.said[r.words[next].start:r.words[end-1].end]}, from: i, to: end}, true
}

// unnumbered finds the unit at i by its word alone: "the footnote".
func (r reading) unnumbered(i, from int) (s spot, ok bool) {
	return spot{Place: Place{}, from: i, to: i + 1}, !r.words[i].is(classesOf("short"))
}

// nameBefore is where the name of a unit at i begins that stands before it: words that no list has, and any
// others between an article and the word for a section: "the AUTHOR section".
func (r reading) nameBefore(i, from int) int {
	first := i
	for first > from && r.at(first-1).is(classesOf("other quoted")) {
		first--
	}
	if !r.words[i].is(classesOf("section")) {
		return first
	}
	if r.unspaced && first < i && strings.HasPrefix(r.words[i].text, "那") && !has(r.words[from:first], comma) { // "that section": all before it
		for first = from; r.words[first].is(classesOf("fill ask person")) && first < i-1; {
			first++
		}
		return first
	}
	for at := i - 1; at > from && i-at <= mostHeading && !r.at(at).is(classesOf("article this these what comma ordinal last beforelast numeral after before next newest oldest")); at-- {
		if r.at(at-1).is(classesOf("article")) && !only(r.words[at:i], classesOf("fill")) {
			return at
		}
	}
	return first
}
