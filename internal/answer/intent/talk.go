package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// withoutTalk is a message without its parts that are talk, and what they say. Those that ask stay if no other part asks: "New
// here. Explain the text."
func withoutTalk(message string, languages []string, isTalk func(part string, languages []string) bool) (rest, talk string) {
	parts := withHead(messageParts(message), languages)
	isAsking := func(part string) bool { return asks(part, languages) }
	isLeft := func(part string) bool { return isTalk(part, languages) }
	if !slices.ContainsFunc(parts, func(part string) bool { return isAsking(part) && !isLeft(part) }) {
		isLeft = func(part string) bool { return isTalk(part, languages) && !isAsking(part) }
	}
	rest, talk = partsThat(parts, func(part string) bool { return !isLeft(part) }), partsThat(parts, isLeft)
	if talk == "" || letters(rest) < leastAsked {
		return message, ""
	}
	return rest, talk
}

// withHead makes a part of what stands before the first comma if it is talk, and a question stands behind it: "As a beginner,
// what should I read?"
func withHead(parts []string, languages []string) []string {
	head, rest, ok := strings.Cut(parts[0], ", ")
	if !ok || !isTalk(head, languages) || !asksAtOnce(rest, languages) {
		return parts
	}
	return append([]string{head + ", ", rest}, parts[1:]...)
}

// partsThat joins the parts of which something holds, without what parts them from one that is left out.
func partsThat(parts []string, holds func(part string) bool) string {
	var b strings.Builder
	for i, part := range parts {
		if !holds(part) {
			continue
		}
		if i+1 < len(parts) && !holds(parts[i+1]) {
			part = strings.TrimRight(part, " (–—-（，：") + " "
		}
		b.WriteString(part)
	}
	return strings.TrimSpace(b.String())
}

// messageParts are the parts of a message, each with its mark: sentences, what stands before a colon or a dash, and what
// stands in brackets.
func messageParts(message string) (parts []string) {
	start := 0
	for _, at := range partEnds().FindAllStringIndex(message, -1) {
		parts = append(parts, message[start:at[1]])
		start = at[1]
	}
	return append(parts, message[start:])
}

var partEnds = lazyregexp.New(`[.!?:)]+\s+|\s[–—-]+\s+|\s\(|[。！？：，；）]+\s*|（`)

// isTalk reports whether a part of a message only speaks of the question, of the answer or of who asks: "first time here.",
// "Quick one:", "(short answer please)". A question does not.
func isTalk(part string, languages []string) bool {
	talk, others := talkIn(part, languages)
	return talk > 0 && others == 0
}

// isMostlyTalk reports whether half of what a part says is talk: "Asked this in general, but nobody answered:".
func isMostlyTalk(part string, languages []string) bool {
	talk, others := talkIn(part, languages)
	return talk > 0 && others <= talk
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
