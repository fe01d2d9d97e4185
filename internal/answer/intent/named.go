package intent

import (
	"strings"
)

// named finds the words of the heading of the unit at i: "the safety section", `the section
// "How to find us"`, "chapter Installation on a laptop".
func (r reading) named(i, from int) (s spot, ok bool) {
	next := r.nameBehind(i)
	switch {
	case r.at(next).is(inQuotes):
		start := i
		if start > from && r.at(i-1).is(classesOf("ordinal last beforelast")) { // `the last section, "Prices"`
			start--
		}
		return spot{Place: Place{Name: r.words[next].text}, from: start, to: next + 1}, true
	case r.words[i].is(classesOf("short")):
		return spot{}, false
	}
	if first := r.nameBefore(i, from); first < i {
		return spot{Place: Place{Name: r.nameOf(r.words[first:i])}, from: first, to: i + 1}, true
	}
	end := r.nameEnd(next, has(r.words[:i], classesOf("say")))
	isNamed := next > i+1 && r.at(next).is(classesOf("genre number")) && !r.words[i].is(classesOf("document genre")) // "the section on news"
	if end == next || !isNamed && !r.at(next).is(unknown) {
		return spot{from: i, to: i + 1}, r.unitAt(i) == Table
	}
	return spot{Place: Place{Name: r.from(r.words[next:end])}, from: i, to: end}, true
}

// nameOf is what words say, without quotation marks around all of them.
func (r reading) nameOf(words []word) string {
	if len(words) == 1 && words[0].is(inQuotes) {
		return words[0].text
	}
	return r.from(words)
}

// unnumbered finds the unit at i by its word alone: "the footnote".
func (r reading) unnumbered(i, _ int) (s spot, ok bool) {
	return spot{from: i, to: i + 1}, !r.words[i].is(classesOf("short"))
}

// nameBehind is where the name of the unit at i may begin behind it: "the section on the harp", "the table of fees".
func (r reading) nameBehind(i int) int {
	next := r.behind(i+1, classesOf("naming no"))
	if next > i+1 && r.at(next).is(classesOf("article")) {
		next++
	}
	if r.words[i].is(classesOf("table")) {
		next = r.behind(next, classesOf("in article fill"))
	}
	return next
}

// nameEnd is where a name ends that begins at start: at what is asked about it. isAsked is whether the question has asked
// already, so that an "about" behind the name is no part of it.
func (r reading) nameEnd(start int, isAsked bool) int {
	end := start
	for end < len(r.words) && !r.at(end).is(classesOf("say comma what begin end")) && !(isAsked && end > start && r.at(end).is(classesOf("about"))) {
		end++
	}
	for end > start && r.at(end-1).is(classesOf("fill ask this")) {
		end--
	}
	return end
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
