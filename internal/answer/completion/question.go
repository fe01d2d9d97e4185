package completion

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
)

// FirstLine returns the first line of a completion as plain text, without
// quotation marks around it.
func FirstLine(completion string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(completion), "\n")
	return strings.Trim(prompts.Plain(line), ` "“”„«»`)
}

// maxQuestion is how long a question may be, in characters.
const maxQuestion = 300

// leastKnown is the share of the words of a question, written anew, that must
// stand in the conversation.
const leastKnown = 2.0 / 3

// RefuseQuestion says why a question that a model wrote anew is not used, or "". The conversation
// is all that may be spoken of, the question as it was asked among it.
// It is shown and searched for, so that it may hold nothing but a question: no
// sign of a link, a mention or a command, and no number that was not spoken of;
// in the question's own language no such name either, and few other words.
func RefuseQuestion(reworded, question, conversation string, translated bool) string {
	switch {
	case !strings.ContainsFunc(reworded, unicode.IsLetter), Declines(reworded):
		return "it is empty"
	case utf8.RuneCountInString(reworded) > maxQuestion:
		return fmt.Sprintf("it is longer than %d characters", maxQuestion)
	}
	if reason := RefuseSigns(reworded); reason != "" {
		return reason
	}
	if translated {
		return newNumber(withoutLetters(reworded), withoutLetters(conversation), "")
	}
	if reason := newNumber(reworded, conversation, lang.Detect(question)); reason != "" {
		return reason
	}
	return newWords(reworded, conversation)
}

// RefuseSigns says which sign of a link, a mention or a command s has, or "".
func RefuseSigns(s string) string {
	if strings.ContainsAny(s, "<>[]{}|`*#@\\_~=\ufffd") || claims.HasLink(s) {
		return "it has signs that a question does not have"
	}
	return ""
}

// newNumber looks for a number that was not spoken of.
func newNumber(reworded, spoken, language string) string {
	known := lang.NumberForms(spoken, language)
	for _, n := range lang.Numbers(reworded, language) {
		if n.Value != "one" && !n.IsIn(known) {
			return fmt.Sprintf("the number %s is new", n.Value)
		}
	}
	return ""
}

// withoutLetters blanks out the letters of s: number words differ between languages.
func withoutLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return '_'
		}
		return r
	}, s)
}

// newWords looks for names and other words that were not spoken of.
func newWords(reworded, conversation string) string {
	language, known := lang.Detect(reworded), make(map[string]bool)
	for _, t := range retrieval.Terms(conversation, language) {
		known[t.Text] = true
	}
	all, have := 0, 0
	for _, t := range retrieval.Terms(reworded, language) {
		raw := reworded[t.Start:t.End]
		r, size := utf8.DecodeRuneInString(raw)
		switch {
		case t.Stop:
			continue
		case known[t.Text]:
			have++
		case unicode.IsUpper(r) && len(raw) > size:
			return fmt.Sprintf("the name %q is new", raw)
		}
		all++
	}
	if float64(have) < leastKnown*float64(all) {
		return fmt.Sprintf("only %d of its %d words were spoken of", have, all)
	}
	return ""
}
