package rest

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"
)

// An APIError is a response with a status that is not a success.
type APIError struct {
	Call       string        // method and path without ids, such as "PATCH /channels/:id/messages/:id"
	Status     int           // the HTTP status
	Code       int           // Discord's own code, such as 10008 for an unknown message; 0 if it gave none
	Message    string        // what Discord says, and the fields that it does not like; at most 300 characters
	RetryAfter time.Duration // how long Discord asks to wait; 0 if it does not ask
}

func (e *APIError) Error() string {
	s := fmt.Sprintf("discord: %s: status %d", e.Call, e.Status)
	if e.Code != 0 {
		s += fmt.Sprintf(", code %d", e.Code)
	}
	if e.Message != "" {
		s += ": " + e.Message
	}
	return s
}

// A LimitError says that a call was not made, or not made again, because it would
// have had to wait for a limit longer than it may.
type LimitError struct {
	Call string
	Wait time.Duration // until the call may be made
	Why  string        // which limit
	Err  error         // the [*APIError] that set the limit, if one did
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("discord: %s: %s; it may be called in %v", e.Call, e.Why, e.Wait.Round(time.Millisecond))
}

func (e *LimitError) Unwrap() error { return e.Err }

// A networkError says that there was no response, or only part of one.
type networkError struct {
	call string
	err  error
}

func (e *networkError) Error() string { return "discord: " + e.call + ": " + e.err.Error() }
func (e *networkError) Unwrap() error { return e.err }

// IsUnreachable reports whether Discord could not be reached, or sent only part of
// a response.
func IsUnreachable(err error) bool {
	var failed *networkError
	return errors.As(err, &failed)
}

// IsUnauthorized reports whether Discord does not accept the bot's token.
func IsUnauthorized(err error) bool {
	var refused *APIError
	return errors.As(err, &refused) && refused.Status == http.StatusUnauthorized
}

// IsUnknownMessage reports whether a message has been deleted, or never was there.
func IsUnknownMessage(err error) bool { return hasCode(err, discordgo.ErrCodeUnknownMessage) }

// IsInteractionExpired reports whether an interaction can no longer be answered:
// its token is valid for 15 minutes, and for 3 seconds without a first response.
func IsInteractionExpired(err error) bool {
	return hasCode(err, discordgo.ErrCodeUnknownInteraction, discordgo.ErrCodeUnknownWebhook, discordgo.ErrCodeInvalidWebhookTokenProvided)
}

// isAlreadyAcknowledged reports whether an interaction has had its first response
// before.
func isAlreadyAcknowledged(err error) bool {
	return hasCode(err, discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged)
}

func hasCode(err error, codes ...int) bool {
	var refused *APIError
	return errors.As(err, &refused) && slices.Contains(codes, refused.Code)
}
