package link

import (
	"errors"
	"fmt"
	"time"

	"github.com/bwmarrin/discordgo"
)

// An APIError is an answer of Discord's that is not a success.
type APIError struct {
	Call       string        // method and path without ids, such as "PATCH /channels/:id/messages/:id"
	Status     int           // the HTTP status
	Code       int           // Discord's own code, such as 10008 for an unknown message; 0 if it gave none
	Message    string        // what Discord says, and the fields that it does not like; at most 300 characters
	RetryAfter time.Duration // how long Discord asks to wait; 0 if it does not
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

// A LimitError says that a call was not made, or not again, since a limit would
// have made it wait for longer than it may.
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

// A FatalError ends [Link.Run]: trying again would change nothing.
type FatalError struct {
	Code     int    // the gateway's close code, or 0
	Sentence string // for the person who runs the bot: what is wrong and what to do
	Err      error  // the cause, or nil
}

func (e *FatalError) Error() string {
	if e.Err == nil {
		return "discord: " + e.Sentence
	}
	return fmt.Sprintf("discord: %s (%v)", e.Sentence, e.Err)
}

func (e *FatalError) Unwrap() error { return e.Err }

// IsUnknownMessage tells that a message is gone, or was never there.
func IsUnknownMessage(err error) bool { return hasCode(err, discordgo.ErrCodeUnknownMessage) }

// IsUnknownChannel tells that a channel is gone, or the bot was put out of it.
func IsUnknownChannel(err error) bool { return hasCode(err, discordgo.ErrCodeUnknownChannel) }

// IsMissingPermission tells that the bot may not do what it tried, be it in the
// channel or to the person, who may have blocked it.
func IsMissingPermission(err error) bool {
	return hasCode(err, discordgo.ErrCodeMissingAccess, discordgo.ErrCodeMissingPermissions, discordgo.ErrCodeCannotSendMessagesToThisUser)
}

// IsInteractionExpired tells that an interaction can no longer be answered: its
// token is valid for 15 minutes, and dead if nothing was said within 3 seconds.
func IsInteractionExpired(err error) bool {
	return hasCode(err, discordgo.ErrCodeUnknownInteraction, discordgo.ErrCodeUnknownWebhook, discordgo.ErrCodeInvalidWebhookTokenProvided)
}

// IsAlreadyAcknowledged tells that an interaction has had its first response.
func IsAlreadyAcknowledged(err error) bool {
	return hasCode(err, discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged)
}

// IsOldEdit tells that edits of messages older than an hour have a limit of
// their own, and that it is reached.
func IsOldEdit(err error) bool {
	return hasCode(err, discordgo.ErrCodeMaximumNumberOfEditsToMessagesOlderThanOneHourReached)
}

func hasCode(err error, codes ...int) bool {
	var failed *APIError
	if !errors.As(err, &failed) {
		return false
	}
	for _, code := range codes {
		if failed.Code == code {
			return true
		}
	}
	return false
}
