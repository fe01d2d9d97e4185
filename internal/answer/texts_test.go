package answer_test

import (
	"math"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// community is what a club has to read: its rules, those of its boats, a list of changes and a guide in German.
func community() *answer.Pipeline {
	c := corpus(text.Meta{},
		[]string{
			"Members of the Rowing Club pay 30 euros a year. The fee is due in March.",
			"The boat shed is open from May to September. Lock it behind you.",
			"Guests may row twice. Then they get a form and become members.",
			"Whoever leaves the club tells the treasurer in writing by the end of June.",
			"The showers are cleaned by those who row on Sundays.",
		},
		[]string{
			"The boat Puffin takes four people and a cox. It was built in 1998.",
			"Her oars are of carbon and stand behind the door of the workshop.",
			"A boat is washed with fresh water each time that it was out.",
			"Damage is written into the red book and told to the boatman.",
			"Nobody takes a boat out in fog, or by night without a lamp.",
		},
		[]string{
			"Das Bootshaus wird mit Holz geheizt. Das Holz liegt hinter dem Schuppen.",
			"Der Steg wurde im Jahr 2011 erneuert, weil ein Sturm ihn zerstört hatte.",
			"Neue Mitglieder bekommen einen Spind. Der Schlüssel kostet fünf Euro.",
			"Im Winter trifft sich der Verein am Dienstag in der Turnhalle.",
			"Wer Kinder mitbringt, passt auf sie auf und gibt ihnen eine Weste.",
		})
	for i, title := range []string{"Rules of the Rowing Club", "Handbook of boats", "Leitfaden"} {
		c.Documents[i].Meta.Title = title
	}
	return pipeline(c, nil)
}

// TestNearestTextAnswers: a question is answered by the text that it is about as if there was no other.
func TestNearestTextAnswers(t *testing.T) {
	for _, test := range []struct{ question, want string }{
		{"When is the fee due?", "The fee is due in March."},
		{"Where does damage get written?", "Damage is written into the red book"}, // "get" is a word of another text
		{"Warum wurde der Steg erneuert?", "weil ein Sturm ihn zerstört hatte"},
		{"Was kostet der Schlüssel zum Spind?", "Der Schlüssel kostet fünf Euro."},
	} {
		a := ask(t, community(), test.question)
		if a.Outcome != answer.Answered || !strings.Contains(a.Text, test.want) {
			t.Errorf("%q is answered %q (%s)", test.question, a.Text, a.Outcome)
			continue
		}
		one, _ := community().Corpus.Document(a.Claims[0].Citations[0].Document)
		alone := ask(t, pipeline(&text.Corpus{Documents: []*text.Document{one}}, nil), test.question)
		if got, want := a.Receipt.Evidence.Chance, alone.Receipt.Evidence.Chance; math.Abs(got-want) > 1e-9 {
			t.Errorf("%q is answered with a chance of %.3f, by its text alone with %.3f", test.question, got, want)
		}
	}
}

// TestNamedTextAnswers: of two texts that say the like, the one that is called by its title answers, or the one that the
// answer before was of.
func TestNamedTextAnswers(t *testing.T) {
	c := corpus(text.Meta{},
		[]string{"The treasurer opens the boat shed on Monday.", "Members pay 30 euros a year.", "The key hangs behind the map.", "The pier is closed in winter.", "Dogs stay ashore."},
		[]string{"The treasurer opens the boat shed on Friday.", "Members pay 40 euros a year.", "The key lies in the red box.", "The pier is closed at night.", "Cats are welcome."})
	c.Documents[0].Meta.Title, c.Documents[1].Meta.Title = "Harbour Club of Aske", "Rowing Club of Moor"
	p := pipeline(c, nil)
	for title, want := range map[string]string{"Rowing Club of Moor": "40 euros", "Harbour Club of Aske": "30 euros"} {
		a := ask(t, p, "According to the "+title+", how much do members pay?")
		if len(a.Claims) != 1 || !strings.Contains(a.Text, want) {
			t.Errorf("the %s says %q", title, a.Text)
		}
	}
	if a := ask(t, p, "How much do members pay?"); len(a.Claims) != 2 {
		t.Errorf("of two texts that answer as surely %q is shown", a.Text)
	}
	before := ask(t, p, "Are cats welcome?")
	a := askAfter(t, p, before, "And when is the pier closed?")
	if len(a.Passages) == 0 || a.Passages[0].Document != "b" || a.Passages[0].Paragraph != 4 {
		t.Errorf("after %q it goes on with %+v", before.Text, a.Passages)
	}
	a = askAfter(t, p, before, "What does paragraph 3 say?")
	if !strings.HasPrefix(a.Text, "The key lies in the red box.") {
		t.Errorf("paragraph 3 after %q is %q", before.Text, a.Text)
	}
}

// TestOnlyTextThatHasThePlace: what one of the texts alone has needs no name of it; what several have does.
func TestOnlyTextThatHasThePlace(t *testing.T) {
	p := read(t, "changes.md", "rules.md", "gesetz.txt")
	for question, want := range map[string]string{
		"What changed in 2.0.0?":   "The settings file",
		"Was sagt § 3 (2)?":        "(2) Jugendliche",
		"When was 2.0.0 released?": "2.0.0",
	} {
		if a := ask(t, p, question); a.Outcome != answer.Answered || !strings.Contains(a.Text, want) {
			t.Errorf("%q is answered %q", question, a.Text)
		}
	}
	if a := ask(t, p, "What does paragraph 1 say?"); len(a.Claims) > 0 || !strings.Contains(a.Text, "name one of the documents") {
		t.Errorf("paragraph 1 of three texts is %q", a.Text)
	}
}

// askAfter asks what follows an answer.
func askAfter(t *testing.T, p *answer.Pipeline, before answer.Answer, question string) answer.Answer {
	t.Helper()
	a, err := p.Answer(t.Context(), answer.Question{Text: question, History: []answer.Turn{answer.TurnOf(before)}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
