package lang_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/lang"
)

func TestInEnglish(t *testing.T) {
	for word, want := range map[string]string{
		"Schule": "school", "школа": "school", "学校": "school", "précio": "price", "Preis": "price", "Cocina": "kitchen",
		"Schulen":   "school",                    // an ending
		"Preisbuch": "price",                     // two words
		"的学校":       "school",                    // a pair in a run
		"escuelas":  "school", "школы": "school", // endings
		"verschlüsselte": "encrypted", "umgesetzt": "implemented", "eintrat": "enter", // a verb with a prefix
		"Bäckereifenster": "window", "Gartenzäune": "garden",
		"zahlen": "pay", "zählen": "count", "mur": "wall", "schöner": "beautiful", "schon": "already", // told apart by an accent
		"contribuye": "contribute", "destruyeron": "destroy",
		"kitchen": "", // English as it is, and no compound
		"Qwrtzpl": "", // no word
		"1931":    "", // no letters
		"":        "",
	} {
		english := lang.InEnglish(word)
		if want == "" && len(english) > 0 || want != "" && !slices.Contains(english, want) {
			t.Errorf("%q: %q, want %q among them", word, english, want)
		}
	}
}

// TestLexicon finds each line by its word, which takes that they are in the order of their bytes.
func TestLexicon(t *testing.T) {
	file, err := os.ReadFile("lexicon.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		word, english, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if got := strings.Join(lang.InEnglish(word), " "); english == "" || got != english {
			t.Fatalf("%q: %q, want %q", word, got, english)
		}
	}
}
