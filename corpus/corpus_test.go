package corpus_test

import (
	"strings"
	"testing"

	"pilcrow/corpus"
	"pilcrow/internal/text"
)

func TestLoad(t *testing.T) {
	c, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(c.Paragraphs()); n != 22 {
		t.Fatalf("the article has %d paragraphs, want 22", n)
	}
	for number, start := range map[int]string{
		1:  "The Central Conference",
		6:  "Like an African proverb says",
		20: "China has dispatched 17 batches",
		22: "(H.E. Lei Kezhong is the Ambassador of the People’s Republic",
	} {
		if p, ok := c.Paragraph("article", number); !ok || !strings.HasPrefix(p.Said(), start) {
			t.Errorf("paragraph %d = %q, want it to start with %q", number, p.Text, start)
		}
	}
	d, ok := c.Document("")
	if !ok || d.Meta.Kind != text.Opinion || d.Meta.Author != "Lei Kezhong" {
		t.Errorf("document = %+v, %v", d.Meta, ok)
	}
}
