package discord

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
)

// created answers a message, if it is a question to the bot. Where nobody talks to
// it, it is silent.
func (f *Frontend) created(ctx context.Context, m *discordgo.Message) {
	q, ok := f.asked(m)
	switch {
	case !ok && !f.isUnreadable(m), !f.mayAnswer(ctx, m.GuildID, m.ChannelID):
		return
	case !ok:
		f.hint(ctx, m)
		return
	}
	q.language = f.serverLanguage(ctx, m.GuildID)
	f.intoThread(ctx, &q)
	if err := f.ask(ctx, q); err != nil {
		f.fail(ctx, q, err)
	}
}

// asked reads a message as a question, by whichever way it is one.
func (f *Frontend) asked(m *discordgo.Message) (question, bool) {
	if !fromPerson(m) || m.Author.ID == f.self {
		return question{}, false
	}
	for _, way := range []func(*discordgo.Message) (question, bool){f.byReply, f.byDirectMessage, f.inOwnThread, f.byMention} {
		if q, ok := way(m); ok {
			return q, true
		}
	}
	return question{}, false
}

// fromPerson tells whether a person wrote a message: no bot, no webhook, and not
// Discord itself.
func fromPerson(m *discordgo.Message) bool {
	return m != nil && m.Author != nil && !m.Author.Bot && !m.Author.System && m.WebhookID == "" &&
		(m.Type == discordgo.MessageTypeDefault || m.Type == discordgo.MessageTypeReply)
}

// fromMessage is the question in a message.
func (f *Frontend) fromMessage(m *discordgo.Message) question {
	return question{
		id: m.ID, person: m.Author.ID, guild: m.GuildID, channel: m.ChannelID, text: f.plain(m),
		door: &messageDoor{client: f.Client, channel: m.ChannelID, message: m.ID},
	}
}

var (
	userMention  = regexp.MustCompile(`<@!?(\d+)>`)
	customEmoji  = regexp.MustCompile(`<a?(:\w+:)\d+>`)
	otherMention = regexp.MustCompile(`<(?:@&|#)\d+>`)
)

// plain returns what a message says to a reader: without the mention of the bot,
// and with people's names.
func (f *Frontend) plain(m *discordgo.Message) string {
	names := map[string]string{f.self: ""}
	for _, u := range m.Mentions {
		if u != nil && u.ID != f.self {
			names[u.ID] = u.DisplayName()
		}
	}
	text := userMention.ReplaceAllStringFunc(m.Content, func(mention string) string {
		return names[userMention.FindStringSubmatch(mention)[1]]
	})
	text = customEmoji.ReplaceAllString(text, "$1")
	return strings.TrimSpace(otherMention.ReplaceAllString(text, ""))
}

// mentions tells whether a message mentions the bot. A reply that notifies does
// so without a mention in its text.
func (f *Frontend) mentions(m *discordgo.Message) bool {
	for _, u := range m.Mentions {
		if u != nil && u.ID == f.self {
			return true
		}
	}
	return false
}

// A messageDoor leads to replies to a message.
type messageDoor struct {
	client           *link.Client
	channel, message string
	revision         string
}

func (d *messageDoor) open(context.Context) (surface, error) {
	return &channelSurface{client: d.client, channel: d.channel, replyTo: d.message, nonce: nonce(d.message, d.revision)}, nil
}

func (d *messageDoor) refuse(ctx context.Context, why string) error {
	on, _ := d.open(ctx)
	_, err := on.Put(ctx, 0, "", note(nothingColour, why))
	return err
}

func (d *messageDoor) address() address {
	return address{Channel: d.channel, ReplyTo: d.message, Nonce: nonce(d.message, d.revision)}
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
