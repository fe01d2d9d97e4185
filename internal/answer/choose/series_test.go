package choose_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestChooseEnumeration: what goes through several things is shown where a list is wanted, though the best sentence
// stands behind it.
func TestChooseEnumeration(t *testing.T) {
	bells := reading("It has been made in brass, iron, tin and glass. The shape was never changed. The materials in which the bell of the harbour was cast were paid by the harbour.",
		"The bell of the harbour rings at noon.")
	got := said(listing("In which materials were bells of the harbour cast?", 0).Choose(bells.found(), bells).Picks)
	if !slices.Contains(got, "It has been made in brass, iron, tin and glass.") {
		t.Errorf("%q", got)
	}
}

// TestChooseAsMany: the list of just as many items as are asked for is evidence, if the line above it has a word of
// the question.
func TestChooseAsMany(t *testing.T) {
	list := func(line string) corpus {
		all, blocks := line, []text.Block{{Span: text.Span{End: len(line)}}}
		for _, item := range []string{"at the quay at once", "on the pier at dawn", "by letter within a week"} {
			all += "\n" + item
			blocks = append(blocks, text.Block{Kind: text.Item, Span: text.Span{Start: len(all) - len(item), End: len(all)}})
		}
		return paragraphOf("The quay", all, blocks...)
	}
	question := listing("Which three ways of holding a vote are there at the quay?", 3)
	with, without := list("A vote may be held:"), list("Boats may be painted:")
	if w, o := question.Choose(with.found(), with).Evidence, question.Choose(without.found(), without).Evidence; w.Question <= o.Question {
		t.Errorf("odds %.2f below a line with a word of the question, %.2f else", w.Question, o.Question)
	}
}

// TestChooseNamedSection: a question that has all words of a heading is answered by all items below it.
func TestChooseNamedSection(t *testing.T) {
	all, blocks := "", []text.Block{}
	for _, item := range []string{"red hemp of the harbour crew for towing", "blue line that nobody knows", "old cord", "a thin one", "the white one", "some more", "a sling", "what is left", "the last one"} {
		blocks = append(blocks, text.Block{Kind: text.Item, Span: text.Span{Start: len(all), End: len(all) + len(item)}})
		all += item + "\n"
	}
	for heading, want := range map[string]bool{"Ropes": true, "Other things": false} {
		c := paragraphOf(heading, strings.TrimSpace(all), blocks...)
		if got := said(listing("Which ropes has the harbour crew for towing?", 0).Choose(c.found(), c).Picks); (len(got) == len(blocks)) != want {
			t.Errorf("%q: %q", heading, got)
		}
	}
}
