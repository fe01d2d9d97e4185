package intent

// readLastClause reads a message that asks about the text in its last clause, where what it tells before only says which text
// is meant, or that it was not read: "Someone sent me this page, what's it about?", "No time to read all that, what does
// it say?"
func (in *Intent) readLastClause(words []word) bool {
	for at := len(words) - 1; at > 0; at-- {
		told, asked := words[:at], words[at+1:]
		if !words[at].is(comma) || !in.tellsOfText(told) {
			continue
		}
		of := *in
		if of.readAboutText(asked) && of.isOfTold(told, words) {
			*in = of
			return true
		}
	}
	return false
}

// tellsOfText reports whether some words ask nothing, and speak of a text or of reading.
func (in *Intent) tellsOfText(told []word) bool {
	strange, most := 0, mostStrange
	if isUnspaced(in.Language) {
		most = mostStrangeRuns
	}
	for _, w := range told {
		if w.is(unknown) {
			strange++
		}
	}
	return speaksOfText(told) && len(told) <= mostTelling && strange <= most && !has(told, askingWords)
}

// How many words tell, at most, of which text a question is, and how many of them no list has: words, or runs of characters.
const mostTelling, mostStrange, mostStrangeRuns = 14, 5, 2

// speaksOfText reports whether words call a text, by one that is for texts or by "this" alone, or speak of reading. The words
// of a title may be for what it names.
func speaksOfText(words []word) bool {
	for i, w := range words {
		isThis := w.is(classesOf("this")) && !wordAt(words, i+1).is(unknown)
		if w.text != TheText && (isThis || w.is(classesOf("document genre read"))) {
			return true
		}
	}
	return false
}

// isOfTold reports whether what was read in the last clause is about the text of which the words before tell. Of one that
// was not read nothing but what it is about is asked by a pronoun.
func (in *Intent) isOfTold(told, all []word) bool {
	in.readMore(all)
	isRead := in.Kind == Overview && has(told, classesOf("read"))
	isCalled := !in.Bare && (in.Kind != Purpose || isNamed(Purpose, all))
	return isRead || isCalled
}
