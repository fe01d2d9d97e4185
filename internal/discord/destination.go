package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/rest"
)

// A destination is where the answer to a question goes.
type destination interface {
	delivery.Destination[rest.Message]
	// speak sets the language of the bot's words there.
	speak(language string)
	// inThread reports whether it is a thread that the bot opened for the answer.
	inThread() bool
}

// An address is where an answer goes, as the journal has it.
type address struct {
	Channel  string `json:"channel"`
	App      string `json:"app,omitempty"`    // of an interaction, as is
	Token    string `json:"token,omitempty"`  // valid for 15 minutes
	Thread   string `json:"thread,omitempty"` // instead of Channel, if it could be opened
	ReplyTo  string `json:"reply_to,omitempty"`
	Nonce    string `json:"nonce,omitempty"`
	Language string `json:"language,omitempty"`
	Quiet    bool   `json:"quiet,omitempty"` // nobody waits for it
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
