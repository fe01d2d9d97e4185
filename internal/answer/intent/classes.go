package intent

import (
	"strings"
	"sync"
)

// classes is a set of classes of words.
type classes [3]uint64

func (c classes) or(other classes) classes {
	return classes{c[0] | other[0], c[1] | other[1], c[2] | other[2]}
}

func (c classes) without(other classes) classes {
	return classes{c[0] &^ other[0], c[1] &^ other[1], c[2] &^ other[2]}
}

// have reports whether the two sets have a class in common.
func (c classes) have(other classes) bool {
	return c[0]&other[0] != 0 || c[1]&other[1] != 0 || c[2]&other[2] != 0
}

// of reports whether a word belongs to one of the classes.
func (c classes) of(w word) bool { return w.is(c) }

// classNames are the names of the classes of words: what may stand in any question about a
// text; what the text is called; what is asked about it; the places in it; what is said to
// the bot; and, in the last line, what no list has.
const classNames = `
	adverb article introducing light fill person there in what whatis how who where forwhom when many long old and this these it third you deed
	document genre writing program
	ask show say mean countas about whereof topic lesson topics problems sum summable points kind whatkind use wherefore why happen works decide decision attend worth body title called name foremost year prior author make written by publish rights own making source date version language
	divided find have allowed period matter whose counted holding lengthy current length sections contents audience readers belong for should read tone mood character appear speak deliver aimed held origin licensing effect credit sound issuer
	paragraph section division short page text item question verse row table picture footnote sentence speaker answer thing several ordinal numeral last beforelast newest oldest one no naming upto
	after before under come next begin end atbegin atend edge told postscript opener closer change
	hello people thanks bye doubt remark praise blame intense being model run work able askyou self help your tongue render
	number roman quoted comma other
`

var classNumbers = sync.OnceValue(func() map[string]int {
	numbers := make(map[string]int)
	for name := range strings.FieldsSeq(classNames) {
		numbers[name] = len(numbers)
	}
	return numbers
})

// classNamed is the set of the classes with these names, divided by spaces.
func classNamed(names string) (c classes) {
	for name := range strings.FieldsSeq(names) {
		n, ok := classNumbers()[name]
		if !ok {
			panic("intent: no such class of words: " + name) // unreachable: a test reads all lists
		}
		c[n/64] |= 1 << (n % 64)
	}
	return c
}

// classesOf is the set of the classes and groups with these names, divided by spaces.
func classesOf(names string) classes {
	if known, ok := classSets.Load(names); ok {
		return known.(classes)
	}
	var all classes
	for name := range strings.FieldsSeq(names) {
		if group, ok := classGroups[name]; ok {
			name = group
		}
		all = all.or(classNamed(name))
	}
	classSets.Store(names, all)
	return all
}

var classSets sync.Map // of [classes], by their names

// classGroups are the names of several classes. A word for the text is one that names a text
// of any kind, one of its kind, or a pronoun; what else may stand in a question about it says
// nothing by itself.
var classGroups = map[string]string{
	"TEXT":    "document genre this it",
	"PAGE":    "document this",
	"WRITING": "document genre this",
	"MAKE":    "make making",
	"BY":      "by source",
	"ABOUT":   "fill person this it these document genre comma",
	"FRAME":   "fill person this it these document genre comma ask say you",
}

var (
	onlyTalk = classNamed("hello people thanks bye doubt remark praise blame intense being run work able askyou self help your tongue render")
	numbers  = classNamed("number")
	ordinals = classNamed("ordinal")
	counting = classNamed("ordinal numeral")
	romanNum = classNamed("roman")
	inQuotes = classNamed("quoted")
	comma    = classNamed("comma")
	unknown  = classNamed("other")
)
