package intent

// CallsItself reports whether a text in this language calls itself by a word: "in this lesson".
func CallsItself(said, noun, language string) bool {
	words := wordsIn(said, language)
	for i := range max(0, len(words)-1) {
		if words[i].is(classesOf("these")) && words[i].is(classesOf("this")) && words[i+1].text == noun {
			return true
		}
	}
	return false
}
