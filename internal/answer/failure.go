package answer

import (
	"context"
	"crypto/rand"
	"errors"
	"math"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/locale"
)

// notices tell a person that a model failed, by kind; they name nothing of the
// installation. A kind without a sentence of its own has the one of "".
var notices = map[llm.FailureKind]string{
	"":              locale.Sentence("The language model could not be used"),
	llm.Unreachable: locale.Sentence("The language model could not be reached"),
	llm.TimedOut:    locale.Sentence("The language model took too long"),
	llm.Broken:      locale.Sentence("The language model's answer broke off"),
	llm.KeyRefused:  locale.Sentence("The language model refused the key"),
	llm.NoCredit:    locale.Sentence("The language model's credit is used up"),
	llm.Busy:        locale.Sentence("The language model is busy"),
	llm.TooLong:     locale.Sentence("The paragraphs are too long for the language model"),
	llm.CutShort:    locale.Sentence("The language model's answer was too long"),
	llm.Filtered:    locale.Sentence("The language model's content filter stepped in"),
}

// report notes that the model failed in the receipt, and why in the log, under an
// id that both have.
func (r *run) report(ctx context.Context, err error) {
	if err == nil {
		return
	}
	receipt := &r.answer.Receipt
	receipt.Failure, receipt.FailureID = llm.KindOf(err), rand.Text()[:8]
	r.log().WarnContext(ctx, "the language model failed", "id", receipt.FailureID, "kind", receipt.Failure,
		"model", r.ModelName, "claims", len(r.answer.Claims), "error", err)
}

// notice says that the model failed, and what that means for the
// answer: meaning is a sentence with the failure in it.
func (r *run) notice(failed error, meaning string) string {
	return locale.Join(locale.Say(r.language, meaning, r.what(failed)), locale.Say(r.language, "The log has it under id %s.", r.answer.Receipt.FailureID))
}

// what says how the model failed. A server that says how long it is busy is quoted.
func (r *run) what(failed error) string {
	var failure *llm.Error
	if errors.As(failed, &failure) && failure.Kind == llm.Busy && failure.RetryAfter > 0 {
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
