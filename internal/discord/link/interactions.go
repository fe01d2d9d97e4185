package link

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// A response is the first answer to an interaction, by
// https://discord.com/developers/docs/interactions/receiving-and-responding.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// respond gives the first response, for which there are 3 seconds. It is repeated
// after failures that may pass: a repeat that finds the interaction acknowledged
// has come second to itself.
func (c *Client) respond(ctx context.Context, i *discordgo.Interaction, r response) error {
	unsure := false
	err := c.do(ctx, call{
		method: http.MethodPost, path: "/interactions/" + i.ID + "/" + i.Token + "/callback",
		body: r, repeatable: true, unsure: &unsure,
	})
	if unsure && IsAlreadyAcknowledged(err) {
		return nil
	}
	return err
}

// Defer says that an answer will come by [Client.EditOriginal]. Whether only the
// person sees it is decided here and stays.
func (c *Client) Defer(ctx context.Context, i *discordgo.Interaction, ephemeral bool) error {
	r := response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	if ephemeral {
		r.Data = map[string]any{"flags": Ephemeral}
	}
	return c.respond(ctx, i, r)
}

// DeferUpdate acknowledges a click without a sign of it.
func (c *Client) DeferUpdate(ctx context.Context, i *discordgo.Interaction) error {
	return c.respond(ctx, i, response{Type: discordgo.InteractionResponseDeferredMessageUpdate})
}

// Respond answers with a message.
func (c *Client) Respond(ctx context.Context, i *discordgo.Interaction, m Message) error {
	return c.respond(ctx, i, response{discordgo.InteractionResponseChannelMessageWithSource, m})
}

// Update answers a click by changing the message that was clicked.
func (c *Client) Update(ctx context.Context, i *discordgo.Interaction, e Edit) error {
	return c.respond(ctx, i, response{discordgo.InteractionResponseUpdateMessage, e})
}

// Suggest answers an autocompletion with at most 25 choices.
func (c *Client) Suggest(ctx context.Context, i *discordgo.Interaction, choices []*discordgo.ApplicationCommandOptionChoice) error {
	if choices == nil {
		choices = []*discordgo.ApplicationCommandOptionChoice{}
	}
	return c.respond(ctx, i, response{discordgo.InteractionApplicationCommandAutocompleteResult, map[string]any{"choices": choices}})
}

// ShowModal answers with a form. A form that was sent in cannot be answered so.
func (c *Client) ShowModal(ctx context.Context, i *discordgo.Interaction, m Modal) error {
	return c.respond(ctx, i, response{discordgo.InteractionResponseModal, m})
}

const original = "@original"

// Original returns the first response.
func (c *Client) Original(ctx context.Context, i *discordgo.Interaction) (*discordgo.Message, error) {
	m := &discordgo.Message{}
	err := c.Do(ctx, http.MethodGet, followupPath(i, original), nil, m)
	return orNil(m, err)
}

// EditOriginal changes the first response, or gives the answer that was deferred.
func (c *Client) EditOriginal(ctx context.Context, i *discordgo.Interaction, e Edit) (*discordgo.Message, error) {
	return c.EditFollowup(ctx, i, original, e)
}

// DeleteOriginal deletes the first response. One that is gone is no error.
func (c *Client) DeleteOriginal(ctx context.Context, i *discordgo.Interaction) error {
	return c.DeleteFollowup(ctx, i, original)
}

// Followup sends another message. It is not repeated after a failure: Discord has
// no nonce here.
func (c *Client) Followup(ctx context.Context, i *discordgo.Interaction, m Message) (*discordgo.Message, error) {
	made := &discordgo.Message{}
	err := c.Do(ctx, http.MethodPost, "/webhooks/"+i.AppID+"/"+i.Token+"?wait=true", m, made)
	return orNil(made, err)
}

// EditFollowup changes a message that [Client.Followup] sent.
func (c *Client) EditFollowup(ctx context.Context, i *discordgo.Interaction, messageID string, e Edit) (*discordgo.Message, error) {
	m := &discordgo.Message{}
	err := c.Do(ctx, http.MethodPatch, followupPath(i, messageID), e, m)
	return orNil(m, err)
}

// DeleteFollowup deletes a message that [Client.Followup] sent. One that is gone
// is no error.
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

// UserOf returns who interacts, in a server or elsewhere. Interactions that a
// [Link] hands on have one.
func UserOf(i *discordgo.Interaction) *discordgo.User {
	if i.Member != nil && i.Member.User != nil {
		return i.Member.User
	}
	return i.User
}
