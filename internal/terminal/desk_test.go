package terminal_test

import (
	"bytes"
	"context"
	"errors"
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

// lampDesk knows the one paragraph about the lamp.
type lampDesk struct{}

func (lampDesk) Find(context.Context, string, int) ([]answer.Found, error) {
	return []answer.Found{{Passage: answer.Passage{Document: "lamps", Paragraph: 1, Rank: 1, Score: 1, Text: lamps}}}, nil
}

func (lampDesk) Verify(context.Context, string) ([]answer.Verdict, error) { return nil, nil }

func (lampDesk) Answer(context.Context, answer.Question, func(answer.Claim) error) (answer.Answer, error) {
	return answer.Answer{}, errors.New("not asked")
}

// realDesk is the real pipeline over a text.
func realDesk(t *testing.T, corpus *text.Corpus) chat.Desk {
	t.Helper()
	index, err := retrieval.Builder{}.Build(t.Context(), corpus.Paragraphs())
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	return &chat.Guard{Answerer: &answer.Pipeline{Corpus: corpus, Search: index, K: 5}, Log: log}
}

func TestSearchAndCheck(t *testing.T) {
	article, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	front := terminal.Terminal{Corpus: always(article), Desk: realDesk(t, article)}
	got := converse(t, front, &chattest.Script{}, "/search medical teams\n/next\n/search\n/search qqq\n/check China has dispatched 19 batches of medical teams to Lesotho since 1997.\n/check\n")
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

// A slowDesk works until it is stopped.
type slowDesk struct {
	lampDesk
	running chan struct{}
}

func (d slowDesk) Find(ctx context.Context, _ string, _ int) ([]answer.Found, error) {
	close(d.running)
	<-ctx.Done()
	return nil, ctx.Err()
}

func TestSearchIsStopped(t *testing.T) {
	desk := slowDesk{running: make(chan struct{})}
	interrupt := make(chan os.Signal)
	go func() {
		<-desk.running
		interrupt <- os.Interrupt
	}()
	var out bytes.Buffer
	front := terminal.Terminal{
		In: strings.NewReader("/search oil\n"), Out: &out, Interrupt: interrupt, Desk: desk, Env: environment(nil),
	}
	if err := front.Run(t.Context(), &chattest.Script{}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("Stopped.\n\n", out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
