package intent

import (
	"slices"
	"strings"
	"sync"
)

// A rule says which classes of words make a question one of a kind. A question is of the kind
// if it has a word of each class that the rule needs, and no word but of these classes and of
// those that it may have besides: so one word that is about something makes it a look-up.
type rule struct {
	kind   Kind
	needs  []classes
	allows classes
}

// holds reports whether the rule holds for a question of these words: each class that is
// needed has a word of its own.
func (r rule) holds(words []word) bool {
	return len(words) > 0 && only(words, r.allows.or(lightWords)) && cover(r.needs, words, 0)
}

// cover reports whether each of the classes needed can have a word of its own; used has a bit
// for each word that is another's.
func cover(needs []classes, words []word, used uint64) bool {
	if len(needs) == 0 {
		return true
	}
	for i, w := range words {
		if bit := uint64(1) << i; i < 64 && used&bit == 0 && w.is(needs[0]) && cover(needs[1:], words, used|bit) {
			return true
		}
	}
	return false
}

// lightWords say nothing beside those of a rule: "the people who wrote this", "is there any
// information on the author".
var lightWords = classesOf("light")

// isTelling reports whether the rule needs what only texts have: an author, a summary.
func (r rule) isTelling() bool { return slices.ContainsFunc(r.needs, tellingClasses.have) }

// tellingClasses are the classes of words for that.
var tellingClasses = classesOf("title author make publish issuer rights version date language length contents divided audience tone mood sum topic use wherefore whatkind whereof character find read lengthy")

// rules are those of [ruleList].
var rules = sync.OnceValue(func() []rule {
	var all []rule
	for line := range strings.Lines(ruleList) {
		kind, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		needs, allows, _ := strings.Cut(rest, " | ")
		r := rule{kind: Kind(kind), allows: classesOf(allows)}
		for name := range strings.FieldsSeq(needs) {
			r.needs = append(r.needs, classesOf(name))
			r.allows = r.allows.or(classesOf(name))
		}
		all = append(all, r)
	}
	return all
})
