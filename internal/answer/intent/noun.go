package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
)

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

// isTopic reports whether a word means what a text is about: "topics", "main topics".
func (w word) isTopic() bool {
	return w.is(classesOf("topic topics")) || w.is(classesOf("sum")) && strings.HasSuffix(w.text, " topics")
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

// readMore reads what the words of a question about the text say beside its kind.
func (in *Intent) readMore(words []word) {
	in.Decisions = in.Kind == Overview && has(words, classesOf("decide decision"))
	in.OfPeriod = in.Kind == Date && has(words, classesOf("period"))
	in.OfPart = in.Kind == Title && has(words, classesOf("division"))
	if i := slices.IndexFunc(words, func(w word) bool { return w.is(classesOf("body")) }); i >= 0 && in.Kind == Publisher {
		in.Body = words[i].text
	}
	in.Noun = called(words)
}
