package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// byReply takes a reply to a message of the bot: a follow-up to the answer that
// the message shows. In a server Discord shows its text only if it notifies the
// bot; without a text there is nothing to answer.
func (s *session) byReply(m *discordgo.Message) (question, bool) {
	to := m.ReferencedMessage
	if to == nil || to.Author == nil || to.Author.ID != s.self || m.Content == "" {
		return question{}, false
	}
	q := s.fromMessage(m)
	q.parent = to.ID
	return q, true
}

// isUnreadable reports whether a message is meant for the bot, and Discord keeps its text
// back: it is in a thread that the bot opened, or somebody's reply to the answer to a
// command of their own. Such a reply never pings, so others may only talk among themselves.
func (s *session) isUnreadable(m *discordgo.Message) bool {
	if s.ReadsAll || !fromPerson(m) || m.Content != "" || len(m.Attachments)+len(m.StickerItems) > 0 {
		return false
	}
	if to := m.ReferencedMessage; to != nil && to.Author != nil && to.Author.ID == s.self {
		return openedBy(to) == m.Author.ID
	}
	thread, ok := s.servers.Guilds.ThreadOf(m.ChannelID)
	return ok && thread.Owner == s.self && m.ReferencedMessage == nil
}

// hint says how to ask further where the text of a message cannot be read.
func (s *session) hint(ctx context.Context, m *discordgo.Message) {
	s.advise(ctx, m, func(language string) string {
		return locale.Say(language, "Discord does not show me what this message says. Mention me in it, or press “%s”.", locale.Say(language, "Ask further"))
	})
}

// advise answers a message with a sentence that says what to do, at most once a minute for
// each person.
func (s *session) advise(ctx context.Context, m *discordgo.Message, say func(language string) string) {
	q := s.fromMessage(m)
	q.language = s.servers.Language(ctx, m.GuildID)
	if !s.delivery.MayRefuse(q.person) {
		return
	}
	work := s.delivery.Do(ctx, s.delivered(ctx, q), func(ctx context.Context) error {
		if err := q.to.Refuse(ctx, say(q.language)); err != nil {
			s.Log.InfoContext(ctx, "nobody could be told how to ask", "channel", m.ChannelID, "error", err)
		}
		return nil
	})
	if work != nil {
		work()
	}
}

// threadMinutes is how long Discord shows a thread in which nobody writes.
const threadMinutes = 24 * 60

// wantsThread reports whether a server wants answers in threads.
func wantsThread(s state.Settings) bool { return s.AnswerIn == state.InThread }

// inOwnThread takes a message in a thread, or a post of a forum, that the bot
// opened: it is meant for the bot even if it mentions nobody. Discord shows the bot
// the text of such a message only if it may read all messages.
func (s *session) inOwnThread(m *discordgo.Message) (question, bool) {
	thread, ok := s.servers.Guilds.ThreadOf(m.ChannelID)
	if !ok || thread.Owner != s.self || m.Content == "" {
		return question{}, false
	}
	return s.fromMessage(m), true
}

// intoThread makes a question that was asked by a message get its answer in a
// thread, if the server wants it and there can be one.
func (s *session) intoThread(ctx context.Context, q *question) {
	to, byMessage := q.to.(*toMessage)
	if !byMessage {
		return
	}
	_, inThread := s.servers.Guilds.ThreadOf(to.channel)
	if q.guild == "" || q.parent != "" || inThread || !wantsThread(s.servers.Settings(ctx, q.guild)) {
		return
	}
	_, has := s.servers.Guilds.ThreadOf(q.id)
	q.to = &toMessageThread{toMessage: to, name: q.text, log: s.Log, hasOpen: has}
}
