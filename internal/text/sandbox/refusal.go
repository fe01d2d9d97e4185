package sandbox

import (
	"errors"
	"fmt"

	"pilcrow/internal/text/refusal"
)

// A Refusal is what the reader of a format says about a file that it cannot read.
type Refusal struct {
	Reason string           // a sentence in English that begins with the file's name
	Why    *refusal.Refusal // what follows the name, to be said in any language; nil if that was not foreseen
}

func (r *Refusal) Error() string { return r.Reason }

// A LimitError says that a text is longer than is allowed.
type LimitError struct {
	Bytes, Paragraphs int // of the text; the one that is within its limit is 0
	Limit             int
}

func (e *LimitError) Error() string {
	if e.Paragraphs > 0 {
		return fmt.Sprintf("the text has %d paragraphs, the limit is %d", e.Paragraphs, e.Limit)
	}
	return fmt.Sprintf("the text has %d bytes, the limit is %d", e.Bytes, e.Limit)
}

// Refused makes a refusal of what a reader says, which begins with the file's name.
func Refused(err error) *Refusal {
	r := &Refusal{Reason: err.Error()}
	errors.As(err, &r.Why)
	return r
}
