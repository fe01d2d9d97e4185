package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRun: what lists say of a word stands in place of what the lexicon said, each of several languages adds its own,
// two that only an accent tells apart are found as they are spelt, and what is no single word, or has no English one, is passed over.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	de, fr := filepath.Join(dir, "de.txt"), filepath.Join(dir, "fr.txt")
	for name, content := range map[string]string{
		de: "Mühle: mill\nschön: beautiful\nschon: already\nKüche: kitchen\nKuchen: cake\nchat: conversation talk\nviele Leute: people\nxyz:\n学校: school\n大学校: school\n",
		fr: "chat: cat\ncôté: side\ncôte: coast\n",
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	err := run([]string{de, fr}, strings.NewReader("chat\tgossip\nhaus\thouse\n"), &out)
	if want := "chat\tconversation talk cat\ncote\tcoast side\ncôte\tcoast\ncôté\tside\nhaus\thouse\nkuche\tkitchen\nkuchen\tcake\nmuhle\tmill\n" +
		"schon\talready\nschön\tbeautiful\n学校\tschool\n"; err != nil || out.String() != want {
		t.Errorf("%q, %v, want %q", out.String(), err, want)
	}
	if err := os.WriteFile(de, []byte("no colon\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{de}, strings.NewReader(""), &out); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("a line without a colon: %v", err)
	}
}

// TestLexiconHasTheLists: whoever changes a list puts it into the lexicon.
func TestLexiconHasTheLists(t *testing.T) {
	lists, err := filepath.Glob("../words/*.txt")
	if err != nil || len(lists) == 0 {
		t.Fatal("no lists", err)
	}
	lexicon, err := os.ReadFile("../../../internal/lang/lexicon.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run(lists, strings.NewReader(string(lexicon)), &out); err != nil || out.String() != string(lexicon) {
		t.Errorf("lexicon.tsv is not what the lists make of it (%v)", err)
	}
}
