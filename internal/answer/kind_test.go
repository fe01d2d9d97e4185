package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

func TestSmallTalk(t *testing.T) {
	p := read(t, "rules.md")
	for question, want := range map[string]string{
		"hi": "Hello!", "Hallo zusammen!": "Hallo", "thanks": "You are welcome.", "danke dir!": "Gern geschehen.", "merci": "Avec plaisir.", "bye": "Goodbye!",
		"lol": "All right.", "ok": "All right.", "good bot": "Thank you!", "that's wrong": "I am sorry.",
		"who are you?": "I answer questions", "what can I ask you?": "I answer questions", "Which model do you use?": "I use no language model",
	} {
		a := ask(t, p, question)
		if a.Outcome != answer.Reply || !strings.HasPrefix(a.Text, want) || len(a.Claims)+len(a.Passages) > 0 {
			t.Errorf("%q: %q, want %q", question, a.Text, want)
		}
	}
}

// TestSuggestions holds that each suggested question is answered when it is asked.
func TestSuggestions(t *testing.T) {
	for _, file := range []string{"rules.md", "gesetz.txt", "dialog.txt", "changes.md", "zh.txt", "ru.txt", "fr.md", "es.md", "study.md"} {
		for _, language := range []string{"en", "de"} {
			p := read(t, file)
			suggested := p.Suggestions(t.Context(), language)
			if len(suggested) != 3 {
				t.Errorf("%s, %s: %q", file, language, suggested)
			}
			for _, question := range suggested {
				if a := askIn(t, p, language, question); a.Outcome != answer.Answered {
					t.Errorf("%s, %s: %q is answered %q", file, language, question, a.Text)
				}
			}
		}
	}
}

// TestOverviewSuggests: who asks what a text is about reads what else can be asked, and not
// the same again; whoever asks for something else does not.
func TestOverviewSuggests(t *testing.T) {
	for _, file := range []string{"rules.md", "gesetz.txt", "zh.txt", "study.md"} {
		p := read(t, file)
		for _, question := range []string{"What is this about?", "Summarise the text."} {
			a := askIn(t, p, "en", question)
			if a.Outcome != answer.Answered || len(a.Suggestions) != 3 {
				t.Errorf("%s: %q: %s, suggested %q", file, question, a.Outcome, a.Suggestions)
			}
			if slices.Contains(a.Suggestions, "What is the text about?") {
				t.Errorf("%s: suggests what was asked: %q", file, a.Suggestions)
			}
		}
		if a := askIn(t, p, "en", "What does the first paragraph say?"); len(a.Suggestions) > 0 {
			t.Errorf("%s: suggested after a look-up: %q", file, a.Suggestions)
		}
	}
}

func TestDescriptions(t *testing.T) {
	described := read(t, "rules.md")
	described.Corpus.Documents[0].Meta = text.Meta{Slug: "rules", Title: "House Rules, version 3", Author: "Marit Olsen", Date: "2021-05-01", Language: "en"}
	for question, want := range map[string]string{
		"What is the title?":                  "The title is “House Rules, version 3”.",
		"Who wrote this?":                     "It was written by Marit Olsen.",
		"who wrote this and when?":            "It was written by Marit Olsen. It is dated 2021-05-01.",
		"What's the title and which version?": "The title is “House Rules, version 3”.",
		"What language is this in?":           "It is in English.",
		"How many paragraphs are there?":      "11 paragraphs",
		"How many steps are there?":           "I count 4.",
		"How many sections does it have?":     "I count 5.\n• 1. Membership",
		"list the sections":                   "• 1. Membership",
		"What is section 3 called?":           "It is called “3. Safety rules”.",
	} {
		if a := ask(t, described, question); a.Outcome != answer.Reply || !strings.HasPrefix(a.Text, want) {
			t.Errorf("%q: %q, want %q", question, a.Text, want)
		}
	}
	for _, question := range []string{"Who wrote this?", "Who published this and when?", "When was this printed?"} { // the text says it itself
		if a := ask(t, read(t, "rules.md"), question); len(a.Claims) != 1 || !strings.Contains(a.Claims[0].Text, "Marit Olsen in 2021 and printed by Tern Press") {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}

// TestOverview holds that an overview begins with what the text opens with, is in reading
// order, and comes from several parts.
func TestOverview(t *testing.T) {
	for file, questions := range map[string][]string{
		"rules.md":   {"What is this about?", "Summarise the text", "tl;dr", "What are the main points?", "Who is it for?", "Sorry to bother you, but would you mind summarising the text for me? Many thanks!"},
		"gesetz.txt": {"Worum geht es?", "Fass den Text bitte kurz zusammen"},
		"zh.txt":     {"这篇文章讲了什么？", "总结一下"},
		"ru.txt":     {"О чём этот текст?", "Кратко перескажи текст"},
		"fr.md":      {"De quoi parle ce texte ?", "Résume le texte"},
		"es.md":      {"¿De qué trata?", "Resume el texto"},
	} {
		p := read(t, file)
		for _, question := range questions {
			a := ask(t, p, question)
			if a.Outcome != answer.Answered || len(a.Claims) < 3 || len(a.Claims) > 5 || a.Claims[0].Citations[0].Paragraph != 1 || a.Frame == "" {
				t.Errorf("%s: %q: %q", file, question, a.Text)
			}
			for i := 1; i < len(a.Claims); i++ {
				if a.Claims[i].Citations[0].Paragraph < a.Claims[i-1].Citations[0].Paragraph {
					t.Errorf("%s: %q is not in reading order: %q", file, question, a.Text)
				}
			}
		}
	}
}

// TestOverviewSections: an overview names the outermost sections of which there are several, unless
// they are many or a length is asked for.
func TestOverviewSections(t *testing.T) {
	words := func(sections int) string {
		said := "# The pier\n\nThe pier of Lund is open to all.\n\n## Guide\n\nThis guide is about the pier of Lund.\n"
		for i := range sections {
			said += fmt.Sprintf("\n### Gate %c\n\nThe pier has a gate of the colour %c for ships.\n", 'A'+i, 'K'+i)
		}
		return said
	}
	for _, test := range []struct {
		sections         int
		question, notice string
	}{
		{3, "What is this about?", "Its sections: Guide · Gate A · Gate B · Gate C"},
		{3, "Sum it up in one sentence", ""},
		{14, "What is this about?", ""},
	} {
		if a := ask(t, fromFile(t, "pier.md", words(test.sections)), test.question); a.Outcome != answer.Answered || a.Notice != test.notice {
			t.Errorf("%d sections, %q: notice %q, want %q", test.sections, test.question, a.Notice, test.notice)
		}
	}
}

// TestByline: a line that is a name below the title, or a name and a date at the end, answers who
// wrote a text and when; one whose words the text has in small letters, too, does not, nor one in the middle.
func TestByline(t *testing.T) {
	const story = "\n\nÉrase una vez un aeronauta que vivía en la costa.\n\nEl globo subió hacia las nubes.\n\n"
	for _, test := range []struct{ text, question, says string }{
		{"# La pulga\n\nHans Christian Andersen" + story, "¿quién escribió este texto?", "Hans Christian Andersen"},
		{"# La pulga" + story + "(Ada Weber, 19.9.2015)", "¿quién escribió este texto?", "Ada Weber"},
		{"# La pulga" + story + "(Ada Weber, 19.9.2015)", "¿de cuándo es este texto?", "2015"},
		{"# La pulga\n\nNueva York" + story, "¿quién escribió este texto?", ""},
		{"# La pulga\n\nGlobo Blanco" + story + "Es un globo blanco.", "¿quién escribió este texto?", ""},
		{"# La pulga" + story + "Ada Weber" + story, "¿quién escribió este texto?", ""},
	} {
		a := ask(t, fromFile(t, "pulga.md", test.text), test.question)
		if (a.Outcome == answer.Answered) != (test.says != "") || !strings.Contains(a.Text, test.says) {
			t.Errorf("%q of %q: %s %q", test.question, test.text, a.Outcome, a.Text)
		}
	}
}

// TestTextKind: of what kind a text is, it says where it opens; what it does not say of itself is
// not answered by a sentence about something else.
func TestTextKind(t *testing.T) {
	p := read(t, "grids.md")
	for _, question := range []string{"what kind of device is this?", "Which device is this text about?"} {
		if a := ask(t, p, question); len(a.Claims) == 0 || a.Claims[0].Text != "Grids is a trigger generator for drums." {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
	if a := ask(t, p, "Who wrote this?"); a.Outcome == answer.Answered {
		t.Errorf("%q", a.Text)
	}
}

// TestOfWritingInAConversation: "it" is the text, as is what has a title, unless what was spoken of is
// written, too.
func TestOfWritingInAConversation(t *testing.T) {
	p := pipeline(corpus(text.Meta{Title: "The Mole", Author: "Ada Holm"}, []string{
		"The mole at Aske was built of granite in 1871.", "Ole Brandt sent the keeper a letter about the lamp.",
	}), nil)
	for before, isText := range map[string]bool{
		"What was the mole built of?":   true,
		"What did Brandt send the man?": false,
	} {
		first := ask(t, p, before)
		for _, question := range []string{"and who wrote it?", "what is the title?", "who is the author?"} {
			a, err := p.Answer(t.Context(), answer.Question{Text: question, History: []answer.Turn{{Question: before, Answer: first.Text}}}, nil)
			if err != nil || (a.Outcome == answer.Reply) != isText {
				t.Errorf("after %q, %q: %s, %q, %v", before, question, a.Outcome, a.Text, err)
			}
		}
	}
}
