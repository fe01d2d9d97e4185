package answer

import (
	"context"
	"encoding/json"
	"slices"

	"pilcrow/internal/prompts"
)

// A Chooser is a language model that answers with a JSON object by a schema. It
// returns its whole completion; any failure is an error.
type Chooser interface {
	Choose(ctx context.Context, prompt []Message, schema json.RawMessage) (string, error)
}

// maxCandidates is how many sentences a small model chooses among.
const maxCandidates = 8

// choose lets the model choose among the best sentences of the text. Whatever
// goes wrong costs nothing but its choice: then the sentences that code chooses
// are the answer.
func (r *run) choose(ctx context.Context) error {
	ranked := r.rank()
	if len(ranked) == 0 {
		return r.extract()
	}
	candidates := ranked[:min(len(ranked), maxCandidates)]
	chosen, err := r.askForChoice(ctx, candidates)
	if isTooLong(err) && len(candidates) > 1 {
		candidates = candidates[:len(candidates)/2]
		chosen, err = r.askForChoice(ctx, candidates)
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		r.report(ctx, err)
		return r.extract()
	case chosen.Status == prompts.NotInText:
		r.abstain(NotInText)
		return nil
	}
	var picks []pick
	for _, n := range chosen.Sentences {
		picks = append(picks, candidates[n-1])
	}
	return r.showPicks(r.inOrder(picks))
}

func (r *run) askForChoice(ctx context.Context, candidates []pick) (prompts.Chosen, error) {
	fence, err := r.fence()
	if err != nil {
		return prompts.Chosen{}, err
	}
	choice := prompts.Choice{Fence: fence, Question: r.answer.Question, Most: min(r.most(), len(candidates))}
	if n := len(r.history); n > 0 {
		choice.Earlier = r.history[n-1].Question
	}
	for _, c := range candidates {
		choice.Sentences = append(choice.Sentences, c.Of(c.from.Text))
	}
	system, user := choice.Render()
	prompt := []Message{{"system", system}, {"user", user}}
	r.noteModel(prompt)
	completion, err := r.Chooser.Choose(ctx, prompt, choice.Schema())
	if err != nil {
		return prompts.Chosen{}, err
	}
	chosen, err := choice.Parse(completion)
	r.answer.Receipt.Chosen = err == nil
	return chosen, err
}

// inOrder puts picks, best first, into reading order, each with the sentence
// before it if it dangles and there is room.
func (r *run) inOrder(picks []pick) []pick {
	var all []pick
	for _, p := range picks {
		all = with(all, p, r.most())
	}
	for _, p := range picks {
		if before, ok := p.before(); ok {
			all = with(all, before, r.most())
		}
	}
	slices.SortFunc(all, readingOrder)
	return all
}
