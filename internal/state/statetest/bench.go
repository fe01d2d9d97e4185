package statetest

import (
	"fmt"
	"testing"

	"pilcrow/internal/state"
)

// Question measures all that is kept of one question: claimed, placed, remembered, finished.
func Question(b *testing.B, s state.Store) {
	for i := 0; b.Loop(); i++ {
		e := Asked("ada", fmt.Sprint(i), "", fmt.Sprint("m", i))
		_, err := s.Claim(b.Context(), state.Entry{Key: e.Key, Person: "ada"})
		if err == nil {
			err = s.ShownBy(b.Context(), e.Key, e.Messages[0])
		}
		if err == nil {
			err = s.Remember(b.Context(), e)
		}
		if err == nil {
			err = s.Finish(b.Context(), e.Key, state.Answered)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
