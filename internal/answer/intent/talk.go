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

// isMostlyTalk reports whether half of what a part says is talk: "Asked this in general, but nobody answered:".
func (p messagePart) isMostlyTalk() bool { return p.talk > 0 && p.others <= p.talk }

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
			said = strings.TrimRight(said, " (–—-（，：") + " "
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
		parts = append(parts, readPart(message[start:at[1]], languages))
		start = at[1]
	}
	return withHead(parts, languages)
}

var partEnds = lazyregexp.New(`[.!?:)]+\s+|\s[–—-]+\s+|\s\(|[。！？：，；）]+\s*|（`)

// withHead makes a part of what stands before the first comma if it is talk, and a question stands behind it: "As a beginner,
// what should I read?"
func withHead(parts []messagePart, languages []string) []messagePart {
	head, rest, ok := strings.Cut(parts[0].said, ", ")
	if !ok || !asksAtOnce(rest, languages) {
		return parts
	}
	if first := readPart(head+", ", languages); first.isTalk() {
		return append([]messagePart{first, readPart(rest, languages)}, parts[1:]...)
	}
	return parts
}

func readPart(said string, languages []string) messagePart {
	talk, others := talkIn(said, languages)
	return messagePart{said, asks(said, languages), talk, others}
}

// talkIn counts the words of talk in a part of a message, and the others that say something. Why somebody asks is talk where he
// speaks of himself. A question has none, nor has what names a place.
func talkIn(part string, languages []string) (talk, others int) {
	if at := Of(part).Place; lang.IsQuestion(part) || asksByWord(part, languages[0]) || at.Sure || at.Unit != "" && at.Number != 0 {
		return 0, 0
	}
	language, words := languages[0], vocabularyFor(languages[0], part).text
	reasons, isOfSelf := 0, false
	var sc lang.Scanner
	for sc.Reset(part); sc.Next(); {
		word := string(sc.Word.Folded)
		isOfSelf = isOfSelf || lang.FirstPerson(language, word)
		switch {
		case lang.IsOfTalk(language, word), sc.Word.Script == lang.Syllabic && lang.IsTalkRun(word):
			talk++
		case lang.IsOfAsker(language, word):
			reasons++
		case !atMost[word] && words.lengthOf(word) == 0 && saysSomething(word, language):
			others++
		}
	}
	if isOfSelf {
		return talk + reasons, others
	}
	return talk, others + reasons
}
