package intent

// nth are the words that say which one: "third", "last", "last but one".
var nth = classesOf("ordinal last beforelast")

// ordinalBefore is where an ordinal stands before the words for what it is one of, if at such words the i-th ends: "the
// last of the four rules"; else it is i.
func (r reading) ordinalBefore(i, from int) int {
	at := i
	for at > from && r.at(at).is(classesOf("in article numeral")) && !r.at(at).is(nth) {
		at--
	}
	if at < i && has(r.words[at+1:i+1], classesOf("in")) && r.at(at).is(nth) {
		return at
	}
	return i
}

// ordinalBehind finds the ordinal of the unit at i in writing without spaces, where it may stand behind what it is one of:
// "常见问题里第三个".
func (r reading) ordinalBehind(i int) (s spot, ok bool) {
	at := r.behind(i+1, classesOf("in fill"))
	w := r.at(at)
	if !r.unspaced || at == i+1 || !w.is(nth) || r.unitAfter(at) != NoUnit {
		return spot{}, false
	}
	return spot{Place: Place{Number: place(w), Label: w.text, Sure: true}, from: i, to: at + 1}, true
}

// unitAfter is the unit of the word behind the i-th.
func (r reading) unitAfter(i int) Unit {
	if i+1 < len(r.words) {
		return r.unitAt(i + 1)
	}
	return NoUnit
}

// severalAt finds "the first two" and "the last 3", whose number stands at a place.
func (r reading) severalAt(at, from, n int) (s spot, ok bool) {
	before := r.at(at - 1)
	s = spot{Place: Place{Number: 1, To: n, Sure: true}, from: at - 1, to: at + 2}
	if before.is(classesOf("last")) {
		s.Number, s.To = -n, -1
	}
	return s, at > from && (before.is(classesOf("last")) || before.number == 1)
}

// place is the number that a word stands for; from the end it is negative.
func place(w word) int {
	switch {
	case w.is(classesOf("last")):
		return -1
	case w.is(classesOf("beforelast")):
		return -2
	}
	return w.number
}
