package eval

import (
	"context"
	"errors"
	"fmt"
	"math"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A Chance is what turns the weighted features of a best hit into the chance that
// it is about the question: coefficients of a logistic regression.
type Chance struct {
	Names        []string // "share", then the features of the query alone
	Before       []float64
	After        []float64
	Gate, Passed float64 // the chance that 95 % of the questions about the text reach, and the share of the others that reach it
}

// FitChance fits a [Chance] to the questions of sets with groups: each asked
// against its own group, and against another one. weights are those of the
// features of a paragraph, with the sum 1.
func FitChance(ctx context.Context, sets []*Set, weights []float64, explainer func([]text.Paragraph) Explainer) (Chance, error) {
	var c Chance
	var rows [][]float64
	var about []bool
	for _, set := range sets {
		indexes := make(map[string]Explainer)
		for _, g := range set.Groups {
			indexes[g.Name] = explainer(g.Paragraphs)
		}
		questions := append(answerable(set), (&run{Retrieval: Retrieval{Within: true}, set: set}).strangers()...)
		for i, q := range questions {
			row, err := c.row(ctx, indexes[q.Group], q.Text, weights)
			if err != nil {
				return Chance{}, fmt.Errorf("eval: %s: question %s: %w", set.Name, q.ID, err)
			}
			if row != nil {
				rows, about = append(rows, row), append(about, i < len(answerable(set)))
			}
		}
	}
	if len(rows) == 0 {
		return Chance{}, errors.New("eval: nothing to learn from: no set has groups")
	}
	c.After = logistic(rows, about)
	c.measure(rows, about)
	return c, nil
}

func answerable(set *Set) []Question {
	var questions []Question
	for _, q := range set.Questions {
		if q.Answerable {
			questions = append(questions, q)
		}
	}
	return questions
}

// row takes the best hit apart; nil if there is none.
func (c *Chance) row(ctx context.Context, x Explainer, query string, weights []float64) ([]float64, error) {
	hits, err := x.Search(ctx, query, 1)
	if errors.Is(err, retrieval.ErrEmptyQuery) || err == nil && len(hits) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	row, names, before := []float64{0}, []string{"share"}, []float64{0}
	paragraph := 0
	for _, part := range x.Explain(query, hits[0]) {
		if part.Shared {
			row, names, before = append(row, part.Value), append(names, part.Name), append(before, part.Weight)
			continue
		}
		row[0] += weights[paragraph] * part.Value
		before[0] += part.Weight
		paragraph++
	}
	c.Names, c.Before = names, before
	return row, nil
}

// measure finds the gate.
func (c *Chance) measure(rows [][]float64, about []bool) {
	var own, others []float64
	for i, row := range rows {
		chance := 1 / (1 + math.Exp(-dot(row, c.After)))
		if about[i] {
			own = append(own, chance)
		} else {
			others = append(others, chance)
		}
	}
	c.Gate = Percentile(own, 5)
	for _, chance := range others {
		if chance >= c.Gate {
			c.Passed += 1 / float64(len(others))
		}
	}
}

// logistic fits a logistic regression by gradient descent with Adam.
func logistic(rows [][]float64, about []bool) []float64 {
	return descend(make([]float64, len(rows[0])), 2000, 0.05, func(weights []float64) []float64 {
		g := make([]float64, len(weights))
		for i, row := range rows {
			d := 1 / (1 + math.Exp(-dot(row, weights)))
			if about[i] {
				d--
			}
			for j, v := range row {
				g[j] += d * v / float64(len(rows))
			}
		}
		return g
	})
}
