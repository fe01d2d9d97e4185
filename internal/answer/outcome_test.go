package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// fromFile answers about a text as if it were read from a file.
func fromFile(t *testing.T, name, content string) *answer.Pipeline {
	t.Helper()
	d, err := load.File(name, []byte(content), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	c := &text.Corpus{Documents: []*text.Document{d}}
	return &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
}

const mill = `The Tarn mill was built in 1881 by Ada Holm, a miller of Askeby.

The wheel was taken down after three years of storms, and nothing was ground.

The new wheel cost 4.2 million crowns. It turns from April to October.

A member may leave

a) at any time in the first year
b) with notice of two months in later years.

Visitors leave their boots at the door.`

const contacts = "# The mill\n\nThe mill was built in 1871 and has 14 rooms. It is open all year.\n\nIf you have questions, ring Ada Bram on 01632 960 961 (mornings only). Or write to ada@mill.example.\n"

// TestOutcomes has questions with what becomes of them.
func TestOutcomes(t *testing.T) {
	for _, test := range []struct {
		name, file, content, question string
		outcome                       answer.Outcome
		says, not                     string
	}{
		{"an age is sought by its noun where no other word is left", "pool.txt", "The minimum age is 16.\n\nThe pool opens at ten.\n", "How old do I have to be?", answer.Answered, "16", ""},
		{"a question of nothing but its kind", "fair.txt", "The fair of Orrin\n\nThe mayor opens it, as always.\n\nIt is held on 4 May under the old roof.\n", "When is it?", answer.Nearest, "(¶2)", ""},
		{"nothing but its kind, of a section", "fairs.md", "# Alder fair\n\nIt is held on 4 May under the old roof.\n\n# Birch fair\n\nIt is held on 9 June under the trees.\n", "When is it, in section 2?", answer.Nearest, "(¶2)", ""},
		{"nothing is asked for", "fair.txt", "The fair of Orrin is held on 4 May.\n\nThe mayor opens it.\n", "Who is it?", answer.Absent, "Please ask a question", ""},
		{"only a number is asked for", "fair.txt", "The fair of Orrin is held in the hall.\n\nThe mayor opens it.\n", "How fast is it?", answer.Absent, "I found no number for it.", "Please ask"},
		{"a date of something else is no answer to when", "walk.txt", "The walk takes place on Thursday, 24 September. We meet at the hall. Entry costs 4 pounds; Ms Holm collects the money until 18 September.\n\nTea is served at four in the hall.\n", "When is the walk and what does entry cost?", answer.Answered, "24 September", ""},
		{"a number to call", "mill.md", contacts, "phone number?", answer.Answered, "01632 960 961", "@"},
		{"an address of mail", "mill.md", contacts, "email", answer.Answered, "ada@mill.example", "01632"},
		{"a number to call, of another", "mill.md", contacts, "phone number of the pier", answer.Absent, "", "01632"},
		{"a price is no number of years", "mill.txt", mill, "How much did the new wheel of the mill cost?", answer.Answered, "4.2 million", "three years"},
		{"an age is when it began", "mill.txt", mill, "How old is the Tarn mill?", answer.Answered, "1881", "wheel"},
		{"a length of time says when", "mill.txt", mill, "When may a member leave?", answer.Answered, "two months", ""},
		{"the first is no other", "chairs.txt", "The chair of the club is Ada Holm, who was elected in May.\n\nThe club elects a chair each year.\n\nTea is served at four in the hall.\n", "Who was the first chair of the club?", answer.Nearest, "", "Ada Holm"},
		{"the first is named so", "chairs.txt", "The first chair of the club was Anders Rook.\n\nThe chair of the club is Ada Holm, who was elected in May.\n", "Who was the first chair of the club?", answer.Answered, "Anders Rook", ""},
		{"no part for the whole", "towers.txt", "From the pier one sees the north shore's highest tower, the old mill.\n\nTea is served at four in the hall.\n", "highest tower?", answer.Nearest, "", "old mill"},
		{"no number, no answer", "mill.txt", mill, "How many boots do visitors leave at the door?", answer.Nearest, "The text may not answer this.", "three"},
		{"no number in the text", "boots.txt", "Visitors leave their boots at the door.\n\nTea is served in the hall.\n", "How many boots do visitors leave at the door?", answer.Nearest, "I found no number for it.", ""},
		{"nor a colour", "boots.txt", "Visitors leave their boots at the door.\n\nTea is served in the hall.\n", "What colour are the boots that visitors leave at the door?", answer.Nearest, "I found no colour for it.", "number"},
		{"a number that is offered is not denied", "aunt.txt", "Of Aunt Odile I know little. Few people do. Uncle Bram is eighty-one.\n\nTea is served in the hall.\n", "How old is Aunt Odile?", answer.Nearest, "The text may not answer this.", "number"},
		{"a pronoun goes on about the same", "aunt.txt", "Of Aunt Odile I know little. She keeps to her house. She is eighty-one.\n\nTea is served in the hall.\n", "How old is Aunt Odile?", answer.Answered, "Of Aunt Odile I know little. [¶1] She is eighty-one. [¶1]", "house"},
		{"a version may be the beginning of another", "log.md", "# Changes\n\n## 4.2.1\n\n- The harbour page loads faster.\n", "Who sank in 4.2?", answer.Absent, "It does not have the word “sank”.", "4.2"},
		{"a measure says it without the adjective", "mill.txt", mill + "\n\nThe road to it is 91 km, through Askeby and the fens.\n", "how long is the road", answer.Answered, "91 km", ""},
		{
			"a conclusion needs its premise, and a sentence its remark", "club.txt",
			"The club lost three boats to thieves. Therefore, new members are checked with care. (This takes a week.)\n\nTea is served at four.\n",
			"Why are new members checked with care?", answer.Answered, "lost three boats to thieves. [¶1] Therefore, new members are checked with care. [¶1] (This takes a week.)", "Tea",
		},
		{
			"a release is in the heading", "changes.md",
			"# Changes\n\n## 1.4.2 (2020-06-04)\n\n- Added a go.mod file.\n\n## 1.4.0 (2020-03-25)\n\n- Retries wait for 30 seconds.\n",
			"in which release did they add the go.mod file", answer.Answered, "1.4.2", "30 seconds",
		},
		{
			"what something is stands first", "guild.txt",
			"You find a sponsor by writing to the list. Sponsors are members who vouch for others.\n\nEach sponsor pays a fee.\n",
			"What is a sponsor?", answer.Answered, "Sponsors are members", "",
		},
		{"a name that is elsewhere", "mill.txt", mill, "Was the Tarn mill of Captain Brandt at Veum built by Ada Holm?", answer.Nearest, "", ""},
		{"a single word is no answer", "title.txt", "TREATISE\n\nThe wheel of the mill turns from April to October, in a treatise of Ada Holm.\n", "Who wrote the treatise on the wheel?", answer.Answered, "Ada Holm", "TREATISE"},
		{"nothing of it", "mill.txt", mill, "Which team won the cup final?", answer.Absent, "The text does not answer this.", ""},
		{
			"a table of a text whose paragraphs are all short", "depots.md",
			"The firm keeps vans at six depots.\n\n| Depot | Vans |\n|---|---|\n| Alder | 10 |\n| Birch | 13 |\n| Cedar | 16 |\n| Elm | 22 |\n| Gum | 28 |\n| Hazel | 31 |\n",
			"How many vans are at Hazel?", answer.Answered, "31", "Alder",
		},
		{
			"a sentence in the question's language among others", "museum.txt",
			"The museum opens at ten. / Das Museum öffnet um zehn.\n\nA ticket costs nine francs. / Die Karte kostet neun Franken.\n\nDogs stay outside. / Hunde müssen draussen bleiben.\n",
			"Wie viel kostet die Karte?", answer.Answered, "neun Franken", "ticket",
		},
		{
			"a list is whole where what leads into it is asked for", "fees.md",
			"# Rules\n\nThe fees for a plot are:\n\n- small plot: 24 pounds\n- large plot: 41 pounds\n- greenhouse: 12 pounds\n\nThe gate is shut at night.\n",
			"What are the fees?", answer.Answered, "small plot: 24 pounds [¶1] large plot: 41 pounds [¶1] greenhouse: 12 pounds", "gate",
		},
		{
			"a list is whole though an item has words of the question itself", "report.md",
			"# Letters\n\nPlease include in your letter to the office:\n\n- the number of your plot\n- what you saw, and when\n- a drawing of the fence, if the letter is about one\n- how the office can reach you\n\nThe office is shut on Mondays.\n",
			"What do I include in a letter to the office? List everything.", answer.Answered, "the number of your plot [¶1] what you saw, and when [¶1] a drawing", "Mondays",
		},
		{
			"what goes on behind the best sentence belongs to a list", "works.txt",
			"The signal lamps of the harbour have several uses. Pilots read the tide from them. Fishermen know by them when the bar is shut. Children count ships by them.\n\nThe harbour was dredged in 1911.\n",
			"List the uses of the signal lamps of the harbour.", answer.Answered, "Pilots read the tide from them. [¶1] Fishermen know by them when the bar is shut. [¶1] Children count", "dredged",
		},
		{
			"a list has as many items as are asked for", "club.md",
			"# Leaving\n\nNo fee of the club is paid back:\n\n- to whom was excluded\n- in the first year\n- for a single month\n\n# Fees\n\nThe club asks for a fee:\n\n- of each member\n- of each guest\n\nThe fee of the club is paid in cash.\n",
			"In which three cases is no fee of the club paid back?", answer.Answered, "to whom was excluded [¶1] in the first year [¶1] for a single month", "cash",
		},
		{
			"a list over several sections is that of the section that is asked for", "changes.md",
			"# Release Alder\n\n- The new option --tide shows the tide.\n- The new option --moon shows the moon.\n\n# Release Birch\n\n- The new option --wind shows the wind.\n- A new option hides the date.\n\n# Release Cedar\n\n- An option was removed.\n",
			"Which new options came with release Birch?", answer.Answered, "--wind", "--tide",
		},
		{
			"several things in a sentence are a list", "market.txt",
			"The market of Orrin is held under the old roof. It sells many goods, as the mayor likes to say. On Fridays it sells bread, honey and candles.\n\nThe ferry runs at noon.\n",
			"Which goods does the market of Orrin sell?", answer.Answered, "bread, honey and candles", "",
		},
		{
			"a sentence that says nothing new is no answer", "lamps.txt",
			"The harbour lamps.\n\nThe lamps of the harbour burn whale oil, which is brought from Orrin.\n\nThe ferry runs at noon.\n",
			"What do the harbour lamps burn?", answer.Answered, "whale oil", "The harbour lamps.",
		},
		{
			"a command answers in the words of the question", "install.md",
			"# Install\n\nRun this:\n\n```sh\n# fetch the parts\n\npump fetch --all\n\npump build\n```\n\nThen open the valve.\n\nThe default port is 7070.\n",
			"How do I build the pump?", answer.Answered, "pump build", "",
		},
		{
			"the answer of an FAQ begins at its beginning", "faq.txt",
			"Q: The default garden shed is too big. How can I make it smaller?\n\nA: Leave out the two middle panels. The default roof fits a smaller garden shed, too.\n\nQ: Is there a shed for bikes?\n\nA: The bike shed has one door. You get the key of the garden shed for it.\n",
			"how do i get a smaller garden shed than the default", answer.Answered, "Leave out the two middle panels. [¶1]", "",
		},
		{"words that no search takes, in a row", "mill.txt", mill + "\n\nAda Holm used to say: “I am because we are.”", "Who said I am because we are?", answer.Answered, "Ada Holm used to say", ""},
		{"a few of them are no quotation", "mill.txt", mill + "\n\nAda Holm used to say: “I am because we are.”", "Who are we?", answer.Absent, "", "Ada"},
		{"yes or no about a number", "mill.txt", mill, "Was the wheel out for longer than two years?", answer.Answered, "three years", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, fromFile(t, test.file, test.content), test.question)
			said := a.Text
			for _, p := range a.Nearest(1) {
				said += fmt.Sprintf(" (¶%d)", p.Paragraph)
			}
			if a.Outcome != test.outcome || !strings.Contains(said, test.says) || test.not != "" && strings.Contains(a.Text, test.not) {
				t.Errorf("%s: %s, want %s\n%q\nwith %q, without %q\n%+v", test.question, a.Outcome, test.outcome, a.Text, test.says, test.not, a.Receipt.Evidence)
			}
		})
	}
}

// TestHasAll: where the text has all words of a question, nobody is told that it does not answer.
func TestHasAll(t *testing.T) {
	for question, want := range map[string]answer.Outcome{
		"What did the old wheel cost Ada Holm?": answer.Nearest,
		"What did the wheel cost in Lutetia?":   answer.Absent,
	} {
		p := fromFile(t, "mill.txt", mill+"\n\nThe mill is old.")
		p.Near, p.Sure = 0.999, 0.999
		a, err := p.Answer(t.Context(), answer.Question{Text: question}, nil)
		if err != nil || a.Outcome != want {
			t.Errorf("%s: %v, want %v: %q, %v", question, a.Outcome, want, a.Text, err)
		}
	}
}

// TestNearestHasSome: what has no word of a question, nor another for one, is not offered, however near in meaning it is.
func TestNearestHasSome(t *testing.T) {
	for question, want := range map[string]answer.Outcome{
		"Which wheel is nicest in Lutetia?": answer.Nearest,
		"What does my lawyer earn?":         answer.Absent,
	} {
		p := fromFile(t, "mill.txt", mill+"\n\nThe mill is old.")
		p.Near, p.Sure = 1e-9, 0.999
		if a := ask(t, p, question); a.Outcome != want {
			t.Errorf("%s: %v, want %v: %q", question, a.Outcome, want, a.Text)
		}
	}
}

// TestBeginningOfTheSubject: nobody founds a text, but what it is about; who wrote that, and when, is another question.
func TestBeginningOfTheSubject(t *testing.T) {
	content := "# Octopus Lounge\n\nA place for friends of octopuses.\n\nThe lounge was founded by Mara Voss in 2019.\n\nThe lease of its house was written in 2021 by a lawyer.\n"
	for question, want := range map[string]answer.Outcome{
		"When was it founded?": answer.Answered,
		"Who founded it?":      answer.Answered,
		"When was it written?": answer.Nearest,
	} {
		if a := ask(t, fromFile(t, "lounge.md", content), question); a.Outcome != want || want == answer.Answered && !strings.Contains(a.Text, "Mara Voss in 2019") {
			t.Errorf("%s: %v, want %v: %q", question, a.Outcome, want, a.Text)
		}
	}
}
