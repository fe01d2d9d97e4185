package intent

// under adds to a place with a number the heading that it stands below, if the question ends with
// that: "step 4 of the initial settings".
func (r reading) under(s spot) spot {
	isAboutSome := r.isAboutSome(s)
	from := r.behind(s.to, classesOf("in this fill"))
	if isAboutSome {
		from = r.behind(s.to+1, classesOf("in this fill"))
	}
	if s.Number == 0 && s.Label == "" || s.In != nil || !isAboutSome && !has(r.words[s.to:from], classesOf("in")) || only(r.words[from:], classesOf("FRAME ordinal begin end last")) {
		return s
	}
	to := len(r.words)
	for to > from && r.words[to-1].is(classesOf("say ask comma about")) { // "What does step 4 of the initial settings say?"
		to--
	}
	for i := from; i < to; i++ {
		if r.unitAt(i) != NoUnit || r.words[i].is(classesOf("TEXT say comma what")) {
			return s
		}
	}
	if to > from {
		s.In, s.Sure, s.to = &Place{Unit: Section, Name: r.nameOf(r.words[from:to])}, false, to
	}
	return s
}
