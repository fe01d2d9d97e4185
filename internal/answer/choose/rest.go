package choose

import (
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// withRest adds to the best sentence what stands by it and belongs to the answer more than any other
// sentence does: the one behind it, or all of its paragraph where only what stands above has words of the
// question.
func (c *chooser) withRest(chosen []pick, best pick, most int) []pick {
	if best.Kind == text.Prose && best.InWords == 0 && best.InHeading+best.InAbout > 0 && !wanted.IsNumber(c.Intent.Wants) {
		return withBlock(chosen, best, most)
	}
	if after, ok := best.After(); ok && c.needsNext(best) && !lang.IsQuestion(after.Of(after.From.Text)) {
		return rank.With(chosen, after, most)
	}
	return chosen
}

// needsNext reports whether the best sentence is an answer with the one behind it as often as alone: what
// something is takes two, yes or no is often said by the second, who asks on and says little ("and
// children?") stands between them, and what says that there are several things needs what names them.
func (c *chooser) needsNext(best pick) bool {
	switch c.Intent.Wants {
	case intent.Definition, intent.Introduction:
		return true
	case intent.Verdict:
		return !c.ForView
	}
	goesOn := c.Before != nil && (best.InWords < mostlyAsked || c.countWanted(best.From.Language) < 2)
	return goesOn || lang.Promises(best.From.Language, best.Of(best.From.Text))
}

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
