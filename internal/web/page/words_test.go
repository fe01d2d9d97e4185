package page

import (
	"io/fs"
	"regexp"
	"slices"
	"testing"
)

var saidInPage = regexp.MustCompile(`(?:\bsay\(|\.Say )"([^"]+)"`)

// TestPageWords: what the page says is listed, so that it is translated, and nothing else is.
func TestPageWords(t *testing.T) {
	said := make(map[string]bool)
	err := fs.WalkDir(files, "static", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		source, err := files.ReadFile(path)
		for _, m := range saidInPage.FindAllSubmatch(source, -1) {
			said[string(m[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for sentence := range said {
		if !slices.Contains(pageWords, sentence) {
			t.Errorf("words.go does not list %q", sentence)
		}
	}
	for _, sentence := range pageWords {
		if !said[sentence] {
			t.Errorf("the page does not say %q", sentence)
		}
	}
	if got := inPage("de")["In the queue, place %s"]; got != "In der Warteschlange, Platz %s" {
		t.Errorf("in German: %q", got)
	}
}
