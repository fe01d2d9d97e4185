package answer

import (
	"context"
	"crypto/rand"
	"errors"
)

// notices tell a person that a model failed, by kind; they name nothing of the
// installation. A kind without a sentence of its own has the one of "".
var notices = map[FailureKind]string{
	"":          "The language model could not be used",
	Unreachable: "The language model could not be reached",
	TimedOut:    "The language model took too long",
	Broken:      "The language model's answer broke off",
	KeyRefused:  "The language model refused the key",
	NoCredit:    "The language model's credit is used up",
	Busy:        "The language model is busy",
	TooLong:     "The paragraphs are too long for the language model",
	CutShort:    "The language model's answer was too long",
	Filtered:    "The language model's content filter stepped in",
}

const (
	insteadNotice  = ", so these are sentences of the text itself."
	cutNotice      = "The answer was cut short: its last sentence is left out."
	brokeOffNotice = ": the answer is incomplete."
)

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

// notice tells the person that the model failed, and what that means.
func (r *run) notice(meaning string) string {
	what, ok := notices[r.answer.Receipt.Failure]
	if !ok {
		what = notices[""]
	}
	return what + meaning + " The log has it under id " + r.answer.Receipt.FailureID + "."
}
