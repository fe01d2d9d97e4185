package modelcheck

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
)

// counted is a model whose replies are counted.
type counted struct {
	llm.Chooser
	*Check
}

// Choose implements [llm.Chooser].
func (c counted) Choose(ctx context.Context, prompt []llm.Message, name string, schema json.RawMessage) (string, error) {
	c.step()
	start := time.Now()
	said, err := c.Chooser.Choose(ctx, prompt, name, schema)
	c.waited = max(c.waited, time.Since(start))
	return said, err
}

// Judge is a model as a judge.
func Judge(chooser llm.Chooser) claims.Judge {
	return claims.Judge{Ask: llm.Ask(chooser)}
}

// judges asks the model to judge claims.
func (c *Check) judges(ctx context.Context) error {
	score, err := Judge(counted{c.Client, c}).SelfTest(ctx, true)
	if err != nil {
		return c.failed(judgesCheck, err)
	}
	c.report.Judging = &score
	c.row(score.Passed(), judgesCheck, "Nothing has to be done: without a judge that is believed, what the model writes is not shown; it points at sentences instead. "+
		"judge.name can be another model, which may write worse but reads better.", "%s", score)
	return nil
}

// watchedFor is how long a judge may take for its self-test before the first answer.
const watchedFor = 2 * time.Minute

// TryJudge asks a judge about the claims of its self-test and keeps the result, also that it was
// too late.
func TryJudge(ctx context.Context, judge claims.Judge, model Model) (Kept, error) {
	tested, cancel := context.WithTimeout(ctx, watchedFor)
	defer cancel()
	score, err := judge.SelfTest(tested, false)
	var failure *llm.Error
	late := ctx.Err() == nil && (errors.Is(err, context.DeadlineExceeded) || errors.As(err, &failure) && failure.Kind == llm.TimedOut)
	if err != nil && !late {
		return Kept{}, err
	}
	kept, _ := Last(model)
	kept.Date, kept.Judging, kept.Late = time.Now(), &score, late
	if late {
		kept.Judging = nil
	}
	_, err = kept.Keep(model)
	return kept, err
}
