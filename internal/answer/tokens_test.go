package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/text"
)

// TestTokens holds that an answer's receipt has what its own model used, and no
// other's.
func TestTokens(t *testing.T) {
	p := pipeline(corpus(text.Meta{}, bridgeText), model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
		llm.Used(ctx, llm.Tokens{Prompt: 100, Completion: 1, Estimated: true}) // an attempt that failed
		llm.Used(context.WithoutCancel(ctx), llm.Tokens{Prompt: 100, Completion: 20})
		return emit("Ada Holm built the new bridge. [1]")
	}))
	for range 2 {
		want := &llm.Tokens{Prompt: 200, Completion: 21, Estimated: true}
		if diff := cmp.Diff(want, ask(t, p, question).Receipt.Tokens); diff != "" {
			t.Errorf("tokens (-want +got):\n%s", diff)
		}
	}
	p.Generator = says(nil, "Ada Holm built the new bridge. [1]")
	if got := ask(t, p, question).Receipt.Tokens; got != nil {
		t.Errorf("a model that used none: %+v", got)
	}
	llm.Used(t.Context(), llm.Tokens{Prompt: 1}) // of no answer: no harm
}

func TestTokensOfAFailedChoice(t *testing.T) {
	p := pointing(chooser(func(ctx context.Context, _ []llm.Message, _ string, _ json.RawMessage) (string, error) {
		llm.Used(ctx, llm.Tokens{Prompt: 7, Completion: 8})
		return "", errors.New("boom")
	}))
	want := &llm.Tokens{Prompt: 7, Completion: 8}
	if diff := cmp.Diff(want, ask(t, p, question).Receipt.Tokens); diff != "" {
		t.Errorf("tokens (-want +got):\n%s", diff)
	}
}
