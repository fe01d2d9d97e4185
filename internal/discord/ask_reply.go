package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// byReply takes a reply to a message of the bot: a follow-up to the answer that
// the message shows. In a server Discord shows its text only if it notifies the
// bot; without a text there is nothing to answer.
func (f *Frontend) byReply(m *discordgo.Message) (question, bool) {
	to := m.ReferencedMessage
	if to == nil || to.Author == nil || to.Author.ID != f.self || m.Content == "" {
		return question{}, false
	}
	q := f.fromMessage(m)
	q.parent = to.ID
	return q, true
}

// isUnreadable tells whether a message is a reply to the bot, meant for it, whose
// text Discord keeps back: it does so with replies to the answers of commands.
func (f *Frontend) isUnreadable(m *discordgo.Message) bool {
	if !fromPerson(m) || m.Content != "" || len(m.Attachments)+len(m.StickerItems) > 0 {
		return false
	}
	to := m.ReferencedMessage
	return to != nil && to.Author != nil && to.Author.ID == f.self && f.mentions(m)
}

// hint says how to ask further where the text of a reply cannot be read.
func (f *Frontend) hint(ctx context.Context, m *discordgo.Message) {
	q := f.fromMessage(m)
	q.language = f.serverLanguage(ctx, m.GuildID)
	if !f.courtesy.due(q.person) {
		return
	}
	taken, err := f.claim(ctx, q)
	if taken {
		return
	}
	if err == nil {
		defer f.settle(ctx, q, chat.Failed)
		err = q.door.refuse(ctx, locale.Say(q.language, "Discord does not show me what this reply says. Mention me in it, or press “%s”.",
			locale.Say(q.language, "Ask further")))
	}
	if err != nil {
		f.Log.InfoContext(ctx, "nobody could be told how to ask further", "channel", m.ChannelID, "error", err)
	}
}
