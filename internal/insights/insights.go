// Package insights sums up, for the person who runs a bot, what was asked, what came of it,
// and what the text does not answer.
package insights

import (
	"context"
	"slices"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
	"pilcrow/internal/state/gaps"
)

// Kept is what a report is made of: see [state.Store].
type Kept interface {
	state.Insights
	state.Gaps
}

// A Maker makes reports.
type Maker struct {
	Kept Kept
	Base string // address of the page of the text, with a slash at its end; "": paragraphs are not links

	Find    func(ctx context.Context, query string, k int) ([]answer.Passage, error) // as of a chat.Service
	Several bool                                                                     // there are several documents, so that links name theirs

	Periods []int // lengths in days that the page links to, as "?days=30"
}

// A Report is what was asked within a time.
type Report struct {
	Since, Now time.Time
	Stats      []state.Stat
	Opinions   []state.Opinion
	Unanswered int // questions about the operator's texts
	OwnTexts   int // likewise, about texts that servers have brought
	Groups     []Group
	More       int // groups that are not among Groups
	maker      Maker
}

// A Group is questions that are alike, with the paragraphs nearest to the last one.
type Group struct {
	gaps.Group
	Nearest []answer.Passage
}

const (
	mostGroups   = 100 // that are shown: those asked most
	nearestShown = 2   // paragraphs with each
)

// Make sums up what was asked since a time.
func (m Maker) Make(ctx context.Context, since, now time.Time) (*Report, error) {
	r := &Report{Since: since, Now: now, maker: m}
	var err error
	if r.Stats, err = m.Kept.Stats(ctx, since); err != nil {
		return nil, err
	}
	if r.Opinions, err = m.Kept.Opinions(ctx, since); err != nil {
		return nil, err
	}
	asked, err := m.Kept.Gaps(ctx, since)
	if err != nil {
		return nil, err
	}
	operators, servers := gaps.Apart(asked)
	r.Unanswered, r.OwnTexts = len(operators), len(servers)
	return r, r.group(ctx, gaps.Groups(operators))
}

func (r *Report) group(ctx context.Context, groups []gaps.Group) error {
	r.More = max(0, len(groups)-mostGroups)
	for _, g := range groups[:len(groups)-r.More] {
		shown := Group{Group: g}
		if g.Question != "" {
			var err error
			if shown.Nearest, err = r.maker.Find(ctx, g.Question, nearestShown); err != nil {
				return err
			}
		}
		r.Groups = append(r.Groups, shown)
	}
	return nil
}

// count counts the questions of which something is true.
func (r *Report) count(is func(state.Stat) bool) (n int) {
	for _, s := range r.Stats {
		if is(s) {
			n++
		}
	}
	return n
}

// times are those of questions that took any, in seconds, shortest first.
func times(stats []state.Stat, of func(state.Stat) time.Duration) []float64 {
	var all []float64
	for _, s := range stats {
		if d := of(s); d > 0 {
			all = append(all, d.Seconds())
		}
	}
	slices.Sort(all)
	return all
}

func first(s state.Stat) time.Duration { return s.First }
func took(s state.Stat) time.Duration  { return s.Took }
