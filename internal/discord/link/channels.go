package link

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// CreateMessage sends a message to a channel. With a nonce it is repeated after
// failures that may pass; without one, it is not.
func (c *Client) CreateMessage(ctx context.Context, channelID string, m Message) (*discordgo.Message, error) {
	made := &discordgo.Message{}
	err := c.do(ctx, call{
		method: http.MethodPost, path: "/channels/" + channelID + "/messages",
		body: m, result: made, repeatable: m.Nonce != "",
	})
	return orNil(made, err)
}

// Message returns a message.
func (c *Client) Message(ctx context.Context, channelID, messageID string) (*discordgo.Message, error) {
	m := &discordgo.Message{}
	err := c.Do(ctx, http.MethodGet, "/channels/"+channelID+"/messages/"+messageID, nil, m)
	return orNil(m, err)
}

// EditMessage changes a message of the bot's own.
func (c *Client) EditMessage(ctx context.Context, channelID, messageID string, e Edit) (*discordgo.Message, error) {
	m := &discordgo.Message{}
	err := c.Do(ctx, http.MethodPatch, "/channels/"+channelID+"/messages/"+messageID, e, m)
	return orNil(m, err)
}

// DeleteMessage deletes a message. One that is gone already is no error.
func (c *Client) DeleteMessage(ctx context.Context, channelID, messageID string) error {
	err := c.Do(ctx, http.MethodDelete, "/channels/"+channelID+"/messages/"+messageID, nil, nil)
	if IsUnknownMessage(err) {
		return nil
	}
	return err
}

// Typing shows for ten seconds that the bot is typing.
func (c *Client) Typing(ctx context.Context, channelID string) error {
	return c.Do(ctx, http.MethodPost, "/channels/"+channelID+"/typing", nil, nil)
}

// StartThread begins a thread at a message, or without one if messageID is "".
func (c *Client) StartThread(ctx context.Context, channelID, messageID string, t Thread) (*discordgo.Channel, error) {
	path := "/channels/" + channelID
	if messageID != "" {
		path += "/messages/" + messageID
	}
	made := &discordgo.Channel{}
	err := c.Do(ctx, http.MethodPost, path+"/threads", t, made)
	return orNil(made, err)
}

// OpenDM returns the channel of direct messages with a person.
func (c *Client) OpenDM(ctx context.Context, userID string) (*discordgo.Channel, error) {
	channel := &discordgo.Channel{}
	err := c.do(ctx, call{
		method: http.MethodPost, path: "/users/@me/channels",
		body: map[string]string{"recipient_id": userID}, result: channel,
		repeatable: true, // opening the same channel again gives it back
	})
	return orNil(channel, err)
}

// orNil returns nothing but the error, if there is one.
func orNil[T any](value *T, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	return value, nil
}
