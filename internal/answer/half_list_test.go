package answer_test

import (
	"strings"
	"testing"
)

const harbourBook = `# Harbour handbook

## The bell

There are many occasions on which the guests may ring the bell of the harbour, says the keeper.

## The book

The keeper notes in it:

- the occasions on which guests ring the bell
- lost oars
- the occasions on which guests ring for the harbour master
- storms

## Fees

Berths cost five crowns.
`

// TestHalfLists: with two items of a short list behind the best sentence go the others.
func TestHalfLists(t *testing.T) {
	p := fromFile(t, "handbook.md", harbourBook)
	a := ask(t, p, "On which occasions may the guests ring the bell of the harbour?")
	for _, item := range []string{"ring the bell [", "lost oars", "harbour master", "storms"} {
		if !strings.Contains(a.Text, item) {
			t.Errorf("without %q: %q", item, a.Text)
		}
	}
}
