package answer

import (
	"context"
	"slices"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/ellipsis"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/mend"
	"pilcrow/internal/lang"
	"pilcrow/internal/prompts"
)

// simplify understands the questions of the conversation without what was only typed or told around them; of the one that
// is asked, slips of the pen are told.
func (r *run) simplify(ctx context.Context) {
	r.history = slices.Clone(r.history)
	before := ""
	for i, t := range r.history {
		before, _ = r.plainly(ctx, t.Question, before)
		r.history[i].Question = before
	}
	question, mended := r.plainly(ctx, r.question, before)
	if mended {
		r.answer.Understood = question
	}
	r.question = question
}

// plainly returns a question without marks around it, without capitals and slips of the pen, and without what is only told
// beside it, unless that says which of several texts is meant. It reports whether it had slips. One that follows another
// leans on that.
func (r *run) plainly(ctx context.Context, typed, before string) (question string, mended bool) {
	knows := func(word string) bool { return r.knows(ctx, word) }
	question = mend.Unlengthened(intent.Unmarked(lang.Unshouted(prompts.Plain(typed))), knows)
	question = mend.SpelledOut(question, knows)
	right := mend.Question(question, knows)
	mended, question = right != question, right
	if rest := intent.WithoutTold(question, before != "", knows); !about.NamesOne(question, r.Corpus) || about.NamesOne(rest, r.Corpus) {
		question = rest
	}
	if before != "" {
		question = ellipsis.Joined(before, question)
	}
	return question, mended
}
