package intent

import (
	"slices"
	"strings"
)

// bracketed adds the number in brackets behind the last place, "§ 3 (1)", "section 2.1(b)", and the
// one that is only called a number: "§ 4 Abs. 2 Nr. 1". It returns where the words behind begin.
func (r reading) bracketed(all []spot) ([]spot, int) {
	last := all[len(all)-1]
	behind, w := r.at(last.to), r.at(last.to+1)
	isItem := behind.is(classesOf("no"))
	if last.Number == 0 || !isItem && behind.text != "(" || !w.is(numbers) && !isLetter(w.text) {
		return all, last.to
	}
	s := spot{Place: Place{Unit: Paragraph, Number: w.number, Label: w.text, Sure: true}, from: last.to, to: last.to + 2}
	if isItem {
		s.Unit = Item
	}
	if r.at(s.to).text == ")" {
		s.to++
	}
	return append(all, s), s.to
}

// again finds a question for another place of the same kind as before: "and the third one?",
// "and in 1.0.1?", or for the one beside it: "and then?"
func (r reading) again() (p Place, ok bool) {
	at := slices.IndexFunc(r.words, func(w word) bool { return w.is(classesOf("number ordinal last beforelast")) })
	if at < 0 {
		p.Step = r.beside()
		return p, p.Step != 0
	}
	if !only(append(slices.Clone(r.words[:at]), r.words[at+1:]...), classesOf("fill and comma one in what about version")) {
		return Place{}, false
	}
	return Place{Number: place(r.words[at]), Label: r.words[at].text}, true
}

// beside is 1 if all words only ask for what comes next, -1 if they ask for what came before, else 0.
func (r reading) beside() int {
	switch {
	case !only(r.words, classesOf("fill and comma one this in what come next after before paragraph section page item question row sentence thing say")):
		return 0
	case has(r.words, classesOf("next after")):
		return 1
	case has(r.words, classesOf("before")):
		return -1
	}
	return 0
}

var (
	countedUnits = classesOf("paragraph section item question row thing")
	// justThat is what stands for the place before by itself: "what comes after that section?"
	justThat = classesOf("FRAME it this these one in other comma next after come document page").or(countedUnits).without(unknown)
)

// next finds what the question asks the sequel of, if it is no place by itself: "What comes
// after moving the cursor?" step is -1 if it asks what comes before it.
func (r reading) next() (name string, step int, ok bool) {
	at, step := slices.IndexFunc(r.words, func(w word) bool { return w.is(classesOf("after")) }), 1
	if at < 0 && slices.ContainsFunc(r.words, func(w word) bool { return w.is(classesOf("come")) && !strings.Contains(w.text, " ") }) {
		at, step = slices.IndexFunc(r.words, func(w word) bool { return w.is(classesOf("before")) }), -1
	}
	if at < 0 || !has(r.words, classesOf("come")) || !has(r.words, classesOf("what")) {
		return "", 0, false
	}
	before, after := r.words[:at], r.words[at+1:]
	for i, w := range before {
		if w.is(comma) {
			before = before[i+1:]
			break
		}
	}
	asked := classesOf("FRAME what come next and")
	switch {
	case has(before, classesOf("what")) && only(before, asked.or(countedUnits)) && (!only(after, justThat) || has(after, classesOf("several"))):
		for len(after) > 1 && after[0].is(classesOf("fill this naming")) {
			after = after[1:]
		}
		for len(after) > 1 && after[len(after)-1].is(comma) {
			after = after[:len(after)-1]
		}
		return r.nameOf(after), step, true
	case r.unspaced && only(after, asked) && has(r.words[:at], unknown):
		return strings.TrimSpace(r.said[:r.words[at].start]), step, true
	}
	return "", 0, false
}
