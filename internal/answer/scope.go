package answer

import (
	"cmp"
	"slices"

	"pilcrow/internal/answer/outline"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// scopeDepth is how many paragraphs are searched for where only some of them count.
const scopeDepth = 60

// inScope keeps the hits in the part of the text that was named, and adds to them what else
// stands there.
func (r *run) inScope(hits []retrieval.Hit) []retrieval.Hit {
	if r.scope == nil {
		return hits
	}
	scores := make(map[place]float64)
	for _, h := range hits {
		scores[placeOf(h.Paragraph)] = h.Score
	}
	var there []retrieval.Hit
	seen := make(map[place]bool)
	for _, at := range r.scope.Spans {
		if p := placeOf(at.Paragraph); !seen[p] {
			seen[p] = true
			there = append(there, retrieval.Hit{Paragraph: at.Paragraph, Score: scores[p]})
		}
	}
	slices.SortStableFunc(there, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	return ranked(there[:min(len(there), maxRanked)])
}

// inScopeOutcome calls an answer what is about the question in the part of the text that was
// named: there is less that it could be confused with.
func (r *run) inScopeOutcome(decided Outcome, picks []pick) Outcome {
	if r.scope != nil && decided == Nearest && r.sought().HaveKind(picks) && r.answer.Receipt.Evidence.Chance >= aboutChance {
		return Answered
	}
	return decided
}

// isInScope reports whether a paragraph is in the part of the text that was named.
func (r *run) isInScope(p text.Paragraph) bool {
	return r.scope == nil || slices.ContainsFunc(r.scope.Spans, func(at outline.Located) bool { return placeOf(at.Paragraph) == placeOf(p) })
}
