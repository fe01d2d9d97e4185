package choose_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// entries is a text with an entry for each line, called by what stands before its tab.
func entries(lines ...string) corpus {
	var blocks []text.Block
	at := 0
	for _, line := range lines {
		label, _, _ := strings.Cut(line, "\t")
		blocks = append(blocks, text.Block{Kind: text.Definition, Span: text.Span{Start: at, End: at + len(line)}, Label: text.Span{Start: at, End: at + len(label)}})
		at += len(line) + 1
	}
	return paragraphOf("", strings.Join(lines, "\n"), blocks...)
}

// TestTwoTerms: of two terms that are compared, each of which has an entry, the entries tell.
func TestTwoTerms(t *testing.T) {
	glossary := entries("ketch\tA boat with two masts. See also yawl.", "sloop\tThe boat that is no ketch and no yawl.", "yawl\tLike a ketch, with the hind mast behind the rudder.", "ketch yawl race\tA race of both.")
	want := []string{"A boat with two masts.", "See also yawl.", "Like a ketch, with the hind mast behind the rudder."}
	for _, question := range []string{"What is the difference between a ketch and a yawl?", "difference between yawl and ketch"} {
		if got := said(asking(question).Choose(glossary.found(), glossary).Picks); !slices.Equal(got, want) {
			t.Errorf("%q: %q", question, got)
		}
	}
	if got := said(asking("What is the difference between a ketch and a brig?").Choose(glossary.found(), glossary).Picks); slices.Equal(got, want) {
		t.Errorf("of something without an entry: %q", got)
	}
}

// TestLacksOne: a comparison with something that the text does not have is told by nothing that it says of the other,
// unless one of both is the answer, or the text has it as a part of a word.
func TestLacksOne(t *testing.T) {
	sea := paragraphOf("", "The ketch is a boat with two masts. A sailyawl has a hind mast, too. Both were built at Hamre for forty years, and some still sail there in summer.")
	chance := func(question string) float64 { return asking(question).Choose(sea.found(), sea).Evidence.Chance }
	for question, lacking := range map[string]string{
		"How do the ketch and the yawl differ?":       "How do the ketch and the brig differ?",
		"Which has two masts, the ketch or the brig?": "Which has two masts, the ketch vs. the brig?",
	} {
		if chance(question) < chance(lacking)+0.2 {
			t.Errorf("%q: %.2f, and %.2f without one", question, chance(question), chance(lacking))
		}
	}
}

// TestTwoOptions: of two options that a question names, it is said what the entry of one says of the other, else what
// both entries say.
func TestTwoOptions(t *testing.T) {
	boat := entries("-k, --keel\tLowers the board. It may not be used with -m.", "-m, --mast\tSteps the spar.", "-K\tLifts the board.", "-a\tDrops the anchor.")
	for question, want := range map[string][]string{
		"Is it fine to use -k and -m?":             {"It may not be used with -m."},
		"What is the difference of -m and -k?":     {"It may not be used with -m."},
		"What is the difference between -k and -K": {"Lowers the board.", "Lifts the board."},
	} {
		got := asking(question).Choose(boat.found(), boat)
		if !slices.Equal(said(got.Picks), want) || got.Evidence.Chance < 0.5 {
			t.Errorf("%q: %q, chance %.2f", question, said(got.Picks), got.Evidence.Chance)
		}
	}
}

// TestTwoCodesInRows: rows are entries that are called by their first cells.
func TestTwoCodesInRows(t *testing.T) {
	lines := []string{"%b\tthe beam of the boat", "%B\tthe berth of the boat", "%k\tthe keel, beside the beam of %b"}
	var blocks []text.Block
	at := 0
	for _, line := range lines {
		blocks = append(blocks, text.Block{Kind: text.Row, Span: text.Span{Start: at, End: at + len(line)}})
		at += len(line) + 1
	}
	table := paragraphOf("", strings.Join(lines, "\n"), blocks...)
	got := asking("What is the difference between %b and %B?").Choose(table.found(), table)
	if !slices.Equal(said(got.Picks), lines[:2]) || got.Evidence.Chance < 0.5 {
		t.Errorf("%q, chance %.2f", said(got.Picks), got.Evidence.Chance)
	}
}

// TestOptionAsked: who asks for an option is answered by a sentence that has one, if there is one.
func TestOptionAsked(t *testing.T) {
	boat := reading("The sail of the boat is read from wet files beside the boat. With -w the wet sail is looked through, too.", "Nobody looks at a dry sail.")
	for question, want := range map[string]string{
		"Which flag is for the sail of wet files?": "With -w the wet sail is looked through, too.",
		"Which boat is for the sail of wet files?": "The sail of the boat is read from wet files beside the boat.",
	} {
		if got := said(asking(question).Choose(boat.found(), boat).Picks); len(got) == 0 || got[0] != want {
			t.Errorf("%q: %q, want %q first", question, got, want)
		}
	}
}

// TestCodeExplained: what a code means is told by the item that begins with it, and surely.
func TestCodeExplained(t *testing.T) {
	line, items := "The boat ends with these exit codes:", []string{"0: The boat is dry.", "2: The hull could not be found."}
	q := asking("What does exit code 2 mean?")
	c := corpus{listed(line, items...)}
	got := q.Choose(c.found(), c)
	if said := said(got.Picks); said[0] != items[1] || got.Evidence.Chance < 0.5 {
		t.Errorf("%q, %.2f", said, got.Evidence.Chance)
	}
}
