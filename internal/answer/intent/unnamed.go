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
	for i, w := range r.words {
		next := r.at(i + 1)
		switch {
		case w.is(classesOf("postscript")):
			if before := r.at(i - 1); before.is(classesOf("ordinal last")) {
				return []spot{{Place: Place{Label: Postscript, Number: place(before)}, from: i - 1, to: i + 1}}
			}
			return []spot{{Place: Place{Label: Postscript}, from: i, to: i + 1}}
		case w.is(inQuotes) && has(r.words[:i], classesOf("in")):
			return []spot{{Place: Place{Name: w.text}, from: i, to: i + 1}}
		case w.is(classesOf("version")) && has(r.words, classesOf("newest oldest")) && only(r.words, versionFrame):
			label := map[bool]string{true: "newest", false: "oldest"}[has(r.words, classesOf("newest"))]
			return []spot{{Place: Place{Noun: "version", Label: label, Heading: has(r.words, classesOf("when date"))}, from: 0, to: len(r.words)}}
		case w.is(classesOf("newest oldest")) && next.is(classesOf("version")):
			return []spot{{Place: Place{Noun: "version", Label: map[bool]string{true: "newest", false: "oldest"}[w.is(classesOf("newest"))]}, from: i, to: i + 2}}
		case w.is(classesOf("ordinal last beforelast")) && r.of(i+1).is(classesOf("other thing")) && r.unitAt(i) == NoUnit:
			return []spot{r.ordinalOf(i)}
		case (w.is(unknown) || w.is(classesOf("genre")) && next.is(romanNum)) && !r.at(i-1).is(unknown) && lang.Month(w.text, "") == 0 && (next.is(classesOf("number roman")) || isLetter(next.text)) && !next.is(classNamed("fill")) && r.mayNumber(i+1):
			return []spot{{Place: Place{Noun: w.text, Number: next.number, Label: next.text}, from: i, to: i + 2}}
		case w.is(romanNum) && r.at(i-1).is(classesOf("in")) && has(r.words, classesOf("say")) && only(r.words[i+1:], classesOf("FRAME say")):
			return []spot{{Place: Place{Unit: Section, Number: w.number, Label: w.text}, from: i, to: i + 1}}
		case w.is(numbers) && r.at(i-1).is(classesOf("in")) && len(w.text) < len("999a") && isLetter(strings.TrimLeft(w.text, digits)) && only(append(r.words[:i:i], r.words[i+1:]...), placeFrame):
			n, letter := leadingNumber(w.text)
			outer := Place{Unit: Item, Noun: "item", Number: n, Label: strconv.Itoa(n)}
			return []spot{{Place: Place{Unit: Item, Noun: "item", Label: letter, In: &outer}, from: i, to: i + 1}}
		case w.is(numbers) && (strings.Contains(w.text, ".") || r.at(i-1).is(classesOf("version"))) && (has(r.words, classesOf("change say happen about sum")) || only(r.words[:i], classesOf("FRAME what whatis in"))):
			from, noun := i, "version"
			if r.at(i - 1).is(classesOf("version")) {
				from--
				if !strings.Contains(w.text, ".") { // "release 2024b": only what is called so
					noun = r.words[from].text
				}
			}
			return []spot{{Place: Place{Noun: noun, Number: w.number, Label: w.text}, from: from, to: i + 1}}
		}
	}
	return r.headed()
}

// ordinalOf is the place of the i-th word, an ordinal, and of the words behind it that no list has: the last of them says
// what it is one of.
func (r reading) ordinalOf(i int) spot {
	first := r.ofAt(i + 1)
	noun := first
	for r.at(noun).is(unknown) && r.at(noun+1).is(unknown) {
		noun++
	}
	s := spot{Place: Place{Noun: r.words[noun].text, Number: place(r.words[i]), Label: r.words[i].text}, from: i, to: noun + 1}
	if noun > first {
		s.Among = r.said[r.words[first].start:r.words[noun-1].end]
	}
	return s
}

// ofAt is where a word stands that may have "of the" before it from the i-th on: "the last of the examples".
func (r reading) ofAt(i int) int {
	if !r.at(i).is(classesOf("in")) {
		return i
	}
	for r.at(i).is(classesOf("in article")) {
		i++
	}
	return i
}

func (r reading) of(i int) word { return r.at(r.ofAt(i)) }

const digits = "0123456789"

// versionFrame is what a question for the newest version may have.
var versionFrame = classesOf("FRAME what whatis version newest oldest and when date MAKE publish current holding")

// mayNumber reports whether the i-th word is no pronoun, as the I of "the book I read" is, and
// that of "definition I" is not.
func (r reading) mayNumber(i int) bool {
	return !r.at(i).is(classesOf("person")) || i+1 >= len(r.words) || r.at(i+1).is(classesOf("about say comma"))
}

// headed finds a few words that may be a heading: "Read me the ingredients", "What stands under
// Prices?"
func (r reading) headed() []spot {
	from := slices.IndexFunc(r.words, func(w word) bool { return w.is(unknown) })
	if from < 0 {
		return nil
	}
	to := from
	for r.at(to).is(unknown) {
		to++
	}
	rest := append(slices.Clone(r.words[:from]), r.words[to:]...)
	under := r.at(from-1).is(classesOf("in")) && has(rest, classesOf("say what"))
	if to-from > mostHeading || has(rest, unknown) {
		return nil
	}
	if has(r.words[to:], classesOf("begin end")) && has(r.words[:from], classesOf("what how")) && only(rest, classesOf("fill what how begin end comma")) { // "What does the agenda end with?"
		return []spot{{Place: Place{Name: r.said[r.words[from].start:r.words[to-1].end], Loose: true}, from: from, to: to}}
	}
	if !under && !isRequest(r.words[:from]) {
		return nil
	}
	return []spot{{Place: Place{Name: r.said[r.words[from].start:r.words[to-1].end]}, from: from, to: to}}
}

// isRequest reports whether the words ask to be shown what follows, as "Could you read me the"
// and "Now show the" do, and "Do I have to read the" does not.
func isRequest(words []word) bool {
	at := slices.IndexFunc(words, func(w word) bool { return w.is(classesOf("show")) })
	if at < 0 {
		return false
	}
	return only(words[:at], classesOf("person you comma")) || only(words[:at], classesOf("fill comma"))
}

// mostHeading is how many words are taken for a heading, at most, that are not called one.
const mostHeading = 4
