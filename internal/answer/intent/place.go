package intent

import (
	"slices"
	"strings"
)

// A Unit is what a text is divided into.
type Unit string

// The units.
const (
	NoUnit    Unit = ""          // only a name: "the fourth axiom"
	Paragraph Unit = "paragraph" // numbered through the document, or within a section
	Section   Unit = "section"   // what stands under a heading: chapters, articles, entries
	Item      Unit = "item"      // of a list: steps, rules
	Asked     Unit = "question"  // a question with its answer
	Verse     Unit = "verse"
	Row       Unit = "row"
	Table     Unit = "table"
	Sentence  Unit = "sentence"
	Footnote  Unit = "footnote"
	Turn      Unit = "speaker" // what somebody says in a dialogue
	Page      Unit = "page"    // as the file counts them
	Document  Unit = "text"    // one of several
)

// units are in the order in which they are tried: an "entry" is a section before it is a row.
var units = []Unit{Paragraph, Section, Item, Asked, Verse, Table, Row, Footnote, Sentence, Turn, Page, Document}

// IsSpread reports whether what bears the unit's number may be of another kind in the text: a
// step can be a section, a clause a paragraph.
func (u Unit) IsSpread() bool {
	return u == NoUnit || u == Paragraph || u == Section || u == Item || u == Verse
}

// Postscript is the label of what stands behind the end of a letter.
const Postscript = "P.S."

// A Place is a part of the text that a question names.
type Place struct {
	Unit   Unit
	Noun   string // the word for it in the question: "axiom", "chapter"
	Number int    // which one; negative ones count from the end: -1 is the last; 0: not by number
	To     int    // the last one of several; 0: only one
	Label  string // its number as it is written: "2.2", "iv", "a"; of what somebody says, when it was said
	Name   string // words of its heading, or who speaks
	In     *Place // what it is a part of
	Among  string // words behind it that say which of several it is
	Sure   bool   // that a place is meant, whether the text has it or not

	Or       *Place // what is meant if nobody speaks in the text, or nobody who is called so
	Loose    bool   // the question has other words, too, and asks what the place says about them, if the text has it
	Labelled bool   // of a loose one: its number stands behind its noun, as only that of a part of a text does

	Step    int  // 1: what comes after it is asked for; -1: what comes before
	Begins  bool // how it begins is asked for
	Ends    bool // how it ends
	Heading bool // what it is called
	Which   bool // which part it is is asked, and what stands there may tell more
	Sum     bool // what it says in short
}

// within puts the outermost of the places that p is in into outer.
func (p Place) within(outer Place) Place {
	if p.In != nil {
		outer = p.In.within(outer)
	}
	p.In = &outer
	return p
}

// A spot is a place with the words of the question that name it.
type spot struct {
	Place
	from, to int
	inside   bool // behind a word such as "of": what stands before is in it
}

// nested makes one place of several: "verse 16 of the first chapter", "§ 3 (1)".
func nested(spots []spot) Place {
	for n := len(spots) - 1; n > 0; n-- {
		left, right := spots[n-1], spots[n]
		if right.inside && right.Unit != Sentence { // nothing is in a sentence: "What does section 2 say in its last one?"
			left.Place = left.within(right.Place)
		} else {
			left.Place = right.within(left.Place)
		}
		spots[n-1] = left
	}
	return spots[0].Place
}

// A reading is a question in which a place is sought.
type reading struct {
	said     string
	words    []word
	unspaced bool // see [lexicon]
}

var (
	placeFrame = classesOf("FRAME what how mean in about answer begin end title called name change topic and after before come next version happen sum whereof third deed MAKE light topics")
	placeAsked = classesOf("deed ask say mean about change how whatis title called name after before come next happen sum whereof topics")
)

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
		if p, ok = r.edge(); ok {
			return p, "", true
		}
		return r.atEdge()
	}
	rest := r.without(spots)
	rest = slices.DeleteFunc(rest, func(w word) bool { return w.text == spots[0].Noun }) // "which step comes before step 3"
	p = nested(slices.Clone(spots))
	rest, first, last := saidAtEdge(rest)
	if p.Unit == Turn { // "the first message of the chat"
		rest = slices.DeleteFunc(rest, func(w word) bool { return w.is(classesOf("TEXT")) })
	}
	if only(rest, placeFrame) && p.Among == "" {
		p.ask(rest)
		p.Begins, p.Ends = p.Begins || first, p.Ends || last
		if p.Sure || p.Loose && (p.Begins || p.Ends) || only(rest, classesOf("fill this")) || has(rest, placeAsked) {
			return p, "", true
		}
		p.Loose = p.Name != "" && r.isDivision(spots) && has(rest, classesOf("what"))
		return p, r.from(r.words), p.Loose
	}
	if spots[0].Unit != NoUnit {
		if about, ok = r.about(spots[0], spots[len(spots)-1]); ok {
			return p, about, true
		}
	}
	if p, about, ok = r.loosely(slices.Clone(spots)); ok {
		return p, about, true
	}
	return r.atEdge()
}

// ask notes what of the place is asked for.
func (p *Place) ask(rest []word) {
	p.Sum = has(rest, classesOf("sum about topic topics happen whereof"))
	p.Begins, p.Ends, p.Heading = has(rest, classesOf("begin")), has(rest, classesOf("end")), has(rest, classesOf("title called name"))
	if p.Number != 0 && has(rest, classesOf("document genre")) { // "How does the story end, the last paragraph?"
		p.Begins, p.Ends = false, false
	}
	switch asked := has(rest, classesOf("what come next")) || only(rest, classesOf("after before fill comma and")); {
	case asked && has(rest, classesOf("after next")):
		p.Step = 1
	case asked && has(rest, classesOf("before")):
		p.Step = -1
	}
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

// about returns what is asked about a place: what stands behind it, as in "What does section 2
// say about noise?", or before it, as in "Who volunteers according to section 2?"
func (r reading) about(first, last spot) (string, bool) {
	before, after := r.words[:first.from], r.words[last.to:]
	if only(before, classesOf("FRAME what in")) && len(after) > 0 && (after[0].is(classesOf("say about")) || (last.Sure || has(before, classesOf("in"))) && after[0].is(comma)) {
		for len(after) > 0 && after[0].is(classesOf("say comma about topic")) {
			after = after[1:]
		}
		for r.unspaced && len(after) > 0 && after[len(after)-1].is(classesOf("fill ask say what")) {
			after = after[:len(after)-1]
		}
		return r.from(after), has(after, unknown)
	}
	for n := len(before) - 1; n > 0 && last.Sure && !r.unspaced; n-- {
		if before[n].is(classesOf("in")) {
			if only(before[:n], placeFrame.or(classesOf("atbegin atend"))) { // "What stands at the very beginning, in the first paragraph?"
				return "", only(after, placeFrame)
			}
			return strings.TrimSpace(r.said[:before[n].start]), only(after, placeFrame)
		}
		if !before[n].is(classesOf("fill")) {
			break
		}
	}
	return "", false
}

// aboutText returns what is asked about a text that is named: "What does the article say about
// tolls?"
func (r reading) aboutText() string {
	at := slices.IndexFunc(r.words, func(w word) bool { return w.is(classesOf("about")) })
	if at < 0 || at+1 == len(r.words) {
		return ""
	}
	before := r.words[:at]
	if !only(before, classesOf("FRAME what whatis author how")) || !has(before, classesOf("TEXT author")) || !has(before, classesOf("say")) {
		return ""
	}
	return r.from(r.words[at+1:])
}

func (r reading) from(words []word) string {
	if len(words) == 0 {
		return ""
	}
	return r.said[words[0].start:words[len(words)-1].end]
}

// only reports whether all words are of these classes.
func only(words []word, any classes) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return !w.is(any) })
}
