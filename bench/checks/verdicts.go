package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Verdicts measures [answer.Pipeline.Verify] on a text's own sentences, each held
// against its group: as they are, reworded so that they stay true, altered in a
// number, a name or a negation, mixed, taken from another group, or with their
// own paragraph taken away. The same set gives the same figures.
type Verdicts struct {
	Limit    int                   // take every n-th sentence, so that at most this many are taken; 0 takes all
	Miscall  func(Misjudged) error // gets every sentence that is judged otherwise than expected; nil for none
	Progress func(done, total int) // counts sentences; may be nil
}

// A Misjudged is a sentence that was not judged as expected.
type Misjudged struct {
	Case     string         `json:"case"`
	Expected verify.Finding `json:"expected"`
	verify.Verdict
}

// A trial makes sentences that should be found so.
type trial struct {
	name     string
	expected verify.Finding
	alter    func(x *subject) string
	without  bool // the sentence's paragraph is taken away
}

// A subject is a sentence among all of the set.
type subject struct {
	*specimen
	all       []specimen
	questions []string // about its group
}

// trials are the cases of [Verdicts] that are made of one sentence.
var trials = []trial{
	{"verbatim", verify.Supported, func(x *subject) string { return x.sentence }, false},
	{"function words dropped", verify.Supported, (*subject).withoutFunctionWords, false},
	{"clauses swapped", verify.Supported, (*subject).swapClauses, false},
	{"reported", verify.Supported, (*subject).reported, false},
	{"number changed", verify.Contradicted, (*subject).changeNumber, false},
	{"name swapped", verify.Contradicted, (*subject).swapName, false},
	{"negation flipped", verify.Contradicted, (*subject).negate, false},
	{"half from another paragraph", verify.NotFound, (*subject).halfOfOther, false},
	{"half from the same paragraph", verify.NotFound, (*subject).halfOfOwn, false},
	{"paragraph taken away", verify.NotFound, func(x *subject) string { return x.sentence }, true},
	{"of another group", verify.NotFound, (*subject).ofOtherGroup, false},
	{"a question", verify.NoStatement, (*subject).question, false},
}

// Run judges the sentences of set's text.
func (v Verdicts) Run(ctx context.Context, set *eval.Set) (VerdictReport, error) {
	report := VerdictReport{Name: set.Name, Cases: make([]VerdictCase, len(trials))}
	for i, t := range trials {
		report.Cases[i] = VerdictCase{Name: t.name, Expected: t.expected, Found: make(map[verify.Finding]int)}
	}
	specimens := specimensOf(set)
	step := 1
	if v.Limit > 0 {
		step = max(1, (len(specimens)+v.Limit-1)/v.Limit)
	}
	pipelines, questions := pipelinesOf(set), questionsByGroup(set)
	for i := 0; i < len(specimens); i += step {
		x := &subject{&specimens[i], specimens, questions[specimens[i].group]}
		if err := v.try(ctx, x, pipelines[x.group], report.Cases); err != nil {
			return VerdictReport{}, fmt.Errorf("checks: %w", err)
		}
		report.Sentences++
		if v.Progress != nil {
			v.Progress(i+1, len(specimens))
		}
	}
	report.rate()
	return report, nil
}

// pipelinesOf makes one for each group.
func pipelinesOf(set *eval.Set) map[string]*answer.Pipeline {
	pipelines := make(map[string]*answer.Pipeline)
	for _, g := range set.Groups {
		pipelines[g.Name] = &answer.Pipeline{Corpus: set.Corpus([]eval.Group{g}), Search: retrieval.NewIndex(g.Paragraphs)}
	}
	return pipelines
}

// questionsByGroup returns the questions about each group.
func questionsByGroup(set *eval.Set) map[string][]string {
	questions := make(map[string][]string)
	for _, q := range set.Questions {
		questions[q.Group] = append(questions[q.Group], q.Text)
	}
	return questions
}

// try makes all trials of one sentence.
func (v Verdicts) try(ctx context.Context, x *subject, p *answer.Pipeline, cases []VerdictCase) error {
	all := p.Search
	for i, t := range trials {
		sentence := t.alter(x)
		if sentence == "" || t.expected != verify.Supported && sentence == x.sentence && !t.without {
			continue
		}
		p.Search = all
		if t.without {
			p.Search = lacking{all, x.paragraph}
		}
		verdicts, err := p.Verify(ctx, sentence)
		if err != nil {
			return err
		}
		for _, got := range verdicts[:min(1, len(verdicts))] {
			cases[i].N++
			cases[i].Found[got.Finding]++
			if got.Finding != t.expected && v.Miscall != nil {
				if err := v.Miscall(Misjudged{t.name, t.expected, got}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// lacking finds everything but one paragraph.
type lacking struct {
	retrieval.Searcher
	paragraph text.Paragraph
}

func (l lacking) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	hits, err := l.Searcher.Search(ctx, query, k+1)
	var left []retrieval.Hit
	for _, h := range hits {
		if h.Document != l.paragraph.Document || h.Number != l.paragraph.Number {
			left = append(left, h)
		}
	}
	return left, err
}

// ofOtherGroup returns a sentence of another group.
func (x *subject) ofOtherGroup() string {
	for range 20 {
		if other := pickOne(x.random, x.all); other.group != x.group {
			return other.sentence
		}
	}
	return ""
}

// question returns a question about the sentence's group.
func (x *subject) question() string { return pickOne(x.random, x.questions) }

// seeded is a source of random numbers that is the same for the same words.
func seeded(words string) *rand.Rand {
	seed := fnv.New64()
	io.WriteString(seed, words)
	return rand.New(rand.NewPCG(seed.Sum64(), 0))
}
