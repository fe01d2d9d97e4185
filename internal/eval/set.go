// Package eval measures how well paragraphs are found and questions answered:
// question sets in the BEIR format ([ReadBEIR]) and in the project's own form
// ([ReadQuestions]), the field's measures, and a run over a set of a searcher
// ([Retrieval]) or of what answers ([Answers]). [Drafts] makes a first question set
// of a text.
//
// A question set belongs to a text. The text is cut into groups, an article or
// a paper each; searching only inside the question's own group is called
// "within".
package eval

import (
	"fmt"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// A Set is a text with questions about it.
type Set struct {
	Name      string
	Groups    []Group // in the order of their first paragraph
	Questions []Question

	Empty    int // documents kept out because they have no text
	Unjudged int // questions kept out because nobody said what answers them

	// One paragraph a document: the document's name alone identifies it.
	whole bool
	read  *text.Corpus // what the questions are about, unless whole
}

// A Group is the paragraphs of one article or paper, in reading order.
type Group struct {
	Name       string
	Paragraphs []text.Paragraph
}

// A Question is one query with what is known about its answer.
type Question struct {
	ID         string
	Text       string
	Group      string // the group that it is about
	Answerable bool   // false: the group's text does not answer it
	Answers    []string
	History    []answer.Turn // the conversation before it, oldest first
	Rewrite    string        // the question made independent of its history, by a person

	// Relevant maps the ID of a paragraph to its grade, above 0. It is empty
	// if the question cannot be answered. It may name paragraphs that the set
	// lacks: they count as never found, as trec_eval counts them.
	Relevant map[string]int
}

// NewSet returns a set without questions. Its groups are the documents of corpus.
func NewSet(name string, corpus *text.Corpus) *Set {
	set := &Set{Name: name, read: corpus}
	for _, d := range corpus.Documents {
		set.Groups = append(set.Groups, Group{Name: d.Meta.Slug, Paragraphs: d.Paragraphs})
	}
	return set
}

// Regrouped returns the set with other groups and questions about the same text.
func (s *Set) Regrouped(name string, groups []Group, questions []Question) *Set {
	return &Set{Name: name, Groups: groups, Questions: questions, whole: s.whole, read: s.read}
}

// Paragraphs returns all paragraphs, group by group.
func (s *Set) Paragraphs() []text.Paragraph {
	var all []text.Paragraph
	for _, g := range s.Groups {
		all = append(all, g.Paragraphs...)
	}
	return all
}

// ID names p in [Question.Relevant] and in run files: the document's _id in a
// BEIR set, "document/number" otherwise.
func (s *Set) ID(p text.Paragraph) string {
	if s.whole {
		return p.Document
	}
	return fmt.Sprintf("%s/%d", p.Document, p.Number)
}

// turns pairs alternating questions and answers. A last question without an
// answer is a turn without one.
func turns(alternating []string) []answer.Turn {
	var history []answer.Turn
	for i := 0; i < len(alternating); i += 2 {
		turn := answer.Turn{Question: alternating[i]}
		if i+1 < len(alternating) {
			turn.Answer = alternating[i+1]
		}
		history = append(history, turn)
	}
	return history
}
