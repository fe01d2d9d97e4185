package rest

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Flags of a message, by
// https://discord.com/developers/docs/resources/message#message-object-message-flags.
const (
	SuppressEmbeds = discordgo.MessageFlagsSuppressEmbeds
	Ephemeral      = discordgo.MessageFlagsEphemeral
	ComponentsV2   = discordgo.MessageFlagsIsComponentsV2
)

// A Message is a new message, in a channel or as a response to an interaction. It
// pings nobody, whatever it says.
type Message struct {
	Content    string                       `json:"content,omitempty"`
	Components []discordgo.MessageComponent `json:"components,omitempty"`
	Flags      discordgo.MessageFlags       `json:"flags,omitempty"`
	Mentions   nobody                       `json:"allowed_mentions"`
	// Reply is the message that this one replies to; only in a channel.
	Reply *discordgo.MessageReference `json:"message_reference,omitempty"`
	// Nonce, at most 25 characters, makes sending idempotent: within some minutes,
	// a second message with the same nonce is not created, and Discord returns the
	// first. Only in a channel.
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

// An Edit changes a message. What is nil stays as it is, except mentions: Discord
// parses them anew for every edit, so that nobody is pinged is always sent.
type Edit struct {
	Content    *string                       `json:"content,omitempty"`
	Components *[]discordgo.MessageComponent `json:"components,omitempty"`
	Flags      discordgo.MessageFlags        `json:"flags,omitempty"` // ComponentsV2 may be set, and never taken away
	Mentions   nobody                        `json:"allowed_mentions"`
	Files      []File                        `json:"-"` // added to those that are there
}

// nobody is the allowed_mentions of a message that pings nobody.
type nobody struct{}

func (nobody) MarshalJSON() ([]byte, error) { return []byte(`{"parse":[],"replied_user":false}`), nil }

// A Thread is a thread to be started.
type Thread struct {
	Name        string `json:"name"`                            // 1 to 100 characters
	AutoArchive int    `json:"auto_archive_duration,omitempty"` // minutes: 60, 1440, 4320 or 10080; 0 as the channel has it
}

// CreateMessage sends a message to a channel. It is retried after failures that
// may pass if the message has a nonce. A request that is on its way is waited for, so
// that no message is created that nobody knows of.
func (c *Client) CreateMessage(ctx context.Context, channelID string, m Message) (*discordgo.Message, error) {
	made := &discordgo.Message{}
	err := c.do(ctx, call{
		method: http.MethodPost, path: "/channels/" + channelID + "/messages",
		body: m, result: made, idempotent: m.Nonce != "", whole: true,
	})
	return orNil(made, err)
}

// EditMessage changes a message of the bot. A request that is on its way is waited for:
// one that nobody waits for could be done after the next one, and undo it.
func (c *Client) EditMessage(ctx context.Context, channelID, messageID string, e Edit) (*discordgo.Message, error) {
	return c.edit(ctx, "/channels/"+channelID+"/messages/"+messageID, e)
}

func (c *Client) edit(ctx context.Context, path string, e Edit) (*discordgo.Message, error) {
	m := &discordgo.Message{}
	err := c.do(ctx, call{method: http.MethodPatch, path: path, body: e, files: e.Files, result: m, idempotent: true, whole: true})
	return orNil(m, err)
}

// DeleteMessage deletes a message. It is no error if that was done before.
func (c *Client) DeleteMessage(ctx context.Context, channelID, messageID string) error {
	err := c.Do(ctx, http.MethodDelete, "/channels/"+channelID+"/messages/"+messageID, nil, nil)
	if IsUnknownMessage(err) {
		return nil
	}
	return err
}

// StartThread starts a thread at a message.
func (c *Client) StartThread(ctx context.Context, channelID, messageID string, t Thread) (*discordgo.Channel, error) {
	made := &discordgo.Channel{}
	err := c.Do(ctx, http.MethodPost, "/channels/"+channelID+"/messages/"+messageID+"/threads", t, made)
	return orNil(made, err)
}

// orNil returns no value beside an error.
func orNil[T any](value *T, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	return value, nil
}
