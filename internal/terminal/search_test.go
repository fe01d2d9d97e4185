package terminal_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

// lampCorpus is a document of forty paragraphs.
func lampCorpus() *text.Corpus {
	d := document("lamps", append([]string{lamps}, slices.Repeat([]string{"Another lamp."}, 39)...)...)
	d.Meta.Title = "Lamps"
	return &text.Corpus{Documents: []*text.Document{d}}
}

// of is a script about a text.
func of(corpus *text.Corpus, scenes ...chattest.Scene) *chattest.Script {
	return &chattest.Script{Stub: chattest.Stub{Text: corpus, FindFunc: findLamp}, Scenes: scenes}
}

// findLamp finds the one paragraph about the lamp.
func findLamp(context.Context, string, int) ([]answer.Passage, error) {
	return []answer.Passage{{Document: "lamps", Paragraph: 1, Rank: 1, Score: 1, Text: lamps}}, nil
}

// pipeline is the real one over a text.
func pipeline(t *testing.T, corpus *text.Corpus) chat.Service {
	t.Helper()
	index, err := retrieval.Builder{}.Build(t.Context(), corpus.Paragraphs())
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	return &chat.Guard{Answerer: &answer.Pipeline{Corpus: corpus, Search: index, K: 5}, Text: corpus, Log: log}
}

func TestSearchAndCheck(t *testing.T) {
	article, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	got := converse(t, terminal.Terminal{}, pipeline(t, article), "/search medical teams\n/next\n/search\n/search qqq\n/check China has dispatched 19 batches of medical teams to Lesotho since 1997.\n/check\n")
	for _, want := range []string{
		"¶20 · ", "\n\n¶21\n",
		"Please ask a question in words.\n\n", "Nothing is found.\n\n",
		"✗ China has dispatched 19 batches of medical teams to Lesotho since 1997. [¶20]\n", "0 supported, 1 contradicted, 0 not found\n\n",
		"There is no sentence in it.\n\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
}

func TestSearchIsStopped(t *testing.T) {
	running, interrupt := make(chan struct{}), make(chan os.Signal)
	slow := chattest.Stub{FindFunc: func(ctx context.Context, _ string, _ int) ([]answer.Passage, error) {
		close(running)
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	go func() {
		<-running
		interrupt <- os.Interrupt
	}()
	var out bytes.Buffer
	front := terminal.Terminal{
		In: strings.NewReader("/search oil\n"), Out: &out, Interrupt: interrupt, Env: environment(nil),
	}
	if err := front.Run(t.Context(), slow); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("Stopped.\n\n", out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
