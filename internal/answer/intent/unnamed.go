package intent

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/lang"
)

// unnamed finds a place without a word that is known for its unit: "the fourth axiom",
// "Exhibit B", and a version by its number: "What changed in 1.5.0?"
func (r reading) unnamed() []spot {
	if s, ok := r.below(); ok {
		return []spot{s}
	}
	for i := range r.words {
		for _, find := range unnamedForms {
			if s, ok := find(r, i); ok {
				return []spot{s}
			}
		}
	}
	return r.headed()
}

// unnamedForms are the forms of such places. Each looks whether the i-th word is the number or the name of one, or what it
// is called.
var unnamedForms = []func(r reading, i int) (spot, bool){
	reading.postscript, reading.quotedPlace, reading.newestAsked, reading.newestVersion, reading.ordinal, reading.lettered,
	reading.romanSection, reading.letteredItem, reading.chapterAndVerse, reading.version,
}

// postscript finds "the P.S.", "the second P.S.".
func (r reading) postscript(i int) (spot, bool) {
	if !r.words[i].is(classesOf("postscript")) {
		return spot{}, false
	}
	s := spot{Place: Place{Label: Postscript}, from: i, to: i + 1}
	if before := r.at(i - 1); before.is(classesOf("ordinal last")) {
		s.Number, s.from = place(before), i-1
	}
	return s, true
}

// quotedPlace finds `in "Prices"`, and `What does "Prices" say?`
func (r reading) quotedPlace(i int) (spot, bool) {
	w := r.words[i]
	isAsked := has(r.words[:i], classesOf("what")) && only(r.words[:i], placeFrame)
	isSubject := isAsked && r.at(i+1).is(classesOf("say about")) && only(r.words[i+2:], classesOf("fill comma atbegin atend"))
	return spot{Place: Place{Name: w.text}, from: i, to: i + 1}, w.is(inQuotes) && (isSubject || has(r.words[:i], classesOf("in")))
}

// newestAsked takes all of a question that asks for nothing but the newest or the oldest version: "Which version is the
// newest?"
func (r reading) newestAsked(i int) (spot, bool) {
	if !r.words[i].is(classesOf("version")) || !has(r.words, classesOf("newest oldest")) || !only(r.words, versionFrame) {
		return spot{}, false
	}
	p := Place{Noun: "version", Label: newestOrOldest(r.words), Heading: has(r.words, classesOf("when date")), Which: true}
	return spot{Place: p, from: 0, to: len(r.words)}, true
}

// versionFrame is what a question for the newest version may have.
var versionFrame = classesOf("FRAME what whatis version newest oldest and when date MAKE publish current holding")

// newestVersion finds "the newest version".
func (r reading) newestVersion(i int) (spot, bool) {
	isCalled := r.words[i].is(classesOf("newest oldest")) && r.at(i+1).is(classesOf("version"))
	return spot{Place: Place{Noun: "version", Label: newestOrOldest(r.words[i : i+1]), Which: only(r.words, versionFrame)}, from: i, to: i + 2}, isCalled
}

// newestOrOldest says which of the two some words ask for.
func newestOrOldest(words []word) string {
	if has(words, classesOf("newest")) {
		return "newest"
	}
	return "oldest"
}

// ordinal finds an ordinal with words behind it that no list has, "the fourth axiom": the last of them says what it is
// one of.
func (r reading) ordinal(i int) (spot, bool) {
	first := r.ofAt(i + 1)
	if !r.words[i].is(nth) || !r.at(first).is(classesOf("other thing")) || r.unitAt(i) != NoUnit {
		return spot{}, false
	}
	noun := first
	for r.at(noun).is(unknown) && r.at(noun+1).is(unknown) {
		noun++
	}
	s := spot{Place: Place{Noun: r.words[noun].text, Number: place(r.words[i]), Label: r.words[i].text}, from: i, to: noun + 1}
	if noun > first {
		s.Among = r.textOf(r.words[first:noun])
	}
	if r.at(r.behind(s.to, classesOf("in article"))).is(inQuotes) { // `the first thing under "Prices"`
		s = r.under(s)
	}
	return s, true
}

// ofAt is where a word stands that may have "of the" before it from the i-th on: "the last of the examples".
func (r reading) ofAt(i int) int {
	if !r.at(i).is(classesOf("in")) {
		return i
	}
	return r.behind(i, classesOf("in article"))
}

// lettered finds a word that no list has with a number or a letter behind it: "Exhibit B", "axiom no. 4".
func (r reading) lettered(i int) (spot, bool) {
	at := r.behind(i+1, classesOf("no"))
	w, next := r.words[i], r.at(at)
	isNoun := (w.is(unknown) || w.is(classesOf("genre")) && next.is(romanNum)) && !r.at(i-1).is(unknown) && lang.Month(w.text, "") == 0
	isLabel := (next.is(classesOf("number roman")) || isLetter(next.text)) && !next.is(classNamed("fill"))
	s := spot{Place: Place{Noun: w.text, Number: next.number, Label: next.text}, from: i, to: at + 1}
	return s, isNoun && isLabel && r.mayNumber(at)
}

// romanSection finds "in IV" of "What does it say in IV?"
func (r reading) romanSection(i int) (spot, bool) {
	w := r.words[i]
	isAsked := w.is(romanNum) && r.at(i-1).is(classesOf("in")) && has(r.words, classesOf("say")) && only(r.words[i+1:], classesOf("FRAME say"))
	return spot{Place: Place{Unit: Section, Number: w.number, Label: w.text}, from: i, to: i + 1}, isAsked
}

// letteredItem finds the letter of an item: "in 2a".
func (r reading) letteredItem(i int) (spot, bool) {
	w := r.words[i]
	isLabel := w.is(numbers) && r.at(i-1).is(classesOf("in")) && len(w.text) < len("999a") && isLetter(strings.TrimLeft(w.text, digits))
	if !isLabel || !only(slices.Concat(r.words[:i], r.words[i+1:]), placeFrame) {
		return spot{}, false
	}
	n, letter := leadingNumber(w.text)
	outer := Place{Unit: Item, Noun: "item", Number: n, Label: strconv.Itoa(n)}
	return spot{Place: Place{Unit: Item, Noun: "item", Label: letter, In: &outer}, from: i, to: i + 1}, true
}

// chapterAndVerse finds "in 3:5".
func (r reading) chapterAndVerse(i int) (spot, bool) {
	verse, ok := verseAt(r.words[i].text)
	verse.Sure = false
	return spot{Place: verse, from: i, to: i + 1}, ok && only(slices.Concat(r.words[:i], r.words[i+1:]), placeFrame)
}

const digits = "0123456789"

// version finds a version by its number: "What changed in 1.5.0?", "What is new in release 7?"
func (r reading) version(i int) (spot, bool) {
	w := r.words[i]
	hasPoint, isCalled := strings.Contains(w.text, "."), r.at(i-1).is(classesOf("version"))
	if !w.is(numbers) || !hasPoint && !isCalled {
		return spot{}, false
	}
	if !has(r.words, classesOf("change say happen about sum")) && !only(r.words[:i], classesOf("FRAME what whatis in")) {
		return spot{}, false
	}
	s := spot{Place: Place{Noun: "version", Number: w.number, Label: w.text}, from: i, to: i + 1}
	if isCalled {
		s.from--
	}
	if !hasPoint { // "release 2024b": only what is called so
		s.Noun = r.words[s.from].text
	}
	return s, true
}

// headed finds a few words that may be a heading: "Read me the ingredients", "What stands under
// Prices?"
func (r reading) headed() []spot {
	from := firstOf(r.words, unknown)
	if from < 0 || has(r.words, classesOf("sum")) && r.words[from].is(classesOf("summable")) { // "Summarise how the procedure goes."
		return nil
	}
	to := r.behind(from, unknown)
	rest := append(slices.Clone(r.words[:from]), r.words[to:]...)
	under := r.at(from-1).is(classesOf("in")) && has(rest, classesOf("say what"))
	asksOfEdge := has(r.words[to:], classesOf("begin end")) && // "What does the agenda end with?"
		has(r.words[:from], classesOf("what how")) && only(rest, classesOf("fill what how begin end comma"))
	if to-from > mostHeading || has(rest, unknown) || !asksOfEdge && !under && !isRequest(r.words[:from]) {
		return nil
	}
	p := Place{Name: r.textOf(r.words[from:to]), Loose: asksOfEdge}
	if asksOfEdge { // "With what does Mrs Lee begin?"
		p.Or = &Place{Unit: Turn, Name: p.Name, Number: edgeNumber(r.words[to:])}
	}
	return []spot{{Place: p, from: from, to: to}}
}

// below finds the heading below which something stands: "What's listed under next week?" It may have any words.
func (r reading) below() (s spot, ok bool) {
	at := firstOf(r.words, classesOf("under"))
	if at < 0 || r.unspaced || !only(r.words[:at], belowFrame) || !has(r.words[:at], belowAsked) {
		return spot{}, false
	}
	name := trimLeft(trimRight(r.words[at+1:], comma), classesOf("article"))
	if len(name) == 0 || len(name) > longestPhrase || has(name, comma) {
		return spot{}, false
	}
	return spot{Place: r.headingOf(name), to: len(r.words)}, true
}

// headingOf is the part that stands below a heading of these words, which may be a number or a version.
func (r reading) headingOf(name []word) Place {
	last := name[len(name)-1]
	switch {
	case len(name) == 1 && last.is(classesOf("number roman")): // "What is under 3?"
		return Place{Unit: Section, Number: last.number, Label: last.text, Loose: true}
	case len(name) == 2 && name[0].is(classesOf("version")) && last.is(numbers): // "under version 1.6.2"
		return Place{Noun: "version", Number: last.number, Label: last.text, Loose: true}
	}
	return Place{Unit: Section, Name: r.nameOf(name), Loose: true}
}

// belowFrame is what stands before such a heading, and belowAsked the words of it that ask.
var (
	belowFrame = classesOf("FRAME what whatis who told there thing find")
	belowAsked = classesOf("what whatis who ask say told")
)

// isRequest reports whether the words ask to be shown what follows, as "Could you read me the"
// and "Now show the" do, and "Do I have to read the" does not.
func isRequest(words []word) bool {
	at := firstOf(words, classesOf("show"))
	if at < 0 {
		return false
	}
	return only(words[:at], classesOf("person you comma")) || only(words[:at], classesOf("fill comma"))
}
