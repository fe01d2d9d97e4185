package about_test

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// shelf has the paragraphs of a corpus and counts those that are read.
type shelf struct {
	corpus *text.Corpus
	read   int
}

func (s *shelf) At(document string, numbers []int) []text.Paragraph {
	s.read += len(numbers)
	return s.corpus.At(document, numbers)
}

func (s *shelf) Take(p text.Paragraph) *claims.Paragraph {
	d, _ := s.corpus.Document(p.Document)
	return claims.NewParagraph(p, d.Meta, cmp.Or(p.Language, d.Language, lang.Detect(p.Text)))
}

// asking is a question about a corpus.
func asking(c *text.Corpus, question string) about.Question {
	in := about.IntentOf(question, c)
	return about.Question{
		Text: in.Query, Intent: in, Language: cmp.Or(in.Language, in.Set.Spoken(), "en"), Most: 3, Corpus: c, Paragraphs: &shelf{corpus: c},
	}
}

// files is a corpus of files that the tests of the pipeline have, too.
func files(t *testing.T, names ...string) *text.Corpus {
	t.Helper()
	var paths []string
	for _, name := range names {
		paths = append(paths, filepath.Join("..", "testdata", "places", name))
	}
	c, err := load.Files(paths)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// file is a corpus of one file with these words.
func file(t *testing.T, words string) *text.Corpus {
	t.Helper()
	d, err := load.File("text.md", []byte(words), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return &text.Corpus{Documents: []*text.Document{d}}
}

// corpus is one of documents, each a list of paragraphs.
func corpus(meta text.Meta, documents ...[]string) *text.Corpus {
	c := &text.Corpus{}
	for i, paragraphs := range documents {
		d := &text.Document{Meta: meta}
		d.Meta.Slug = string(rune('a' + i))
		for n, p := range paragraphs {
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: d.Meta.Slug, Number: n + 1, Text: p})
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}

// said is all that an answer says, but for its notice.
func said(a about.Answer) string {
	all := []string{a.Frame, a.Words}
	for _, p := range slices.Concat(a.Alone, a.Led) {
		all = append(all, p.Of(p.From.Text))
	}
	return strings.Join(strings.Fields(strings.Join(all, " ")), " ")
}

// TestWhole: the section that is called what is asked for answers, else who is named or speaks, a title that
// says what kind of text it is of, or an overview.
func TestWhole(t *testing.T) {
	const talk = "Stone: Where is the mill?\n\nWeber: By the ford. It has two wheels.\n\nStone: Who runs it?\n\nWeber: My aunt does.\n"
	const mills = "# Minutes of the mill\n\nThe mill of Aske is open to all who bring corn.\n\n## Purpose\n\nCorn is ground here for the whole valley.\n\n## Text\n\nNothing.\n\n## Conclusion\n\nThe mill stays.\n"
	for _, test := range []struct{ text, question, says string }{
		{talk, "who speaks here?", "Stone: Where is the mill? By the ford."},
		{mills, "what is the purpose of this text?", "“Purpose”: Corn is ground here for the whole valley."},
		{mills, "what is it for?", "“Purpose”: Corn is ground here for the whole valley."},
		{mills, "what is the conclusion?", "“Conclusion”: The mill stays."},
		{mills, "what kind of text is this?", "Minutes of the mill"},
		{mills, "what is this text about?", "Minutes of the mill The mill of Aske is open to all who bring corn. Corn is ground here for the whole valley."},
		{"# Mills\n\nThis guide is for millers and their sons.\n\nCorn is dear.\n", "who is it for?", "This guide is for millers and their sons."},
		{"# Mills\n\nThe mill was run by Ada. Then Ada sold it.\n\nNow Ole came to Ada. There Ole and Ada spoke, and Ole stayed. Soon Jon left.\n", "who are the characters?", "The mill was run by Ada. Now Ole came to Ada."},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if !ok || a.Whole == "" || said(a) != test.says {
			t.Errorf("%q: %t %q, want %q", test.question, ok, said(a), test.says)
		}
	}
}

// TestLeave: what is left to somebody else is not answered, how many parts there are is.
func TestLeave(t *testing.T) {
	for question, left := range map[string]bool{
		"what is this about?": true, "what is the title and what is it about?": true, "list all the action items": true,
		"how many versions are listed?": false, "what is the title?": false, "¶2": false,
	} {
		q := asking(files(t, "releases.md"), question)
		if _, ok := q.Answer(); !ok {
			t.Errorf("%q is not answered", question)
		}
		q.LeaveLists, q.LeaveWhole = true, func() bool { return true }
		if a, ok := q.Answer(); ok == left {
			t.Errorf("%q: %t, %q", question, ok, said(a))
		}
	}
}

// TestWholeAndDescription: who asks what a text is about and something else of it at once reads both, in
// either order, and no sentence twice.
func TestWholeAndDescription(t *testing.T) {
	c := corpus(text.Meta{Title: "A year on the pier"}, []string{
		"This story of the pier was written by Ada Weber.", "The northern pier is a place where nobody is ever in a hurry.",
		"In winter the ferry does not call at the pier, and the kiosk is closed.", "Anglers stand on the pier from March until the first frost.",
	})
	for _, question := range []string{"What is this about and who wrote it?", "Who wrote this and what is it about?"} {
		a, ok := asking(c, question).Answer()
		if !ok || strings.Count(said(a), "Ada Weber") != 1 || !strings.Contains(said(a), "ever in a hurry") {
			t.Errorf("%q: %s", question, said(a))
		}
	}
	c.Documents[0].Meta.Date = "2021-05-04"
	a, _ := asking(c, "What is this about and when was it written?").Answer()
	if !strings.Contains(a.Notice, "2021-05-04") || len(a.Alone) == 0 {
		t.Errorf("%s, noted %q", said(a), a.Notice)
	}
}

// TestInside: a word that may stand for the text does not where something in the text is called so, unless that
// opens the text or gives it its title.
func TestInside(t *testing.T) {
	for _, test := range []struct {
		title, first, second string
		isText               bool
	}{
		{"The pier", "The pier was sold.", "The letter is lost.", false},
		{"The pier", "The letter is lost.", "The pier was sold.", true},
		{"Letter to Ole", "The pier was sold.", "The letter is lost.", true},
	} {
		c := corpus(text.Meta{Title: test.title, Author: "Ada Holm", Language: "en"}, []string{test.first, test.second})
		for _, question := range []string{"who wrote the letter?", "what is the purpose of the letter?"} {
			if a, ok := asking(c, question).Answer(); ok != test.isText {
				t.Errorf("%q of %+v: %t, %q", question, test, ok, said(a))
			}
		}
	}
}

// TestOfWritingInAConversation: "it" is the text, as is what has a title, unless what was spoken of is
// written, too.
func TestOfWritingInAConversation(t *testing.T) {
	c := corpus(text.Meta{Title: "The Mole", Author: "Ada Holm"}, []string{
		"The mole at Aske was built of granite in 1871.", "Ole Brandt sent the keeper a letter about the lamp.",
	})
	for i, before := range []about.Before{
		{Question: "What was the mole built of?", Answer: "The mole at Aske was built of granite in 1871."},
		{Question: "What did Brandt send the man?", Answer: "Ole Brandt sent the keeper a letter about the lamp."},
	} {
		for _, question := range []string{"and who wrote it?", "what is the title?", "who is the author?"} {
			q := asking(c, question)
			q.Before = &before
			if a, ok := q.Answer(); ok != (i == 0) || a.Untold {
				t.Errorf("after %q, %q: %t, %q", before.Question, question, ok, said(a))
			}
		}
	}
}

// TestOverview: an overview begins with the title and what the text opens with, is in reading order, and comes from
// several parts.
func TestOverview(t *testing.T) {
	for name, questions := range map[string][]string{
		"rules.md":   {"What is this about?", "Summarise the text", "tl;dr", "Sum up what it says"},
		"gesetz.txt": {"Worum geht es?", "Fass den Text bitte kurz zusammen"},
		"zh.txt":     {"这篇文章讲了什么？", "总结一下"},
		"ru.txt":     {"О чём этот текст?", "Кратко перескажи текст"},
		"fr.md":      {"De quoi parle ce texte ?", "Résume le texte"},
		"es.md":      {"¿De qué trata?", "Resume el texto"},
	} {
		for _, question := range questions {
			a, ok := asking(files(t, name), question).Answer()
			if !ok || len(a.Alone) < 4 || len(a.Alone) > 6 || a.Alone[0].From.Number != 1 || a.Alone[0].Kind != text.Imprint {
				t.Errorf("%s: %q: %q", name, question, said(a))
			}
			if !slices.IsSortedFunc(a.Alone, func(a, b pick) int { return a.From.Number - b.From.Number }) {
				t.Errorf("%s: %q is not in reading order: %q", name, question, said(a))
			}
		}
	}
}
