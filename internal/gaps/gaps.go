// Package gaps sums up what was asked and not answered, so that whoever keeps the
// text sees what is missing in it.
package gaps

import (
	"cmp"
	"slices"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/store"
)

// Alike is the share of their terms, of all that either has, that two questions
// must have in common to be one.
const Alike = 0.5

// A Group is a question, in all the wordings in which it was asked.
type Group struct {
	Question string        `json:"question"` // the wording asked last; "" if texts are not kept
	Count    int           `json:"count"`
	Last     time.Time     `json:"last"`
	Reason   answer.Reason `json:"reason"`  // the last one's
	Others   []string      `json:"others"`  // other wordings, last asked first
	Servers  int           `json:"servers"` // servers or groups where it was asked

	terms   map[string]bool
	servers map[string]bool
}

// Groups puts questions that are alike together, most asked first, then last asked
// first. The newest question begins a group; each older one goes to the group whose
// first question it is most like, if half of the terms that either has are common
// to both, and else begins a group of its own. Terms are the search's: function
// words do not count, nor do inflections and case.
func Groups(asked []store.Gap) []Group {
	var groups []*Group
	for _, gap := range slices.Backward(asked) {
		terms := termsOf(gap.Question)
		g := nearest(groups, terms)
		if g == nil {
			g = &Group{Question: gap.Question, Last: gap.At, Reason: gap.Reason, Others: []string{}, terms: terms, servers: map[string]bool{}}
			groups = append(groups, g)
		}
		g.add(gap)
	}
	slices.SortStableFunc(groups, func(a, b *Group) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), b.Last.Compare(a.Last))
	})
	list := make([]Group, len(groups))
	for i, g := range groups {
		list[i] = *g
	}
	return list
}

func (g *Group) add(gap store.Gap) {
	g.Count++
	if gap.Question != g.Question && !slices.Contains(g.Others, gap.Question) {
		g.Others = append(g.Others, gap.Question)
	}
	if gap.Group != "" {
		g.servers[gap.Platform+"/"+gap.Group] = true
		g.Servers = len(g.servers)
	}
}

func nearest(groups []*Group, terms map[string]bool) *Group {
	var best *Group
	share := 0.0
	for _, g := range groups {
		if s := common(g.terms, terms); s >= Alike && s > share {
			best, share = g, s
		}
	}
	return best
}

// common is the Jaccard index of two sets. Two empty ones are the same.
func common(a, b map[string]bool) float64 {
	both := 0
	for term := range a {
		if b[term] {
			both++
		}
	}
	if either := len(a) + len(b) - both; either > 0 {
		return float64(both) / float64(either)
	}
	return 1
}

func termsOf(question string) map[string]bool {
	terms := make(map[string]bool)
	for _, t := range retrieval.Terms(question, retrieval.Language(question)) {
		if !t.Stop {
			terms[t.Text] = true
		}
	}
	return terms
}
