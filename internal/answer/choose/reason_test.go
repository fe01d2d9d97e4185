package choose_test

import (
	"slices"
	"testing"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestChooseExplained: a sentence whose reason the next one gives goes before others, and both are shown.
func TestChooseExplained(t *testing.T) {
	oak := reading("The builders of Lund prefer fir for new hulls, since the war. The hulls of Lund are long.",
		"Despite its fame builders of Lund hardly use oak for hulls. There is a simple reason for this: it is dear. Nobody minds.")
	want := []string{"Despite its fame builders of Lund hardly use oak for hulls.", "There is a simple reason for this: it is dear."}
	if got := said(asking("Why do builders of Lund hardly use oak for hulls?").Choose(oak.found(), oak).Picks); len(got) < 2 || !slices.Equal(got[:2], want) {
		t.Errorf("%q", got)
	}
}

// TestChooseReasonFurther: where the best sentence gives no reason, one that does is shown though it has less of the
// question.
func TestChooseReasonFurther(t *testing.T) {
	var c corpus
	for i, p := range [][2]string{
		{"Will there be ferries to Ullen at night?", "We have no plans for ferries to Ullen at night."},
		{"Crossings", "Ferries do not go to Ullen then because the sound is too dark."},
	} {
		c = append(c, claims.NewParagraph(text.Paragraph{Document: "a", Number: i + 1, Heading: p[0], Text: p[1]}, text.Meta{}, "en"))
	}
	if got := said(asking("Why are there no ferries to Ullen at night?").Choose(c.found(), c).Picks); !slices.Contains(got, c[1].Text) {
		t.Errorf("%q", got)
	}
}

// TestChooseAskedInText: where the text asks the question itself, the sentence behind that goes first.
func TestChooseAskedInText(t *testing.T) {
	c := reading("Avoid tar on the decks of Lund, in whatever weather. Why is tar bad for the decks of Lund? Summers soften everything. The decks of Lund are long.")
	if got := said(asking("Why is tar so bad for decks of Lund?").Choose(c.found(), c).Picks); len(got) == 0 || got[0] != "Summers soften everything." {
		t.Errorf("%q", got)
	}
}
