package assembly

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const (
	built   = "The mill was built in 1870 by Anna Roth.\n\nIt grinds rye for the village.\n"
	rebuilt = "It grinds rye for the village.\n\nThe mill was built in 1911 by Jon Aske.\n"
	byWhom  = "Who built the mill?"
)

// A watched service is looked after by hand.
type watched struct {
	*Watch
	file string
	log  *bytes.Buffer
}

func newWatched(t *testing.T) watched {
	t.Helper()
	t.Chdir(t.TempDir())
	w := watched{file: filepath.Join(t.TempDir(), "mill.txt"), log: new(bytes.Buffer)}
	w.write(t, built)
	s, err := (&App{Ctx: t.Context(), Flags: Flags{Text: []string{w.file}}, Streams: Streams{Err: w.log}}).Service()
	if err != nil {
		t.Fatal(err)
	}
	w.Watch = NewWatch(s)
	return w
}

func (w watched) write(t *testing.T, content string) {
	t.Helper()
	if err := os.WriteFile(w.file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func (w watched) answers(t *testing.T) string {
	t.Helper()
	a, err := w.Answer(t.Context(), answer.Question{Text: byWhom}, func(answer.Claim) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return a.Text
}

func TestChangedFileIsLoadedOnceItIsWhole(t *testing.T) {
	w := newWatched(t)
	for i, step := range []struct {
		write string
		want  bool
	}{
		{"", false},
		{built[:20], false},   // being written,
		{rebuilt, false},      // still,
		{"", true},            // and done
		{"", false},           // no more to do
		{"\n", false},         // a version that cannot be read
		{"", true},            // is tried,
		{"", false},           // once
		{built + "\n", false}, // until it changes
		{"", true},
	} {
		if step.write != "" {
			w.write(t, step.write)
		}
		changed := w.look()
		if changed != step.want {
			t.Fatalf("step %d: changed is %v", i, changed)
		}
		if changed {
			w.Reload(t.Context(), "test")
		}
		if stale := i == 6 || i == 7 || i == 8; stale != (w.Stale() != nil) {
			t.Errorf("step %d: stale: %v", i, w.Stale())
		}
	}
	if n := len(w.Corpus().Documents); n != 1 || !strings.Contains(w.answers(t), "Anna Roth") {
		t.Errorf("%d documents, %s", n, w.answers(t))
	}
}

func TestGoneFileLeavesTheTextServing(t *testing.T) {
	w := newWatched(t)
	if err := os.Remove(w.file); err != nil {
		t.Fatal(err)
	}
	if w.look() || !w.look() {
		t.Fatal("not noticed")
	}
	w.Reload(t.Context(), "test")
	if err := w.Stale(); err == nil || !strings.Contains(err.Error(), "mill.txt") {
		t.Errorf("stale because of %v", err)
	}
	if !strings.Contains(w.answers(t), "Anna Roth") || !strings.Contains(w.log.String(), "level=ERROR") {
		t.Errorf("%s\n%s", w.answers(t), w.log)
	}
}
