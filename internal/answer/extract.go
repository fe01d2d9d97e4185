package answer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"pilcrow/internal/retrieval"
)

// maxGap is how far below the best sentence's score another may lie to be shown
// too. Measured on questions about one article (squad2 and covidqa development
// halves, 2026-11): it shows 1.7 sentences an answer; see docs of [run.pick].
const maxGap = 0.15

// extract answers with sentences of the text.
func (r *run) extract() error {
	for _, p := range r.pick() {
		claim := Claim{Text: p.Of(p.from.Text), Citations: []Citation{p.from.cite(p.Span)}}
		if err := r.show(claim); err != nil {
			return err
		}
	}
	if len(r.answer.Claims) == 0 {
		r.abstain(OffTopic)
	}
	return nil
}

// A pick is a sentence that may stand in an answer.
type pick struct {
	stretch
	from  *source
	index int // among the sentences of its paragraph
	score float64
}

// pick chooses the best sentences, in reading order. A sentence scores the share
// of the question that it carries, weighted by how rare the words are among the
// found sentences, plus the score of its paragraph. Character n-grams, word
// pairs, the kind of answer that is asked for and the neighbours' words were
// tried too: each brings less than a point.
func (r *run) pick() []pick {
	ranked := r.rank()
	if len(ranked) == 0 {
		return nil
	}
	most := r.Sentences
	if most <= 0 {
		most = defaultSentences
	}
	var chosen []pick
	for _, p := range ranked {
		if p.score < ranked[0].score-maxGap || len(chosen) == most {
			break
		}
		if !contains(chosen, p.from, p.index) {
			chosen = append(chosen, p)
		}
		if p.dangles() && p.index > 0 && len(chosen) < most && !contains(chosen, p.from, p.index-1) {
			chosen = append(chosen, pick{stretch: p.from.sentences[p.index-1], from: p.from, index: p.index - 1})
		}
	}
	slices.SortFunc(chosen, func(a, b pick) int {
		return cmp.Or(cmp.Compare(a.from.Document, b.from.Document), cmp.Compare(a.from.Number, b.from.Number), a.index-b.index)
	})
	return chosen
}

func contains(picks []pick, from *source, index int) bool {
	return slices.ContainsFunc(picks, func(p pick) bool { return p.from == from && p.index == index })
}

// rank scores the sentences of all found paragraphs, best first; ties go to the
// nearer paragraph and the earlier sentence.
func (r *run) rank() []pick {
	var picks []pick
	for _, s := range r.sources {
		weights := r.weights(s.language)
		for i, sentence := range s.sentences {
			picks = append(picks, pick{sentence, s, i, s.Score + share(weights, sentence.has)})
		}
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.score, a.score) })
	return picks
}

// weights gives each term of the question its inverse document frequency among
// the found sentences. A term that none has weighs most.
func (r *run) weights(language string) map[string]float64 {
	sentences := 0
	frequency := make(map[string]float64)
	for _, s := range r.sources {
		sentences += len(s.sentences)
		for _, sentence := range s.sentences {
			for term := range sentence.has {
				frequency[term]++
			}
		}
	}
	weights := make(map[string]float64)
	for _, t := range retrieval.Terms(r.subject, language) {
		if !t.Stop {
			f := frequency[t.Text]
			weights[t.Text] = math.Log(1 + (float64(sentences)-f+0.5)/(f+0.5))
		}
	}
	return weights
}

// share is the weight of the terms that a sentence has, of all.
func share(weights map[string]float64, has map[string]bool) float64 {
	sum, total := 0.0, 0.0
	for term, weight := range weights {
		total += weight
		if has[term] {
			sum += weight
		}
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

// dangling are words that point at the sentence before when they start one.
var dangling = wordSet("he she it they his her its their him them this that these those such both",
	"er sie es dies diese dieser dieses ihr ihre sein seine", "il elle ils elles ce cet cette ces ceci cela", "esto este esta estos estas ese esa",
	"он она оно они это эта этот эти")

func (p pick) dangles() bool {
	if len(p.terms) == 0 {
		return false
	}
	first := p.terms[0]
	return dangling[strings.ToLower(p.from.Text[first.Start:first.End])]
}
