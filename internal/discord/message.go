package discord

import (
	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
)

// NewMessage makes a message of components (Components V2): they need no
// permission, are not hidden with the previews, and hold 4,000 characters. Nobody
// is mentioned, nothing previewed.
func NewMessage(components ...discordgo.MessageComponent) link.Message {
	return link.Message{Components: components, Flags: link.ComponentsV2 | link.SuppressEmbeds}
}

// Private makes a message that only the person who asked sees.
func Private(m link.Message) link.Message {
	m.Flags |= link.Ephemeral
	return m
}

// asEdit makes the change that turns any message into m.
func asEdit(m link.Message) link.Edit {
	return link.Edit{Components: &m.Components, Flags: m.Flags &^ link.Ephemeral}
}

// Colours of the bar at the left of a message.
const (
	answerColour  = 0x2F7D6D
	nothingColour = 0x8A8F98
	failureColour = 0xC2691C
)

// card frames components, with a bar in a colour.
func card(colour int, components ...discordgo.MessageComponent) discordgo.Container {
	return discordgo.Container{AccentColor: &colour, Components: components}
}

// note is a message of one sentence of our own.
func note(colour int, sentence string) link.Message {
	return NewMessage(card(colour, discordgo.TextDisplay{Content: sentence}))
}
