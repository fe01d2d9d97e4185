package rest

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// A callback is the first response to an interaction, by
// https://discord.com/developers/docs/interactions/receiving-and-responding.
type callback struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// respond sends the first response, for which there are 3 seconds. It is retried
// after failures that may pass: a retry that finds the interaction acknowledged
// shows that the attempt before it succeeded.
func (c *Client) respond(ctx context.Context, i *discordgo.Interaction, r callback) error {
	unsure := false
	err := c.do(ctx, call{
		method: http.MethodPost, path: "/interactions/" + i.ID + "/" + i.Token + "/callback",
		body: r, idempotent: true, unsure: &unsure,
	})
	if unsure && isAlreadyAcknowledged(err) {
		return nil
	}
	return err
}

// Defer announces an answer, which [Client.EditOriginal] gives. It also decides for
// good whether only the person sees it.
func (c *Client) Defer(ctx context.Context, i *discordgo.Interaction, ephemeral bool) error {
	r := callback{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	if ephemeral {
		r.Data = map[string]any{"flags": Ephemeral}
	}
	return c.respond(ctx, i, r)
}

// DeferUpdate acknowledges a click without showing anything.
func (c *Client) DeferUpdate(ctx context.Context, i *discordgo.Interaction) error {
	return c.respond(ctx, i, callback{Type: discordgo.InteractionResponseDeferredMessageUpdate})
}

// Respond answers with a message.
func (c *Client) Respond(ctx context.Context, i *discordgo.Interaction, m Message) error {
	return c.respond(ctx, i, callback{discordgo.InteractionResponseChannelMessageWithSource, m})
}

// Update answers a click by changing the message that was clicked.
func (c *Client) Update(ctx context.Context, i *discordgo.Interaction, e Edit) error {
	return c.respond(ctx, i, callback{discordgo.InteractionResponseUpdateMessage, e})
}

// Suggest answers an autocompletion, with at most 25 choices.
func (c *Client) Suggest(ctx context.Context, i *discordgo.Interaction, choices []*discordgo.ApplicationCommandOptionChoice) error {
	if choices == nil {
		choices = []*discordgo.ApplicationCommandOptionChoice{}
	}
	return c.respond(ctx, i, callback{discordgo.InteractionApplicationCommandAutocompleteResult, map[string]any{"choices": choices}})
}

// A Modal is a form.
type Modal struct {
	CustomID   string                       `json:"custom_id"` // at most 100 characters
	Title      string                       `json:"title"`     // at most 45 characters
	Components []discordgo.MessageComponent `json:"components"`
}

// ShowModal answers with a form. It cannot answer a form.
func (c *Client) ShowModal(ctx context.Context, i *discordgo.Interaction, m Modal) error {
	return c.respond(ctx, i, callback{discordgo.InteractionResponseModal, m})
}

const original = "@original"

// EditOriginal changes the first response, or gives the answer that [Client.Defer]
// announced.
func (c *Client) EditOriginal(ctx context.Context, i *discordgo.Interaction, e Edit) (*discordgo.Message, error) {
	return c.EditFollowup(ctx, i, original, e)
}

// DeleteOriginal deletes the first response. It is no error if that was done before.
func (c *Client) DeleteOriginal(ctx context.Context, i *discordgo.Interaction) error {
	return c.DeleteFollowup(ctx, i, original)
}

// Followup sends another message. It is not retried, because Discord knows no nonce
// here; and one that is on its way is waited for, as by [Client.CreateMessage].
func (c *Client) Followup(ctx context.Context, i *discordgo.Interaction, m Message) (*discordgo.Message, error) {
	made := &discordgo.Message{}
	err := c.do(ctx, call{method: http.MethodPost, path: "/webhooks/" + i.AppID + "/" + i.Token + "?wait=true", body: m, result: made, whole: true})
	return orNil(made, err)
}

// EditFollowup changes a message that [Client.Followup] sent, as [Client.EditMessage]
// does.
func (c *Client) EditFollowup(ctx context.Context, i *discordgo.Interaction, messageID string, e Edit) (*discordgo.Message, error) {
	return c.edit(ctx, followupPath(i, messageID), e)
}

// DeleteFollowup deletes a message that [Client.Followup] sent. It is no error if
// that was done before.
func (c *Client) DeleteFollowup(ctx context.Context, i *discordgo.Interaction, messageID string) error {
	err := c.Do(ctx, http.MethodDelete, followupPath(i, messageID), nil, nil)
	if IsUnknownMessage(err) {
		return nil
	}
	return err
}

func followupPath(i *discordgo.Interaction, messageID string) string {
	return "/webhooks/" + i.AppID + "/" + i.Token + "/messages/" + messageID
}

// UserOf returns the person who interacts, in a server or elsewhere; nil if the
// interaction names none.
func UserOf(i *discordgo.Interaction) *discordgo.User {
	if i.Member != nil && i.Member.User != nil {
		return i.Member.User
	}
	return i.User
}
