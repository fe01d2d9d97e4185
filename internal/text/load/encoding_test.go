package load_test

import (
	"compress/gzip"
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

func TestGuessedEncodingIsTold(t *testing.T) {
	source := "Pierwsza linia.\n\nStra\xbf po\xbfarna gasi\xb3a p\xb3on\xb9cy m\xb3yn przez ca\xb3\xb9 noc."
	d, err := load.File("a.txt", []byte(source), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Paragraphs[1].Text; got != "Straż pożarna gasiła płonący młyn przez całą noc." {
		t.Errorf("paragraph %q", got)
	}
	if len(d.Notes) != 1 || d.Notes[0].Kind != text.Decoded || d.Notes[0].Reason != "read as windows-1250: guessed by its letters" {
		t.Fatalf("notes %+v", d.Notes)
	}
	if n := d.Notes[0]; source[n.Start:n.End] != "Stra\xbf po\xbfarna gasi\xb3a p\xb3on\xb9cy m\xb3yn" {
		t.Errorf("the note is at %q", source[n.Start:n.End])
	}
}

// pack packs what is given by gzip.
func pack(t *testing.T, content []byte) string {
	t.Helper()
	var b strings.Builder
	w := gzip.NewWriter(&b)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
