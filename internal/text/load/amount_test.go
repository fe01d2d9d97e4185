package load_test

import "testing"

// TestAmounts: lines that say how much there is of something are items; lines that count, or end as sentences do, are
// none.
func TestAmounts(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"amounts", other + "\n\n500 g mussels\n\n2 leeks\n\nSalt\n\nBoil all of it until the mussels open.\n", []string{other,
			"item {•} 500 g mussels ⏎ item {•} 2 leeks ⏎ item {•} Salt",
			"Boil all of it until the mussels open.",
		}},
		{"fractions", other + "\n\n1/2 cup flour\n\n1½ cups milk\n\n½ cup butter\n\nBake it for an hour.\n", []string{other,
			"item {•} 1/2 cup flour ⏎ item {•} 1½ cups milk ⏎ item {•} ½ cup butter",
			"Bake it for an hour.",
		}},
		{"lines", other + "\n\n2 lb. sprats\n1 cup vinegar\n3 onions\nSalt\n\nBake it for an hour.\n", []string{other,
			"item {•} 2 lb. sprats ⏎ item {•} 1 cup vinegar ⏎ item {•} 3 onions ⏎ item {•} Salt",
			"Bake it for an hour.",
		}},
		{"an address", other + "\n\n12 rue du Lac\n1200 Orbe\n\n" + other, []string{other, "12 rue du Lac 1200 Orbe", other}},
		{"lines of prose", other + "\n\nThe boat was built by\n12 men who had come from\n3 villages nearby.\n", []string{other, "verse The boat was built by↵12 men who had come from↵3 villages nearby."}},
		{"what counts", other + "\n\n1 We push off\n\n2 We turn back\n\n" + other + "\n", []string{other, "1 We push off", "2 We turn back", other}},
		{"sentences", "12 men pushed it off.\n\n40 more looked on.\n\nNobody was hurt.\n", []string{"12 men pushed it off.", "40 more looked on.", "Nobody was hurt."}},
		{"one", other + "\n\n12 men in all\n\n" + other, []string{other, "12 men in all", other}},
	})
}

// TestNotesSetIn: the lines of a note are set in behind its mark.
func TestNotesSetIn(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"a note", other + "\n\n[01] This was so until the year in which\n     the bridge was built, and the ferry\n     was sold.\n", []string{
			other, "[01] This was so until the year in which the bridge was built, and the ferry was sold.",
		}},
	})
}
