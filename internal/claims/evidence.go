package claims

import (
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// Evidence is the part of a paragraph that says most of what a claim says: one sentence,
// or two in a row.
type Evidence struct {
	*Paragraph
	text.Span
	Weight float64 // of the claim's words in it; a name or a number counts as two words
	Share  float64 // of the claim's words, by weight
}

// A second sentence must bring words of the claim: more than one, and this share of those
// that the paragraph has.
const (
	longerShare = 0.15
	longerWords = 1.5
)

// Rests returns the evidence for the claim in a paragraph: a run of at most so many sentences.
func (c *Claim) Rests(p *Paragraph, most int) Evidence {
	weights, total := c.weights(p), 0.0
	for _, weight := range weights {
		total += weight
	}
	price := max(longerShare*covered(weights, p.Whole), longerWords)
	best, bestScore := Evidence{Paragraph: p, Span: p.Whole.Span}, -price
	for i := range p.Sentences {
		for n := 1; n <= most && i+n <= len(p.Sentences); n++ {
			run := p.Sentences[i : i+n]
			if !adjoin(p, run) {
				break
			}
			weight := covered(weights, run...)
			if score := weight - price*float64(n-1); score > bestScore {
				bestScore = score
				best = Evidence{Paragraph: p, Span: text.Span{Start: run[0].Start, End: run[n-1].End}, Weight: weight}
			}
		}
	}
	if total > 0 {
		best.Share = best.Weight / total
	}
	return best
}

// adjoin reports whether sentences stand side by side in one block.
func adjoin(p *Paragraph, run []Stretch) bool {
	for i := 1; i < len(run); i++ {
		if run[i].Start < run[i-1].End || strings.Trim(p.Text[run[i-1].End:run[i].Start], " ") != "" {
			return false
		}
	}
	return true
}

func covered(weights map[string]float64, run ...Stretch) float64 {
	sum := 0.0
	for term, weight := range weights {
		if slices.ContainsFunc(run, func(s Stretch) bool { return s.has[term] }) {
			sum += weight
		}
	}
	return sum
}

// weights says how much the words of a claim tell about where it comes from: a number or a
// name twice as much as a word.
func (c *Claim) weights(p *Paragraph) map[string]float64 {
	weights := make(map[string]float64)
	for i, w := range c.words(p.Language) {
		if w.Stop || weights[w.Text] > 0 {
			continue
		}
		weights[w.Text] = 1
		if w.isNumber() || w.isName() && i > 0 {
			weights[w.Text] = 2
		}
	}
	if c.Foreign != "" {
		c.weighForeign(weights, p.Language)
	}
	return weights
}

// weighForeign adds what a claim in another language than the text's names and counts, as
// the text's language writes it.
func (c *Claim) weighForeign(weights map[string]float64, language string) {
	add := func(s string) {
		for _, t := range retrieval.Terms(s, language) {
			if !t.Stop {
				weights[t.Text] = 2
			}
		}
	}
	for _, place := range lang.Places(c.Text, c.Foreign) {
		for _, name := range lang.PlaceNames(place.ID, language) {
			add(name)
		}
	}
	for _, n := range lang.Numbers(c.Text, c.Foreign) {
		if n.Value != "one" {
			add(strings.TrimRight(n.Value, "%s"))
		}
	}
}
