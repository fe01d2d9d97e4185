package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

// readAboutText reads a question about the text, or several joined: "who wrote this and when?"
func (in *Intent) readAboutText(words []word) bool {
	words = trimLeft(words, classesOf("and comma")) // "and who wrote it?"
	if pointsAtPerson(words, in.Language) || in.Language == "en" && asksForNeeded(words) {
		return false
	}
	kinds, loosely := ruled(words, in.Language)
	if before, ok := withoutAlternatives(words); ok && kinds == nil {
		kinds = ruledInOrder(before, in.Language)
	}
	switch {
	case loosely && in.Wants == Method:
		return false
	case kinds == nil:
		return in.readUnnamed(words)
	case in.isOfOther(kinds[0], words):
		return false
	}
	in.Kind, in.Also, in.Loosely = kinds[0], kinds[1:], loosely
	in.readMore(words)
	return true
}

// isOfOther reports whether a question that is one of a kind by its words is about something else than the text.
func (in *Intent) isOfOther(kind Kind, words []word) bool {
	switch kind {
	case Overview:
		isOfEvent := NamesEvent(called(words)) && has(words, classesOf("where"))               // the text says where it was
		isOfReading := in.Wants == Verdict && !has(words, classesOf("sum what whereof worth")) // "Do I need to read the manual?"
		return isOfEvent || isOfReading || prescribes(words) || isOfYear(words)
	case TextKind:
		return asksForOneself(words)
	case Publisher, Author:
		return meansAny(words) || asksWhoMay(words)
	}
	return meansAny(words)
}

// readMore reads what the words of a question about the text say beside its kind.
func (in *Intent) readMore(words []word) {
	in.Topics = in.asksForTopics(words)
	in.Decisions = in.Kind == Overview && has(words, classesOf("decide decision"))
	in.OfPerson = in.Kind == Overview && has(words, classesOf("third"))
	in.OfPeriod = in.Kind == Date && has(words, classesOf("period"))
	in.OfPart = in.Kind == Title && has(words, classesOf("division"))
	in.OfWriting = isOfWriting(in.Kind, words)
	in.Noun = called(words)
	in.Bare = in.Noun == "" && !isNamed(in.Kind, words)
	in.Body = in.body(words)
	if in.Kind == Length {
		in.Place = counted(words)
	}
}

// isNamed reports whether the text is named by a word, where a pronoun alone may stand for something else. What "this" is
// for may be something that was spoken of, and so may be "that" of which it is asked when it was or who did it; what "this
// project" is for is not.
func isNamed(kind Kind, words []word) bool {
	if kind == Purpose {
		return has(words, classesOf("document program")) || has(words, classesOf("this")) && has(words, classesOf("genre"))
	}
	mayBeThat := kind == Author || kind == Date && !has(words, classesOf("written"))
	return slices.ContainsFunc(words, func(w word) bool { return w.is(classesOf("document this")) && !(mayBeThat && thats[w.text]) })
}

// thats are pronouns by which a text may be called, and of which what was said comes to be or is done: "Wann war das?"
var thats = lang.SetOf("das ce c' ça cela eso это")

// body is what a body is called that published the text or that it is from: "the club", "which university".
func (in *Intent) body(words []word) string {
	for _, w := range words {
		last := w.text[strings.LastIndexByte(w.text, ' ')+1:]
		switch {
		case in.Kind == Publisher && w.is(classesOf("body")):
			return w.text
		case in.Kind == Overview && w.is(classesOf("belong")) && last != w.text && isAnywhere(last, classesOf("body")):
			return last
		}
	}
	return ""
}

// isOfWriting reports whether the words of a question for something of the text are such that only something written has
// that: "who wrote it?", but not "who made it?"
func isOfWriting(kind Kind, words []word) bool {
	isIt := has(words, classesOf("it"))
	switch kind {
	case Author:
		isSaid := slices.ContainsFunc(words, func(w word) bool { return w.text == "that" })           // what was just said
		return has(words, classesOf("written")) && !isSaid || !isIt && !only(words, classesOf("who")) // "by whom?"
	case Title, Sections:
		return !isIt
	}
	return false
}

// counted is the kind of places whose number is asked for.
func counted(words []word) Place {
	for i, w := range words {
		if u := (reading{words: words}).unitAt(i); w.is(classesOf("counted")) && u != NoUnit {
			return Place{Unit: u, Noun: w.text}
		}
	}
	return Place{}
}

// called is the word for the text, if it is one of its kind and stands without "this": "this
// contract" and "is this a contract" can only be the text.
func called(words []word) string {
	if has(words, classesOf("belong")) { // "which program does this page belong to"
		return ""
	}
	for i, w := range words {
		if w.is(classesOf("this")) && (i+1 == len(words) || !words[i+1].is(classesOf("document"))) {
			return ""
		}
	}
	for i, w := range words {
		isVerb := i > 0 && w.is(classesOf("say")) && words[i-1].is(classesOf("it third person")) // "what do they talk about"
		if w.is(classesOf("genre")) && !isVerb && !w.is(classesOf("topic character sum")) && (i == 0 || !words[i-1].is(classesOf("these"))) {
			return w.text
		}
	}
	return ""
}

// asksForTopics reports whether what a text is about is asked for one by one: "Which topics …", "the main points", "What
// was discussed?"
func (in *Intent) asksForTopics(words []word) bool {
	return in.Wants == List && has(words, classesOf("topic topics")) || in.Kind == Overview && has(words, classesOf("points"))
}

// NamesProgram reports whether a text is called by a word for what it is only about, a program or a project: its title
// need not be what that is called.
func NamesProgram(noun string) bool { return noun != "" && isAnywhere(noun, classesOf("program")) }

// NamesEvent reports whether a text is called by what it only tells of, a meeting: other texts tell of some, too.
func NamesEvent(noun string) bool { return events[withoutAccents.Replace(noun)] }

// NamesAgenda reports whether a word is one for the list of what a meeting speaks about, which its minutes follow.
func NamesAgenda(noun string) bool { return slices.Contains(agendaNouns, noun) }

// NamesLetter reports whether a text is called a letter.
func NamesLetter(noun string) bool { return letterNouns[noun] }

var (
	events = lang.SetOf("meeting sitting session hearing assembly sitzung versammlung tagung besprechung reunion seance assemblee " +
		"sesion asamblea заседание собрание совещание 会议 大会")
	agendaNouns = []string{"agenda", "tagesordnung", "ordre du jour", "orden del día", "повестка", "повестка дня", "议程"}
	letterNouns = lang.SetOf("letter brief schreiben lettre carta письмо 信")
)
