package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestMeasure: what is asked for by an adjective is found where the text has its noun, and a noun
// that the text lacks is not searched for.
func TestMeasure(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"The mash should be stirred with a wooden spoon.",
		"The mash should rest in a closed pot.",
		"Temperature of the mash: 65 °C, for an hour.",
		"The spoon was carved by the brewer's father.",
	}), nil)
	for question, want := range map[string]bool{"How hot should the mash be?": true, "How heavy should the spoon be?": false} {
		a := ask(t, p, question)
		searched := a.Searched[len(a.Searched)-1]
		if got := strings.HasSuffix(searched, " temperature") || strings.HasSuffix(searched, " weight"); got != want {
			t.Errorf("%q: searched %q", question, searched)
		}
	}
	if a := ask(t, p, "How hot should the mash be?"); a.Passages[0].Paragraph != 3 {
		t.Errorf("nearest is ¶%d", a.Passages[0].Paragraph)
	}
}

// TestPassagesByForm: a paragraph that has the long form that is asked for comes before those that
// only use the short one.
func TestPassagesByForm(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"Oars, ORC, boats.",
		"The yard is swept on Mondays.",
		"In 1913 friends founded the Osnabrück Rowing Club (ORC) by the canal.",
		"Guests of the ORC may row on Sundays.",
	}), nil)
	unsure := &answer.Pipeline{Corpus: p.Corpus, Search: p.Search, Sure: 0.999}
	a := ask(t, unsure, "What does ORC stand for?")
	if a.Outcome == answer.Answered || a.Passages[0].Paragraph != 3 {
		t.Errorf("%s: nearest is ¶%d", a.Outcome, a.Passages[0].Paragraph)
	}
}
