package intent

import (
	"strings"

	"pilcrow/internal/lang"
)

// message finds a question for what was written in a dialogue on a day or at a time: "What did Ann write on Monday at
// 8:10?" All words of it that say something stand in the label of a turn, or it is a question about something else.
func (r reading) message() (p Place, ok bool) {
	p.Unit = Turn
	clock, isTimed := lang.Clock(r.said)
	var named []string
	isDated := false
	for _, w := range r.words {
		switch {
		case isTimed && w.start == clock.Start:
			p.Label = r.said[clock.Start:]
		case w.is(classesOf("FRAME TEXT what whatis who thing in say MAKE written")) || isTimed && isOfClock(w.text):
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
	return p, p.Label != "" || isDated && len(named) > 1 && has(r.words, classesOf("say MAKE written"))
}

// isOfClock reports whether a word stands beside a time of the day.
func isOfClock(s string) bool { return clockWords[s] }

var clockWords = lang.SetOf("um at pm am p.m a.m uhr h à a las в часов")
