package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A Chance is what turns what a best hit shares with a question into the chance
// that it is about it: coefficients of a logistic regression.
type Chance struct {
	Names         []string // of what the paragraph shares with the question, then of the features of the question alone
	Before, After []float64
	Gate          float64 // the chance that 95 % of the questions about the text reach, whatever the set
	Passed        []Pass  // by set
}

// A Pass is the share of the questions of a set that reach the gate, by chances
// and a gate that were fitted on other groups.
type Pass struct {
	Name        string
	Own, Others float64 // questions about the text, and about another
}

// FitChance fits a [Chance] to the questions of sets with groups: each asked
// against its own group, and against another one; and each against the half of the
// groups that has its own, and against the other half, so that a text of many
// articles counts, too. Every set counts the same. The gate is that of one group.
func FitChance(ctx context.Context, sets []*eval.Set, explainer func([]text.Paragraph) Explainer) (Chance, error) {
	var c Chance
	var rows []row
	all := slices.Clone(sets)
	for _, set := range sets {
		all = append(all, halved(set))
	}
	for i, set := range all {
		more, err := c.rows(ctx, set, sets[i%len(sets)], explainer)
		if err != nil {
			return Chance{}, fmt.Errorf("learn: %s: %w", set.Name, err)
		}
		for _, r := range more {
			r.set, r.weight, r.gated = i, 1/float64(len(more)), i < len(sets)
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return Chance{}, errors.New("learn: nothing to learn from: no set has groups")
	}
	c.After = logistic(rows)
	c.Gate = gate(rows, c.After)
	c.Passed = crossed(all, rows)
	return c, nil
}

// halved returns the set with every other group put together.
func halved(set *eval.Set) *eval.Set {
	halves, of := [2]eval.Group{{Name: "even"}, {Name: "odd"}}, make(map[string]string)
	for i, g := range set.Groups {
		h := &halves[i%2]
		of[g.Name] = h.Name
		h.Paragraphs = append(h.Paragraphs, g.Paragraphs...)
	}
	questions := slices.Clone(set.Questions)
	for i := range questions {
		questions[i].Group = of[questions[i].Group]
	}
	return set.Regrouped(set.Name+", half of it", halves[:], questions)
}

// A row is one question asked of one group.
type row struct {
	features []float64
	about    bool // the group answers it
	set      int
	gated    bool // the gate is chosen by it
	fold     int  // by the group that the question is about
	weight   float64
}

// rows asks the questions of set, which are those of origin, in the folds of their
// groups there.
func (c *Chance) rows(ctx context.Context, set, origin *eval.Set, explainer func([]text.Paragraph) Explainer) ([]row, error) {
	indexes := make(map[string]Explainer)
	for _, g := range set.Groups {
		indexes[g.Name] = explainer(g.Paragraphs)
	}
	own, others, origins := answerable(set), set.Strangers(), answerable(origin)
	var rows []row
	for i, q := range append(own, others...) {
		features, err := c.features(ctx, indexes[q.Group], q.Text)
		if err != nil {
			return nil, fmt.Errorf("question %s: %w", q.ID, err)
		}
		if features != nil {
			fold := foldOf(origins[i%len(origins)].Group, chanceFolds)
			rows = append(rows, row{features: features, about: i < len(own), fold: fold})
		}
	}
	return rows, nil
}

func answerable(set *eval.Set) []eval.Question {
	var questions []eval.Question
	for _, q := range set.Questions {
		if q.Answerable {
			questions = append(questions, q)
		}
	}
	return questions
}

// features takes the best hit apart; nil if there is none. The first is what the
// paragraph shares with the question, in the unit of the first shared feature.
func (c *Chance) features(ctx context.Context, x Explainer, query string) ([]float64, error) {
	hits, err := x.Search(ctx, query, 1)
	if errors.Is(err, retrieval.ErrEmptyQuery) || err == nil && len(hits) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var features, before []float64
	var names []string
	share := 0.0
	for _, part := range x.Explain(query, hits[0]) {
		switch {
		case !part.Shared:
			share += part.Product
			continue
		case len(features) == 0:
			part.Name, part.Value = "share", part.Value+share/part.Weight
		}
		features, names, before = append(features, part.Value), append(names, part.Name), append(before, part.Weight)
	}
	c.Names, c.Before = names, before
	return features, nil
}

// chanceFolds is how many parts the groups are cut into to be judged by the rest.
const chanceFolds = 4

// crossed judges the rows of each fold by the others.
func crossed(sets []*eval.Set, rows []row) []Pass {
	passed, counts := make([]Pass, len(sets)), make([][2]float64, len(sets))
	for fold := range chanceFolds {
		var others []row
		for _, r := range rows {
			if r.fold != fold {
				others = append(others, r)
			}
		}
		if len(others) == 0 {
			continue
		}
		weights := logistic(others)
		least := gate(others, weights)
		for _, r := range rows {
			if r.fold == fold {
				passed[r.set].add(r, &counts[r.set], r.chance(weights) >= least)
			}
		}
	}
	for i := range passed {
		passed[i].Name = sets[i].Name
		passed[i].Own /= counts[i][0]
		passed[i].Others /= counts[i][1]
	}
	return passed
}

func (p *Pass) add(r row, counts *[2]float64, passes bool) {
	passed, count := &p.Others, &counts[1]
	if r.about {
		passed, count = &p.Own, &counts[0]
	}
	*count++
	if passes {
		*passed++
	}
}

func (r row) chance(weights []float64) float64 { return 1 / (1 + math.Exp(-dot(r.features, weights))) }

// gate is the chance that 95 % of the questions about the text reach in every set.
func gate(rows []row, weights []float64) float64 {
	bySet := make(map[int][]float64)
	for _, r := range rows {
		if r.about && r.gated {
			bySet[r.set] = append(bySet[r.set], r.chance(weights))
		}
	}
	least := 1.0
	for _, chances := range bySet {
		least = min(least, eval.Percentile(chances, 5))
	}
	return least
}

// logistic fits a logistic regression by gradient descent with Adam.
func logistic(rows []row) []float64 {
	total := 0.0
	for _, r := range rows {
		total += r.weight
	}
	return descend(make([]float64, len(rows[0].features)), 2000, 0.05, func(weights []float64) []float64 {
		g := make([]float64, len(weights))
		for _, r := range rows {
			d := r.chance(weights)
			if r.about {
				d--
			}
			for j, v := range r.features {
				g[j] += d * v * r.weight / total
			}
		}
		return g
	})
}
