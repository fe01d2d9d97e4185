package choose

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// withRest adds to the best sentence what stands by it and belongs to the answer more than any other
// sentence does: the one behind it, or all of its paragraph where only what stands above
// has words of the question.
func (c *chooser) withRest(chosen []pick, best pick, most int) []pick {
	if best.Kind == text.Prose && best.InWords == 0 && best.InHeading+best.InAbout > 0 && !wanted.IsNumber(c.Intent.Wants) {
		return withBlock(chosen, best, most)
	}
	if after, ok := best.After(); ok && c.needsNext(best) && !lang.IsQuestion(after.Of(after.From.Text)) {
		return rank.With(chosen, after, most)
	}
	return chosen
}

// withAround puts the sentences around the best one, the nearest first, before those of other places, if who
// asks goes on with what was said in its paragraph: such a question has few words of its answer, and its best
// sentence is often one beside that.
func (c *chooser) withAround(chosen []pick) []pick {
	best := chosen[0]
	if c.Before == nil || !c.Before.shows(best.From) {
		return chosen
	}
	around := chosen[:1:1]
	for distance := 1; distance < c.Most; distance++ {
		for _, i := range []int{best.Index - distance, best.Index + distance} {
			if i < 0 || i >= len(best.From.Sentences) {
				continue
			}
			p := pick{Stretch: best.From.Sentences[i], From: best.From, Index: i}
			if p.BlockStart() == best.BlockStart() && !lang.IsQuestion(p.Of(p.From.Text)) {
				around = rank.With(around, p, c.Most)
			}
		}
	}
	for _, p := range chosen[1:] {
		around = rank.With(around, p, max(c.Most, len(chosen)))
	}
	return around
}

// needsNext reports whether the best sentence is an answer with the one behind it as often as alone: what something is
// takes two, yes or no is often said by the second, a reason may be given in it, and what says that there are several
// things needs what names them.
func (c *chooser) needsNext(best pick) bool {
	switch c.Intent.Wants {
	case intent.Definition, intent.Introduction:
		return true
	case intent.Verdict:
		return !c.ForView
	case intent.Reason:
		if best.IsExplained() {
			return true
		}
	}
	return isLabelLike(best) || lang.Promises(best.From.Language, best.Of(best.From.Text))
}

// isLabelLike reports whether a sentence opens its block as a label does, in a few words of which none
// joins others: "Verbose mode."
func isLabelLike(p pick) bool {
	return p.Opens() && len(p.Terms) <= mostLabel && !lang.IsDense(p.Of(p.From.Text)) && !slices.ContainsFunc(p.Terms, func(t retrieval.Term) bool { return t.Stop })
}

// mostLabel is how many words a label has, at most.
const mostLabel = 4

// withBlock adds the sentences of a sentence's block, from the first one on.
func withBlock(chosen []pick, of pick, most int) []pick {
	for i, s := range of.From.Sentences {
		p := pick{Stretch: s, From: of.From, Index: i}
		if p.BlockStart() == of.BlockStart() && !lang.IsQuestion(p.Of(p.From.Text)) {
			chosen = rank.With(chosen, p, most)
		}
	}
	return chosen
}
