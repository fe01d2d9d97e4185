package intent

// SpeaksOfText reports whether a sentence of a text, in this language, speaks of the text: "This
// handbook is for …", "In the present article …".
func SpeaksOfText(sentence, language string) bool { return ofText(sentence, language) != nil }

// OpensWithText reports whether it speaks of the text at its beginning: "This handbook is for …", "The
// aim of this book is …". What a licence says "under the terms of this License" is about other things.
func OpensWithText(sentence, language string) bool {
	words, rest := wordsIn(sentence, language), ofText(sentence, language)
	return rest != nil && len(words)-len(rest) <= openingWords
}

// openingWords is how many words the beginning of a sentence has, with those for the text.
const openingWords = 6

// OpensWithDocument reports whether it calls that by a word that stands for a text of any kind: "This file is part
// of …". Further down "this program" may be any.
func OpensWithDocument(sentence, language string) bool {
	rest := ofText(sentence, language)
	return rest != nil && rest[0].is(classesOf("document")) && OpensWithText(sentence, language)
}

// OpensWithPart reports whether it speaks so of a part of the text: "This section explains …".
func OpensWithPart(sentence, language string) bool {
	rest := ofText(sentence, language)
	return rest != nil && rest[0].is(classesOf("section")) && !rest[0].is(classesOf("document genre")) && OpensWithText(sentence, language)
}

// ofText returns the words of a sentence from "this handbook" or "this is a handbook" on, nil if it has nothing like
// it.
func ofText(sentence, language string) []word {
	if rest := ofThis(sentence, language); rest != nil {
		return rest
	}
	return presented(wordsIn(sentence, language), isUnspaced(language))
}

// ofThis returns the words of a sentence from the word for a text on that stands behind "this".
func ofThis(sentence, language string) []word {
	words := wordsIn(sentence, language)
	isKind := func(w word) bool { return w.is(classesOf("document genre writing")) }
	for i, w := range words {
		if !w.is(classesOf("this")) || !w.is(classesOf("these")) {
			continue
		}
		switch next := words[i+1:]; {
		case len(next) > 0 && isKind(next[0]):
			return next
		case len(next) > 1 && next[0].is(unknown) && isKind(next[1]): // "this privacy notice"
			return next[1:]
		}
	}
	return nil
}

// presented returns the words of a sentence from the word for a text on that "this is a short …" leads to.
func presented(words []word, unspaced bool) []word {
	words = withoutLabel(words)
	if unspaced || len(words) < 3 || !words[0].is(classesOf("this")) || !words[1].is(classesOf("fill")) {
		return nil
	}
	for i, w := range words[2:min(len(words), mostPresenting)] {
		if w.is(classesOf("document genre writing")) {
			return words[2+i:]
		}
	}
	return nil
}

// mostPresenting is within how many words a sentence that begins with "this is" says that it is a text.
const mostPresenting = 6

// CallsItself reports whether a text in this language calls itself by a word: "in this lesson".
func CallsItself(said, noun, language string) bool {
	isThis := func(w word) bool { return w.is(classesOf("these")) && w.is(classesOf("this")) }
	return inRow(wordsIn(said, language), isThis, func(w word) bool { return w.text == noun })
}
