package answer

import (
	"fmt"
	"strings"
)

// checkRoles refuses a deed that the evidence tells of another: "A sent help to B"
// for "B sent help to A". It knows languages whose word order tells who does what;
// the doer is a name before a word that the evidence has behind another name.
func checkRoles(d *draft, g *ground) string {
	switch g.language() {
	case "en", "fr", "es":
	default:
		return ""
	}
	if d.foreign {
		return ""
	}
	said := deedsIn(d.text, d.words(g.language()))
	meant := make(map[string]map[string]bool)
	for i, e := range g.evidence {
		for _, sentence := range e.sentences {
			for _, deed := range deedsIn(g.sources[i].Text, words(g.sources[i].Text, sentence.terms)) {
				if meant[deed.verb] == nil {
					meant[deed.verb] = make(map[string]bool)
				}
				for name := range deed.by {
					meant[deed.verb][name] = true
				}
			}
		}
	}
	for _, deed := range said {
		if by := meant[deed.verb]; by != nil && deed.byOthers(by) {
			return fmt.Sprintf("the paragraph says %q of another", deed.raw)
		}
	}
	return ""
}

// A deed is a row of names, with the first word behind it that says something.
type deed struct {
	by        map[string]bool // terms
	verb, raw string
}

// byOthers tells whether none of the names that did it is among by.
func (a deed) byOthers(by map[string]bool) bool {
	for name := range a.by {
		for other := range by {
			if name == other || kindred(name, other) || kindred(other, name) || strings.HasPrefix(name, other) || strings.HasPrefix(other, name) {
				return false
			}
		}
	}
	return true
}

// deedsIn finds the deeds of a sentence of s. Names that a conjunction or a
// preposition joins count as one doer; a comma behind "In Lesotho" ends what is
// none.
func deedsIn(s string, list []word) []deed {
	var deeds []deed
	by, placed := make(map[string]bool), false
	last := 0
	for _, w := range list {
		if between := s[min(last, w.Start):w.Start]; strings.ContainsAny(between, clauseMarks) && (placed || !w.isName()) {
			by, placed = make(map[string]bool), false
		}
		lower := strings.ToLower(w.raw)
		last = w.End
		switch {
		case w.isName() && openers[lower], w.isNumber():
		case w.isName():
			by[strings.ToLower(w.Text)] = true
		case w.Stop:
			placed = placed || prepositions[lower]
		default:
			if len(by) > 0 {
				deeds = append(deeds, deed{by, w.Text, w.raw})
			}
			by, placed = make(map[string]bool), false
		}
	}
	return deeds
}

var prepositions = wordSet("in on at of from to with for by into under over during since en de du des à dans par pour sur a con por para desde")
