package eval

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/text"
)

// asked is a line of the project's own question sets.
type asked struct {
	ID         id
	BEIR       id `json:"_id"` // the same, as BEIR and the answers that are written call it
	Question   string
	Answerable *bool
	Answers    []string
	Support    []string
	Paragraphs []int
	Document   string
	History    []string
}

// ReadQuestions reads the project's own form of question set, one JSON object a
// line, about the documents of corpus:
//
//	{"id": "batches", "question": "How many …?", "answers": ["17"], "paragraphs": [20]}
//	{"id": "doctors", "question": "Who …?", "support": ["outstanding doctors"]}
//	{"id": "moon",    "question": "…?", "answerable": false}
//
// "id" may be left out: then it is the question's number, from 1.
// The paragraphs that answer a question are given by number, by support, which
// is verbatim snippets of them (white space does not matter), or by both: then
// every snippet must stand in a paragraph of that number. A snippet that stands
// in several paragraphs makes each of them relevant. "document" is a slug; it
// may be left out if there is one document, if the snippets tell, or if the
// question is not answerable: then it belongs to no group. "answerable"
// is true unless given. "history" is the conversation before the question,
// alternating question and answer, oldest first. Other keys are ignored.
//
// The documents are the groups of the set. Errors name the line as "name:7".
func ReadQuestions(r io.Reader, name string, corpus *text.Corpus) (*Set, error) {
	set := NewSet(name, corpus)
	known := make(map[string]bool)
	err := eachObject(r, name, func(a asked) error {
		q := Question{
			ID: string(cmp.Or(a.ID, a.BEIR, id(strconv.Itoa(len(set.Questions)+1)))), Text: a.Question, Group: a.Document, Answers: a.Answers,
			Answerable: a.Answerable == nil || *a.Answerable, History: turns(a.History),
		}
		switch {
		case known[q.ID]:
			return fmt.Errorf("there is an earlier question with id %q", q.ID)
		case strings.TrimSpace(q.Text) == "":
			return errors.New("the question has no text")
		}
		known[q.ID] = true
		if err := set.place(&q, a, corpus); err != nil {
			return err
		}
		set.Questions = append(set.Questions, q)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("eval: %w", err)
	}
	return set, nil
}

// place finds the paragraphs that answer q, and the group that q is about.
func (s *Set) place(q *Question, a asked, corpus *text.Corpus) error {
	gold, err := a.gold(corpus)
	if err != nil {
		return err
	}
	if q.Answerable != (len(gold) > 0) {
		return errors.New(`an answerable question needs "paragraphs" or "support"; an unanswerable one has none`)
	}
	if len(gold) > 0 {
		q.Group = gold[0].Document
		q.Relevant = make(map[string]int)
	}
	for _, p := range gold {
		q.Relevant[s.ID(p)] = 1
	}
	document, ok := corpus.Document(q.Group)
	switch {
	case !ok && q.Group == "":
		return nil // not answerable by any document
	case !ok:
		return fmt.Errorf(`%q is no document of the corpus: name one in "document"`, q.Group)
	}
	q.Group = document.Meta.Slug
	return nil
}

// gold returns the paragraphs that answer a.
func (a asked) gold(corpus *text.Corpus) ([]text.Paragraph, error) {
	var numbered []text.Paragraph
	for _, number := range a.Paragraphs {
		p, ok := corpus.Paragraph(a.Document, number)
		if !ok {
			return nil, fmt.Errorf(`no paragraph %d in the document called %q in "document"`, number, a.Document)
		}
		numbered = append(numbered, p)
	}
	among := numbered
	if len(numbered) == 0 {
		among = corpus.Paragraphs()
	}
	var supporting []text.Paragraph
	for _, snippet := range a.Support {
		found := containing(among, a.Document, snippet)
		if len(found) == 0 {
			return nil, fmt.Errorf("no paragraph holds the snippet %q", snippet)
		}
		supporting = append(supporting, found...)
	}
	if len(numbered) > 0 {
		return numbered, nil
	}
	return supporting, nil
}

// containing returns those of paragraphs, of the document called slug if it is
// not empty, that hold snippet, whatever the white space.
func containing(paragraphs []text.Paragraph, slug, snippet string) []text.Paragraph {
	snippet = spaced(snippet)
	if snippet == "" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(paragraphs), func(p text.Paragraph) bool {
		return slug != "" && p.Document != slug || !strings.Contains(spaced(p.Text), snippet)
	})
}

func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }
