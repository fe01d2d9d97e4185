package postgres

import (
	"context"
	"slices"
	"testing"

	"pilcrow/internal/state"
)

// TestOwedInOrder: what could not be written is written before what is owed meanwhile.
func TestOwedInOrder(t *testing.T) {
	var s Store
	var written []string
	away := true
	write := func(what string) func(context.Context) error {
		return func(context.Context) error {
			if away {
				return state.ErrUnavailable
			}
			written = append(written, what)
			return nil
		}
	}
	s.owe(func(ctx context.Context) error {
		if away {
			s.owe(write("third")) // while the first ones are being written
		}
		return write("first")(ctx)
	})
	s.owe(write("second"))
	s.pay(t.Context())
	away = false
	s.pay(t.Context())
	if want := []string{"first", "second", "third"}; !slices.Equal(written, want) {
		t.Errorf("written: %v, want %v", written, want)
	}
}
