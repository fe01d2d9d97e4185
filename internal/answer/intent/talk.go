package intent

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// withoutTalk is a message without its parts that only speak of the question, of the answer or of who asks: "first time
// here.", "Quick one:", "(short answer please)", and what they say. Those that ask stay if no other part asks: "New here.
// Explain the text."
func withoutTalk(message string, languages []string) (rest, talk string) {
	parts := messageParts(message)
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

// isTalk reports whether a part of a message has words of talk, or tells why its writer asks, and has no other words that say
// something. A question is none.
func isTalk(part string, languages []string) bool {
	if lang.IsQuestion(part) || asksByWord(part, languages[0]) || Of(part).Place.Sure {
		return false
	}
	language, words := languages[0], vocabularyFor(languages[0], part).text
	isTalking, isReason, isOfSelf := false, false, false
	var sc lang.Scanner
	for sc.Reset(part); sc.Next(); {
		word := string(sc.Word.Folded)
		isOfSelf = isOfSelf || lang.FirstPerson(language, word)
		switch {
		case lang.IsOfTalk(language, word), sc.Word.Script == lang.Syllabic && lang.IsTalkRun(word):
			isTalking = true
		case lang.IsOfAsker(language, word):
			isReason = true
		case !atMost[word] && words.lengthOf(word) == 0 && saysSomething(word, language):
			return false
		}
	}
	return isTalking && !isReason || isReason && isOfSelf
}
