package answer

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"math"
	"time"

	"pilcrow/internal/locale"
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

// A ModelError is how a [Generator] reports a failure of its model.
type ModelError struct {
	Kind       FailureKind
	RetryAfter time.Duration // what the server asked for; 0 if it did not
	Err        error         // redacted: holds no key and no URL query
	Advice     string        // what can be done about it, with the setting's name; may be ""
}

func (e *ModelError) Error() string {
	text := fmt.Sprintf("model %s: %v", e.Kind, e.Err)
	if e.Advice != "" {
		text += "; " + e.Advice
	}
	return text
}

func (e *ModelError) Unwrap() error { return e.Err }

// notices tell a person that a model failed, by kind; they name nothing of the
// installation. A kind without a sentence of its own has the one of "".
var notices = map[FailureKind]string{
	"":          locale.Sentence("The language model could not be used"),
	Unreachable: locale.Sentence("The language model could not be reached"),
	TimedOut:    locale.Sentence("The language model took too long"),
	Broken:      locale.Sentence("The language model's answer broke off"),
	KeyRefused:  locale.Sentence("The language model refused the key"),
	NoCredit:    locale.Sentence("The language model's credit is used up"),
	Busy:        locale.Sentence("The language model is busy"),
	TooLong:     locale.Sentence("The paragraphs are too long for the language model"),
	CutShort:    locale.Sentence("The language model's answer was too long"),
	Filtered:    locale.Sentence("The language model's content filter stepped in"),
}

// report notes that the model failed in the receipt, and why in the log, under an
// id that both have.
func (r *run) report(ctx context.Context, err error) {
	if err == nil {
		return
	}
	receipt := &r.answer.Receipt
	receipt.Failure, receipt.FailureID = failureKind(err), rand.Text()[:8]
	r.log().WarnContext(ctx, "the language model failed", "id", receipt.FailureID, "kind", receipt.Failure,
		"model", r.ModelName, "claims", len(r.answer.Claims), "error", err)
}

// failureKind names a failure; what is no [ModelError] is [Broken].
func failureKind(err error) FailureKind {
	var failure *ModelError
	if errors.As(err, &failure) {
		return failure.Kind
	}
	return Broken
}

func isTooLong(err error) bool { return err != nil && failureKind(err) == TooLong }

// notice says that the model failed, and what that means for the
// answer: meaning is a sentence with the failure in it.
func (r *run) notice(failed error, meaning string) string {
	return locale.Say(r.language, meaning, r.what(failed)) + " " + locale.Say(r.language, "The log has it under id %s.", r.answer.Receipt.FailureID)
}

// what says how the model failed. A server that says how long it is busy is quoted.
func (r *run) what(failed error) string {
	var failure *ModelError
	if errors.As(failed, &failure) && failure.Kind == Busy && failure.RetryAfter > 0 {
		return r.busyFor(failure.RetryAfter)
	}
	what, ok := notices[r.answer.Receipt.Failure]
	if !ok {
		what = notices[""]
	}
	return locale.Say(r.language, what)
}

func (r *run) busyFor(wait time.Duration) string {
	if wait <= time.Minute {
		tens := (wait + 10*time.Second - 1) / (10 * time.Second)
		return locale.Say(r.language, "The language model is busy for the next %d seconds", int(10*tens))
	}
	return locale.Say(r.language, "The language model is busy for the next %d minutes", int(math.Ceil(wait.Minutes())))
}
