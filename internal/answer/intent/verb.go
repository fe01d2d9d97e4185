package intent

import (
	"slices"

	"pilcrow/internal/lang"
)

// asVerbs reads English words for texts that stand behind a subject as the verbs that they are then: "Where should I mail my
// results?" What somebody is said to be is a noun: "Are they letters?"
func asVerbs(words []word) {
	for i := 1; i < len(words); i++ {
		if w := &words[i]; subjects[words[i-1].text] && (i == 1 || !isForms[words[i-2].text]) && w.is(textual) {
			w.classes = w.classes.without(textual)
			if w.classes == (classes{}) {
				w.classes = unknown
			}
		}
	}
}

var (
	textual  = classesOf("document genre writing")
	subjects = lang.SetOf("i we you he she they")
	isForms  = lang.SetOf("is are was were am")
)

// asksForNeeded reports whether a question asks for a thing that somebody needs: "What documents do I need?" is about no text,
// unless what one has to know before reading it is meant.
func asksForNeeded(words []word) bool {
	if has(words, classesOf("prior")) {
		return false
	}
	for i := 1; i < len(words); i++ {
		isToDo := i+1 < len(words) && words[i+1].text == "to"
		if words[i].text == "need" && subjects[words[i-1].text] && !isToDo {
			return true
		}
	}
	return false
}

// meansAny reports whether words have any text for what they are about: "How long is a page?"
func meansAny(words []word) bool {
	isAny := func(w word) bool { return indefinite[w.text] }
	return !has(words, classesOf("this it")) && inRow(words, isAny, classesOf("document genre").of)
}

// asksForOneself reports whether who asks for a kind of text means one to do something with: "What kind of paper may I use?"
func asksForOneself(words []word) bool {
	return !has(words, classesOf("this it")) && slices.ContainsFunc(words, func(w word) bool { return oneself[w.text] })
}

var (
	indefinite = lang.SetOf("a an ein eine einen einem einer un une una")
	oneself    = lang.SetOf("i we ich wir man je on nous")
)
