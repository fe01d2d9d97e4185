package intent

import (
	"slices"

	"pilcrow/internal/lang"
)

// pointsAtPerson reports whether words have somebody as what "this" or "that" means: "What does this man want?" is about no text.
func pointsAtPerson(words []word, language string) bool {
	points := func(w word) bool { return w.is(classesOf("this these")) || w.text == "that" }
	return inRow(words, points, func(w word) bool { return lang.NamesHuman(language, w.text) })
}

// asksWhoMay reports whether words ask who is to do something, or free to do it: "Who may publish this?" asks for a
// rule, not for who did.
func asksWhoMay(words []word) bool {
	for i, w := range words[:max(0, len(words)-2)] {
		if w.is(classesOf("who")) && (may[words[i+1].text] || words[i+1].is(classesOf("fill")) && words[i+2].is(classesOf("allowed"))) {
			return true
		}
	}
	return false
}

// may are the words for what one is free to do or has to do, in any of the languages.
var may = lang.SetOf("may can must darf dürfen kann können muss müssen peut peuvent doit doivent puede pueden debe deben может могут должен")

// asksForNeeded reports whether a question asks for a thing that somebody needs: "What documents do I need?" is about no text,
// unless what one has to know before reading it is meant.
func asksForNeeded(words []word) bool {
	if has(words, classesOf("prior")) {
		return false
	}
	for i := 2; i < len(words); i++ { // "I need the date of this" asks for that
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
