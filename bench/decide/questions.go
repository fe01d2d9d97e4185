package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text/load"
)

const questionsFile = "questions.jsonl"

// A question of a reader about a text.
type question struct {
	Text       string     // the name of a file in the folder texts
	Kind       string     // see kindsWithoutChance
	Question   string     //
	Answerable bool       //
	Answers    [][]string // of each group one occurs in a right answer
	Support    []string   // one occurs in a cited paragraph
	History    []struct{ Question string }
}

// kindsWithoutChance are answered, or not, without the odds.
var kindsWithoutChance = []string{"smalltalk", "whole", "reference"}

// readQuestions reads a folder with questions.jsonl and texts, and asks each question twice: as
// the program decides, and so that it must answer, which tells whether the answer is right.
func readQuestions(dir string) (set, error) {
	s := set{name: filepath.Base(dir), family: "readers"}
	f, err := os.Open(filepath.Join(dir, questionsFile))
	if err != nil {
		return s, err
	}
	defer f.Close()
	texts := make(map[string]*answer.Pipeline)
	for lines := json.NewDecoder(f); ; {
		q := question{Answerable: true}
		if err := lines.Decode(&q); errors.Is(err, io.EOF) {
			return s, nil
		} else if err != nil {
			return s, fmt.Errorf("%s: %w", f.Name(), err)
		}
		if slices.Contains(kindsWithoutChance, q.Kind) {
			continue
		}
		if texts[q.Text] == nil {
			if texts[q.Text], err = about(filepath.Join(dir, "texts", q.Text)); err != nil {
				return s, err
			}
		}
		s.addQuestion(texts[q.Text], q)
	}
}

// about answers questions about a file.
func about(file string) (*answer.Pipeline, error) {
	corpus, err := load.Files([]string{file})
	if err != nil {
		return nil, err
	}
	return &answer.Pipeline{Corpus: corpus, Search: retrieval.NewIndex(corpus.Paragraphs())}, nil
}

func (s *set) addQuestion(p *answer.Pipeline, q question) {
	forced := &answer.Pipeline{Corpus: p.Corpus, Search: p.Search, Sure: 1e-9, Near: 1e-9}
	a, must := q.ask(p), q.ask(forced)
	if len(must.Claims) == 0 {
		return // it is said to be of another kind, or has no number where one is wanted
	}
	c := newAsked(a, q.Answerable)
	c.features, c.offset = newAsked(must, true).features, must.Receipt.Evidence.Question
	c.right = q.Answerable && q.isRight(p, must)
	c.cited = c.right
	s.cases = append(s.cases, c)
}

// ask asks the questions before and then this one.
func (q question) ask(p *answer.Pipeline) answer.Answer {
	var turns []answer.Turn
	for _, before := range q.History {
		turns = append(turns, turnOf(askOne(p, before.Question, turns)))
	}
	return askOne(p, q.Question, turns)
}

func askOne(p *answer.Pipeline, question string, turns []answer.Turn) answer.Answer {
	a, err := p.Answer(context.Background(), answer.Question{Text: question, History: turns}, nil)
	if err != nil {
		panic(err) // no context ends and no search of this index fails
	}
	return a
}

func turnOf(a answer.Answer) answer.Turn {
	t := answer.Turn{Question: a.Question}
	for _, c := range a.Claims {
		t.Answer += c.Text + " "
		t.Cited = append(t.Cited, c.Citations...)
	}
	return t
}

// isRight reports whether an answer has what it must have, and cites where it stands.
func (q question) isRight(p *answer.Pipeline, a answer.Answer) bool {
	var shown, cited strings.Builder
	for _, c := range a.Claims {
		shown.WriteString(c.Text + " ")
		for _, at := range c.Citations {
			paragraph, _ := p.Corpus.Paragraph(at.Document, at.Paragraph)
			cited.WriteString(paragraph.Text + " ")
		}
	}
	among := func(s string) func(string) bool {
		return func(part string) bool { return strings.Contains(plain(s), plain(part)) }
	}
	lacks := func(group []string) bool { return !slices.ContainsFunc(group, among(shown.String())) }
	return !slices.ContainsFunc(q.Answers, lacks) && (len(q.Support) == 0 || slices.ContainsFunc(q.Support, among(cited.String())))
}

// plain is s in small letters, with plain quotation marks and without marks of emphasis.
func plain(s string) string {
	s = strings.ToLower(norm.NFKC.String(s))
	s = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'", "`", "'", "´", "'", "\u00ad", "").Replace(s)
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\n*_#|>\\", r) }), " ")
}
