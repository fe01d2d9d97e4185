package main

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Learning fits the weights of a linear ranking to question sets: a softmax over
// the candidates of each question, so that a relevant one comes first (ListNet
// with one relevant candidate; Cao and others, "Learning to Rank: From Pairwise
// Approach to Listwise Approach", 2007), by gradient descent with Adam (Kingma
// and Ba, 2015). The result is the same whenever it is run.
type Learning struct {
	Candidates int                   // of each question; 0 means 50
	Progress   func(done, total int) // counts questions; nil tells nobody
}

// An Explainer is a searcher that takes its scores apart. The first features of
// an explanation are those of the paragraph; the rest are shared by all paragraphs,
// and the first of these is in the unit of their sum: what is to be expected of it.
type Explainer interface {
	retrieval.Searcher
	Explain(query string, h retrieval.Hit) []retrieval.Contribution
}

// Learned is what came of it.
type Learned struct {
	Names   []string  // of the features of a paragraph
	Before  []float64 // their weights now, scaled to the sum 1
	After   []float64 // as learned on all sets, scaled likewise
	Recall1 []Change  // by set
}

// A Change is what weights do to a set: how often a relevant paragraph comes first
// by the first feature alone (which is what finds the candidates), with the weights
// now, and with weights learned on the other sets. Sets whose names are alike up to
// a hyphen or a space, such as one in two languages, are not others.
type Change struct {
	Name                  string
	First, Before, Others float64
}

// Run learns from sets. explainer makes one of a set's paragraphs; within groups
// it is called for each.
func (l Learning) Run(ctx context.Context, sets []*eval.Set, within []bool, explainer func([]text.Paragraph) Explainer) (Learned, error) {
	var learned Learned
	lessons, err := l.lessons(ctx, sets, within, explainer, &learned)
	if err != nil {
		return Learned{}, err
	}
	if len(lessons) == 0 {
		return Learned{}, errors.New("learn: nothing to learn from: no question has a relevant paragraph among its candidates")
	}
	learned.Before = scaled(learned.Before)
	learned.After = scaled(fit(lessons, len(learned.Names), func(int) bool { return true }))
	fitted := make(map[string][]float64) // by the family that was held out
	for i, set := range sets {
		change, held := Change{Name: set.Name}, family(set.Name)
		if fitted[held] == nil {
			fitted[held] = fit(lessons, len(learned.Names), func(i int) bool { return family(sets[i].Name) != held })
		}
		others := fitted[held]
		first, n := make([]float64, len(learned.Names)), 0.0
		first[0] = 1
		for _, lesson := range lessons {
			if lesson.set == i {
				change.First += lesson.first(first)
				change.Before += lesson.first(learned.Before)
				change.Others += lesson.first(others)
				n++
			}
		}
		change.First, change.Before, change.Others = change.First/n, change.Before/n, change.Others/n
		learned.Recall1 = append(learned.Recall1, change)
	}
	return learned, nil
}

// family is the part of a set's name that sets of the same questions share.
func family(name string) string {
	if i := strings.IndexAny(name, "- "); i >= 0 {
		return name[:i]
	}
	return name
}

// lessons searches for every answerable question and takes its candidates apart.
func (l Learning) lessons(ctx context.Context, sets []*eval.Set, within []bool, explainer func([]text.Paragraph) Explainer, learned *Learned) ([]lesson, error) {
	var lessons []lesson
	total, done := 0, 0
	for _, s := range sets {
		total += len(s.Questions)
	}
	for i, set := range sets {
		first := len(lessons)
		indexes := make(map[string]Explainer)
		for _, q := range set.Questions {
			if done++; l.Progress != nil {
				l.Progress(done, total)
			}
			if !q.Answerable {
				continue
			}
			key, paragraphs := scope(set, q, within[i])
			if indexes[key] == nil {
				indexes[key] = explainer(paragraphs)
			}
			lesson, err := l.lesson(ctx, set, q, indexes[key], learned)
			if err != nil {
				return nil, fmt.Errorf("learn: %s: question %s: %w", set.Name, q.ID, err)
			}
			lesson.set = i
			lessons = append(lessons, lesson)
		}
		for j := first; j < len(lessons); j++ {
			lessons[j].weight = 1 / float64(len(lessons)-first)
		}
	}
	size := make(map[string]float64)
	for _, set := range sets {
		size[family(set.Name)]++
	}
	for i := range lessons {
		lessons[i].weight /= size[family(sets[lessons[i].set].Name)]
	}
	return lessons, nil
}

func (l Learning) lesson(ctx context.Context, set *eval.Set, q eval.Question, x Explainer, learned *Learned) (lesson, error) {
	hits, err := x.Search(ctx, q.Text, orDefault(l.Candidates, 50))
	if errors.Is(err, retrieval.ErrEmptyQuery) {
		return lesson{}, nil
	}
	var out lesson
	for _, h := range hits {
		var features []float64
		for _, c := range x.Explain(q.Text, h) {
			if c.Shared {
				continue
			}
			features = append(features, c.Value)
			if len(learned.Names) < len(features) {
				learned.Names, learned.Before = append(learned.Names, c.Name), append(learned.Before, c.Weight)
			}
		}
		out.features = append(out.features, features)
		out.relevant = append(out.relevant, q.Relevant[set.ID(h.Paragraph)] > 0)
	}
	return out, err
}

// scope returns the paragraphs that a question is asked against, and a name for them.
func scope(set *eval.Set, q eval.Question, within bool) (string, []text.Paragraph) {
	if within {
		for _, g := range set.Groups {
			if g.Name == q.Group {
				return g.Name, g.Paragraphs
			}
		}
	}
	return "", set.Paragraphs()
}

// foldOf keeps the questions of a group together.
func foldOf(group string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(group))
	return int(h.Sum32() % uint32(folds))
}

func orDefault(n, otherwise int) int {
	if n > 0 {
		return n
	}
	return otherwise
}
