package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
)

// TestSentencesOfLanguages splits paragraphs whose language is known.
func TestSentencesOfLanguages(t *testing.T) {
	for language, cases := range map[string][][]string{
		"de": {
			{"Die Frist beträgt gem. § 4 Abs. 2 Nr. 1 i. V. m. Art. 7 Satz 2 der Ordnung 14 Tage.", "Sie beginnt am 1. Januar 2026, d. h. mit dem Jahreswechsel.", "Der Antrag ist z. B. per Post zu stellen."},
			{"Laut § 5 Abs. 2 beginnt sie am 3. Oktober.", "Sie beginnt am 3.Oktober 2019.", "Sie steht im Gesetz vom 2. Mai 1974 (BGBl. I S. 9).", "Der 2. Weltkrieg endete 1945.", "Herr Dr. A. Meier kam z. T. zu spät.", "Die Firma Müller u. Co. zahlt."},
			{"Es gibt 30.", "Danach kommt nichts."},
			{"Vgl. S. 12 ff. und Nr. 5.", "Das kostet ca. 3,5 Mio. Euro.", "Am 24. Dezember ist zu."},
			{"„Weckt sie.“", "Dann lief sie.", "»Das Boot ist da!«", "Alle kamen."},
			{"„Ist das wahr?“, fragte er.", "Ja!", "Nein…", "Vielleicht."},
			{"3 EL. Zucker"}, {"2 Stk. Eier, dazu 1 Pck. Vanillezucker."}, {"½ Std. Ruhezeit"},
			{"1. Den Deckel öffnen.", "Dann warten."},
		},
		"es": {{"2 cdas. Azúcar moreno"}, {"El Sr. García vive en la Av. Central, núm. 5.", "Nació el 3 de mayo.", "Véase p. ej. la pág. 12.", "¿Y la Dra. Ruiz?", "No vino."}},
		"fr": {{"Tél. : 04 78 55 01 92"}, {"2 cuil. Rhum"}, {"M. Dupont est arrivé le 1er mai, env. 300 personnes l'attendaient.", "Cf. art. 5 al. 2 du règlement.", "Mme Petit est restée."}},
		"it": {{"Il sig. Rossi abita in via Roma.", "L'art. 5 vale per tutti.", "Il dott. Bianchi non c'era."}},
		"nl": {{"Dhr. Jansen woont in Den Haag.", "Het kost bijv. 5 euro.", "Zie blz. 12."}},
		"pl": {{"Dr. Nowak mieszka przy ul. Długiej 5.", "Kosztuje np. 10 zł."}},
		"el": {{"Η πόλη έχει λιμάνι;", "Ναι, από το 1950.", "Ο κ. Παππάς το έχτισε."}},
		"ja": {{"彼は「もう遅い。」と言った。", "それから帰った。"}, {"休館である！", "「本当ですか？」と彼女は聞いた。", "はい。"}},
		"en": {
			{"The train leaves at 7.45 a.m. from platform 3.", "The bus leaves at 8.10 from Mill St.", "Both are free."},
			{"It was modern art.", "The gem.", "It is so.", "“We like it.”"},
			{"Ring the mill, Tel. 01632 960 961.", "Nobody answers at night."},
			{"Acme Inc. sells it.", "See Fig. 3, pp. 7-9 and Sec. 4.", "He left at 5 p.m.", "The shop closed."},
			{"Taken down by the clerk, Miss P. Oyelaran.", "See p. 5 of it.", "_Written to Mr._ Leibnitz, and published by *Dr.* Wallis."},
			{"The boat is yours -- and not the bank's! -- for life.", "It is ours – is it not? – as well.", "Why?", "– Nobody knows."},
			{"½ lb. Canton ginger"}, {"1 1/2 pkg. Philadelphia cheese, 2–3 tbsp. Medford rum."}, {"20 min. Preparation"}, {"9 in. Pan"},
			{"Stir in 2 tsp. Jamaica pepper.", "It weighs 3 lb.", "Some take 4."},
			{"Boil it for 20 min.", "Drain well.", "The shelf is 9 in.", "Nails come with it.", "Come in.", "Nobody bites."},
			{"Call main.go or java.lang.String and version 2.5.1.", "Yes."},
		},
		"": {
			{"He has never said so.", "“We built it,” she wrote."},
			{"Rufen Sie Hrn. Meier bzw. Frau Dr. Weiss an.", "Danke."},
		},
	} {
		for _, want := range cases {
			sep := " "
			if language == "ja" {
				sep = ""
			}
			p := text.Paragraph{Text: strings.Join(want, sep), Language: language}
			var got []string
			for _, s := range p.Sentences() {
				got = append(got, s.Of(p.Text))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %q (-want +got):\n%s", language, p.Text, diff)
			}
		}
	}
}

func TestSentencesWithoutSpace(t *testing.T) {
	got := sentences("It leaves from platform 3.The bus leaves at 8.10 from Mill St.Both are free. / Alles ist frei.")
	want := []string{"It leaves from platform 3.", "The bus leaves at 8.10 from Mill St.Both are free.", "Alles ist frei."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestClauses cuts what goes on for long without a mark.
func TestClauses(t *testing.T) {
	spoken := strings.Repeat("and then we walked along the river for a while and saw the old mill that nobody uses ", 12)
	for _, s := range sentences(spoken) {
		if len(s) > 200 || !strings.HasPrefix(s, "and") {
			t.Errorf("clause %q", s)
		}
	}
	thai := strings.Repeat("ห้องสมุดแห่งนี้เปิดในปี 2469 มีผู้มาเยือนเดือนละสี่พันคน ", 8)
	if n := len(sentences(thai)); n < 4 {
		t.Errorf("%d clauses of Thai", n)
	}
	long := strings.Repeat("The whole of it, as they say, ", 20) + "ends here."
	if n := len(sentences(long)); n != 1 {
		t.Errorf("a long sentence with commas is cut into %d", n)
	}
}

// TestStopped: only a mark ends a sentence, and so more text changes only the last one.
func TestStopped(t *testing.T) {
	spoken := strings.Repeat("and then we walked along the river for a while and saw the old mill that nobody uses ", 12)
	s := "It rained. Up " + spoken + "today. It is late."
	spans := text.Stopped(s)
	if len(spans) != 3 || spans[0].Of(s) != "It rained." || spans[2].Of(s) != "It is late." {
		t.Fatalf("%v", spans)
	}
	if n := len(text.Clauses(spans[1].Of(s))); n < 5 {
		t.Errorf("%d clauses of a long sentence", n)
	}
	if n := len(text.Clauses("It rained.")); n != 1 {
		t.Errorf("%d clauses of a short one", n)
	}
}

// TestQuotable checks what may be quoted of a paragraph with structure, and what it
// hangs on.
func TestQuotable(t *testing.T) {
	type piece struct {
		kind  text.BlockKind
		level int
		label string
		words string
	}
	for name, test := range map[string]struct {
		pieces []piece
		want   []string // "sentence < lead < lead"
	}{
		"question": {
			[]piece{{text.Question, 0, "Q:", "May I use salt water?"}, {text.Answer, 0, "A:", "No. It voids the warranty."}},
			[]string{"No. < Q: May I use salt water?", "It voids the warranty. < Q: May I use salt water?"},
		},
		"list": {
			[]piece{{text.Prose, 0, "", "There are two. The options are:"}, {text.Item, 0, "1.", "red"}, {text.Item, 1, "•", "dark red"}, {text.Item, 0, "2.", "blue"}},
			[]string{"There are two.", "red < The options are:", "dark red < The options are: < 1. red", "blue < The options are:"},
		},
		"law": {
			[]piece{{text.Item, 0, "(2)", "Membership ends"}, {text.Item, 1, "a)", "by death,"}, {text.Item, 1, "b)", "by notice."}},
			[]string{"by death, < Membership ends", "by notice. < Membership ends"},
		},
		"statute": {
			[]piece{{text.Prose, 0, "", "A bed is needed. The bed has to"}, {text.Item, 0, "1.", "be dry,"}, {text.Item, 0, "2.", "be warm."}},
			[]string{"A bed is needed.", "be dry, < The bed has to", "be warm. < The bed has to"},
		},
		"parts of a summary": {
			[]piece{{text.Prose, 0, "", "Background. Lamps burn oil. Methods. We saw them from 4 m. Results. They burn."}, {text.Prose, 0, "", "Conclusions."}},
			[]string{"Lamps burn oil.", "We saw them from 4 m.", "They burn.", "Conclusions."},
		},
		"a sentence before a list": {
			[]piece{{text.Prose, 0, "", "A bed is needed."}, {text.Item, 0, "1.", "be dry,"}},
			[]string{"A bed is needed.", "be dry,"},
		},
		"table": {
			[]piece{{text.Caption, 0, "Table 1:", "Ships of the line."}, {text.HeaderRow, 0, "", "Ship\tBuilt"}, {text.Row, 0, "", "Aurora\t1931"}, {text.Row, 0, "", "Borea\t1948"}},
			[]string{"Ships of the line.", "Aurora\t1931 < Table 1: Ships of the line.\nShip\tBuilt", "Borea\t1948 < Table 1: Ships of the line.\nShip\tBuilt"},
		},
		"turn": {
			[]piece{{text.Turn, 0, "CHAIR:", "Thank you. Who pays?"}},
			[]string{"Thank you.", "Who pays?"},
		},
		"definition": {
			[]piece{{text.Definition, 0, "-q", "Print nothing."}, {text.Definition, 0, "", "Not even errors."}},
			[]string{"Print nothing.", "Not even errors. < -q"},
		},
		"code": {
			[]piece{{text.Prose, 0, "", "Run this:"}, {text.Code, 0, "", "make\nmake install"}},
			[]string{"Run this:\nmake\nmake install"},
		},
		"code in a sentence": {
			[]piece{{text.Prose, 0, "", "That is all. If a seal is in the way, use"}, {text.Code, 0, "", "oars --back"}, {text.Prose, 0, "", "which turns the boat, or:"}, {text.Code, 0, "", "oars --wait"}, {text.Prose, 0, "", "Seals are slow."}},
			[]string{"That is all.", "If a seal is in the way, use\noars --back\nwhich turns the boat, or:\noars --wait", "Seals are slow."},
		},
		"code behind a sentence": {
			[]piece{{text.Prose, 0, "", "The boat is turned. _So it is._"}, {text.Code, 0, "", "oars --back"}, {text.Prose, 0, "", "iron rusts."}},
			[]string{"The boat is turned.", "_So it is._", "oars --back", "iron rusts."},
		},
		"code below an item": {
			[]piece{{text.Item, 0, "•", "Turn the boat"}, {text.Code, 0, "", "oars --back"}, {text.Item, 0, "•", "Wait"}},
			[]string{"Turn the boat\noars --back", "Wait"},
		},
		"long code": {
			[]piece{{text.Prose, 0, "", "All of it is"}, {text.Code, 0, "", "oars --back\n\noars --wait"}},
			[]string{"All of it is", "oars --back", "oars --wait"},
		},
	} {
		var p text.Paragraph
		for _, piece := range test.pieces {
			if p.Text != "" {
				p.Text += "\n"
			}
			b := text.Block{Kind: piece.kind, Level: piece.level, Span: text.Span{Start: len(p.Text)}}
			if piece.label != "" {
				p.Text += piece.label + " "
				b.Label = text.Span{Start: b.Start, End: b.Start + len(piece.label)}
			}
			p.Text += piece.words
			b.End = len(p.Text)
			p.Blocks = append(p.Blocks, b)
		}
		var got []string
		for _, s := range p.Sentences() {
			line := s.Of(p.Text)
			for _, lead := range s.Leads {
				line += " < " + lead.Of(p.Text)
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	p := text.Paragraph{Text: "CHAIR: Who pays?", Blocks: []text.Block{{Span: text.Span{End: 16}, Kind: text.Turn, Label: text.Span{End: 6}}}}
	if s := p.Sentences(); len(s) != 1 || s[0].Kind != text.Question || s[0].Label.Of(p.Text) != "CHAIR:" {
		t.Errorf("a question in a turn: %+v", s)
	}
}

func BenchmarkQuotable(b *testing.B) {
	p := text.Paragraph{Text: strings.Repeat("Dr. Smith met Mrs. Jones at 5 p.m. in the U.S. and they talked. It was late. ", 12), Language: "en"}
	b.SetBytes(int64(len(p.Text)))
	for b.Loop() {
		p.Sentences()
	}
}
