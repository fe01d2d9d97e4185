package intent

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// Unmarked is what a message says, without the marks that people and programs put around it: quotation marks, signs of
// Markdown, that of a quoted line or an item, a label ("Q:"), emoji (":smile:"), an address at its end, and more marks at the
// end than one.
func Unmarked(message string) string {
	for {
		rest := withoutSign(unwrapped(message))
		rest = attached().ReplaceAllString(rest, "")
		rest = strings.TrimSpace(endMarks().ReplaceAllStringFunc(rest, oneMark))
		if letters(rest) < leastAsked || rest == message {
			return message
		}
		message = rest
	}
}

// wrappings are pairs of marks that may stand around all of a message.
var wrappings = [][2]string{
	{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"»", "«"}, {"«", "»"}, {"「", "」"}, {"'", "'"}, {"‘", "’"}, {"(", ")"}, {"[", "]"},
	{"```", "```"}, {"`", "`"}, {"||", "||"}, {"**", "**"}, {"*", "*"}, {"__", "__"}, {"_", "_"}, {"~~", "~~"},
}

// unwrapped is a message without a pair of marks around all of it, if neither stands within it.
func unwrapped(message string) string {
	for _, pair := range wrappings {
		rest, begins := strings.CutPrefix(message, pair[0])
		inner, ends := strings.CutSuffix(rest, pair[1])
		if begins && ends && !strings.Contains(inner, pair[0]) && !strings.Contains(inner, pair[1]) {
			return inner
		}
	}
	return message
}

// withoutSign is a message without the sign of an item or a quoted line before it, its number, or a name for a question.
// "3. Absatz" is a place.
func withoutSign(message string) string {
	at := label().FindStringIndex(message)
	if at == nil || !wordFirst().MatchString(message[at[1]:]) || Of(message).Kind == InPlace && Of(message[at[1]:]).Kind != InPlace {
		return message
	}
	return message[at[1]:]
}

// oneMark is the mark that several stand for.
func oneMark(marks string) string {
	if strings.ContainsAny(marks, "?？") {
		return "?"
	}
	return "!"
}

var (
	label     = lazyregexp.New(`(?i)^(?:[>•·–—*#-]+\s+|\d{1,2}[.)]\s+|(?:[qfp]\d{0,2}:\s+|(?:question|frage|pregunta|问题|提问)\s*\d{0,2}\s*(?:[:：.)]|\s[–—-])|q\s[–—-])\s*)`)
	wordFirst = lazyregexp.New(`^\PN?\pL`)
	attached  = lazyregexp.New(`(?i)\s<?https?://\S+$|\s<?a?:\w+:(?:\d+>)?$|^<?a?:\w+:(?:\d+>)?\s`)
	endMarks  = lazyregexp.New(`[?!？！]{2,}[1?!？！]*\s*$`)
)
