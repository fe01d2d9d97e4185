package answer_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// TestDatedSentence: a sentence that answers goes before a heading, and a heading without a day tells no
// date.
func TestDatedSentence(t *testing.T) {
	for content, says := range map[string]string{
		"# Plans\n\n## Council meeting, 3 May 2024\n\nThe next council meeting takes place on 7 June 2024.\n\n## Bridges\n\nTwo fell.\n": "7 June 2024",
		"# Plans\n\n## Budget 2024\n\nMoney is short.\n\n## Bridges\n\nTwo fell.\n":                                                      "",
	} {
		question := "when is the next council meeting?"
		if says == "" {
			question = "when was the budget adopted?"
		}
		a := ask(t, fromFile(t, "plans.md", content), question)
		if a.Outcome == answer.Reply || says != "" && !strings.Contains(a.Text, says) {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Text)
		}
	}
}

// TestWhereHeadingsStand: headings are quoted, as items, where they stand.
func TestWhereHeadingsStand(t *testing.T) {
	p := read(t, "releases.md")
	a := ask(t, p, "list all releases of the year 2025")
	for i, heading := range []string{"[2.1.0] - 2025-06-02", "[2.0.0] - 2025-01-20"} {
		c := a.Claims[i]
		below, _ := p.Corpus.Paragraph("releases", c.Citations[0].Paragraph)
		if c.Text != heading || !c.Item || below.Text[c.Citations[0].Start:c.Citations[0].End] != heading || strings.Contains(below.Said(), heading) {
			t.Errorf("%+v is not the heading %q", c, heading)
		}
	}
}

// TestHeadingsAreOfReplies: a reply points at the headings that it lists, and no further one; an answer
// that quotes the text points at none.
func TestHeadingsAreOfReplies(t *testing.T) {
	p := fromFile(t, "pier.md", "# The pier\n\nWritten by Ada Holm for the harbour.\n")
	many := pipeline(corpus(text.Meta{Title: "The pier"}, slices.Repeat([][]string{{"The pier of Lund is open."}}, 40)...), nil)
	if a := ask(t, many, "what are the titles?"); len(a.Passages) != strings.Count(a.Text, "The pier") || !strings.HasSuffix(a.Text, ", ….") {
		t.Errorf("%d passages: %q", len(a.Passages), a.Text)
	}
	a := ask(t, p, "What is the title and who wrote it?")
	isHeading := func(passage answer.Passage) bool { return passage.Text == "The pier" }
	if a.Outcome != answer.Answered || !strings.HasPrefix(a.Text, "The pier [¶1] Written by Ada Holm") || slices.ContainsFunc(a.Passages, isHeading) {
		t.Errorf("%s, notice %q, passages %+v", a.Outcome, a.Notice, a.Passages)
	}
}

// counted is a source that counts what is read.
type counted struct {
	paragraphs []text.Paragraph
	n          int
}

func (c *counted) Paragraph(_ string, number int) (text.Paragraph, bool) {
	c.n++
	return c.paragraphs[number-1], true
}

// TestLongTextIsNotReadForItsHeadings: who asks when something was does not have all of a long text read.
func TestLongTextIsNotReadForItsHeadings(t *testing.T) {
	long := corpus(text.Meta{Title: "The pier", Language: "en"}, slices.Repeat([]string{"The pier of Lund is open to ships."}, 5000))
	source := &counted{paragraphs: long.Documents[0].Paragraphs}
	p := &answer.Pipeline{Search: retrieval.NewIndex(source.paragraphs[:20]), Corpus: &text.Corpus{
		Documents: []*text.Document{{Meta: long.Documents[0].Meta, Count: len(source.paragraphs)}}, Source: source,
	}}
	ask(t, p, "When was the pier of Lund opened?")
	if source.n > 1000 {
		t.Errorf("%d of %d paragraphs were read", source.n, len(source.paragraphs))
	}
}

// TestIndexedTextTellsItsParts: of a text that is kept in an index the sections and the length are told as of any other.
func TestIndexedTextTellsItsParts(t *testing.T) {
	whole := corpus(text.Meta{Title: "The pier", Language: "en"}, []string{"The pier is of oak.", "The lamp was sold in May.", "Nobody runs there."})
	for i, heading := range []string{"The timber", "The lamp", "The rules"} {
		whole.Documents[0].Paragraphs[i].Heading = heading
	}
	indexed := &text.Corpus{
		Documents: []*text.Document{{Meta: whole.Documents[0].Meta, Count: 3}}, Source: &counted{paragraphs: whole.Documents[0].Paragraphs},
	}
	for question, want := range map[string]string{"Which sections are there?": "The lamp", "How long is the text?": "14 words"} {
		if a := ask(t, pipeline(whole, nil), question); !strings.Contains(a.Text, want) {
			t.Errorf("%q: %q, want %q", question, a.Text, want)
		}
		p := pipeline(whole, nil)
		p.Corpus = indexed
		if a := ask(t, p, question); !strings.Contains(a.Text, want) {
			t.Errorf("%q of an index: %q, want %q", question, a.Text, want)
		}
	}
}

// TestEmptyText: of a text without paragraphs nothing is known, and nothing is away.
func TestEmptyText(t *testing.T) {
	for _, question := range []string{"Who wrote it?", "When was it opened?", "What is this about?", "How many gates are there?", "¶1"} {
		if a := ask(t, pipeline(corpus(text.Meta{Language: "en"}, nil), nil), question); !a.Abstained {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}

// torn is a source that lacks its second paragraph.
type torn struct{ paragraphs []text.Paragraph }

func (s torn) Paragraph(_ string, number int) (text.Paragraph, bool) {
	return s.paragraphs[number-1], number != 2
}

// TestTextAway: what a text says of itself is not known while a part of it cannot be had.
func TestTextAway(t *testing.T) {
	c := corpus(text.Meta{Title: "The pier", Language: "en"}, []string{"The pier of Lund is open.", "The lamp was sold.", "Nobody runs on the pier."})
	p := pipeline(&text.Corpus{Documents: []*text.Document{{Meta: c.Documents[0].Meta, Count: 3}}, Source: torn{c.Documents[0].Paragraphs}}, nil)
	for question, isAway := range map[string]bool{"What is this about?": true, "¶3": true, "What is the title?": false} {
		if _, err := p.Answer(t.Context(), answer.Question{Text: question}, nil); errors.Is(err, retrieval.ErrAway) != isAway {
			t.Errorf("%q: %v", question, err)
		}
	}
}
