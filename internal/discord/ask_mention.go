package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"
)

// byMention takes a message in a server whose text mentions the bot. The mention
// must stand in the text: a reply to somebody else's message that only notifies
// the bot is not meant for it.
func (f *Frontend) byMention(m *discordgo.Message) (question, bool) {
	if !f.mentions(m) || !strings.Contains(m.Content, "<@"+f.self+">") && !strings.Contains(m.Content, "<@!"+f.self+">") {
		return question{}, false
	}
	return f.fromMessage(m), true
}
