package intent

import (
	"slices"
	"strings"
)

// next finds what the question asks the sequel of, if it is no place by itself: "What comes
// after moving the cursor?" step is -1 if it asks what comes before it.
func (r reading) next() (name string, step int, ok bool) {
	if name, step, ok = r.nextToTold(); ok {
		return name, step, true
	}
	at, step := r.nextTo()
	if at < 0 || !has(r.words, classesOf("come")) || !has(r.words, classesOf("what")) {
		return "", 0, false
	}
	before, after := r.words[:at], r.words[at+1:]
	before = before[firstOf(before, comma)+1:]
	asked := classesOf("FRAME what come next and")
	switch {
	case has(before, classesOf("what")) && only(before, asked.or(countedUnits)) && (!only(after, justThat) || has(after, classesOf("several"))):
		return r.nameOf(trimRight(trimLeft(after, classesOf("fill this naming")), comma)), step, true
	case r.unspaced && only(after, asked) && has(r.words[:at], unknown):
		return strings.TrimSpace(r.said[:r.words[at].start]), step, true
	}
	return "", 0, false
}

var (
	countedUnits = classesOf("paragraph section item question row thing")
	// justThat is what stands for the place before by itself: "what comes after that section?"
	justThat = classesOf("FRAME it this these one in other comma next after come document page").or(countedUnits).without(unknown)
)

// nextToTold finds a question for the sequel of what is told before it: "I have shut the valve, what comes next?"
func (r reading) nextToTold() (name string, step int, ok bool) {
	from := len(r.words)
	for from > 0 && r.words[from-1].is(besideWords) && !r.words[from-1].is(comma) {
		from--
	}
	told := trimRight(r.words[:from], comma)
	told = told[lastOf(told, comma)+1:]
	step = reading{words: r.words[from:]}.beside()
	if step == 0 || len(told) < leastTold || !has(told, unknown) || !has(r.words[from:], askingWords) {
		return "", 0, false
	}
	gap := r.said[told[len(told)-1].end:r.words[from].start]
	return r.textOf(told), step, strings.ContainsAny(gap, ",.;:!")
}

// leastTold is how many words tell of something, at least, behind which something comes.
const leastTold = 3

// nextTo is where the word stands that asks for what comes after something, or before it, -1 if there is none.
func (r reading) nextTo() (at, step int) {
	isComing := slices.ContainsFunc(r.words, func(w word) bool { return w.is(classesOf("come")) && !strings.Contains(w.text, " ") })
	if at = firstOf(r.words, classesOf("after")); at >= 0 || !isComing {
		return at, 1
	}
	return firstOf(r.words, classesOf("before")), -1
}

// again finds a question for another place of the same kind as before: "and the third one?",
// "and in 1.0.1?", or for the one beside it: "and then?"
func (r reading) again() (p Place, ok bool) {
	at := firstOf(r.words, classesOf("number ordinal last beforelast"))
	if at < 0 {
		p.Step = r.beside()
		return p, p.Step != 0
	}
	if !only(append(slices.Clone(r.words[:at]), r.words[at+1:]...), classesOf("fill and comma one in what about version")) {
		return Place{}, false
	}
	return Place{Number: place(r.words[at]), Label: r.words[at].text}, true
}

// besideWords are those of which a question for what stands beside something consists.
var besideWords = classesOf("fill and comma one this in what come next after before paragraph section page item question row sentence thing say")

// beside is 1 if all words only ask for what comes next, -1 if they ask for what came before, else 0.
func (r reading) beside() int {
	switch {
	case !only(r.words, besideWords):
		return 0
	case has(r.words, classesOf("next after")):
		return 1
	case has(r.words, classesOf("before")):
		return -1
	}
	return 0
}
