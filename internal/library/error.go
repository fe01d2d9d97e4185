package library

import (
	"errors"

	"pilcrow/internal/locale"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/sandbox"
)

// A Kind says in a word what is wrong with a text, or with what is to be done about one.
type Kind string

// The kinds.
const (
	Refused           Kind = "refused"    // it cannot be read: Reason says why
	TooLarge          Kind = "too_large"  // the file
	TooSlow           Kind = "too_slow"   // to read
	TooHeavy          Kind = "too_heavy"  // takes too much memory to read
	Broken            Kind = "broken"     // breaks its reader
	TooMany           Kind = "too_many"   // texts
	TooManyParagraphs Kind = "paragraphs" // in all texts
	TooMuchText       Kind = "too_much"   // in all texts
	Full              Kind = "full"       // of all groups' texts
	Twice             Kind = "twice"      // the same text is there
	Busy              Kind = "busy"       // another text is being added
	Unknown           Kind = "unknown"    // there is no such text
)

// An Error is what people can do something about.
type Error struct {
	Kind  Kind
	Name  string           // of the text
	Limit int              // that is exceeded: bytes in MiB, of text in KiB
	Count int              // what the text has of it
	Why   *refusal.Refusal // of [Refused]; nil if nobody has foreseen it
	Err   error            // the cause; may be nil
}

func (e *Error) Error() string { return "library: " + e.In(locale.Default) }

func (e *Error) Unwrap() error { return e.Err }

// In says in a language what is wrong and what to do.
func (e *Error) In(language string) string {
	switch e.Kind {
	case Refused:
		return e.refused(language)
	case TooLarge:
		return locale.Say(language, "“%s” is too large: a file may have %d MiB. Add a part of it.", e.Name, e.Limit)
	case TooSlow:
		return locale.Say(language, "“%s” takes too long to read. Export it as plain text, or add a part of it.", e.Name)
	case TooHeavy:
		return locale.Say(language, "“%s” takes too much memory to read. Export it as plain text, or add a part of it.", e.Name)
	case Broken:
		return locale.Say(language, "“%s” cannot be read: it breaks the program that reads it. Export it as plain text.", e.Name)
	case TooMany:
		return locale.Say(language, "There are %d texts already, which is all that a server may have. Remove one, or replace one.", e.Limit)
	case TooManyParagraphs:
		return locale.Say(language, "Too long: all texts of a server may have %d paragraphs together, and this one has %d. Remove another one, or add a part of it.", e.Limit, e.Count)
	case TooMuchText:
		return locale.Say(language, "Too long: all texts of a server may have %d KiB together, and this one has %d. Remove another one, or add a part of it.", e.Limit, e.Count)
	case Full:
		return locale.Say(language, "I have no room for more texts. Please tell whoever runs me.")
	case Twice:
		return locale.Say(language, "“%s” says the same, word for word: nothing was added.", e.Name)
	case Busy:
		return locale.Say(language, "Another text is being added to this server. Please try again when it is there.")
	}
	return locale.Say(language, "There is no such text any more.")
}

// refused says why a text cannot be read.
func (e *Error) refused(language string) string {
	if e.Why == nil {
		return locale.Say(language, "I cannot read “%s”. Export it as plain text.", e.Name)
	}
	why := e.Why.Say(func(sentence string, args ...any) string { return locale.Say(language, sentence, args...) })
	return locale.Say(language, "I cannot read this: %s.", e.Name+" "+why)
}

// explain makes of what reading or fetching ends with an error for people, if they can do
// something about it.
func explain(err error, a Addition) error {
	name := a.File
	if a.Address != "" {
		name = a.Address
	}
	var refused *sandbox.Refusal
	var long *sandbox.LimitError
	var own *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &own):
		return err
	case errors.As(err, &refused):
		return &Error{Kind: Refused, Name: name, Why: refused.Why, Err: err}
	case errors.As(err, &long) && long.Paragraphs > 0:
		return &Error{Kind: TooManyParagraphs, Name: name, Limit: long.Limit, Count: long.Paragraphs, Err: err}
	case errors.As(err, &long):
		return &Error{Kind: TooMuchText, Name: name, Limit: long.Limit >> 10, Count: long.Bytes >> 10, Err: err}
	case errors.Is(err, sandbox.ErrSlow):
		return &Error{Kind: TooSlow, Name: name, Err: err}
	case errors.Is(err, sandbox.ErrMemory):
		return &Error{Kind: TooHeavy, Name: name, Err: err}
	case errors.Is(err, sandbox.ErrBroken):
		return &Error{Kind: Broken, Name: name, Err: err}
	}
	return err
}
