package intent

import "pilcrow/internal/lang"

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
