package chat_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// TestShown: of the lines above and below a paragraph only those with a quote in them are shown, and the quotes stand
// where their words do.
func TestShown(t *testing.T) {
	const all = "Lamps\nWinter\nThey burn oil.\n© Lamp Trust"
	at := func(words string) text.Span {
		start := strings.Index(all, words)
		return text.Span{Start: start, End: start + len(words)}
	}
	p := text.Paragraph{Text: all, Blocks: []text.Block{
		{Span: at("Lamps"), Kind: text.Imprint}, {Span: at("Winter"), Kind: text.SectionHeading},
		{Span: at("They burn oil.")}, {Span: at("© Lamp Trust"), Kind: text.Imprint},
	}}
	for _, test := range []struct {
		quoted []string
		shown  string
	}{
		{nil, "They burn oil."},
		{[]string{"burn oil"}, "They burn oil."},
		{[]string{"Winter"}, "Winter\nThey burn oil."},
		{[]string{"Lamps", "They", "Trust"}, "Lamps\nThey burn oil.\n© Lamp Trust"},
	} {
		var quotes []text.Span
		for _, words := range test.quoted {
			quotes = append(quotes, at(words))
		}
		words, in := chat.Shown(p, quotes)
		var quoted []string
		for _, q := range in {
			quoted = append(quoted, q.Of(words))
		}
		if words != test.shown || !slices.Equal(quoted, test.quoted) {
			t.Errorf("%q: %q with %q", test.quoted, words, quoted)
		}
	}
}
