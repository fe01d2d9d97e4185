package answer

import (
	"pilcrow/internal/claims"
	"pilcrow/internal/retrieval"
)

// A reading is what sentences of a paragraph are ranked by, made once.
type reading struct {
	heading   map[string]bool // terms of its headings, and of what it hangs on in paragraphs before it
	sentences []sentence
}

// A sentence is what a sentence is ranked by, beside its words.
type sentence struct {
	label   map[string]bool // terms of the label of its block
	grams   []string
	meaning meaning
}

// read returns what a paragraph that was taken apart is ranked by.
func (p *Pipeline) read(paragraph *claims.Paragraph) *reading {
	t := &p.taken
	t.mu.Lock()
	defer t.mu.Unlock()
	known := t.readings[paragraph]
	if known == nil {
		known = newReading(paragraph)
		t.readings[paragraph] = known
	}
	return known
}

func newReading(p *claims.Paragraph) *reading {
	r := &reading{heading: make(map[string]bool)}
	for _, t := range retrieval.Terms(p.Heading+"\n"+p.Lead, p.Language) {
		if !t.Stop {
			r.heading[t.Text] = true
		}
	}
	for _, s := range p.Sentences {
		words := s.Of(p.Text)
		label := make(map[string]bool)
		for _, t := range retrieval.Terms(s.Label.Of(p.Text), p.Language) {
			label[t.Text] = !t.Stop
		}
		r.sentences = append(r.sentences, sentence{label, grams(words), meaningOf(p.Text, s.Terms)})
	}
	return r
}
