package intent

import "slices"

// turn finds a question for what somebody says first or last: "What is the last thing that the
// chair says?", "Who speaks first?"
func (r reading) turn() (p Place, ok bool) {
	if !only(r.words, classesOf("FRAME what whatis who thing ordinal last atbegin atend other in")) {
		return Place{}, false
	}
	p.Unit = Turn
	rest := r.words
	if at := first(r.words, unknown); at >= 0 {
		to := r.behind(at, unknown)
		if before := r.ordinalBefore(at-1, 0); r.at(before).is(classesOf("ordinal last beforelast")) { // "the last axiom", "the last of the axioms"
			return Place{}, false
		}
		p.Name = r.from(r.words[at:to])
		rest = slices.Concat(r.words[:at], r.words[to:])
	} else if !has(r.words, classesOf("who")) {
		return Place{}, false
	}
	p.Number = turnNumber(rest)
	return p, p.Number != 0 && !has(rest, unknown) && has(rest, classesOf("say thing"))
}

// turnNumber says which of somebody's turns is asked for by the words beside the name.
func turnNumber(words []word) (n int) {
	for i, w := range words {
		ends := i == len(words)-1
		switch {
		case w.is(classesOf("atend")), ends && w.is(classesOf("last")):
			n = -1
		case w.is(classesOf("atbegin")), ends && w.is(ordinals):
			n = max(1, w.number)
		case i > 0 && words[i-1].is(classesOf("ordinal last")) && w.is(classesOf("thing")):
			n = place(words[i-1])
		}
	}
	return n
}
