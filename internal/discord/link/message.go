package link

import (
	"encoding/json"

	"github.com/bwmarrin/discordgo"
)

// Flags of a message, by
// https://discord.com/developers/docs/resources/message#message-object-message-flags.
const (
	SuppressEmbeds = discordgo.MessageFlagsSuppressEmbeds
	Ephemeral      = discordgo.MessageFlagsEphemeral
	ComponentsV2   = discordgo.MessageFlagsIsComponentsV2
)

// A Message is a new message: in a channel, or of an interaction. Nobody is
// pinged but those in Mentions.
type Message struct {
	Content    string                       `json:"content,omitempty"`
	Embeds     []*discordgo.MessageEmbed    `json:"embeds,omitempty"`
	Components []discordgo.MessageComponent `json:"components,omitempty"`
	Flags      discordgo.MessageFlags       `json:"flags,omitempty"`
	Mentions   Mentions                     `json:"allowed_mentions"`
	// Reply is the message that this one answers; only in a channel.
	Reply *discordgo.MessageReference `json:"message_reference,omitempty"`
	// Nonce, at most 25 characters, makes sending safe to repeat: a second
	// message of the same nonce within some minutes gives back the first. Only in
	// a channel.
	Nonce string `json:"nonce,omitempty"`
}

// MarshalJSON asks Discord to enforce the nonce, if there is one.
func (m Message) MarshalJSON() ([]byte, error) {
	type plain Message
	return json.Marshal(struct {
		plain
		EnforceNonce bool `json:"enforce_nonce,omitempty"`
	}{plain(m), m.Nonce != ""})
}

// An Edit changes a message. What is nil stays. Mentions are parsed anew by every
// edit, so they are always sent.
type Edit struct {
	Content    *string                       `json:"content,omitempty"`
	Embeds     *[]*discordgo.MessageEmbed    `json:"embeds,omitempty"`
	Components *[]discordgo.MessageComponent `json:"components,omitempty"`
	Flags      discordgo.MessageFlags        `json:"flags,omitempty"` // ComponentsV2 may be set, and never taken away
	Mentions   Mentions                      `json:"allowed_mentions"`
}

// Mentions are who is pinged. The zero value pings nobody, whatever the text says.
type Mentions struct {
	Users       []string // ids
	RepliedUser bool     // the author of the message that is answered
}

// MarshalJSON writes Discord's allowed_mentions.
func (m Mentions) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Parse       []string `json:"parse"`
		Users       []string `json:"users,omitempty"`
		RepliedUser bool     `json:"replied_user"`
	}{[]string{}, m.Users, m.RepliedUser})
}

// A Thread is a thread to be begun.
type Thread struct {
	Name        string                `json:"name"`                            // 1 to 100 characters
	AutoArchive int                   `json:"auto_archive_duration,omitempty"` // minutes: 60, 1440, 4320 or 10080; 0 as the channel has it
	Type        discordgo.ChannelType `json:"type,omitempty"`                  // only without a message: 11 public, 12 private
}

// A Modal is a form.
type Modal struct {
	CustomID   string                       `json:"custom_id"` // at most 100 characters
	Title      string                       `json:"title"`     // at most 45 characters
	Components []discordgo.MessageComponent `json:"components"`
}
