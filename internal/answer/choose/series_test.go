package choose_test

import (
	"slices"
	"testing"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestChooseSeries: a sentence that says how many there are goes before others if the one behind it tells the first
// of them, and all of them are shown.
func TestChooseSeries(t *testing.T) {
	shoals := reading(
		"The pilot of Lund spoke of three shoals. First, there is the Hog. Then comes the Sow. Lastly, the Piglet lies near the shore.",
		"The pilot's shoals near Lund are dangerous, and the pilot of Lund said so. Boats keep clear.")
	all := []string{"The pilot of Lund spoke of three shoals.", "First, there is the Hog.", "Then comes the Sow.", "Lastly, the Piglet lies near the shore."}
	for listed, want := range map[int]bool{0: true, 3: true, 2: false} {
		got := said(listing("Which shoals near Lund are dangerous by the pilot of Lund?", listed).Choose(shoals.found(), shoals).Picks)
		has := len(got) > 0 && got[0] == all[0] && !slices.ContainsFunc(all, func(s string) bool { return !slices.Contains(got, s) })
		if has != want {
			t.Errorf("%d of them: %q", listed, got)
		}
	}
}

// TestChooseSections: what is announced right before sections of its own is told by what they begin with.
func TestChooseSections(t *testing.T) {
	var c corpus
	for i, p := range [][2]string{
		{"Moorings", "Whoever needs a mooring for the night finds it at the following quays."},
		{"Moorings > North quay", "It lies behind the mole. Tar stains its stones."},
		{"Moorings > North quay > Rings", "Rings are of iron."},
		{"Moorings > Fish quay", "Trawlers leave it at six."},
		{"Prices", "A night costs ten crowns."},
	} {
		c = append(c, claims.NewParagraph(text.Paragraph{Document: "a", Number: i + 1, Heading: p[0], Text: p[1]}, text.Meta{}, "en"))
	}
	want := []string{"Whoever needs a mooring for the night finds it at the following quays.", "It lies behind the mole.", "Trawlers leave it at six."}
	if got := said(listing("Which quays have a mooring for the night?", 0).Choose(c.found()[:1], c).Picks); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestChooseSection: where all of something is asked for, a short section whose heading is a part of that is it.
func TestChooseSection(t *testing.T) {
	var c corpus
	for i, p := range [][2]string{{"The lockers", "Oars lie in the lockers."}, {"The lockers", "So do ropes."}, {"The quay", "Nobody keeps oars there."}} {
		c = append(c, claims.NewParagraph(text.Paragraph{Document: "a", Number: i + 1, Heading: p[0], Text: p[1]}, text.Meta{}, "en"))
	}
	for question, want := range map[string]int{"Which things are kept dry in the lockers? List all of it.": 2, "Which things are kept dry in the lockers?": 1} {
		if got := said(listing(question, 0).Choose(c.found()[:1], c).Picks); len(got) != want {
			t.Errorf("%q: %q, want %d", question, got, want)
		}
	}
}

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
