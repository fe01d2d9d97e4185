package answer

import (
	"context"
	"slices"

	"pilcrow/internal/lang"
)

// withoutCharge returns what is searched for without the words that ask who has to do with something, and with the one by
// which the text says so, if it has any: "Safety: Ada Moll" and "Ada is responsible for safety" tell who is in charge of
// that.
func (r *run) withoutCharge(ctx context.Context, subject string) string {
	rest, called := lang.InCharge(subject)
	if i := slices.IndexFunc(called, func(word string) bool { return r.knows(ctx, word) }); i >= 0 {
		return rest + " " + called[i]
	}
	return rest
}
