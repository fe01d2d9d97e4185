package intent

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lang"
)

// Tells counts the kinds of words in a sentence of a text, in this language, by which it would
// tell what a kind of question asks for: "for readers who …", "published by …".
func Tells(kind Kind, sentence, language string) (n int) {
	if telling[kind] == "" {
		return 0
	}
	words := wordsIn(sentence, language)
	if kind == Author && Labels(kind, sentence, language) {
		n = labelled
	}
	for name := range strings.FieldsSeq(telling[kind]) {
		if has(words, classesOf(name)) {
			n++
		}
	}
	return n
}

// telling are the classes of words by which a sentence of a text tells what a kind asks for.
var telling = map[Kind]string{
	Audience:  "audience",
	Purpose:   "use wherefore",
	Author:    "author by written",
	Publisher: "publish rights",
	Date:      "date make publish version current",
	Version:   "version",
}

// labelled is what a label counts for.
const labelled = 2

// Labels reports whether a line begins with a label for what a kind asks for: "From: Ann Lee".
func Labels(kind Kind, line, language string) bool {
	label, rest, ok := strings.Cut(line, ":")
	if !ok || strings.TrimSpace(rest) == "" {
		return false
	}
	words, named := wordsIn(label, language), classesOf(telling[kind]+" source")
	switch kind {
	case Author: // "Pictures: Ann Lee"
		named = named.or(classesOf("credit"))
	case Date: // "Year: 1906"
		named = named.or(classesOf("year"))
	}
	return len(words) <= mostOfPurpose && has(words, named) && only(words, classesOf("fill it this document genre").or(named))
}

// Opens reports whether a sentence begins with a word that tells what a kind asks for, or that
// stands for the text. Where words are not apart it need not.
func Opens(kind Kind, sentence, language string) bool {
	words := wordsIn(sentence, language)
	return isUnspaced(language) || len(words) > 0 && words[0].is(classesOf(telling[kind]+" it this"))
}

// OpensWithMaking reports whether a sentence begins with what was done to a text: "Printed for …",
// "Last revised in May", and not "Written comments may be sent to …". Where words are not apart it is not known.
func OpensWithMaking(sentence, language string) bool {
	words := wordsIn(sentence, language)
	return !isUnspaced(language) && len(words) > 0 && words[0].is(classesOf("make")) && !(language == "en" && isBeforeNoun(sentence, words[0]))
}

// isBeforeNoun reports whether the word after the first one of an English sentence is written small and no function
// word: then the first one says what kind of thing that is.
func isBeforeNoun(sentence string, first word) bool {
	fields, opening := strings.Fields(sentence), len(strings.Fields(first.text))
	rest := fields[min(opening, len(fields)):]
	return len(rest) > 0 && unicode.IsLower([]rune(rest[0])[0]) && lang.FunctionWords(rest[0], "en") == 0 && !strings.HasSuffix(rest[0], "ly")
}

// OpensWithKind reports whether a line begins with what kind of text this is: "A guide for new members
// by …". Where words are not apart it is not known.
func OpensWithKind(line, language string) bool {
	words := wordsIn(line, language)
	at := slices.IndexFunc(words, func(w word) bool { return !w.is(classesOf("fill")) })
	return !isUnspaced(language) && at >= 0 && words[at].is(classesOf("document genre"))
}

// TellsMaking reports whether a sentence begins with a text of some kind and what was done to that: "A lay sermon
// delivered in …", behind a label or not. Where words are not apart it is not known.
func TellsMaking(sentence, language string) bool {
	if isUnspaced(language) {
		return false
	}
	words := slices.DeleteFunc(withoutLabel(wordsIn(sentence, language)), func(w word) bool {
		return isMark(w.text) || w.is(classesOf("fill")) && !w.is(classesOf("make deliver"))
	})
	at := firstOf(words[:min(len(words), mostOfKind)], classesOf("document genre"))
	return at >= 0 && at+1 < len(words) && words[at+1].is(classesOf("make deliver publish"))
}

// mostOfKind is within how many words a sentence says what kind of text it tells of: "a lay sermon".
const mostOfKind = 3

// withoutLabel are the words of a sentence behind a label of a few words: "Editor's note: This is …".
func withoutLabel(words []word) []word {
	at := slices.IndexFunc(words[:min(len(words), mostOfLabel)], func(w word) bool { return w.text == ":" })
	return words[at+1:]
}

// mostOfLabel is how many words a label before a sentence has, at most, with its colon.
const mostOfLabel = 4

// NamesKind reports whether a line has a word for a kind of text.
func NamesKind(line, language string) bool {
	return has(wordsIn(line, language), classesOf("genre"))
}

// OpensWithRemark reports whether a sentence begins with a word by which one replies, and a comma: "Yeah, …".
func OpensWithRemark(sentence, language string) bool {
	first, _, ok := strings.Cut(sentence, ",")
	v := vocabularies[language]
	if !ok || v == nil {
		return false
	}
	words := wordsOf(plain(first[strings.LastIndexByte(first, ']')+1:]), v().talk) // behind "[10:15]"
	return len(words) == 1 && words[0].is(classesOf("remark"))
}

// TellsAttendance reports whether a sentence begins with a word for who is there, and a colon: "Present: Ann Lee, …".
func TellsAttendance(sentence, language string) bool {
	label, rest, ok := cutLabel(sentence)
	if !ok || strings.TrimSpace(rest) == "" {
		return false
	}
	words := wordsIn(label, language)
	return len(words) <= mostOfLabel && has(words, classesOf("attend"))
}

// cutLabel cuts a sentence behind the label that it begins with.
func cutLabel(sentence string) (label, rest string, ok bool) {
	if label, rest, ok = strings.Cut(sentence, ":"); !ok {
		label, rest, ok = strings.Cut(sentence, "：")
	}
	return label, rest, ok
}

// TellsDecision reports whether a sentence says what was decided: "It was agreed to …".
func TellsDecision(sentence, language string) bool {
	return !lang.EndsInQuestion(sentence) && has(wordsIn(sentence, language), classesOf("decide"))
}

// TellsLesson reports whether a sentence says what is to be learnt from a text: "So the lesson is: …"
func TellsLesson(sentence, language string) bool {
	words := wordsIn(sentence, language)
	at := firstOf(words, classesOf("lesson"))
	isAlone := at > 0 && words[at-1].is(classesOf("article")) && at+1 < len(words) && words[at+1].is(classesOf("fill comma"))
	return isAlone && !lang.EndsInQuestion(sentence)
}

// NamesLesson reports whether a heading is what the part is called in this language that says what is to be learnt.
func NamesLesson(heading, language string) bool {
	words := wordsIn(heading, language)
	return has(words, classesOf("lesson")) && only(words, classesOf("fill comma lesson this it document genre"))
}

// AsksOfSaying reports whether a question has a word for that somebody says or writes something.
func AsksOfSaying(question string) bool {
	return has(wordsIn(strings.ToLower(question), lang.Detect(question)), classesOf("say written"))
}

// AsksOfText reports whether a heading asks what the text is about or for: "What is this?"
func AsksOfText(heading string) bool {
	return lang.EndsInQuestion(heading) && Of(heading).Kind.IsWhole()
}

// IsOfQuestions reports whether a word says nothing of what is asked for, but is one that
// questions about a text are made of: "author", "mention".
func IsOfQuestions(w, language string) bool {
	return isOneOf(strings.ToLower(w), language, classesOf("fill document author say ask"))
}
