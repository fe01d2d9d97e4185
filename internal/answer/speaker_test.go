package answer

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
	w := &writing{run: &run{Pipeline: &Pipeline{Generator: talker{}}}}
	var calls sync.WaitGroup
	s := w.listen(ctx, &calls, nil)
	<-s.pieces
	cancel()
	calls.Wait()
	if err := <-s.ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
