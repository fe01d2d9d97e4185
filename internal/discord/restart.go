package discord

import (
	"context"
	"encoding/json"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

// tellRestart writes over what stands of an answer, or else in its place.
func (f *Frontend) tellRestart(ctx context.Context, e chat.Entry) error {
	var to address
	if err := json.Unmarshal(e.Place, &to); err != nil {
		return err
	}
	m := note(failureColour, locale.Say(to.Language, "I was restarted while I answered. Please ask again."))
	if to.Token != "" {
		_, err := f.Client.EditOriginal(ctx, &discordgo.Interaction{AppID: to.App, Token: to.Token}, asEdit(m))
		return err
	}
	err := f.tellInChannel(ctx, to.Channel, to, e.Message, m)
	if gone(err) && to.Thread != "" {
		err = f.tellInChannel(ctx, to.Thread, to, e.Message, m)
	}
	return err
}

// tellInChannel writes over a message in a channel, or sends one if its id is "".
func (f *Frontend) tellInChannel(ctx context.Context, channel string, to address, id string, m link.Message) error {
	on := &channelSurface{client: f.Client, channel: channel, replyTo: to.ReplyTo, nonce: to.Nonce}
	if id == "" {
		// With the nonce of the answer, of which a first message may have been sent
		// without our knowing: Discord returns that one then, and it is written over.
		made, err := on.Put(ctx, 0, "", m)
		if err != nil {
			return err
		}
		id = made
	}
	_, err := on.Put(ctx, 0, id, m)
	return err
}
