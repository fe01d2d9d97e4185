// Decide fits and judges how the bot decides whether a text answers a question:
//
//	cd bench && go run ./decide DIR…
//
// Each DIR is a question set in the format of BEIR, or questions of readers about texts: see
// [readQuestions]. Of a set in BEIR's format, each article is cut into two halves of alternating
// paragraphs, and each question is asked of both: of the one that has its paragraph, which
// answers it, and of the one that has lost it, which does not, unless the words of its answer
// stand there, too. The coefficients of the odds are fitted by logistic regression on all sets,
// with what the kind of a question adds as it is; the table has each set judged by the
// coefficients that the program has, and by those that the other sets give.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func main() {
	var sets []set
	for _, dir := range os.Args[1:] {
		read := readBEIR
		if _, err := os.Stat(filepath.Join(dir, questionsFile)); err == nil {
			read = readQuestions
		}
		s, err := read(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, "decide:", err)
			os.Exit(1)
		}
		sets = append(sets, s)
	}
	if len(sets) == 0 {
		fmt.Fprintln(os.Stderr, "usage: decide DIR…")
		os.Exit(2)
	}
	report(sets)
}

// asked is one question asked of one half.
type asked struct {
	features   features
	offset     float64 // log-odds that the kind of the question adds
	outcome    answer.Outcome
	answerable bool
	cited      bool // what is shown cites its paragraph, or, of readers' questions, is right
	right      bool // what the coefficients are fitted to tell: that the best found answers
}

// features are what the odds are made of, as named.
type features [7]float64

var names = [len(features{})]string{"Paragraph", "Sentence", "Lead", "Names", "Length", "Terms", "Akin"}

func featuresOf(e answer.Evidence) features {
	return features{e.Paragraph, e.Sentence, e.Lead, e.Names, e.Length, e.Terms, e.Akin}
}

// coefficients are those of the features, and the intercept.
type coefficients [len(features{}) + 1]float64

type set struct {
	name   string
	family string // sets of the same questions in several languages, or of readers
	cases  []asked
}

func readBEIR(dir string) (set, error) {
	beir, err := eval.ReadBEIR(dir)
	if err != nil {
		return set{}, err
	}
	s := set{name: beir.Name, family: beir.Name}
	if name, _, translated := strings.Cut(beir.Name, "-"); translated {
		s.family = name // "xquad-de"
	}
	halves := make(map[string][2]*half)
	for _, g := range beir.Groups {
		halves[g.Name] = split(g)
	}
	for _, q := range beir.Questions {
		both, ok := halves[q.Group]
		if !ok || !q.Answerable {
			continue
		}
		home := slices.IndexFunc(both[:], func(h *half) bool { return h.hasAll(beir, q) })
		if home < 0 {
			continue
		}
		s.add(both[home], beir, q, true)
		if gone := both[1-home]; len(gone.paragraphs) > 0 && !gone.says(q.Answers) {
			s.add(gone, beir, q, false)
		}
	}
	return s, nil
}

// A half is every other paragraph of an article.
type half struct {
	paragraphs []text.Paragraph
	pipeline   *answer.Pipeline
}

func split(g eval.Group) (both [2]*half) {
	for i := range both {
		both[i] = &half{}
	}
	for i, p := range g.Paragraphs {
		both[i%2].paragraphs = append(both[i%2].paragraphs, p)
	}
	for _, h := range both {
		h.pipeline = &answer.Pipeline{Search: retrieval.NewIndex(h.paragraphs)}
	}
	return both
}

// hasAll reports whether the half has all relevant paragraphs of a question.
func (h *half) hasAll(beir *eval.Set, q eval.Question) bool {
	n := 0
	for _, p := range h.paragraphs {
		if q.Relevant[beir.ID(p)] > 0 {
			n++
		}
	}
	return n > 0 && n == len(q.Relevant)
}

func (h *half) says(answers []string) bool {
	return slices.ContainsFunc(h.paragraphs, func(p text.Paragraph) bool {
		return slices.ContainsFunc(answers, func(a string) bool { return a != "" && strings.Contains(p.Text, a) })
	})
}

func newAsked(a answer.Answer, answerable bool) asked {
	e := a.Receipt.Evidence
	return asked{features: featuresOf(e), offset: e.Question, outcome: a.Outcome, answerable: answerable, right: answerable}
}

func (s *set) add(h *half, beir *eval.Set, q eval.Question, answerable bool) {
	a, err := h.pipeline.Answer(context.Background(), answer.Question{Text: q.Text, History: q.History}, nil)
	if err != nil {
		panic(err) // no context ends and no search of this index fails
	}
	c := newAsked(a, answerable)
	if answerable {
		c.cited = slices.ContainsFunc(a.Claims, func(claim answer.Claim) bool {
			at := claim.Citations[0]
			return q.Relevant[beir.ID(text.Paragraph{Document: at.Document, Number: at.Paragraph})] > 0
		})
	}
	s.cases = append(s.cases, c)
}

// report prints the table and the coefficients.
func report(sets []set) {
	fmt.Printf("%-12s %28s %28s %12s %7s\n", "", "answerable: answer/nearest/no", "gone: answer/nearest/no", "right cited", "AUROC")
	for i, s := range sets {
		others := slices.Concat(sets[:i], sets[i+1:])
		if len(others) == 0 {
			others = sets
		}
		fmt.Println(s.row(), fmt.Sprintf("%7.3f by the others' coefficients", s.auroc(fit(others))))
	}
	w := fit(sets)
	fmt.Printf("fitted: intercept %.2f", w[len(names)])
	for i, name := range names {
		fmt.Printf(", %s %.2f", name, w[i])
	}
	fmt.Println()
	for _, s := range sets {
		fmt.Printf("%-12s odds by those, of which so many %% lie above: answerable %s; gone %s\n", s.name, s.quantiles(w, true), s.quantiles(w, false))
	}
}

func (s set) row() string {
	var count [2]map[answer.Outcome]float64
	var n [2]float64
	cited, answered := 0.0, 0.0
	for i := range count {
		count[i] = make(map[answer.Outcome]float64)
	}
	for _, c := range s.cases {
		i := map[bool]int{true: 0, false: 1}[c.answerable]
		count[i][c.outcome]++
		n[i]++
		if c.answerable && c.outcome == answer.Answered {
			answered++
			if c.cited {
				cited++
			}
		}
	}
	cells := func(i int) string {
		return fmt.Sprintf("%.1f / %.1f / %.1f", 100*count[i][answer.Answered]/n[i], 100*count[i][answer.Nearest]/n[i], 100*count[i][answer.Absent]/n[i])
	}
	return fmt.Sprintf("%-12s %28s %28s %12.1f", s.name, cells(0), cells(1), 100*cited/answered)
}

// auroc is how often a question that is answered rightly has higher odds than one that is not.
func (s set) auroc(w coefficients) float64 {
	cases := slices.Clone(s.cases)
	slices.SortFunc(cases, func(a, b asked) int {
		switch d := oddsOf(a, w) - oddsOf(b, w); {
		case d < 0:
			return -1
		case d > 0:
			return 1
		}
		return 0
	})
	gone, pairs, above := 0.0, 0.0, 0.0
	for _, c := range cases {
		if !c.right {
			gone++
			continue
		}
		above += gone
		pairs++
	}
	return above / (pairs * gone)
}

// quantiles lists the odds that 95, 90, … % of the cases of one kind lie above.
func (s set) quantiles(w coefficients, answerable bool) string {
	var all []float64
	for _, c := range s.cases {
		if c.answerable == answerable {
			all = append(all, oddsOf(c, w))
		}
	}
	slices.Sort(all)
	var b strings.Builder
	for _, above := range []int{95, 90, 85, 80, 75, 70, 50, 20, 15, 10, 5} {
		fmt.Fprintf(&b, " %d: %.2f", above, all[(len(all)-1)*(100-above)/100])
	}
	return b.String()
}
