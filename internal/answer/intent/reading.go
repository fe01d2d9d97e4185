package intent

import (
	"slices"
	"strings"
)

// A reading is a question with its words in one language.
type reading struct {
	said     string
	words    []word
	unspaced bool // see [lexicon]
}

func newReading(said, language string, l *lexicon) reading {
	words := wordsOf(said, l)
	if language == "en" {
		asVerbs(words)
	}
	return reading{said, words, l.unspaced}
}

// place finds the place that a question asks for, and what it asks about it if that is more
// than what stands there. It reports whether there is one.
func (r reading) place() (p Place, about string, ok bool) {
	if p, ok := r.message(); ok {
		return p, "", true
	}
	if p, ok := r.turn(); ok {
		if other, about, ok := r.otherPlace(); ok { // "the last sentence of the harbour"
			other.Sure, p.Or = false, &other
			return p, about, true
		}
		return p, "", true
	}
	return r.otherPlace()
}

// otherPlace finds a place that is not what somebody says.
func (r reading) otherPlace() (p Place, about string, ok bool) {
	if p, about, ok = r.within(); ok {
		return p, about, true
	}
	spots := r.spots()
	if len(spots) == 0 {
		for _, find := range []func() (Place, bool){r.unitAtEdge, r.edge} {
			if p, ok = find(); ok {
				return p, "", true
			}
		}
		return r.atEdge()
	}
	r.callApart(spots)
	p = nested(spots)
	rest, first, last := saidAtEdge(r.besides(p, spots))
	if only(rest, placeFrame) && p.Among == "" {
		p.Begins, p.Ends = first, last
		return r.framed(p, spots, rest)
	}
	if spots[0].Unit != NoUnit {
		if about, ok = r.about(spots[0], spots[len(spots)-1]); ok {
			return p, about, true
		}
	}
	if p, about, ok = r.loosely(p, spots); ok {
		return p, about, true
	}
	return r.atEdge()
}

// callApart calls a place that is told by its number alone by the word for a part that stands elsewhere: "4.2 puzzles me,
// explain the section".
func (r reading) callApart(spots []spot) {
	s := &spots[0]
	at := slices.IndexFunc(r.words, classesOf("division").of)
	if len(spots) == 1 && s.Unit == NoUnit && s.Label != "" && !has(r.words[s.from:s.to], classesOf("version")) && at >= 0 {
		s.Unit, s.Noun = r.unitAt(at), r.words[at].text
	}
}

// besides are the words that neither name a place nor call it once more: "which step comes before step 3", "the first
// message of the chat".
func (r reading) besides(p Place, spots []spot) []word {
	return slices.DeleteFunc(r.without(spots), func(w word) bool {
		return w.text == spots[0].Noun || p.Unit == Turn && w.is(classesOf("TEXT"))
	})
}

// without returns the words that name no place.
func (r reading) without(spots []spot) []word {
	rest := slices.Clone(r.words[:spots[0].from])
	for i, s := range spots {
		end := len(r.words)
		if i+1 < len(spots) {
			end = spots[i+1].from
		}
		rest = append(rest, r.words[s.to:end]...)
	}
	return rest
}

// framed reads a question that has nothing beside a place but words of the frame, rest. If the place may be something
// else, all of the question is what is asked about it.
func (r reading) framed(p Place, spots []spot, rest []word) (Place, string, bool) {
	p.ask(rest)
	p.Heading = p.Heading || p.isNumbered() && r.words[spots[0].to-1].is(classesOf("title")) // "the first heading"
	if p.Sure || p.Loose && (p.Begins || p.Ends) || only(rest, classesOf("fill this")) || has(rest, placeAsked) {
		return p, "", true
	}
	p.Loose = p.Name != "" && r.isDivision(spots) && has(rest, classesOf("what"))
	return p, r.textOf(r.words), p.Loose
}

// ask notes what of the place is asked for.
func (p *Place) ask(rest []word) {
	p.Sum = has(rest, classesOf("sum about topic topics happen whereof"))
	p.Begins, p.Ends, p.Heading = p.Begins || has(rest, classesOf("begin")), p.Ends || has(rest, classesOf("end")), has(rest, classesOf("title called name"))
	if p.Number != 0 && has(rest, classesOf("document genre")) { // "How does the story end, the last paragraph?"
		p.Begins, p.Ends = false, false
	}
	switch asked := p.Unit != Picture && (has(rest, classesOf("what come next")) || only(rest, classesOf("after before fill comma and"))); {
	case asked && has(rest, classesOf("after next")):
		p.Step = 1
	case asked && has(rest, classesOf("before")):
		p.Step = -1
	}
}

// about returns what is asked about a place: what stands behind it, as in "What does section 2
// say about noise?", or before it, as in "Who volunteers according to section 2?"
func (r reading) about(first, last spot) (string, bool) {
	before, after := r.words[:first.from], r.words[last.to:]
	isAsked := len(after) > 0 && (after[0].is(classesOf("say about")) || after[0].is(comma) && (last.Sure || has(before, classesOf("in"))))
	switch {
	case isAsked && only(before, classesOf("FRAME what in")):
		about, ok := r.askedBehind(after)
		return about, ok || last.Frame != "" && after[0].is(comma) && !only(after, placeFrame)
	case last.Sure && !r.unspaced:
		return r.askedBefore(before, after)
	}
	return "", false
}

// askedBehind returns what is asked by the words behind a place.
func (r reading) askedBehind(after []word) (string, bool) {
	after = trimLeft(after, classesOf("say comma about topic"))
	if r.unspaced {
		after = trimRight(after, classesOf("fill ask say what"))
	}
	return r.textOf(after), has(after, unknown)
}

// askedBefore returns what is asked before "in" and the place, nothing if that is only what stands there: "What stands at
// the very beginning, in the first paragraph?"
func (r reading) askedBefore(before, after []word) (string, bool) {
	in := len(before) - 1
	for in > 0 && before[in].is(classesOf("fill")) && !before[in].is(classesOf("in")) {
		in--
	}
	if in <= 0 || !before[in].is(classesOf("in")) {
		return "", false
	}
	if only(before[:in], placeFrame.or(classesOf("atbegin atend"))) {
		return "", only(after, placeFrame)
	}
	return strings.TrimSpace(r.said[:before[in].start]), only(after, placeFrame)
}

// aboutText returns what is asked about a text that is named: "What does the article say about
// tolls?"
func (r reading) aboutText() string {
	at := firstOf(r.words, classesOf("about"))
	if at < 0 || at+1 == len(r.words) {
		return ""
	}
	before := r.words[:at]
	if !only(before, classesOf("FRAME what whatis author how")) || !has(before, classesOf("TEXT author")) || !has(before, classesOf("say")) {
		return ""
	}
	return r.textOf(r.words[at+1:])
}

// placeFrame is what may stand beside a place in a question for what stands there, and placeAsked the words of it that ask
// for that.
var (
	placeFrame = classesOf("FRAME what how mean in about answer begin end title called name change topic and after before come next version happen sum whereof third deed find MAKE light topics")
	placeAsked = classesOf("deed find ask say mean about change how whatis title called name after before come next happen sum whereof topics")
)

// textOf is what the question says in these words, which stand in a row.
func (r reading) textOf(words []word) string {
	if len(words) == 0 {
		return ""
	}
	return r.said[words[0].start:words[len(words)-1].end]
}

// at returns the i-th word, and an empty one where there is none.
func (r reading) at(i int) word { return wordAt(r.words, i) }

// behind is where the first word from the i-th on stands that is of none of the classes.
func (r reading) behind(i int, any classes) int {
	for r.at(i).is(any) {
		i++
	}
	return i
}
