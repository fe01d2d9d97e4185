package wire

import (
	"net/http"
	"testing"

	"pilcrow/internal/chat"
)

// TestStatusOfEachKind: what cannot be kept or searched is "try again", and a kind that nobody
// has given a status is a fault of ours, not a reply without one.
func TestStatusOfEachKind(t *testing.T) {
	for kind, want := range map[chat.Kind]int{
		chat.NoState: http.StatusServiceUnavailable, chat.StateAway: http.StatusServiceUnavailable, chat.SearchAway: http.StatusServiceUnavailable,
		chat.Internal: http.StatusInternalServerError, "another": http.StatusInternalServerError,
	} {
		if got := ProblemOf(&chat.Error{Kind: kind}).Status; got != want {
			t.Errorf("%s: %d, want %d", kind, got, want)
		}
	}
}
