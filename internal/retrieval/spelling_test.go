package retrieval_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/retrieval"
)

// A word with a slip of the pen finds what it was meant to, also where only the
// best by BM25 are read at all.
func TestSlipsOfThePen(t *testing.T) {
	few := paragraphs("The lighthouse of Sehlabathebe is white.", "Nobody counted the waggons.", "Der Straßenbau dauerte lange.")
	many := append(corpus(600), few...)
	for name, x := range map[string]*retrieval.Index{
		"few": retrieval.NewIndex(few), "many": retrieval.NewIndex(many), "many in segments": retrieval.NewSegmented(1, 3, many),
		"many, added": retrieval.NewIndex(many[:600]).With(few),
	} {
		for slip, want := range map[string]string{
			"sehlabathebe":            "Sehlabathebe",
			"sehlabatebe":             "Sehlabathebe", // left out
			"sehlabatthebe":           "Sehlabathebe", // put in
			"sehlabathexe":            "Sehlabathebe", // replaced
			"sehlabahtebe":            "Sehlabathebe", // exchanged
			"who counted the wagons?": "waggons",
			"Strassnbau":              "Straßenbau",
		} {
			hits, err := x.Search(t.Context(), slip, 2)
			if err != nil || !slices.ContainsFunc(hits, func(h retrieval.Hit) bool { return strings.Contains(h.Text, want) }) {
				t.Errorf("%s: %q finds %v, %v", name, slip, hits, err)
			}
		}
	}
}

// What is spelled as asked comes before what is a slip away.
func TestExactSpellingWins(t *testing.T) {
	x := retrieval.NewIndex(append(corpus(600), paragraphs("They met in Marburg.", "They met in Warburg.")...))
	for query, want := range map[string]string{"Did they meet in Marburg?": "Marburg", "Did they meet in Warburg?": "Warburg"} {
		hits, err := x.Search(t.Context(), query, 1)
		if err != nil || !strings.Contains(hits[0].Text, want) {
			t.Errorf("%q finds %v, %v", query, hits, err)
		}
	}
}
