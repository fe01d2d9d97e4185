package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// islands is a set of articles that are alike but for their names.
func islands() *eval.Set {
	set := &eval.Set{Name: "islands"}
	for _, name := range strings.Fields("Aske Brevik Corvo Dalvey Elland Fossum Gorran Hestan Inver Jarlsay Kelder Lorne") {
		group := eval.Group{Name: name}
		for i, s := range []string{
			"%s has a lighthouse that was built of granite.", "The people of %s fish for herring in spring.",
			"A ferry reaches %s twice a week unless the wind is high.", "On %s the school has nine children.",
		} {
			s = fmt.Sprintf(s, name)
			group.Paragraphs = append(group.Paragraphs, text.Paragraph{Document: name, Number: i + 1, Text: s, End: len(s)})
		}
		set.Groups = append(set.Groups, group)
		for i, q := range []string{"What was the lighthouse on %s built of?", "When do the people of %s fish?", "How often does the ferry reach %s?"} {
			set.Questions = append(set.Questions, eval.Question{
				ID: fmt.Sprint(name, i), Text: fmt.Sprintf(q, name), Group: name, Answerable: true,
				Relevant: map[string]int{fmt.Sprintf("%s/%d", name, i+1): 1},
			})
		}
	}
	return set
}

// Only the name shows which island a question is about, and the
// chance learns that.
func TestFitChance(t *testing.T) {
	index := func(p []text.Paragraph) Explainer { return retrieval.NewIndex(p) }
	c, err := FitChance(t.Context(), []*eval.Set{islands()}, index)
	if err != nil {
		t.Fatal(err)
	}
	weight := func(name string) float64 { return c.After[slices.Index(c.Names, name)] }
	if len(c.Names) != len(c.After) || len(c.Names) != len(c.Before) || weight("share") <= 0 || weight("names that the corpus lacks") >= 0 {
		t.Errorf("learned %v for %v", c.After, c.Names)
	}
	if len(c.Passed) != 2 || c.Passed[0].Own < 0.9 || c.Passed[0].Others > 0.05 || c.Passed[1].Name != "islands, half of it" {
		t.Errorf("of questions of other groups pass %+v", c.Passed)
	}
	if c.Gate <= 0 || c.Gate >= 1 {
		t.Errorf("the gate is %v", c.Gate)
	}
}

func TestFitChanceNeedsGroups(t *testing.T) {
	_, err := FitChance(t.Context(), nil, nil)
	if err == nil || !strings.Contains(err.Error(), "nothing to learn from") {
		t.Errorf("error %v", err)
	}
}
