package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestTitleWord holds that one word of the title stands for the text where it is asked what that says
// or does as a whole, and nowhere else.
func TestTitleWord(t *testing.T) {
	c := corpus(text.Meta{Title: "Rules of the Harbour Club"}, []string{
		"The harbour has two piers and a slipway for small boats.", "Members pay 30 euros a year to the treasurer of the club.",
		"Dinghies are kept in the northern shed from May to October.", "Nobody sails alone after dark, as the light is broken.",
	})
	for i := range c.Documents[0].Paragraphs {
		c.Documents[0].Paragraphs[i].Heading = []string{"§ 1 Place", "§ 2 Fees", "§ 3 Boats", "§ 4 Purpose"}[i]
	}
	for question, want := range map[string]string{
		"sum up the rules": "two piers",
	} {
		if a := ask(t, pipeline(c, nil), question); a.Outcome != answer.Answered || !strings.Contains(a.Text, want) {
			t.Errorf("%q: %s", question, a.Text)
		}
	}
	for _, question := range []string{"What does this club do?", "What does the harbour do?"} {
		if a := ask(t, pipeline(c, nil), question); len(a.Claims) != 1 || !strings.HasPrefix(a.Text, "Nobody sails") {
			t.Errorf("%q: %s", question, a.Text)
		}
	}
	if a := ask(t, pipeline(c, nil), "Why does the club use only one core for my file?"); strings.HasPrefix(a.Text, "Nobody sails") {
		t.Errorf("words of texts in a question about something else are taken for one about the text: %s", a.Text)
	}
	for _, question := range []string{"Who made the rules?", "How long are the rules?", "What is the harbour club?"} {
		if a := ask(t, pipeline(c, nil), question); len(a.Claims) > 2 || a.Outcome == answer.Reply {
			t.Errorf("%q is taken for one about the text: %s", question, a.Text)
		}
	}
}

// TestTitlePart holds that a question what something is that a title has with other things is looked up.
func TestTitlePart(t *testing.T) {
	c := corpus(text.Meta{Title: "News of May: the Harbour Fair"}, []string{
		"The northern pier has been closed for repairs since the storm.", "The Harbour Fair is a market of boats and ropes.",
		"The ferry now calls at noon.", "Tickets for the ferry cost 4 euros.",
	})
	if a := ask(t, pipeline(c, nil), "What is the Harbour Fair?"); len(a.Claims) != 1 || !strings.Contains(a.Text, "market of boats") {
		t.Errorf("%s", a.Text)
	}
}
