package discord

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/lazyregexp"
)

// created answers a message, if it is a question to the bot. Where nobody talks to
// it, it is silent.
func (s *session) created(ctx context.Context, m *discordgo.Message) {
	if fromPerson(m) {
		s.learn(ctx, m.GuildID)
	}
	q, ok := s.asked(m)
	if !ok && s.answerPost(ctx, m) {
		return
	}
	switch {
	case !ok && !s.isUnreadable(m), !s.servers.MayAnswer(ctx, m.GuildID, m.ChannelID):
		return
	case !ok:
		s.hint(ctx, m)
		return
	case q.quoted.use == unreadable:
		s.hintAtQuoted(ctx, m)
		return
	}
	if s.servers.WhyNotAsk(ctx, "", q.guild, q.roles) != "" {
		s.advise(ctx, m, func(language string) string { return s.servers.WhyNotAsk(ctx, language, q.guild, q.roles) })
		return
	}
	q.language = s.servers.Language(ctx, m.GuildID)
	s.intoThread(ctx, &q)
	s.ask(ctx, q)
}

// asked reads a message as a question, by whichever way it is one.
func (s *session) asked(m *discordgo.Message) (question, bool) {
	if !fromPerson(m) || m.Author.ID == s.self {
		return question{}, false
	}
	for _, way := range []func(*discordgo.Message) (question, bool){s.byReply, s.byDirectMessage, s.inOwnThread, s.byMention} {
		if q, ok := way(m); ok {
			return s.aboutReplied(q, m), true
		}
	}
	return question{}, false
}

// fromPerson reports whether a person wrote a message: no bot, no webhook, and not
// Discord itself.
func fromPerson(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && !m.Author.Bot && !m.Author.System && m.WebhookID == "" &&
		(m.Type == discordgo.MessageTypeDefault || m.Type == discordgo.MessageTypeReply)
}

// fromMessage is the question in a message.
func (s *session) fromMessage(m *discordgo.Message) question {
	return question{
		id: m.ID, person: m.Author.ID, guild: m.GuildID, channel: m.ChannelID, roles: interaction.RolesOf(m.GuildID, m.Member), text: s.plain(m), public: true,
		to: &toMessage{client: s.Client, channel: m.ChannelID, message: m.ID},
	}
}

var (
	userMention  = lazyregexp.New(`<@!?(\d+)>`)
	customEmoji  = lazyregexp.New(`<a?(:\w+:)\d+>`)
	otherMention = lazyregexp.New(`<(?:@&|#)\d+>`)
)

// plain returns what a message says to a reader: without the mention of the bot,
// and with people's names.
func (s *session) plain(m *discordgo.Message) string {
	names := map[string]string{s.self: ""}
	for _, u := range m.Mentions {
		if u != nil && u.ID != s.self {
			names[u.ID] = u.DisplayName()
		}
	}
	text := userMention().ReplaceAllStringFunc(m.Content, func(mention string) string {
		return names[userMention().FindStringSubmatch(mention)[1]]
	})
	text = customEmoji().ReplaceAllString(text, "$1")
	return strings.TrimSpace(otherMention().ReplaceAllString(text, ""))
}

// mentions reports whether a message mentions the bot. A reply that notifies does
// so without a mention in its text.
func (s *session) mentions(m *discordgo.Message) bool {
	for _, u := range m.Mentions {
		if u != nil && u.ID == s.self {
			return true
		}
	}
	return false
}

// nonce makes of an id, and what tells two answers to it apart, at most 22
// characters. An id has 13 digits in base 36.
func nonce(id, revision string) string {
	if n, err := strconv.ParseUint(id, 10, 64); err == nil {
		id = strconv.FormatUint(n, 36)
	}
	if revision != "" {
		id += "-" + chat.Hash(revision)[:8]
	}
	return id[:min(len(id), 22)]
}

// byDirectMessage takes every message that somebody writes to the bot alone.
func (s *session) byDirectMessage(m *discordgo.Message) (question, bool) {
	if m.GuildID != "" {
		return question{}, false
	}
	return s.fromMessage(m), true
}

// byMention takes a message in a server whose text mentions the bot. The mention
// must stand in the text: a reply to somebody else's message that only notifies
// the bot is not meant for it.
func (s *session) byMention(m *discordgo.Message) (question, bool) {
	if !s.isNamedIn(m) {
		return question{}, false
	}
	return s.fromMessage(m), true
}

// isNamedIn reports whether the text of a message mentions the bot.
func (s *session) isNamedIn(m *discordgo.Message) bool {
	return s.mentions(m) && (strings.Contains(m.Content, "<@"+s.self+">") || strings.Contains(m.Content, "<@!"+s.self+">"))
}

// updated renews the answer to a question that was edited. Other changes of a
// message, such as a preview that was added, come as the same event; they are
// told by the time of the edit.
func (s *session) updated(ctx context.Context, m *discordgo.Message) {
	if m == nil || m.EditedTimestamp == nil {
		return
	}
	s.learn(ctx, m.GuildID)
	q, ok := s.asked(m)
	if !ok || q.quoted.use == unreadable || !s.servers.MayAnswer(ctx, m.GuildID, m.ChannelID) || s.servers.WhyNotAsk(ctx, "", q.guild, q.roles) != "" {
		return
	}
	q.language = s.servers.Language(ctx, m.GuildID)
	q.revise("/" + strconv.FormatInt(m.EditedTimestamp.UnixMilli(), 36))
	s.intoThread(ctx, &q)
	work := s.delivery.Renew(ctx, s.delivered(ctx, q))
	if work != nil {
		work()
	}
}

// revise makes the question another one for the journal: its message was edited.
func (q *question) revise(revision string) {
	q.revision = revision
	if to, ok := q.to.(*toMessage); ok {
		to.revision = revision
	}
}

// deleted removes the answer to a question that was deleted.
func (s *session) deleted(ctx context.Context, channel, id string) {
	s.delivery.Delete(ctx, id, func() delivery.Writer[rest.Message] {
		if _, ok := s.servers.Guilds.ThreadOf(id); ok {
			channel = id // the answer is in the thread at the question
		}
		return &channelWriter{client: s.Client, channel: channel}
	})
}
