package chat

import (
	"errors"

	"pilcrow/internal/locale"
)

// Restarting is what people read whose question comes while the bot shuts down.
func Restarting(language string) string {
	return locale.Say(language, "I am being restarted. Please ask again in a moment.")
}

// BrokenOff says why an answer ended without being whole: cause is that of its
// context, as [Jobs] sets it, and err what the [Answerer] returned.
func BrokenOff(language string, cause, err error) string {
	switch {
	case errors.Is(cause, ErrStopped):
		err = &Error{Kind: Cancelled}
	case errors.Is(cause, ErrShutdown):
		return Restarting(language)
	}
	return SentenceIn(language, err)
}
