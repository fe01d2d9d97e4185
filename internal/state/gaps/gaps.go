// Package gaps sums up what was asked and not answered, so that whoever keeps the
// text sees what is missing in it.
package gaps

import (
	"cmp"
	"slices"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/state"
)

// alike is the share of their terms, of all that either has, that two questions
// must have in common to be one.
const alike = 0.5

// A Group is a question, in all the wordings in which it was asked.
type Group struct {
	Question string        `json:"question"` // the wording asked last; "" if texts are not kept
	Count    int           `json:"count"`
	Last     time.Time     `json:"last"`
	Reason   answer.Reason `json:"reason"`       // the last one's
	Others   []string      `json:"others"`       // other wordings, last asked first
	Servers  int           `json:"servers"`      // servers or groups where it was asked
	Of       string        `json:"of,omitempty"` // the server whose own texts were asked, as "discord/17"; "": the operator's

	order   int // of its beginning
	terms   map[string]bool
	servers map[string]bool
}

// Groups puts questions that are alike together, most asked first, then last asked
// first. The newest question begins a group; each older one goes to the group whose
// first question it is most like, if half of the terms that either has are common
// to both, and else begins a group of its own. Terms are the search's: function
// words do not count, nor do inflections and case. What was asked of a server's own texts
// stands apart from what was asked of others.
func Groups(asked []state.Gap) []Group {
	c := collection{byTerm: make(map[string][]*Group)}
	for _, gap := range slices.Backward(asked) {
		terms := termsOf(gap.Question)
		g := c.nearest(terms, owner(gap))
		if g == nil {
			g = c.begin(gap, terms)
		}
		g.add(gap)
	}
	slices.SortStableFunc(c.groups, func(a, b *Group) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), b.Last.Compare(a.Last))
	})
	list := make([]Group, len(c.groups))
	for i, g := range c.groups {
		list[i] = *g
	}
	return list
}

// A collection is the groups so far, found by the terms of their first questions.
type collection struct {
	groups []*Group
	byTerm map[string][]*Group
}

func (c *collection) begin(gap state.Gap, terms map[string]bool) *Group {
	g := &Group{
		Question: gap.Question, Last: gap.At, Reason: gap.Reason, Others: []string{}, Of: owner(gap),
		order: len(c.groups), terms: terms, servers: make(map[string]bool),
	}
	c.groups = append(c.groups, g)
	for term := range terms {
		c.byTerm[term] = append(c.byTerm[term], g)
	}
	return g
}

// nearest returns the group about the same texts whose terms have the largest Jaccard index with
// terms, the one begun first if there are several, and nil if none reaches [alike].
func (c *collection) nearest(terms map[string]bool, of string) *Group {
	common := make(map[*Group]int)
	for term := range terms {
		for _, g := range c.byTerm[term] {
			if g.Of == of {
				common[g]++
			}
		}
	}
	var best *Group
	share := 0.0
	for g, both := range common {
		s := float64(both) / float64(len(g.terms)+len(terms)-both)
		if s >= alike && (s > share || s == share && g.order < best.order) {
			best, share = g, s
		}
	}
	return best
}

func (g *Group) add(gap state.Gap) {
	g.Count++
	if gap.Question != g.Question && !slices.Contains(g.Others, gap.Question) {
		g.Others = append(g.Others, gap.Question)
	}
	if gap.Group != "" {
		g.servers[gap.Platform+"/"+gap.Group] = true
		g.Servers = len(g.servers)
	}
}

// owner is the server or group whose own texts were asked, "" if the operator's were.
func owner(gap state.Gap) string {
	if len(gap.Texts) == 0 {
		return ""
	}
	return gap.Platform + "/" + gap.Group
}

// Apart parts what was asked of the operator's texts from what was asked of servers' own.
func Apart(asked []state.Gap) (operators, servers []state.Gap) {
	for _, gap := range asked {
		if owner(gap) == "" {
			operators = append(operators, gap)
		} else {
			servers = append(servers, gap)
		}
	}
	return operators, servers
}

// termsOf returns the terms of a question; the only one of a question without any,
// or without its text, is "".
func termsOf(question string) map[string]bool {
	terms := make(map[string]bool)
	for _, t := range retrieval.Terms(question, lang.Detect(question)) {
		if !t.Stop {
			terms[t.Text] = true
		}
	}
	if len(terms) == 0 {
		terms[""] = true
	}
	return terms
}
