package discord

import (
	"context"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/text"
)

// answerPost answers the first message of a post in a forum that the server has chosen for
// that, if it asks something and the text answers; else it says nothing. It reports whether
// the message is such a question.
func (s *session) answerPost(ctx context.Context, m *discordgo.Message) bool {
	q, ok := s.inForum(ctx, m)
	if !ok || !s.servers.MayAnswer(ctx, m.GuildID, m.ChannelID) || s.servers.WhyNotAsk(ctx, "", q.guild, q.roles) != "" {
		return false
	}
	q.language = s.servers.Language(ctx, m.GuildID)
	s.ask(ctx, q)
	return true
}

// inForum reads a message as the question of a post. The first message of a post has the id
// of its thread.
func (s *session) inForum(ctx context.Context, m *discordgo.Message) (question, bool) {
	if !s.ReadsAll || !fromPerson(m) || m.GuildID == "" || m.ID != m.ChannelID || m.Content == "" {
		return question{}, false
	}
	forums := s.servers.Settings(ctx, m.GuildID).Forums
	if len(forums) == 0 {
		return question{}, false
	}
	post, ok := s.post(ctx, m.ChannelID)
	if !ok || !slices.Contains(forums, post.Parent) {
		return question{}, false
	}
	q := s.fromMessage(m)
	if q.text, q.post, ok = questionOf(post.Name, q.text); !ok {
		return question{}, false
	}
	q.quiet, q.public = true, false
	q.to.(*toMessage).quiet = true
	return q, true
}

// post is the thread that a post is, from Discord if its event has not come yet.
func (s *session) post(ctx context.Context, id string) (guild.Thread, bool) {
	if known, ok := s.servers.Guilds.ThreadOf(id); ok {
		return known, true
	}
	c, err := s.Client.Channel(ctx, id)
	if err != nil {
		s.Log.InfoContext(ctx, "a post cannot be looked at", "channel", id, "error", err)
		return guild.Thread{}, false
	}
	return guild.ThreadOf(c), true
}

// questionOf finds the question of a post: its title, or else the first question in its words.
// The rest is in whose light it is understood.
func questionOf(title, words string) (asked, rest string, ok bool) {
	if asksSomething(title) {
		return title, look.Shorten(words, maxQuoted), true
	}
	for _, sentence := range text.Sentences(words) {
		if s := strings.TrimSpace(sentence.Of(words)); isAsked(s) {
			return s, look.Shorten(title+". "+words, maxQuoted), true
		}
	}
	return "", "", false
}

// asksSomething reports whether a title is a question, also without its sign. What begins like
// one and is mostly none ("Why I love lamps") is not.
func asksSomething(title string) bool {
	if isAsked(strings.TrimSpace(title)) {
		return true
	}
	switch intent.Of(title).Wants {
	case intent.Moment, intent.Quantity, intent.Frequency, intent.Extent, intent.Where, intent.Person, intent.Introduction, intent.Naming, intent.Manner, intent.Method, intent.Verdict:
		return true
	}
	return false
}
