package grounding

import (
	"pilcrow/internal/answer/completion"
	"pilcrow/internal/claims"
)

// Read takes a whole completion of a model that writes, though it was asked for numbers, and
// returns what its sentences rest on. What they cite is not looked at: the numbers are not those
// of paragraphs.
func (w *Writing) Read(said string) (rests []claims.Evidence) {
	units := completion.Split(said)
	for i := range units {
		units[i].Cites = nil
	}
	w.take(units)
	for _, c := range w.queue {
		e, ok := w.restOf(c)
		if c.finding.Proof != "" {
			e, ok = c.finding.Evidence[0], true
		}
		if ok {
			rests = append(rests, e)
		}
	}
	return rests
}
