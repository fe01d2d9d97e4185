package intent

import "strings"

// A Set is like parts of a text that a question asks for all together: "how many steps", "which
// fees are there".
type Set struct {
	Unit   Unit     // what they are, if they are called by a word for a part of any text
	Noun   string   // that word
	Words  []string // what else they are called, and where they are
	Change []string // what was done to them, in a text that tells of changes: "added"
	Many   bool     // how many there are is asked for
	Count  []string // the words behind "how many"

	Language string // in which it was understood
}

// setFrame are the classes of words that say nothing of what a set is of.
var setFrame = classesOf("FRAME holding what whatis how many counted in and ask say mean happen about use for read MAKE written version thing name title called no one table answer")

// readSet reads what is asked for all together.
func (in *Intent) readSet(r reading) {
	if set, ok := r.set(in.Wants); ok {
		set.Language, in.Set = in.Language, &set
	}
}

// set finds what a question asks for all of. It reports whether it names something.
func (r reading) set(wants Wants) (s Set, ok bool) {
	at := firstOf(r.words, classesOf("many")) + 1
	s.Many = at > 0
	if !s.Many && wants != List && wants != VersionNumber {
		return Set{}, false
	}
	noun := r.nounAt(at)
	if s.Many {
		s.Count = r.countedAt(noun)
	}
	for i := range r.words {
		s.add(r, i, at, noun)
	}
	isOfPaper := s.Many && s.Unit == NoUnit && r.at(noun).is(classesOf("counted")) // or of print, as pages are
	isOfFile := s.Unit == Row && len(s.Words) == 0 && !has(r.words, classesOf("table"))
	if isOfPaper || isOfFile || s.Unit == NoUnit && len(s.Words) == 0 {
		return Set{}, false
	}
	return s, true
}

// add notes what the i-th word says of the set. The words from the at-th on say what it is a set of, the noun-th first.
func (s *Set) add(r reading, i, at, noun int) {
	w, unit := r.words[i], r.unitAt(i)
	switch {
	case w.is(classesOf("change")):
		s.Change = append(s.Change, w.text)
	case w.is(numbers) || w.is(inQuotes):
		s.Words = append(s.Words, w.text)
	case r.unspaced && w.is(classesOf("fill")): // it counts what is named elsewhere
	case i >= at && s.Unit == NoUnit && unit.isListed():
		s.Unit, s.Noun = unit, strings.TrimPrefix(w.text, "个")
	case i == noun && w.is(classesOf("version")):
		s.Unit, s.Noun = Section, "version"
	case i == at && w.is(classesOf("genre")), !w.is(setFrame) && w.number == 0:
		s.Words = append(s.Words, strings.Trim(w.text, "'"))
	}
}

// nounAt is where the first word from the i-th on is that says something.
func (r reading) nounAt(i int) int {
	return r.behind(i, classesOf("FRAME what"))
}

// countedAt are the words from the i-th on that say what is counted.
func (r reading) countedAt(i int) (all []string) {
	for ; i < len(r.words) && !r.words[i].is(classesOf("fill person holding say make happen change comma in")); i++ {
		all = append(all, r.words[i].text)
	}
	return all
}

// isListed reports whether a text has many of the unit, one after the other, each worth showing.
func (u Unit) isListed() bool {
	return u == Section || u == Item || u == Asked || u == Row
}

// orBetter is the set that names what is asked for in fewer words, as it was understood better.
func (s *Set) orBetter(other *Set) *Set {
	if s == nil || other != nil && (other.Many && !s.Many || len(other.Words) <= len(s.Words)) {
		return other
	}
	return s
}

// Spoken is the language of a question for a number of things, "" if it is not one.
func (s *Set) Spoken() string {
	if s == nil || !s.Many {
		return ""
	}
	return s.Language
}
