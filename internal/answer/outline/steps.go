package outline

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// Steps returns the numbered items that tell how to do what is asked: those of the only list whose heading and leading line
// together have all of the words, and the nearer of the two has one. A single word has to be all that this says: "how do I
// clean it?" does not ask for "To clean the filter:".
func (in Region) Steps(asked string) (found Group, ok bool) {
	words := in.termsOf(asked)
	for _, g := range lists(in.items()) {
		if len(g.Members) < 2 || !g.isCounted() || !in.isNamed(g, words) {
			continue
		}
		if ok {
			return Group{}, false
		}
		found, ok = g, true
	}
	return found, ok
}

// isNamed reports whether words are what a list is called.
func (in Region) isNamed(g Group, words []string) bool {
	heading, nearest := in.termsOf(g.heading), in.termsOf(g.leadingLine())
	if len(nearest) == 0 {
		nearest = heading
	}
	if len(words) == 0 || len(words) == 1 && len(nearest) > 1 {
		return false
	}
	all := slices.Concat(heading, nearest)
	lacks := func(w string) bool { return !lang.IsFormOf(w, all) }
	return !slices.ContainsFunc(words, lacks) && slices.ContainsFunc(words, func(w string) bool { return lang.IsFormOf(w, nearest) })
}

// leadingLine is the line above a list that leads into it; "" if that is a sentence by itself.
func (g Group) leadingLine() string {
	lines := strings.Split(g.lead, "\n")
	if last := lines[len(lines)-1]; !text.EndsSentence(last) {
		return last
	}
	return ""
}

// isCounted reports whether the items of a list have numbers.
func (g Group) isCounted() bool {
	return !slices.ContainsFunc(g.Members, func(m Region) bool { return m.ordinal() == 0 })
}
