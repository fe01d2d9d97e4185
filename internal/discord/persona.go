package discord

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/chat"
	"pilcrow/internal/state"
)

// colourOf is that of the messages that are no refusals.
func colourOf(p state.Persona) int {
	if n, err := strconv.ParseInt(strings.TrimPrefix(p.Colour, "#"), 16, 32); err == nil {
		return int(n)
	}
	return answerColour
}

// appear gives the bot its name in a server that it has come to, unless it has one there.
func (s *session) appear(ctx context.Context, guild *discordgo.Guild) {
	if guild == nil || guild.Unavailable {
		return
	}
	name := s.persona(ctx, guild.ID).Name
	for _, m := range guild.Members {
		if m == nil || m.User == nil || m.User.ID != s.self || m.Nick != "" || name == "" {
			continue
		}
		if err := s.Client.Rename(ctx, guild.ID, name); err != nil {
			s.Log.InfoContext(ctx, "the bot cannot take its name in a server", "guild", guild.ID, "error", err)
		}
	}
}

// inOwnWords is what the bot says where no sentence of the text answers, as Markdown: to
// "hello" the greeting that was chosen for it.
func (r renderer) inOwnWords(a answer.Answer) string {
	if r.persona.Greeting != "" && a.Outcome == answer.Reply && kindOf(a) == intent.Greeting {
		return escape(r.persona.Greeting)
	}
	return escape(chat.Declined(a))
}

// aboutLibrary is the line about what can be asked, below what somebody reads first: a
// greeting, what the bot says about itself, what the text is about.
func (r renderer) aboutLibrary(a answer.Answer) []string {
	kind := kindOf(a)
	isFirst := kind == intent.Greeting || kind == intent.AboutBot || kind == intent.Overview
	if r.persona.Line == "" || !isFirst || a.Outcome != answer.Reply && a.Outcome != answer.Answered {
		return nil
	}
	return []string{escape(r.persona.Line)}
}

// kindOf is what was asked.
func kindOf(a answer.Answer) intent.Kind {
	if a.Question == "" {
		return intent.LookUp
	}
	return intent.Of(a.Question).Kind
}
