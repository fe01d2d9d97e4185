package discord

import "github.com/bwmarrin/discordgo"

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
