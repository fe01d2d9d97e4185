package chat

import (
	"context"
	"errors"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/locale"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/state"
)

// Kind says in a word why a question got no answer.
type Kind string

// The kinds, from what the person can do about them.
const (
	EmptyQuestion Kind = "empty_question" // no word in it
	TooLong       Kind = "too_long"       // longer than the limit
	Limited       Kind = "limited"        // this person or group has asked enough for now: see Wait
	Busy          Kind = "busy"           // too many questions at once: try again
	TimedOut      Kind = "timed_out"      // took too long
	Cancelled     Kind = "cancelled"      // the person stopped it
	ModelAway     Kind = "model_away"     // the language model does not work: the log says why
	Refused       Kind = "refused"        // the model's server does not like the question
	NoState       Kind = "no_state"       // what is done cannot be written down, so nothing is done
	StateAway     Kind = "state_away"     // likewise, as the database cannot be reached
	SearchAway    Kind = "search_away"    // the text cannot be searched, or not all of it: the log says why
	Internal      Kind = "internal"       // a fault of ours: the log says which
)

// An Error is why a question got no answer. What people read of it is
// [Sentence]; its cause is for the log.
type Error struct {
	Kind  Kind
	ID    string        // under which the log has the cause; "" if it is not logged
	Limit int           // of [TooLong], in characters
	Wait  time.Duration // of [Limited], until the next question is let in
	Err   error         // the cause, for errors.Is and errors.As; may hold what people must not see
}

// Error says the kind and the id. It leaves out the cause.
func (e *Error) Error() string {
	if e.ID == "" {
		return "chat: no answer: " + string(e.Kind)
	}
	return "chat: no answer: " + string(e.Kind) + ", logged as " + e.ID
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of any error of a [Service].
func KindOf(err error) Kind {
	var own *Error
	var model *llm.Error
	switch {
	case errors.Is(err, retrieval.ErrAway):
		return SearchAway
	case errors.As(err, &own):
		return own.Kind
	case errors.As(err, &model):
		return modelKind(model)
	case errors.Is(err, context.Canceled):
		return Cancelled
	case errors.Is(err, context.DeadlineExceeded):
		return TimedOut
	case errors.Is(err, retrieval.ErrEmptyQuery):
		return EmptyQuestion
	case errors.Is(err, state.ErrAway):
		return StateAway
	case errors.Is(err, state.ErrUnavailable):
		return NoState
	}
	return Internal
}

// modelKind reduces the failures of a model to what a person can do. Most never
// get here: answers fall back to the text's own sentences.
func modelKind(e *llm.Error) Kind {
	switch e.Kind {
	case llm.Busy:
		return Busy
	case llm.TimedOut:
		return TimedOut
	case llm.Filtered:
		return Refused
	}
	return ModelAway
}

// Sentence returns what a person reads instead of an answer, in English. It never
// holds the text of an error. The sentence for nil is "".
func Sentence(err error) string { return SentenceIn(locale.Default, err) }

// SentenceIn is [Sentence] in a language that [locale.Match] knows.
func SentenceIn(language string, err error) string {
	if err == nil {
		return ""
	}
	e := &Error{Kind: KindOf(err)}
	errors.As(err, &e)
	if e.ID == "" {
		return sentence(e, language)
	}
	return sentence(e, language) + " " + locale.Say(language, "The log has it under id %s.", e.ID)
}

func sentence(e *Error, language string) string {
	switch e.Kind {
	case EmptyQuestion:
		return locale.Say(language, "Please ask a question in words.")
	case TooLong:
		return locale.Say(language, "The question is too long: please ask in at most %d characters.", e.Limit)
	case Limited:
		return limited(e.Wait, language)
	case Busy:
		return locale.Say(language, "Too many questions at once. Please try again in a moment.")
	case TimedOut:
		return locale.Say(language, "The answer took too long. Please try again.")
	case Cancelled:
		return locale.Say(language, "Stopped.")
	case ModelAway:
		return locale.Say(language, "The language model does not answer. Please try again later.")
	case Refused:
		return locale.Say(language, "The language model's server refuses this question. Please ask in other words.")
	case NoState:
		return locale.Say(language, "I cannot write to my disk, so I answer nothing for now. Please tell whoever runs me.")
	case StateAway:
		return locale.Say(language, "I cannot reach my database, so I answer nothing for now. Please try again in a few minutes.")
	case SearchAway:
		return locale.Say(language, "I cannot search the text at the moment. Please try again in a few minutes.")
	}
	return locale.Say(language, "Something went wrong on my side.")
}

// limited says how long to wait, rounded up.
func limited(wait time.Duration, language string) string {
	count := func(unit time.Duration) int { return int((max(wait, 1) + unit - 1) / unit) }
	switch {
	case wait <= 90*time.Second:
		return locale.Say(language, "That was a lot of questions. Please ask the next one in %d seconds.", count(time.Second))
	case wait <= 90*time.Minute:
		return locale.Say(language, "That was a lot of questions. Please ask the next one in %d minutes.", count(time.Minute))
	}
	return locale.Say(language, "That was a lot of questions. Please ask the next one in %d hours.", count(time.Hour))
}
