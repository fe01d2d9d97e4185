package intent

// edge finds a question for the beginning or the end of the text.
func (r reading) edge() (p Place, ok bool) {
	p.ask(r.words)
	if p.Step != 0 && has(r.words, classesOf("document this")) && only(r.words, classesOf("FRAME what in after before come next called")) {
		return Place{Step: p.Step, Heading: p.Heading}, true
	}
	begins, ends := has(r.words, classesOf("begin atbegin")), has(r.words, classesOf("end atend"))
	if begins == ends || !r.isOfEdge() || !only(r.words, classesOf("FRAME what how begin end in happen atbegin atend sentence light")) {
		return r.opening()
	}
	return Place{Begins: begins, Ends: ends, Sure: true}, true
}

// unitAtEdge finds a part that is told by where it stands: "the question with which the list ends", "which step comes at the
// bottom of the page?" It is named before the text, or asked for before its edge.
func (r reading) unitAtEdge() (p Place, ok bool) {
	at := firstOf(r.words, anyUnit)
	if at < 0 || r.words[at].is(classesOf("document several edge")) {
		return Place{}, false
	}
	before, behind := r.words[:at], r.words[at+1:]
	if frame := placeFrame.or(edgeWords); !only(before, frame) || !only(behind, frame) {
		return Place{}, false
	}
	edge := firstOf(behind, edgeWords)
	isOfText := r.at(at-1).is(classesOf("what article")) && has(behind, classesOf("document genre edge"))
	if edge < 0 || !isOfText || behind[edge].is(classesOf("begin atbegin")) == behind[edge].is(classesOf("end atend")) {
		return Place{}, false
	}
	return Place{Unit: r.unitAt(at), Noun: r.words[at].text, Number: edgeNumber(behind)}, true
}

// edgeNumber is -1 if words are about an end, else 1.
func edgeNumber(words []word) int {
	if has(words, classesOf("end atend")) {
		return -1
	}
	return 1
}

// edgeWords are those for the beginning and the end.
var edgeWords = classesOf("begin end atbegin atend edge")

// isOfEdge reports whether the beginning or the end that is asked for is surely the text's: it is named, or something is
// said or shown there, "What happens at the end?", "Read me the beginning".
func (r reading) isOfEdge() bool {
	isSaid := has(r.words, classesOf("say happen")) && !has(r.words, classesOf("decide")) && has(r.words, classesOf("atbegin atend"))
	isShown := has(r.words, classesOf("show")) && !has(r.words, classesOf("how"))
	return has(r.words, classesOf("TEXT")) || isSaid || isShown
}

// opening finds a question for the introduction or the conclusion, which is the section that is called
// so, or else the beginning or the end.
func (r reading) opening() (p Place, ok bool) {
	at := firstOf(r.words, classesOf("opener closer"))
	if at < 0 || !has(r.words, classesOf("say ask show happen sum")) || !only(r.words, classesOf("FRAME what happen in opener closer sum about")) {
		return Place{}, false
	}
	opens := r.words[at].is(classesOf("opener"))
	return Place{Name: r.words[at].text, Begins: opens, Ends: !opens}, true
}

// atEdge finds a question for what is said about something at the beginning or the end of the text: "Who is quoted at
// the very beginning?" What only happens there may happen at the end of anything.
func (r reading) atEdge() (p Place, about string, ok bool) {
	at := firstOf(r.words, classesOf("edge"))
	if at < 0 || r.unspaced || r.at(at+1).is(classesOf("in")) && !r.at(at+2).is(classesOf("TEXT article")) || !has(r.words, classesOf("told")) {
		return Place{}, "", false
	}
	about = r.around(r.words[:at], r.words[at+1:])
	p = Place{Begins: r.words[at].is(classesOf("atbegin begin")), Ends: r.words[at].is(classesOf("atend end")), Loose: true}
	return p, about, p.Begins != p.Ends
}
