package terminal_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/terminal"
)

// A logging answerer writes to the margin while it answers.
type logging struct {
	chattest.Stub
	margin *terminal.Margin
	times  int
}

func (l logging) Answer(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	claim := answer.Claim{Text: "True."}
	err := emit(claim)
	for n := range l.times {
		_, _ = io.WriteString(l.margin, fmt.Sprintf("log %d\n", n))
	}
	return answer.Answer{Claims: []answer.Claim{claim}}, err
}

func TestMarginWaitsForTheAnswersEnd(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "terminal"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	margin := &terminal.Margin{File: f}
	fmt.Fprintln(margin, "before")
	front := terminal.Terminal{In: strings.NewReader("1?\n2?\n"), Out: f, Margin: margin, Env: environment(nil)}
	if err := front.Run(t.Context(), logging{margin: margin, times: 2}); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(margin, "after")
	got, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	const reply = "True.\n\nlog 0\nlog 1\n"
	if diff := cmp.Diff("before\n"+reply+reply+"after\n", string(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestMarginIsBounded(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "terminal"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	margin := &terminal.Margin{File: f}
	front := terminal.Terminal{In: strings.NewReader("1?\n"), Out: new(strings.Builder), Margin: margin, Env: environment(nil)}
	if err := front.Run(t.Context(), logging{margin: margin, times: 20_000}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	if len(got) > 64<<10 || !strings.HasSuffix(string(got), "log 19998\nlog 19999\n") {
		t.Errorf("%d bytes, ending with %q", len(got), got[max(0, len(got)-20):])
	}
}
