package llm

import (
	"errors"
	"fmt"
	"time"
)

// FailureKind says in a word how a language model failed.
type FailureKind string

// The kinds of failure, from what the person or the admin can do about them.
const (
	Unreachable FailureKind = "unreachable"  // no connection, name not found, TLS refused
	TimedOut    FailureKind = "timed_out"    // too slow: no first byte, a gap, or the total
	Broken      FailureKind = "broken"       // an answer that makes no sense, or a stream that ended early
	KeyRefused  FailureKind = "key_refused"  // 401, 403
	NoCredit    FailureKind = "no_credit"    // 402, or a quota that is used up
	Busy        FailureKind = "busy"         // 429, 503: try again later
	TooLong     FailureKind = "too_long"     // the prompt does not fit the context
	CutShort    FailureKind = "cut_short"    // finish_reason "length": the completion is incomplete
	Filtered    FailureKind = "filtered"     // the server's content filter stepped in
	NoModel     FailureKind = "no_model"     // the endpoint does not know the model
	BadRequest  FailureKind = "bad_request"  // the server refused the request otherwise
	ServerError FailureKind = "server_error" // 5xx
)

// An Error is how a [Generator] reports a failure of its model.
type Error struct {
	Kind       FailureKind
	RetryAfter time.Duration // what the server asked for; 0 if it did not
	Err        error         // redacted: holds no key and no URL query
	Advice     string        // what can be done about it, with the setting's name; may be ""
}

func (e *Error) Error() string {
	text := fmt.Sprintf("model %s: %v", e.Kind, e.Err)
	if e.Advice != "" {
		text += "; " + e.Advice
	}
	return text
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf names a failure; what is no [Error] is [Broken].
func KindOf(err error) FailureKind {
	var failure *Error
	if errors.As(err, &failure) {
		return failure.Kind
	}
	return Broken
}

// IsTooLong reports whether a model failed as its prompt was too long for it.
func IsTooLong(err error) bool { return KindOf(err) == TooLong }
