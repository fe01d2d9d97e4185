package answer

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/locale"
	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
)

// rewordTime is how long a model has to write a question anew: the answer must not wait longer.
const rewordTime = 15 * time.Second

// maxReworded is how many bytes of what it says are read at most.
const maxReworded = 16 << 10

var errTooMuch = errors.New("answer: this is more than a question")

// reword has the model write the question anew for the search, and returns "" if
// that is not needed or not done well: a question in another language than the
// text is translated, and one that leans on the conversation is completed from
// it, but not by a model that only confirms what code has found: of 26 follow-ups,
// completions of Qwen2.5-Coder 1.5B made one right, and four wrong.
// The only error is ctx's.
//
// The answer itself is made to the question as asked.
func (r *run) reword(ctx context.Context) (string, error) {
	query, ok := r.query(ctx)
	if !ok {
		return "", nil
	}
	said, err := r.askForQuery(ctx, query)
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil:
		r.log().WarnContext(ctx, "the question could not be written anew", "kind", llm.KindOf(err), "model", r.ModelName, "error", err)
		return "", nil
	}
	return r.readReworded(ctx, completion.FirstLine(said), query), nil
}

// query is what the model is asked for, and whether that is needed.
func (r *run) query(ctx context.Context) (query prompts.Query, ok bool) {
	if r.Generator == nil || !r.usesModel() {
		return prompts.Query{}, false
	}
	language, foreign := r.foreignTo(r.question)
	query = prompts.Query{Question: r.question, Language: locale.Name(locale.Default, language)}
	if (r.writes() || r.Overrules) && r.mayLean(ctx) {
		query.Earlier = r.turns()
	}
	return query, query.Language != "" || !foreign && len(query.Earlier) > 0
}

// readReworded returns the question as the model wrote it, "" if that is not well done, or what was asked.
func (r *run) readReworded(ctx context.Context, reworded string, query prompts.Query) string {
	if reason := completion.RefuseQuestion(reworded, r.question, r.conversation(), query.Language != ""); reason != "" {
		r.log().DebugContext(ctx, "the question was not written anew well", "reason", reason)
		return ""
	}
	if strings.EqualFold(reworded, r.question) {
		return ""
	}
	if query.Language == "" {
		r.answer.Understood = reworded
	}
	return reworded
}

// askForQuery asks the model for the question anew.
func (r *run) askForQuery(ctx context.Context, query prompts.Query) (string, error) {
	query.Fence = r.fence()
	ctx, cancel := context.WithTimeout(ctx, rewordTime)
	defer cancel()
	var said strings.Builder
	err := r.Generator.Generate(ctx, messages(query.Render()), func(piece string) error {
		said.WriteString(piece)
		if said.Len() > maxReworded {
			return errTooMuch
		}
		return nil
	})
	return said.String(), err
}

// conversation is all that may be spoken of: the question and the last turns.
func (r *run) conversation() string {
	var b strings.Builder
	for _, e := range r.turns() {
		b.WriteString(e.Question + "\n" + e.Answer + "\n")
	}
	return b.String() + r.question
}

// merge puts the k best of two lists of hits in one, each with its better score.
func merge(k int, first, second []retrieval.Hit) []retrieval.Hit {
	merged := slices.Concat(first, second)
	slices.SortStableFunc(merged, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	seen := make(map[place]bool)
	merged = slices.DeleteFunc(merged, func(h retrieval.Hit) bool {
		at := placeOf(h.Paragraph)
		isSeen := seen[at]
		seen[at] = true
		return isSeen
	})
	return ranked(merged[:min(k, len(merged))])
}
