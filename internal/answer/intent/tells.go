package intent

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/lang"
)

// telling are the classes of words by which a sentence of a text tells what a kind asks for.
var telling = map[Kind]string{
	Audience:  "audience",
	Purpose:   "use wherefore",
	Author:    "author by written",
	Publisher: "publish rights",
	Date:      "date make publish version current",
	Version:   "version",
}

// NamesText reports whether a word is one for a text in some language: "article", "rapport".
func NamesText(w string) bool { return w == TheText || textWords()[w] }

// NamesSummary reports whether a heading is what summaries are called in this language: "Abstract",
// "Executive summary".
func NamesSummary(heading, language string) bool {
	words := wordsIn(heading, language)
	n := len(words)
	return n > 0 && n <= mostOfSummary && words[n-1].is(classesOf("sum"))
}

// How many words such a heading has, at most, and one that says what something is for, without its number.
const (
	mostOfSummary = 2
	mostOfPurpose = 3
)

// NamesPurpose reports whether a heading is what the part is called in this language that says what
// something is for: "§ 2 Purpose", "Aims of the club".
func NamesPurpose(heading, language string) bool {
	words := slices.DeleteFunc(wordsIn(heading, language), func(w word) bool { return w.is(classesOf("section number roman comma fill")) || isMark(w.text) })
	return len(words) > 0 && len(words) <= mostOfPurpose && words[0].is(classesOf("use"))
}

// NamesAuthor reports whether a heading is what the part is called in this language that says who wrote a text:
// "AUTHORS", "About the author".
func NamesAuthor(heading, language string) bool {
	words := slices.DeleteFunc(wordsIn(heading, language), func(w word) bool {
		return w.is(classesOf("number roman comma fill about")) && !w.is(classesOf("author"))
	})
	return len(words) > 0 && only(words, classesOf("author"))
}

// IsBy reports whether a line is only a word behind which the name stands of who wrote a text in this language: "BY".
func IsBy(line, language string) bool {
	words := wordsIn(line, language)
	return len(words) == 1 && words[0].is(classesOf("by")) && !isUnspaced(language)
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

// NamesNotes reports whether a heading is what footnotes and the like are called in any of the languages.
func NamesNotes(heading string) bool { return noteHeadings[strings.ToLower(heading)] }

var noteHeadings = lang.SetOf("notes footnotes endnotes references fußnoten anmerkungen einzelnachweise références notas referencias примечания сноски 注释 脚注 注")

// isMark reports whether a word has no letter or digit.
func isMark(w string) bool { return letters(w) == 0 }

// AsksOfText reports whether a heading asks what the text is about or for: "What is this?"
func AsksOfText(heading string) bool {
	return lang.EndsInQuestion(heading) && Of(heading).Kind.IsWhole()
}

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

// mostOfKind is within how many words a sentence says what kind of text it tells of: "a lay sermon".
const mostOfKind = 3

// TellsMaking reports whether a sentence begins with a text of some kind and what was done to that: "A lay sermon
// delivered in …", behind a label or not. Where words are not apart it is not known.
func TellsMaking(sentence, language string) bool {
	if isUnspaced(language) {
		return false
	}
	words := slices.DeleteFunc(withoutLabel(wordsIn(sentence, language)), func(w word) bool {
		return isMark(w.text) || w.is(classesOf("fill")) && !w.is(classesOf("make deliver"))
	})
	at := slices.IndexFunc(words[:min(len(words), mostOfKind)], func(w word) bool { return w.is(classesOf("document genre")) })
	return at >= 0 && at+1 < len(words) && words[at+1].is(classesOf("make deliver publish"))
}

// withoutLabel are the words of a sentence behind a label of a few words: "Editor's note: This is …".
func withoutLabel(words []word) []word {
	at := slices.IndexFunc(words[:min(len(words), mostOfLabel)], func(w word) bool { return w.text == ":" })
	return words[at+1:]
}

// NamesKind reports whether a line has a word for a kind of text.
func NamesKind(line, language string) bool {
	return has(wordsIn(line, language), classesOf("genre"))
}

// IsOfQuestions reports whether a word says nothing of what is asked for, but is one that
// questions about a text are made of: "author", "mention".
func IsOfQuestions(w, language string) bool {
	return isOneOf(strings.ToLower(w), language, classesOf("fill document author say ask"))
}
