package discord

import "github.com/bwmarrin/discordgo"

// byDirectMessage takes every message that somebody writes to the bot alone.
func (f *Frontend) byDirectMessage(m *discordgo.Message) (question, bool) {
	if m.GuildID != "" {
		return question{}, false
	}
	return f.fromMessage(m), true
}
