package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

// message finds a question for what was written in a dialogue on a day or at a time: "What did Ann write on Monday at
// 8:10?" All words of it that say something stand in the label of a turn, or it is a question about something else.
func (r reading) message() (p Place, ok bool) {
	p.Unit = Turn
	clock, isTimed := lang.Clock(r.said)
	isHour := false // by a word for the time of day
	if has(r.words, classesOf("under")) {
		return Place{}, false
	}
	var named []string
	isDated := false
	for _, w := range r.words {
		switch {
		case isTimed && w.start == clock.Start:
			p.Label = r.said[clock.Start:clock.End]
		case isTimed && clockWords[w.text]:
			isHour = true
		case w.is(classesOf("FRAME TEXT what whatis how who thing in say MAKE written")):
		case w.is(unknown) || w.is(numbers):
			named = append(named, w.text)
			isDated = isDated || lang.NamesTime("", w.text)
		default:
			return Place{}, false
		}
	}
	p.Name = strings.Join(named, " ")
	if isTimed && p.Name != "" { // "What does the timeline say at 8:40?"
		p.Or = &Place{Unit: Row, Label: p.Label, In: &Place{Unit: Section, Name: p.Name}}
	}
	if !isHour {
		p = p.orVerse()
	}
	return p, p.Label != "" || isDated && len(named) > 1 && has(r.words, classesOf("say MAKE written"))
}

// orVerse has the verse as what is meant where nothing is said at what may be a time, too: "What does Ruth 1:16 say?"
func (p Place) orVerse() Place {
	verse, ok := verseAt(p.Label)
	if !ok {
		return p
	}
	verse.Sure = false
	if p.Name != "" {
		verse.In = &Place{Unit: Section, Name: p.Name + " " + verse.In.Label}
	}
	return p.orElse(verse)
}

// clockWords are those beside a time of the day, in any of the languages.
var clockWords = lang.SetOf("um at pm am p.m a.m uhr h à a las в часов")

// turn finds a question for what somebody says first or last: "What is the last thing that the
// chair says?", "Who speaks first?"
func (r reading) turn() (p Place, ok bool) {
	if !only(r.words, classesOf("FRAME what whatis who thing ordinal last atbegin atend begin end other in and third")) {
		return Place{}, false
	}
	p.Unit = Turn
	rest := r.words
	at := firstOf(r.words, unknown)
	switch to := r.behind(at, unknown); {
	case at < 0 && !has(r.words, classesOf("who")):
		return Place{}, false
	case at >= 0 && r.at(r.ordinalBefore(at-1, 0)).is(nth): // "the last axiom", "the last of the axioms"
		return Place{}, false
	case at >= 0:
		p.Name = r.textOf(r.words[at:to])
		rest = slices.Concat(r.words[:at], r.words[to:])
	}
	p.Number = turnNumber(rest)
	return p, p.Number != 0 && !has(rest, unknown) && has(rest, classesOf("say thing"))
}

// WithoutTurns is what is meant by the first or the last that somebody says where it is no person: of a section its beginning
// or end, "What do the guidelines say first?", of who writes that of the text; nil if it is another one.
func (p Place) WithoutTurns() *Place {
	if p.Unit != Turn || p.Number != 1 && p.Number != -1 {
		return nil
	}
	if lang.LeaningOf("", p.Name).Points {
		return &Place{Unit: Sentence, Number: p.Number}
	}
	return &Place{Unit: Section, Name: p.Name, Begins: p.Number == 1, Ends: p.Number == -1}
}

// turnNumber says which of somebody's turns is asked for by the words beside the name: "the last thing", "with which words".
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
		case n == 0 && w.is(classesOf("begin")) && has(words[:i], classesOf("thing")):
			n = 1
		case n == 0 && w.is(classesOf("end")) && has(words[:i], classesOf("thing")):
			n = -1
		}
	}
	return n
}
