package intent

import (
	"slices"

	"pilcrow/internal/lang"
)

// ruledLoosely reads a question that names the text and all of whose words are of texts, in whatever
// order and with whatever between them: the first rule that has its words there holds, if these tell
// something that only texts have.
func ruledLoosely(words []word, language string) Kind {
	if !has(words, classesOf("document this")) || isOfVersion(words) || isOneOfWorks(words) || has(words, classesOf("quoted number")) || namesOther(words, language) || len(words) > mostLoose {
		return LookUp
	}
	for _, r := range rules() {
		if !r.kind.isTalk() && r.isTelling() && !asksMore(words, r.allows) && cover(r.needs, words, 0) {
			return r.kind
		}
	}
	return LookUp
}

// mostLoose is how many words a question has, at most, that is read loosely.
const mostLoose = 16

// isOfVersion reports whether a text is called by what number of several it has, "this release": see [withText].
func isOfVersion(words []word) bool {
	return inRow(words, classesOf("these").of, classesOf("version").of)
}

// isOneOfWorks reports whether words tell one work of several, "the first book": that is none of the parts of the text.
func isOneOfWorks(words []word) bool {
	return inRow(words, classesOf("ordinal atbegin").of, isWork)
}

// isWork reports whether a word is one for a text that may be a part of another one, too: "book", "lecture".
func isWork(w word) bool {
	return w.is(classesOf("document genre")) && !w.is(classesOf("division"))
}

// namesOther reports whether there may be something that is no text: a word that no list has beside an
// article or a preposition, or more than one. One alone is a verb or says how: "What is this text trying to
// say?" Of languages without a list of what stands before a noun that is not known.
func namesOther(words []word, language string) bool {
	n := 0
	for i, w := range words {
		if !w.is(unknown) || w.is(classesOf("third")) {
			continue
		}
		beside := words[max(0, i-1):min(len(words), i+2)]
		if n++; n > 1 || i == 0 || !introduces[language] || has(slices.Delete(slices.Clone(beside), 1, 2), classesOf("introducing other")) {
			return true
		}
	}
	return false
}

// introduces are the languages with words of the class "introducing".
var introduces = lang.SetOf("en de fr es")

// asksMore reports whether there is a word that asks, and none that a rule allows: "how old is the woman who
// wrote this" asks for no author.
func asksMore(words []word, allows classes) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.is(askingWords) && !w.is(allows) })
}
