package grounding

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A claim of at least so many words repeats a rule if the rule has this share of them.
const (
	echoedWords = 4
	echoedShare = 0.9
)

// echoes reports whether a unit is a rule of the prompt, which small models give back.
func (w *Writing) echoes(u completion.Unit) bool {
	c := claims.New(u.Text[u.Start:], "")
	return slices.ContainsFunc(w.rules(), func(rule *claims.Paragraph) bool {
		if _, same := c.Verbatim(rule); same {
			return true
		}
		e := c.Rests(rule, 1)
		return e.Words >= echoedWords && e.Share >= echoedShare
	})
}

// rulesOf are the sentences of a prompt beside text, conversation and question, as a
// completion with them would be read.
func rulesOf(prompt []llm.Message) []*claims.Paragraph {
	user := prompt[len(prompt)-1].Content
	var rules []*claims.Paragraph
	for _, u := range completion.Split(prompt[0].Content + "\n" + user[strings.LastIndex(user, ">")+1:]) {
		rules = append(rules, claims.NewParagraph(text.Paragraph{Text: u.Text[u.Start:]}, text.Meta{}, locale.Default))
	}
	return rules
}
