package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pilcrow/cmd/bot/assembly"
)

// TestWords: what texts say has the same name wherever they lie and whenever they were
// written, as files and as an index, and another one once a word is another.
func TestWords(t *testing.T) {
	const aske = "The lighthouse of Aske was built in 1871.\n\nIts keeper was Ole Brandt."
	words := func(c assembly.Flags) string {
		t.Helper()
		s, err := (&assembly.App{Ctx: t.Context(), Flags: c, Streams: assembly.Streams{Err: io.Discard}}).Service()
		if err != nil {
			t.Fatal(err)
		}
		return s.Words()
	}
	at := func(content string) string { return write(t, t.TempDir(), "aske.txt", content) }
	text := func(path string) string { return words(assembly.Flags{Text: []string{path}}) }
	first, old := at(aske), at(aske)
	if err := os.Chtimes(old, time.Time{}, time.Unix(1e9, 0)); err != nil {
		t.Fatal(err)
	}
	if text(first) == "" || text(first) != text(old) {
		t.Errorf("the same text is %q and %q", text(first), text(old))
	}
	if other := text(at(aske + "!")); other == text(first) {
		t.Error("another text has the same name")
	}
	index := func(from string) string {
		out := filepath.Join(t.TempDir(), "index")
		say(t, exitDone, "index", "--text", from, out)
		return words(assembly.Flags{Index: out})
	}
	if one := index(first); one == "" || one != index(old) || one == index(at(aske+"!")) {
		t.Errorf("indexes are %q, %q and %q", one, index(old), index(at(aske+"!")))
	}
}
