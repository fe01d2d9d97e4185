package summary

import (
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// of is the only sentence of a paragraph, so early in its text.
func of(said string, kind text.BlockKind, early float64) sentenceVector {
	p := claims.NewParagraph(text.Paragraph{Number: 9, Text: said}, text.Meta{}, "en")
	pick := rank.Pick{Stretch: p.Sentences[0], From: rank.Source{Paragraph: p}}
	pick.Kind = kind
	v := newVector(pick, newSentence(pick), 0, 1)
	v.early = early
	return v
}

// TestPresents: what a text says of itself presents it in its first half, unless that holds in some case only.
func TestPresents(t *testing.T) {
	for _, test := range []struct {
		said  string
		early float64
		want  bool
	}{
		{"This guide tells visitors when the ferry of the harbour calls.", 0.6, true},
		{"This guide tells visitors when the ferry of the harbour calls.", 0.4, false},
		{"If this guide leaves a question of yours open, ask the captain.", 0.9, false},
		{"This section tells visitors when the ferry of the harbour calls.", 0.6, false},
		{"This section tells visitors when the ferry of the harbour calls.", 0.9, true},
		{"The ferry of the harbour calls at twelve piers of the island.", 0.9, false},
	} {
		if got := of(test.said, text.Prose, test.early).presents(); got != test.want {
			t.Errorf("%q at %v: %v", test.said, test.early, got)
		}
	}
}

// TestLeads: what trails off, or replies in a conversation, is worth less than the same words alone.
func TestLeads(t *testing.T) {
	for _, test := range []struct {
		less, more string
		kind       text.BlockKind
	}{
		{"The ferry of the harbour calls at twelve piers...", "The ferry of the harbour calls at twelve piers.", text.Prose},
		{"Yeah, the ferry of the harbour calls at twelve piers.", "The ferry of the harbour calls at twelve piers.", text.Turn},
	} {
		if less, more := of(test.less, test.kind, 0.5).bonusOfWords(intent.Overview), of(test.more, test.kind, 0.5).bonusOfWords(intent.Overview); less >= more {
			t.Errorf("%q: %v, %v", test.less, less, more)
		}
	}
}
