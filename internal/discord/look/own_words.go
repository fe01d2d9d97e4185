package look

import (
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/state"
)

// ColourOf is that of the messages that are no refusals.
func ColourOf(p state.Persona) int {
	if n, err := strconv.ParseInt(strings.TrimPrefix(p.Colour, "#"), 16, 32); err == nil {
		return int(n)
	}
	return AnswerColour
}

// inOwnWords is what the bot says where no sentence of the text answers, as Markdown: to
// "hello" the greeting that was chosen for it.
func (r Renderer) inOwnWords(a answer.Answer) string {
	if r.Persona.Greeting != "" && a.Outcome == answer.Reply && kindOf(a) == intent.Greeting {
		return Escape(r.Persona.Greeting)
	}
	return Escape(a.Text)
}

// aboutLibrary is the line about what can be asked, below what somebody reads first: a
// greeting, what the bot says about itself, what the text is about.
func (r Renderer) aboutLibrary(a answer.Answer) []string {
	kind := kindOf(a)
	isFirst := kind == intent.Greeting || kind == intent.AboutBot || kind == intent.Overview
	if r.Persona.Line == "" || !isFirst || a.Outcome != answer.Reply && a.Outcome != answer.Answered {
		return nil
	}
	return []string{Escape(r.Persona.Line)}
}

// kindOf is what was asked.
func kindOf(a answer.Answer) intent.Kind {
	if a.Question == "" {
		return intent.LookUp
	}
	return intent.Of(a.Question).Kind
}
