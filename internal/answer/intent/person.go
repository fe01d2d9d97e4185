package intent

import "pilcrow/internal/lang"

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
