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
	Picture   Unit = "picture" // by what stands below it, or in its place
	Footnote  Unit = "footnote"
	Turn      Unit = "speaker" // what somebody says in a dialogue
	Page      Unit = "page"    // as the file counts them
	Document  Unit = "text"    // one of several
)

// units are in the order in which they are tried: an "entry" is a section before it is a row.
var units = []Unit{Paragraph, Section, Item, Asked, Verse, Table, Row, Picture, Footnote, Sentence, Turn, Page, Document}

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
	Opens  string // words that it begins with
	Frame  string // words of the question that only say that it is a part of the text: "the part about"
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

// isNumbered reports whether the place is told by a number or a label.
func (p Place) isNumbered() bool { return p.Number != 0 || p.Label != "" }

// orElse has another place as what is meant if the text has none of those that p may be.
func (p Place) orElse(other Place) Place {
	if p.Or != nil {
		other = p.Or.orElse(other)
	}
	p.Or = &other
	return p
}

// within puts the outermost of the places that p is in into outer.
func (p Place) within(outer Place) Place {
	if p.In != nil {
		outer = p.In.within(outer)
	}
	p.In = &outer
	return p
}

// Otherwise is what a question asks if the text has no such place: without the words that only say that a part is meant, what
// is asked about it and what it is called by.
func (p Place) Otherwise(question, about string) string {
	switch {
	case p.Frame == "":
		return question
	case strings.Contains(about, p.Frame): // nothing is asked but what stands there
		about = ""
	}
	return strings.TrimSpace(about + " " + p.Name + p.Opens)
}

// A spot is a place with the words of the question that name it.
type spot struct {
	Place
	from, to int
	inside   bool // behind a word such as "of": what stands before is in it
}

// nested makes one place of several: "verse 16 of the first chapter", "§ 3 (1)".
func nested(spots []spot) Place {
	spots = slices.Clone(spots)
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
