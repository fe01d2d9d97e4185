package intent

// CallsItself reports whether a text in this language calls itself by a word: "in this lesson".
func CallsItself(said, noun, language string) bool {
	isThis := func(w word) bool { return w.is(classesOf("these")) && w.is(classesOf("this")) }
	return inRow(wordsIn(said, language), isThis, func(w word) bool { return w.text == noun })
}
