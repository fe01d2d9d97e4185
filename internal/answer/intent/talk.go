package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// A messagePart is a part of a message with its mark: a sentence, or what stands before a colon, a dash or the first comma, or
// in brackets.
type messagePart struct {
	said   string
	asks   bool
	talk   int // words that speak of the question, of the answer or of who asks
	others int // other words that say something
}

// isTalk reports whether a part only speaks of the question, of the answer or of who asks: "first time here.", "Quick one:",
// "(short answer please)".
func (p messagePart) isTalk() bool { return p.talk > 0 && p.others == 0 }

// isMostlyTalk reports whether it is talk, or half of what it says is and more than a word: "Asked this in general, but
// nobody answered:".
func (p messagePart) isMostlyTalk() bool { return p.isTalk() || p.talk > 1 && p.others <= p.talk }

// withoutTalk is a message without its parts that are talk, and what they say. Those that ask stay if no other part asks: "New
// here. Explain the text."
func withoutTalk(message string, languages []string, isTalk func(messagePart) bool) (rest, talk string) {
	parts := messageParts(message, languages)
	isLeft := isTalk
	if !slices.ContainsFunc(parts, func(p messagePart) bool { return p.asks && !isTalk(p) }) {
		isLeft = func(p messagePart) bool { return isTalk(p) && !p.asks }
	}
	rest, talk = partsThat(parts, func(p messagePart) bool { return !isLeft(p) }), partsThat(parts, isLeft)
	if talk == "" || letters(rest) < leastAsked {
		return message, ""
	}
	return rest, talk
}

// partsThat joins the parts of which something holds, without what parts them from one that is left out.
func partsThat(parts []messagePart, holds func(messagePart) bool) string {
	var b strings.Builder
	for i, part := range parts {
		said := part.said
		switch {
		case !holds(part):
			continue
		case i+1 < len(parts) && !holds(parts[i+1]):
			said = strings.TrimRight(said, " (–—-（：") + " "
		}
		b.WriteString(said)
	}
	return strings.TrimSpace(b.String())
}

// mostParts is how many parts a message has, at most, some of which may be talk: longer ones are no questions.
const mostParts = 16

// messageParts are the parts of a message, none of a long one.
func messageParts(message string, languages []string) (parts []messagePart) {
	ends := slices.DeleteFunc(partEnds().FindAllStringIndex(message, mostParts), func(at []int) bool { return isNumbering(message[:at[1]]) })
	if len(ends) == mostParts {
		return nil
	}
	start := 0
	for _, at := range append(ends, []int{len(message), len(message)}) {
		parts = append(parts, atJoints(message[start:at[1]], languages)...)
		start = at[1]
	}
	return parts
}

var partEnds = lazyregexp.New(`[.!?:)]+\s+|\s[–—-]+\s+|\s\(|[。！？：，；）]+\s*|（`)

// atJoints takes apart what stands between two marks: before the first comma or "but" behind which a question begins, if that
// is talk ("As a beginner, what should I read?"), and behind the last comma, if that is.
func atJoints(said string, languages []string) []messagePart {
	if len(said) > longestFramed {
		return []messagePart{readPart(said, languages)}
	}
	for _, at := range joints().FindAllStringIndex(said, mostParts) {
		rest := said[at[1]:]
		if !asksAtOnce(rest, languages) && !lang.LeaningOf(languages[0], rest).Joins {
			continue
		}
		if head := readPart(said[:at[1]], languages); head.leadsToQuestion(languages[0]) {
			return append([]messagePart{head}, atJoints(rest, languages)...)
		}
	}
	if at := strings.LastIndex(said, ", "); at > 0 && asksAtOnce(said, languages) && !choosesOrAsks(said[at:], languages[0]) {
		if last := readPart(said[at:], languages); last.isTalk() {
			return []messagePart{readPart(said[:at], languages), last}
		}
	}
	return []messagePart{readPart(said, languages)}
}

// choosesOrAsks reports whether a word stands between two of which one is asked for, or asks.
func choosesOrAsks(said, language string) bool {
	return slices.ContainsFunc(strings.Fields(said), func(word string) bool { return alternating[word] || asksByWord(word, language) })
}

// longestFramed is the length of what may be taken apart at its commas, in bytes.
const longestFramed = 200

var joints = lazyregexp.New(`(?i),\s+(?:(?:but|so|aber|also|mais|alors|pero)\s+)?|\s+(?:but|so|aber|mais|pero)\s+`)

// leadsToQuestion reports whether a part before a comma is talk, or mostly so and no words that belong to what stands behind
// it: "if I post it, …", "at the end of the text, …".
func (p messagePart) leadsToQuestion(language string) bool {
	first := strings.ToLower(wordStart().FindString(p.said))
	switch {
	case lang.IsCondition(language, first):
		return false
	case lang.IsPreposition(language, first):
		return p.isTalk()
	}
	return p.isMostlyTalk()
}

func readPart(said string, languages []string) messagePart {
	talk, others := talkIn(said, languages)
	return messagePart{said, asks(said, languages), talk, others}
}

// talkIn counts the words of talk in a part of a message, and the others that say something. Why somebody asks is talk where he
// speaks of himself ("my exam is tomorrow") or of nothing else ("it's for school"), and so is what says nothing of himself ("let
// me know"). A question has none, nor has what names a place.
func talkIn(part string, languages []string) (talk, others int) {
	if at := Of(part).Place; lang.IsQuestion(part) || asksByWord(part, languages[0]) || at.Sure || at.Unit != "" && at.Number != 0 {
		return 0, 0
	}
	language, words := languages[0], vocabularyFor(languages[0], part).text
	selves, reasons, isFor := 0, 0, false
	var sc lang.Scanner
	for sc.Reset(part); sc.Next(); {
		word := string(sc.Word.Folded)
		isFor = isFor || purposes[word]
		switch {
		case lang.IsOfTalk(language, word), sc.Word.Script == lang.Syllabic && lang.IsTalkRun(word):
			talk++
		case lang.OfSelf(language, word):
			selves++
		case textWords()[word]:
		case lang.IsOfAsker(language, word):
			reasons++
		case !atMost[word] && words.lengthOf(word) == 0 && saysSomething(word, language):
			others++
		}
	}
	switch {
	case selves > 0 && reasons+talk+others == 0:
		return selves, 0
	case selves > 0, isFor && others == 0:
		return talk + reasons, others
	}
	return talk, others + reasons
}

// purposes are words before what somebody asks for, folded, in any of the languages.
var purposes = lang.SetOf("for fur furs pour para")

// withoutLacking is a message that asks without the words of talk that the text lacks in what it tells beside: "I heard
// they have a lamp. Why is it out?" Such words are no sign that the text does not answer.
func withoutLacking(message string, languages []string, knows func(word string) bool) string {
	parts := messageParts(message, languages)
	if !slices.ContainsFunc(parts, func(p messagePart) bool { return p.asks }) {
		return message
	}
	var b strings.Builder
	for _, part := range parts {
		if !part.asks && part.talk > 0 {
			rest := withoutWords(part.said, func(word string) bool { return lang.IsOfTalk(languages[0], word) && !knows(word) })
			part.said = strings.Join(strings.Fields(rest), " ") + " "
		}
		b.WriteString(part.said)
	}
	return strings.TrimSpace(b.String())
}

// withoutWords leaves the folded words out of what is said of which something holds.
func withoutWords(said string, holds func(word string) bool) string {
	var b strings.Builder
	end := 0
	var sc lang.Scanner
	for sc.Reset(said); sc.Next(); {
		if w := &sc.Word; w.Script != lang.Syllabic && holds(string(w.Folded)) {
			b.WriteString(said[end:w.Start])
			end = w.End
		}
	}
	return b.String() + said[end:]
}
