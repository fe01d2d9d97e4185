package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// A channelWriter writes messages in a channel, the first as a reply.
type channelWriter struct {
	client  *rest.Client
	channel string
	replyTo string // id of the question's message; "" for none
	nonce   string // at most 22 characters: what is sent twice is created once
	unsure  map[int]bool
}

func (w *channelWriter) Put(ctx context.Context, u delivery.Urgency, n int, id string, m rest.Message) (string, error) {
	ctx = patient(ctx, u)
	if id != "" {
		_, err := w.client.EditMessage(ctx, w.channel, id, look.AsEdit(m))
		return id, outcome(u, err)
	}
	id, err := w.create(ctx, n, m)
	if err == nil && w.unsure[n] { // Discord may have returned what an earlier attempt has made
		_, err = w.client.EditMessage(ctx, w.channel, id, look.AsEdit(m))
	}
	if w.unsure == nil {
		w.unsure = make(map[int]bool)
	}
	w.unsure[n] = err != nil && (w.unsure[n] || mayBeDone(err))
	return id, outcome(u, err)
}

// mayBeDone reports whether Discord may have done what it did not confirm: the call was
// made, and not refused.
func mayBeDone(err error) bool {
	var failed *rest.APIError
	return rest.IsUnreachable(err) || errors.As(err, &failed) && failed.Status >= http.StatusInternalServerError
}

// create sends page n.
func (w *channelWriter) create(ctx context.Context, n int, m rest.Message) (string, error) {
	m.Nonce = w.nonce + "-" + strconv.Itoa(n)
	if n == 0 && w.replyTo != "" {
		m.Reply = &discordgo.MessageReference{MessageID: w.replyTo, FailIfNotExists: new(bool)}
	}
	made, err := w.client.CreateMessage(ctx, w.channel, m)
	if m.Reply != nil && cannotReply(err) {
		m.Reply = nil
		made, err = w.client.CreateMessage(ctx, w.channel, m)
	}
	return idOf(made), err
}

// patient makes calls wait for limits as long as the urgency of a message is worth it:
// what ends an answer has all the time that there is, and before it everything else gives
// way. A first sign of an answer takes what is there, since the answer then needs no
// message of its own any more; edits of it leave room for the ends of answers.
func patient(ctx context.Context, u delivery.Urgency) context.Context {
	switch u {
	case delivery.Progress:
		return rest.Spare(ctx, 0.5)
	case delivery.Placeholder:
		return rest.Spare(ctx, 1)
	}
	return rest.Patiently(ctx, maxLimit)
}

func (w *channelWriter) Remove(ctx context.Context, id string) error {
	return removed(w.client.DeleteMessage(ctx, w.channel, id))
}

// cannotReply reports whether a reply needs what a plain message does not: Read Message
// History.
func cannotReply(err error) bool {
	var failed *rest.APIError
	return errors.As(err, &failed) && failed.Code == discordgo.ErrCodeCannotReplyWithoutPermissionToReadMessageHistory
}

// An interactionWriter writes the answers to an interaction: the first one over
// the deferred answer, the others as followups.
type interactionWriter struct {
	client      *rest.Client
	interaction *discordgo.Interaction
	private     bool
	language    string
}

func (w *interactionWriter) Put(ctx context.Context, u delivery.Urgency, n int, id string, m rest.Message) (string, error) {
	id, err := w.put(patient(ctx, u), n, id, m)
	if u == delivery.Final && !w.private && rest.IsInteractionExpired(err) {
		w.tooLate(ctx)
	}
	return id, outcome(u, err)
}

func (w *interactionWriter) put(ctx context.Context, n int, id string, m rest.Message) (string, error) {
	switch {
	case m.Flags&rest.Ephemeral != 0 && !w.private:
		return w.hide(ctx, m)
	case n == 0:
		made, err := w.client.EditOriginal(ctx, w.interaction, look.AsEdit(m))
		return idOf(made), err
	case id != "":
		_, err := w.client.EditFollowup(ctx, w.interaction, id, look.AsEdit(m))
		return id, err
	case w.private:
		m = look.Private(m)
	}
	made, err := w.client.Followup(ctx, w.interaction, m)
	return idOf(made), err
}

// hide takes back the answer that everybody would see, and gives a private one. A try that
// finds it taken back goes on.
func (w *interactionWriter) hide(ctx context.Context, m rest.Message) (string, error) {
	if err := removed(w.client.DeleteOriginal(ctx, w.interaction)); err != nil {
		return "", err
	}
	made, err := w.client.Followup(ctx, w.interaction, m)
	return idOf(made), err
}

// tooLate says in the channel that the answer came too late.
func (w *interactionWriter) tooLate(ctx context.Context) {
	sentence := locale.Say(w.language, "An answer took longer than the 15 minutes that Discord allows. Please ask again.")
	late := &channelWriter{client: w.client, channel: w.interaction.ChannelID, nonce: w.interaction.ID}
	_, _ = late.Put(ctx, delivery.Final, 0, "", look.Note(look.FailureColour, sentence)) // that the answer is lost is logged anyway
}

func (w *interactionWriter) Remove(ctx context.Context, id string) error {
	return removed(w.client.DeleteFollowup(ctx, w.interaction, id))
}

func idOf(m *discordgo.Message) string {
	if m == nil {
		return ""
	}
	return m.ID
}

// removed says of a message that is gone already that it is deleted.
func removed(err error) error {
	if gone(err) {
		return nil
	}
	return meaning(err)
}

// outcome is what came of a message of some urgency.
func outcome(u delivery.Urgency, err error) error {
	var limited *rest.LimitError
	if u < delivery.Final && errors.As(err, &limited) {
		return fmt.Errorf("%w: %w", delivery.ErrNoRoom, err)
	}
	return meaning(err)
}

// maxLimit is the longest limit whose end is waited for: an interaction lives as long.
const maxLimit = 15 * time.Minute

// meaning says what an error is to a delivery.
func meaning(err error) error {
	var limited *rest.LimitError
	var failed *rest.APIError
	switch {
	case err == nil:
		return nil
	case gone(err):
		return fmt.Errorf("%w: %w", delivery.ErrGone, err)
	case errors.As(err, &limited) && limited.Wait > maxLimit:
		return err
	case limited != nil, rest.IsUnreachable(err), errors.As(err, &failed) && failed.Status >= http.StatusInternalServerError,
		failed != nil && failed.Status == http.StatusTooManyRequests:
		return fmt.Errorf("%w: %w", delivery.ErrLater, err)
	}
	return err
}

// gone reports whether there is no use in trying again: the message, its channel or the
// permission is not there any more.
func gone(err error) bool {
	var failed *rest.APIError
	return errors.As(err, &failed) &&
		(failed.Status == http.StatusUnauthorized || failed.Status == http.StatusForbidden || failed.Status == http.StatusNotFound)
}
