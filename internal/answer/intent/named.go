package intent

import "strings"

// named finds the words of the heading of the unit at i: "the safety section", `the section
// "How to find us"`, "chapter Installation on a laptop".
func (r reading) named(i, from int) (s spot, ok bool) {
	next := r.nameBehind(i)
	frame := r.frameOf(i, next)
	switch {
	case r.at(next).is(inQuotes):
		return spot{Place: Place{Name: r.words[next].text}, from: r.countedFrom(i, from), to: next + 1}, true
	case r.unspaced && has(r.words[from:i], classesOf("about")):
		return r.namedBefore(i, from)
	case frame == "" && r.words[i].is(classesOf("short")):
		return spot{}, false
	}
	if start := r.nameBefore(i, from); start < i {
		return spot{Place: Place{Name: r.nameOf(r.words[start:i])}, from: start, to: i + 1}, true
	}
	end := r.nameEnd(next, frame, has(r.words[:i], classesOf("say")))
	isNamed := next > i+1 && r.at(next).is(classesOf("genre number")) && !r.words[i].is(classesOf("document genre")) // "the section on news"
	isFramed := frame != "" && !only(r.words[next:end], classesOf("FRAME what"))
	if end == next || !isNamed && !isFramed && !r.at(next).is(unknown) {
		return spot{from: i, to: i + 1}, r.unitAt(i) == Table
	}
	return spot{Place: Place{Name: r.textOf(r.words[next:end]), Frame: frame}, from: i, to: end}, true
}

// namedBefore finds the name in writing without spaces, where it stands before the unit at i: "关于价格的部分".
func (r reading) namedBefore(i, from int) (s spot, ok bool) {
	start := from + firstOf(r.words[from:i], classesOf("about")) + 1
	name := trimRight(r.words[start:i], classesOf("fill in"))
	s = spot{Place: Place{Name: r.textOf(name), Frame: r.words[i].text}, from: start - 1, to: i + 1}
	return s, len(name) > 0 && has(name, unknown) && !has(name, comma)
}

// frameOf is what stands before the name of the unit at i that begins at next, if it says that a part of the text is named:
// "the part about". "Which part for the pump …" does not.
func (r reading) frameOf(i, next int) string {
	if next == i+1 || r.unspaced || !r.at(i+1).is(classesOf("naming")) || r.at(i-1).is(classesOf("what many")) {
		return ""
	}
	from := i
	if i > 0 && r.at(i-1).is(classesOf("article this")) {
		from--
	}
	return r.textOf(r.words[from:next])
}

// countedFrom is where a unit at i begins with the word before it, if that counts it: `the last section, "Prices"`.
func (r reading) countedFrom(i, from int) int {
	if i > from && r.at(i-1).is(nth) {
		return i - 1
	}
	return i
}

// nameOf is what words say, without quotation marks around all of them.
func (r reading) nameOf(words []word) string {
	if len(words) == 1 && words[0].is(inQuotes) {
		return words[0].text
	}
	return r.textOf(words)
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
func (r reading) nameEnd(start int, frame string, isAsked bool) int {
	end := start
	if frame != "" && r.at(start).is(classesOf("what")) { // "the part on what it cost"
		end++
	}
	for end < len(r.words) && !r.at(end).is(classesOf("say mean comma what begin end")) && !(isAsked && end > start && r.at(end).is(classesOf("about"))) {
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
	start := i
	for start > from && r.at(start-1).is(classesOf("other quoted")) {
		start--
	}
	switch isThat := r.unspaced && strings.HasPrefix(r.words[i].text, "那"); {
	case !r.words[i].is(classesOf("section")):
		return start
	case isThat && start < i && !has(r.words[from:start], comma): // "that section": all before it
		return min(r.behind(from, classesOf("fill ask person")), i-1)
	}
	if behind := r.articleBefore(i, from) + 1; behind > 0 {
		return behind
	}
	return start
}

// articleBefore is where the article stands before a name of any words that ends before the i-th, -1 if none does.
func (r reading) articleBefore(i, from int) int {
	for at := i - 1; at > from && i-at <= mostHeading && !r.at(at).is(unnaming); at-- {
		if r.at(at-1).is(classesOf("article")) && !only(r.words[at:i], classesOf("fill")) {
			return at - 1
		}
	}
	return -1
}

// unnaming are the words that stand in no such name.
var unnaming = classesOf("article this these what comma ordinal last beforelast numeral after before next newest oldest")

// mostHeading is how many words are taken for a heading, at most, that are not called one.
const mostHeading = 4
