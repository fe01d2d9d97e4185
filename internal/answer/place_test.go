package answer_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text/load"
)

// read returns a pipeline over files of testdata/places.
func read(t *testing.T, names ...string) *answer.Pipeline {
	t.Helper()
	var paths []string
	for _, name := range names {
		paths = append(paths, filepath.Join("testdata", "places", name))
	}
	c, err := load.Files(paths)
	if err != nil {
		t.Fatal(err)
	}
	return pipeline(c, nil)
}

// TestPlaces asks for places of texts of several formats and languages: all claims together
// must begin with the first words and end with the last ones.
func TestPlaces(t *testing.T) {
	for _, test := range []struct{ file, question, first, last string }{
		{"rules.md", "¶4", "The yearly fee", "1 April."},
		{"rules.md", "the first paragraph", "This booklet", "Tern Press."},
		{"rules.md", "What does section 2 say?", "Before you go on the water, do this: 1. Write", "after dark."},
		{"rules.md", "Read me the safety section", "Wear a life jacket", "flag is up."},
		{"rules.md", "chapter Boathouse", "A — Boat: Puffin", "locks the door."},
		{"rules.md", "the last paragraph of section 1", "The yearly fee", "1 April."},
		{"rules.md", "what's the third safety rule?", "Turn back", "flag is up."},
		{"rules.md", "What is step 2?", "Before you go on the water, do this: 2. Check", "the bung."},
		{"rules.md", "What comes after step 3?", "Before you go on the water, do this: 4. Push", "ramp."},
		{"rules.md", "What comes after the membership?", "Before you go on the water, do this: 1. Write", "after dark."},
		{"rules.md", "What comes before section 3?", "Before you go on the water, do this: 1. Write", "after dark."},
		{"rules.md", "the first two steps", "Before you go on the water, do this: 1. Write", "the bung."},
		{"rules.md", "What is the last question and its answer?", "Tell the boatman", "Saturdays."},
		{"rules.md", "the last row of the table", "C — Boat: Razorbill; Built: 2015", "2015"},
		{"rules.md", "the second sentence of paragraph 1", "It was drawn up", "Tern Press."},
		{"rules.md", "What does section 1.2 say about juniors?", "The yearly fee", "for juniors."},
		{"rules.md", "According to the fees section, what do adults pay?", "The yearly fee", "for juniors."},
		{"rules.md", "What is rule 2?", "Keep clear", "lane."},
		{"rules.md", "What do the house rules say about the key?", "The key hangs", "map."},
		{"rules.md", "What's step 4 of taking out a boat?", "Before you go on the water, do this: 4. Push", "ramp."},
		{"rules.md", "the last line", "He repairs oars", "Saturdays."},
		{"notes.md", "What does footnote 2 say?", "[2] A rope", "the screw."},
		{"gesetz.txt", "§ 3 (2)", "(2) Jugendliche", "Beitrag."},
		{"gesetz.txt", "Was steht in § 2 Abs. 1?", "(1) Der Verein fördert", "Obstwiesen."},
		{"gesetz.txt", "Was kommt nach § 3?", "(1) Der Vorstand", "gewählt."},
		{"gesetz.txt", "Was sagt § 3 über Jugendliche?", "(2) Jugendliche", "Beitrag."},
		{"dialog.txt", "What is the last thing that Tom says?", "TOM: About nine", "crowns."},
		{"dialog.txt", "Who speaks last?", "ANNA: Then we vote", "Good night."},
		{"changes.md", "what's in 2.0.0?", "The settings file", "YAML."},
		{"changes.md", "what's new in v2.0.0", "The settings file", "YAML."},
		{"wohnheim.md", "Was steht in § 2 Absatz 3?", "(3) Musikinstrumente", "gespielt werden."},
		{"wohnheim.md", "Was kommt vor dem Müll?", "Hunde und Katzen", "zugestimmt hat."},
		{"tortilla.md", "¿Cuál es el último paso?", "5. Cuajar", "cada lado."},
		{"changes.md", "What changed in 2.0.0?", "The settings file", "YAML."},
		{"changes.md", "What's new in the latest version?", "A dark theme", "empty files."},
		{"study.md", "What is the conclusion of the study?", "Colonies behind a dune", "open sand."},
		{"zh.txt", "第二章讲了什么？", "每位读者", "一角。"},
		{"zh.txt", "最后一段", "自习室有", "饮食。"},
		{"zh.txt", "第三章关于预约说了什么？", "自习室有", "预约。"},
		{"ru.txt", "Что говорится в главе 2?", "Каждый пассажир", "не пускают."},
		{"ru.txt", "последний абзац", "Найденные вещи", "месяц."},
		{"fr.md", "Que dit la section Visite sur les enfants ?", "L'entrée coûte", "gratuitement."},
		{"fr.md", "paragraphe 2", "Le moulin fut", "1921."},
		{"es.md", "¿Qué viene después de la sección Riego?", "Los tomates", "familias."},
	} {
		a := ask(t, read(t, test.file), test.question)
		var said []string
		for _, c := range a.Claims {
			said = append(said, c.Text)
		}
		if all := strings.Join(said, " "); a.Outcome != answer.Answered || !strings.HasPrefix(all, test.first) || !strings.HasSuffix(all, test.last) {
			t.Errorf("%s: %q is answered %q (%s)", test.file, test.question, all, a.Text)
		}
	}
}

func TestPlacesThatAreNotThere(t *testing.T) {
	for question, want := range map[string]string{
		"What does paragraph 99 say?": "The text has 11 paragraphs.",
		"section 9":                   "The text has no such place; it has 11 paragraphs.",
		"step 7":                      "The text has no such place; it has 11 paragraphs.",
	} {
		if a := ask(t, read(t, "rules.md"), question); a.Text != want || len(a.Claims) > 0 {
			t.Errorf("%q: %q, want %q", question, a.Text, want)
		}
	}
}

// TestAgain asks for another place of the same kind.
func TestAgain(t *testing.T) {
	p := read(t, "rules.md")
	history := []answer.Turn{{Question: "What is step 2?"}}
	a, err := p.Answer(t.Context(), answer.Question{Text: "And the fourth one?", History: history}, nil)
	if err != nil || len(a.Claims) != 1 || !strings.Contains(a.Claims[0].Text, "Push off") {
		t.Errorf("%q, %v", a.Text, err)
	}
}

// TestAgainOfList asks for another of what was listed.
func TestAgainOfList(t *testing.T) {
	p := fromFile(t, "shed.md", "# The shed\n\nThe club may enter a locker for these reasons:\n\n- To put out a fire. Nobody is asked before.\n- To look for a leak. Leaks come in spring.\n- To count the oars. That is done in May.\n")
	before := ask(t, p, "For what reasons may the club enter a locker?")
	a, err := p.Answer(t.Context(), answer.Question{Text: "And the second one?", History: []answer.Turn{answer.TurnOf(before)}}, nil)
	if err != nil || len(a.Claims) != 2 || !strings.Contains(a.Text, "a leak") || !strings.Contains(a.Text, "spring") {
		t.Errorf("after %q: %q, %v", before.Text, a.Text, err)
	}
}

// TestOneOfSeveralDocuments names one of several documents by number or by title.
func TestOneOfSeveralDocuments(t *testing.T) {
	p := read(t, "dialog.txt", "fr.md", "rules.md")
	for question, want := range map[string]string{
		"paragraph 2":                             "Please name one of the documents",
		"paragraph 2 of the harbour minutes":      "TOM: The crane",
		"What does the second document say?":      "Ce guide présente",
		"Summarise the Skerry house rules":        "This booklet tells",
		"Who wrote the Skerry house rules?":       "It was drawn up by Marit Olsen",
		"What does the section on fees say?":      "The yearly fee",
		"How many documents are there?":           "3 documents",
		"What are these texts about?":             "We are here to talk about the crane.",
		"Wie viele Dokumente gibt es?":            "3 Dokumente",
		"What is said in section Visite?":         "La visite dure",
		"What is the title of the last document?": "It is called “Skerry Rowing Club: House Rules”.",
	} {
		if a := ask(t, p, question); !strings.HasPrefix(a.Text, want) {
			t.Errorf("%q: %q, want %q", question, a.Text, want)
		}
	}
}
