package grounding

import (
	"context"
	"errors"
	"sync"
	"testing"

	"pilcrow/internal/answer/llm"
)

// A talker says one piece.
type talker struct{}

func (talker) Generate(_ context.Context, _ []llm.Message, emit func(string) error) error {
	return emit("One.")
}

// TestNobodyReads: a model whose piece is taken and never answered, since reading it broke off, ends
// with its context.
func TestNobodyReads(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var calls sync.WaitGroup
	w := listen(ctx, &calls, talker{}, nil)
	<-w.pieces
	cancel()
	calls.Wait()
	if err := <-w.ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
