package discord

import (
	"context"
	"encoding/json"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

// wordTime bounds a word to one person after a restart.
const wordTime = 30 * time.Second

// sweepUp says a word to those whose questions the last run left without an
// answer. A late answer would come to a talk that has gone on; whoever waits no
// longer gets nothing.
func (f *Frontend) sweepUp(ctx context.Context) {
	left, older, err := f.State.Unfinished(ctx, platform, staleQuestion)
	if err != nil {
		f.Log.ErrorContext(ctx, "the questions of the last run cannot be read", "error", err)
		return
	}
	told := 0
	for _, e := range left {
		how := chat.Failed
		if err := f.tellRestart(ctx, e); err != nil {
			how = chat.Dropped
			f.Log.InfoContext(ctx, "a question of the last run gets no word", "question", e.Event, "error", err)
		} else {
			told++
		}
		if err := f.State.Finish(ctx, e.Key, how); err != nil {
			f.Log.WarnContext(ctx, "the journal does not take the end of a question", "error", err)
		}
	}
	if len(left)+older > 0 {
		f.Log.InfoContext(ctx, "the last run left questions without an answer", "told", told, "dropped", len(left)-told+older)
	}
}

// tellRestart writes over what stands of an answer, or else in its place.
func (f *Frontend) tellRestart(ctx context.Context, e chat.Entry) error {
	ctx, cancel := context.WithTimeout(ctx, wordTime)
	defer cancel()
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
