package answer

import (
	"strings"

	"pilcrow/internal/retrieval"
)

// weights says how much the words of a draft tell about where it comes from: a
// number or a name twice as much as a word, "said" half as much.
func (d *draft) weights(s *source) map[string]float64 {
	language := s.language
	weights := make(map[string]float64)
	for _, w := range d.words(language) {
		if w.Stop || weights[w.Text] > 0 {
			continue
		}
		weight := 1.0
		switch {
		case w.isNumber(), w.isName() && !openers[strings.ToLower(w.raw)]:
			weight = 2
		case reporting.has(language, strings.ToLower(w.raw)):
			weight = 0.5
		}
		weights[w.Text] = weight
	}
	if d.foreign {
		d.weighAbroad(weights, s)
	}
	return weights
}

// weighAbroad adds what a draft in another language than the text's names and
// counts, as the text's language writes it.
func (d *draft) weighAbroad(weights map[string]float64, s *source) {
	language := s.language
	add := func(s string) {
		for _, t := range retrieval.Terms(s, language) {
			if !t.Stop {
				weights[t.Text] = 2
			}
		}
	}
	for _, m := range placesIn(d.text, languageOf(d.text)) {
		for _, name := range places[m.id][language] {
			add(name)
		}
	}
	for _, n := range d.numbers(language) {
		if n.value != "one" {
			add(strings.TrimRight(n.value, "%s"))
		}
	}
	for _, w := range d.words(languageOf(d.text)) {
		if term := s.nameAbroad(w.raw); w.isName() && term != "" {
			weights[term] = 2
		}
	}
}
