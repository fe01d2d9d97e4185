package about_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestTogether asks for all parts of a kind: how many, or which. Sections are named, items, rows and lines are
// shown.
func TestTogether(t *testing.T) {
	for _, test := range []struct{ file, question, says string }{
		{"rules.md", "how many safety rules are there?", "I count 3. Wear a life jacket below 10 degrees."},
		{"rules.md", "how many rows has the table?", "I count 3. A Puffin 1998"},
		{"releases.md", "how many versions are listed?", "I count 3. [2.1.0] - 2025-06-02 [2.0.0]"},
		{"releases.md", "list all releases of the year 2025", "[2.1.0] - 2025-06-02 [2.0.0] - 2025-01-20"},
		{"releases.md", "which version came out in June 2025?", "[2.1.0] - 2025-06-02"},
		{"releases.md", "How many things were added in version 2.1.0?", "I count 2. A dark theme. Export to PDF."},
		{"releases.md", "How many changes does 2.1.0 have?", "I count 3. A dark theme. Export to PDF. The clock"},
		{"releases.md", "how many changes are in version 1.4.2?", "I count 2. Empty files are read."},
		{"releases.md", "what bugs were fixed in 1.4.2?", "Empty files are read. A crash on exit."},
		{"releases.md", "list all the action items", "Action: Petra writes the announcement. Action item: Ola checks the links."},
		{"wohnheim.md", "Wie viele Paragraphen hat die Hausordnung?", "Ich zähle 6. § 1 Geltungsbereich"},
		{"wohnheim.md", "Welche Gebühren gibt es?", "Waschmaschine 2,50 € App Trockner"},
		{"wohnheim.md", "Wie viele Gebühren sind aufgelistet?", "Ich zähle 4. Waschmaschine"},
		{"tortilla.md", "¿Cuántos pasos tiene la preparación?", "Cuento 5. Pelar"},
		{"tortilla.md", "¿Cuántos ingredientes lleva?", "Cuento 5. 6 huevos"},
		{"tortilla.md", "¿Qué ingredientes necesito?", "6 huevos 800 g de patatas"},
		{"marmottes.md", "Combien d'articles y a-t-il ?", "J’en compte 4. Article 1 – Adhésion"},
		{"qingshan.md", "借书有几个步骤？", "我数到4个。 在书架上找到需要的书。"},
		{"qingshan.md", "有哪些借阅规则？", "每人最多可以借8本书。"},
	} {
		if a, ok := asking(files(t, test.file), test.question).Answer(); !ok || !strings.HasPrefix(said(a), test.says) {
			t.Errorf("%s: %q: %q, want %q", test.file, test.question, said(a), test.says)
		}
	}
}

// TestNotTogether: what only sounds like a list of the text is looked up.
func TestNotTogether(t *testing.T) {
	for _, test := range []struct{ file, question string }{
		{"rules.md", "how many rules does the mayor break?"},
		{"rules.md", "how many steps lead up to the lighthouse?"},
		{"rules.md", "Which boats are there in Norway?"},
		{"wohnheim.md", "Wie viele Zimmer hat das Wohnheim?"},
		{"releases.md", "how many rows does the file have?"},
		{"releases.md", "how many changes were removed in 2.1.0?"},
		{"releases.md", "how many changes does 2.0.1 have?"},
	} {
		if a, ok := asking(files(t, test.file), test.question).Answer(); ok {
			t.Errorf("%s: %q: %q", test.file, test.question, said(a))
		}
	}
}

// TestTogetherInPart: of two lists that are called alike the one in the part that is asked about answers; of
// questions none is shown with its answer.
func TestTogetherInPart(t *testing.T) {
	const two = "# Aske\n\n## Harbour\n\nWe sell these tickets:\n\n- Day ticket.\n- Week ticket.\n\n## Pier\n\nWe sell these tickets:\n\n- Hour ticket.\n- Year ticket.\n- Night ticket.\n"
	const asked = "# Aske\n\nQ: Is the pier open?\nA: Yes. All year.\n\nQ: Is the mill open?\nA: No. It is shut.\n"
	for _, test := range []struct{ text, question, says string }{
		{two, "how many items are there in section 2?", "I count 3. Hour ticket. Year ticket. Night ticket."},
		{asked, "how many questions are there?", "I count 2. Q: Is the pier open? Q: Is the mill open?"},
	} {
		if a, ok := asking(file(t, test.text), test.question).Answer(); !ok || said(a) != test.says {
			t.Errorf("%q: %t, %q", test.question, ok, said(a))
		}
	}
}

// TestManyTogether: of a long list the first items are shown, with the number of its last paragraph.
func TestManyTogether(t *testing.T) {
	c := file(t, "# The pier\n\n## Rules\n\n"+strings.Repeat("- Nobody runs on the pier.\n", 25))
	a, ok := asking(c, "how many rules are there?").Answer()
	if !ok || a.Frame != "I count 25." || len(a.Led) != 20 || a.Notice != "It goes on to ¶2." {
		t.Errorf("%q, %d sentences, noted %q", a.Frame, len(a.Led), a.Notice)
	}
}

// TestDatedInTurn: which sections are meant does not depend on the order of the words, nor on whether a word
// parts them alone.
func TestDatedInTurn(t *testing.T) {
	c := file(t, "# Changes\n\n## 1.2 (2025-06-02)\n\n- A dark theme.\n\n## 1.1 (2025-01-20)\n\n- A settings file.\n\n## 1.0 (2025-01-02)\n\n- All.\n")
	for _, question := range []string{"which releases of 2025 came out in january?", "list the releases of january 2025"} {
		if a, _ := asking(c, question).Answer(); said(a) != "1.1 (2025-01-20) 1.0 (2025-01-02)" {
			t.Errorf("%q: %q", question, said(a))
		}
	}
}

// TestDated: a heading that is called what is asked for and has a day tells when that was, if there is one
// alone.
func TestDated(t *testing.T) {
	for question, says := range map[string]string{
		"when was 2.1.0 released?": "[2.1.0] - 2025-06-02",
		"release date of v2.0.0":   "[2.0.0] - 2025-01-20",
		"when was 3.0.0 released?": "",
		"when was it released?":    "",
		"what is 2.1.0?":           "",
	} {
		a, ok := asking(files(t, "releases.md"), question).Dated()
		if ok != (says != "") || said(a) != says || ok && len(a.Alone) != 1 {
			t.Errorf("%q: %q, want %q", question, said(a), says)
		}
	}
}

// TestDatedTwice: of two headings that are called so none is meant.
func TestDatedTwice(t *testing.T) {
	c := file(t, "# Plans\n\n## Concert, 3 May 2024\n\nSongs.\n\n## Concert, 7 June 2024\n\nMore songs.\n")
	if a, ok := asking(c, "when is the concert?").Dated(); ok {
		t.Errorf("%q", a.Words)
	}
}

// TestLongTextIsNotReadForItsHeadings: who asks when something was, or for all of a kind, does not have all of
// a long text read.
func TestLongTextIsNotReadForItsHeadings(t *testing.T) {
	c := corpus(text.Meta{Title: "The pier", Language: "en"}, slices.Repeat([]string{"The pier of Lund is open to ships."}, 5000))
	for _, question := range []string{"When was the pier of Lund opened?", "how many gates are there?", "which version is this?"} {
		q := asking(c, question)
		q.Answer()
		q.Dated()
		if read := q.Paragraphs.(*shelf).read; read > 1000 {
			t.Errorf("%q: %d paragraphs were read", question, read)
		}
	}
}

// TestDatedAmongOthers: what all such headings are called need not be asked for.
func TestDatedAmongOthers(t *testing.T) {
	c := file(t, "# Lamps NEWS\n\n## Noteworthy changes in release 3.8 (2021-08-01) [stable]\n\nThey burn longer.\n\n## Noteworthy changes in release 3.7 (2018-12-31) [stable]\n\nThey burn brighter.\n\n## Noteworthy changes in release 3.6 (2017-05-21) [stable]\n\nThey burn.\n")
	for question, says := range map[string]string{
		"when did 3.7 come out?":                 "Noteworthy changes in release 3.7 (2018-12-31) [stable]",
		"when was the stable release published?": "",
	} {
		if a, ok := asking(c, question).Dated(); ok != (says != "") || said(a) != says {
			t.Errorf("%q: %q, want %q", question, said(a), says)
		}
	}
}
