package about_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestPlaces asks for places of texts of several formats and languages: all sentences together must begin with
// the first words and end with the last ones.
func TestPlaces(t *testing.T) {
	for _, test := range []struct{ file, question, first, last string }{
		{"rules.md", "¶4", "The yearly fee", "1 April."},
		{"rules.md", "the first paragraph", "This booklet", "Tern Press."},
		{"rules.md", "What does section 2 say?", "“2. Taking out a boat”: Write", "after dark."},
		{"rules.md", "Read me the safety section", "“3. Safety rules”: Wear a life jacket", "flag is up."},
		{"rules.md", "chapter Boathouse", "“4. Boathouse”: A", "locks the door."},
		{"rules.md", "the last paragraph of section 1", "The yearly fee", "1 April."},
		{"rules.md", "what's the third safety rule?", "Turn back", "flag is up."},
		{"rules.md", "What is step 2?", "Check", "the bung."},
		{"rules.md", "What comes after step 3?", "Push", "ramp."},
		{"rules.md", "What comes after the membership?", "“2. Taking out a boat”: Write", "after dark."},
		{"rules.md", "What comes before section 3?", "“2. Taking out a boat”: Write", "after dark."},
		{"rules.md", "the first two steps", "Write", "the bung."},
		{"rules.md", "What is the last question and its answer?", "Who repairs a broken oar? Tell the boatman", "Saturdays."},
		{"rules.md", "the last row of the table", "C", "2015"},
		{"rules.md", "the second sentence of paragraph 1", "It was drawn up", "Tern Press."},
		{"rules.md", "What is rule 2?", "Keep clear", "lane."},
		{"rules.md", "What's step 4 of taking out a boat?", "Push", "ramp."},
		{"rules.md", "the last line", "He repairs oars", "Saturdays."},
		{"notes.md", "What does footnote 2 say?", "[2] A rope", "the screw."},
		{"gesetz.txt", "§ 3 (2)", "Jugendliche zahlen", "Beitrag."},
		{"gesetz.txt", "Was steht in § 2 Abs. 1?", "Der Verein fördert", "Obstwiesen."},
		{"gesetz.txt", "Was kommt nach § 3?", "„§ 4 Vorstand“: Der Vorstand", "gewählt."},
		{"dialog.txt", "What is the last thing that Tom says?", "About nine", "crowns."},
		{"dialog.txt", "Who speaks last?", "Then we vote", "Good night."},
		{"changes.md", "what's in 2.0.0?", "“[2.0.0] - 2023-11-20”: The settings file", "YAML."},
		{"changes.md", "What's new in the latest version?", "“[2.1.0] - 2024-03-02”: A dark theme", "empty files."},
		{"wohnheim.md", "Was steht in § 2 Absatz 3?", "(3) Musikinstrumente", "gespielt werden."},
		{"tortilla.md", "¿Cuál es el último paso?", "Cuajar", "cada lado."},
		{"study.md", "What is the conclusion of the study?", "“Conclusion”: Colonies behind a dune", "open sand."},
		{"zh.txt", "第二章讲了什么？", "“第二章 借书”： 每位读者", "一角。"},
		{"zh.txt", "最后一段", "自习室有", "饮食。"},
		{"ru.txt", "Что говорится в главе 2?", "“Глава 2. Безопасность”: Каждый пассажир", "не пускают."},
		{"ru.txt", "последний абзац", "Найденные вещи", "месяц."},
		{"fr.md", "paragraphe 2", "Le moulin fut", "1921."},
		{"es.md", "¿Qué viene después de la sección Riego?", "«Cosecha»: Los tomates", "familias."},
	} {
		a, ok := asking(files(t, test.file), test.question).Answer()
		if !ok || !strings.HasPrefix(said(a), test.first) || !strings.HasSuffix(said(a), test.last) {
			t.Errorf("%s: %q is answered %q", test.file, test.question, said(a))
		}
	}
}

// TestScope: what is asked about a part of the text is left to a search in it, if that is not what parts it has.
func TestScope(t *testing.T) {
	for _, test := range []struct {
		file, question, of, says string
		paragraph                int // the first one of the part
	}{
		{"rules.md", "What does section 1.2 say about juniors?", "juniors", "", 4},
		{"gesetz.txt", "Was sagt § 3 über Jugendliche?", "jugendliche", "", 3},
		{"fr.md", "Que dit la section Visite sur les enfants ?", "enfants", "", 3},
		{"rules.md", "how many questions are in section 5?", "", "I count 2. Can I bring my dog?", 0},
	} {
		a, ok := asking(files(t, test.file), test.question).Answer()
		switch {
		case test.says != "":
			if !ok || a.Scope != nil || !strings.HasPrefix(said(a), test.says) {
				t.Errorf("%q: %q", test.question, said(a))
			}
		case ok || a.Scope == nil || !strings.Contains(a.Of, test.of) || a.Scope.Spans[0].Number != test.paragraph:
			t.Errorf("%q: %t, %q in %+v", test.question, ok, a.Of, a.Scope)
		}
	}
}

// TestLong: of a long part the first sentences are shown, with the number of its last paragraph; its beginning and
// its end are few.
func TestLong(t *testing.T) {
	words := "# The pier\n\n## Gates\n"
	for i := range 20 {
		words += fmt.Sprintf("\nThis gate of the pier is open to ships of kind %c.\n", 'A'+i)
	}
	for question, want := range map[string]struct {
		sentences, first int
		notice           string
	}{
		"what does section 1 say?":      {12, 1, "It goes on to ¶20."},
		"how does section Gates begin?": {3, 1, ""},
		"how does section Gates end?":   {3, 18, ""},
	} {
		a, ok := asking(file(t, words), question).Answer()
		if !ok || len(a.Led) != want.sentences || a.Led[0].From.Number != want.first || a.Notice != want.notice {
			t.Errorf("%q: %t, %d sentences, noted %q", question, ok, len(a.Led), a.Notice)
		}
	}
}

// TestGist: of a long part whose gist is asked for those sentences are shown that carry it.
func TestGist(t *testing.T) {
	a, ok := asking(file(t, "# The pier\n\n## Gates\n"+strings.Repeat("\nThe gate of the pier is open to ships.\n", 20)), "summarise section 1").Answer()
	if !ok || len(a.Led) == 0 || len(a.Led) > 5 || a.Notice != "" {
		t.Errorf("%t, %d sentences, noted %q", ok, len(a.Led), a.Notice)
	}
}

// TestBehind: what comes after something that is no part is what follows its sentence, or its paragraph.
func TestBehind(t *testing.T) {
	c := file(t, "# The pier\n\nThe storm took the crane. Then the kiosk was moved. The lamp stayed.\n\nAfter that nobody came.\n")
	for question, want := range map[string]string{
		"What comes after the storm?": "Then the kiosk was moved. The lamp stayed.",
		"What comes after the lamp?":  "After that nobody came.",
	} {
		q := asking(c, question)
		a, ok := q.Answer()
		if ok || a.After == "" {
			t.Fatalf("%q: %t, %+v", question, ok, a)
		}
		if a, ok := q.Behind(a.After, c.Documents[0].Paragraphs[0]); !ok || said(a) != want {
			t.Errorf("%q: %q, want %q", question, said(a), want)
		}
	}
	q := asking(c, "What comes after the storm?")
	q.Intent.Kind = intent.InPlace
	if a, ok := q.Behind("the storm", c.Documents[0].Paragraphs[0]); !ok || said(a) != "After that nobody came." {
		t.Errorf("behind a part: %q", said(a))
	}
	if a, ok := asking(c, "What comes after the crowd?").Behind("nobody came", c.Documents[0].Paragraphs[1]); ok {
		t.Errorf("behind the end: %q", said(a))
	}
}

func TestPlacesThatAreNotThere(t *testing.T) {
	for question, want := range map[string]string{
		"What does paragraph 99 say?": "The text has 11 paragraphs.",
		"section 9":                   "The text has no such place; it has 11 paragraphs.",
		"step 7":                      "The text has no such place; it has 11 paragraphs.",
	} {
		if a, ok := asking(files(t, "rules.md"), question).Answer(); !ok || a.Words != want {
			t.Errorf("%q: %q, want %q", question, a.Words, want)
		}
	}
}

// TestBeside asks for what comes next, or came before: of a place, else of the only item that was cited.
func TestBeside(t *testing.T) {
	shed := file(t, "# The shed\n\nThe shed is dry.\n\n1. Open the door. It sticks.\n2. Light the lamp.\n\n## The yard\n\n- The lamp burns oil.\n")
	cited := func(quotes ...string) (all []claims.Citation) {
		for _, quote := range quotes {
			all = append(all, claims.Citation{Document: shed.Documents[0].Meta.Slug, Paragraph: 2, Quote: quote})
		}
		return all
	}
	for _, test := range []struct {
		before, question, says string
		cited                  []claims.Citation
	}{
		{"What is step 1?", "and then?", "Light the lamp.", cited("Open the door.", "It sticks.")},
		{"Was ist Schritt 1?", "und danach?", "Light the lamp.", cited("Open the door.", "It sticks.")},
		{"What is step 2?", "and the one before?", "Open the door. It sticks.", cited("Light the lamp.")},
		{"What does paragraph 2 say?", "next", "The lamp burns oil.", cited("Open the door.", "It sticks.", "Light the lamp.")},
		{"How do I get in?", "what comes next?", "Light the lamp.", cited("Open the door.")},
		{"How do I see anything?", "and before that?", "Open the door. It sticks.", cited("Light the lamp.")},
		{"How do I see anything?", "and then?", "", cited("Light the lamp.")},
		{"What are the steps?", "what are the next steps?", "", cited("Open the door.")},
		{"What do I do in there?", "and then?", "", cited("Open the door.", "Light the lamp.")},
		{"Who keeps the shed?", "and then?", "", nil},
	} {
		q := asking(shed, test.question)
		q.Before = &about.Before{Question: test.before, Cited: test.cited}
		if a, _ := q.Answer(); said(a) != test.says {
			t.Errorf("%q, %q: %q, want %q", test.before, test.question, said(a), test.says)
		}
	}
}

// TestAgain asks for another place of the same kind, and for another item of what was listed.
func TestAgain(t *testing.T) {
	q := asking(files(t, "rules.md"), "And the fourth one?")
	if a, ok := q.Answer(); ok {
		t.Errorf("after nothing: %q", said(a))
	}
	q.Before = &about.Before{Question: "What is step 2?"}
	if a, ok := q.Answer(); !ok || len(a.Led) != 1 || !strings.HasPrefix(said(a), "Push off") {
		t.Errorf("%q", said(a))
	}
	q = asking(file(t, "# The shed\n\nThe club may enter a locker for these reasons:\n\n- To put out a fire. Nobody is asked.\n- To look for a leak. Leaks come in spring.\n"), "And the second one?")
	q.Before = &about.Before{Question: "For what reasons may the club enter a locker?"}
	for _, quote := range []string{"To put out a fire.", "To look for a leak."} {
		q.Before.Cited = append(q.Before.Cited, claims.Citation{Document: q.Corpus.Documents[0].Meta.Slug, Paragraph: 1, Quote: quote})
	}
	if a, ok := q.Answer(); !ok || said(a) != "To look for a leak. Leaks come in spring." {
		t.Errorf("%q", said(a))
	}
	q.Before.Cited[0].Paragraph = 7
	if a, ok := q.Answer(); ok {
		t.Errorf("of a text that was loaded anew: %q", said(a))
	}
}

// TestIntroduction: it is the section that is called so, or else the beginning; and the answers of a dialogue
// are counted by what is asked.
func TestIntroduction(t *testing.T) {
	const talk = "Stone: Where is the mill?\n\nWeber: By the ford. It has two wheels.\n\nStone: Who runs it?\n\nWeber: My aunt does.\n"
	for _, test := range []struct{ text, question, says string }{
		{"# Mills\n\nSome words first.\n\n## Introduction\n\nMills grind corn.\n\n## Wheels\n\nThere are two.\n", "what does the introduction say?", "“Introduction”: Mills grind corn."},
		{"# Mills\n\nMills have wheels.\n\n## Wheels\n\nThere are two.\n", "what does the introduction say?", "“Mills”: Mills have wheels. There are two."},
		{talk, "what does she say in her second answer?", "Stone: Who runs it? My aunt does."},
	} {
		if a, ok := asking(file(t, test.text), test.question).Answer(); !ok || said(a) != test.says {
			t.Errorf("%q is answered %q, want %q", test.question, said(a), test.says)
		}
	}
}

// TestOneOfSeveralDocuments names one of several documents by number or by title.
func TestOneOfSeveralDocuments(t *testing.T) {
	c := files(t, "dialog.txt", "fr.md", "rules.md")
	for question, want := range map[string]string{
		"paragraph 2":                             "Please name one of the documents",
		"paragraph 2 of the harbour minutes":      "The crane was built",
		"What does the second document say?":      "“Le moulin de Kerval”: Ce guide présente",
		"Summarise the Skerry house rules":        "Skerry Rowing Club: House Rules This booklet tells",
		"Who wrote the Skerry house rules?":       "It was drawn up by Marit Olsen",
		"What does the section on fees say?":      "“1.2 Fees”: The yearly fee",
		"How many documents are there?":           "3 documents",
		"What are these texts about?":             "We are here to talk about the crane.",
		"Wie viele Dokumente gibt es?":            "3 Dokumente",
		"What is said in section Visite?":         "“Visite”: La visite dure",
		"What is the title of the last document?": "Skerry Rowing Club: House Rules",
	} {
		if a, ok := asking(c, question).Answer(); !ok || !strings.HasPrefix(said(a), want) {
			t.Errorf("%q: %q, want %q", question, said(a), want)
		}
	}
}

// TestFar: of many documents, each a journey away, one has to be named, and none is read for the others.
func TestFar(t *testing.T) {
	words := [][]string{{"The pier of Lund is open."}}
	for range 14 {
		words = append(words, []string{"The mill of Aske is shut."})
	}
	c := corpus(text.Meta{Title: "News", Language: "en"}, words...)
	c.Documents[0].Meta.Title = "Piers"
	c.Source = journeys{}
	q := asking(c, "what is step 3?")
	if a, ok := q.Answer(); !ok || !strings.HasPrefix(a.Words, "Please name one") || !q.IsMuch() || q.Paragraphs.(*shelf).read > 0 {
		t.Errorf("%q, %d read", said(a), q.Paragraphs.(*shelf).read)
	}
	if q := asking(c, "what is step 3 of the piers?"); len(q.Documents()) != 1 || q.IsMuch() {
		t.Errorf("%d documents are named", len(q.Documents()))
	}
}

// journeys is a [text.FarSource] that has nothing.
type journeys struct{}

func (journeys) Paragraph(string, int) (text.Paragraph, bool)     { return text.Paragraph{}, false }
func (journeys) Paragraphs(string, []int) (none []text.Paragraph) { return nil }
func (journeys) Version() string                                  { return "" }

// TestNextByName: a section may be called by what seems to ask for the one before another.
func TestNextByName(t *testing.T) {
	const winch = "# Лебёдка\n\n## Данные\n\nМасса: 3 кг.\n\n## Перед первым подъёмом\n\nСмажьте вал маслом.\n\n## Уход\n\nПротрите её.\n"
	for question, says := range map[string]string{
		"что делать перед первым подъёмом?": "Смажьте вал маслом.",
		"что стоит перед разделом «Уход»?":  "Смажьте вал маслом.",
	} {
		if a, _ := asking(file(t, winch), question).Answer(); !strings.Contains(said(a), says) {
			t.Errorf("%q: %q, want %q", question, said(a), says)
		}
	}
}
