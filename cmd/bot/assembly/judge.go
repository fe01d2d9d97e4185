package assembly

import (
	"context"
	"fmt"
	"time"

	"pilcrow/config"
	"pilcrow/internal/modelcheck"
)

// TryJudge runs the judge's self-test if its result is unknown and matters. The result is
// printed on standard error and kept; a judge that cannot be asked stays unknown.
func (a *App) TryJudge(ctx context.Context, c config.Config) {
	if !c.ModelConfigured() || a.Flags.NoModel || !UseOf(c).wantsJudge(c) {
		return
	}
	fmt.Fprintf(a.Err, "Testing once whether %s can be believed as a judge of what a model writes (judge.trust: off skips this) …\n", c.Judge.Name)
	judge, err := newJudge(c, a.Log(c))
	if err != nil {
		return // the answer says what is wrong
	}
	kept, err := modelcheck.TryJudge(ctx, judge, checkedJudge(c))
	switch {
	case ctx.Err() != nil: // by Ctrl-C
	case kept.Late:
		fmt.Fprintln(a.Err, "It is too slow to be asked with each answer. The model points at sentences of the text. \"bot check\" takes the time to test it.")
	case kept.Judging == nil:
		fmt.Fprintln(a.Err, "It could not be tested. The model points at sentences of the text.")
	case err != nil:
		fmt.Fprintf(a.Err, "The result could not be kept: %v. The model points at sentences of the text; judge.trust: on or off needs no test.\n", err)
	case kept.Judging.Passed():
		fmt.Fprintf(a.Err, "It can: %s. The model writes answers.\n", kept.Judging)
	default:
		fmt.Fprintf(a.Err, "It cannot: %s. The model points at sentences of the text.\n", kept.Judging)
	}
}

// judgeAgain is how long a service waits before it looks again whether its judge is to be tested:
// the model's server may come later than the bot, and settings change.
const judgeAgain = 5 * time.Minute

// tryJudges repeats the judge's self-test beside a service until it has a result, which is
// kept in a file that the service watches.
func (s *Service) tryJudges(ctx context.Context) {
	untilDone(ctx, judgeAgain, func() bool { return s.tryJudge(ctx) })
}

// untilDone calls do, and again after each pause, until it returns false or ctx is done.
func untilDone(ctx context.Context, pause time.Duration, do func() (again bool)) {
	for do() {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
	}
}

// tryJudge tells the log how the judge did, and reports whether to look again: not where the
// result cannot be kept, or each look would cost as much as the first.
func (s *Service) tryJudge(ctx context.Context) (again bool) {
	c := s.Config()
	if !c.ModelConfigured() || s.App.Flags.NoModel || !UseOf(c).wantsJudge(c) {
		return true
	}
	log := s.Log()
	judge, err := newJudge(c, log)
	if err != nil {
		return true // the first answer says what is wrong
	}
	kept, err := modelcheck.TryJudge(ctx, judge, checkedJudge(c))
	switch {
	case ctx.Err() != nil:
		return false
	case kept.Late && err == nil:
		log.Warn("the judge is too slow to be tested: the model points at sentences; \"bot check\" takes the time", "judge", c.Judge.Name)
		return true
	case kept.Judging == nil:
		log.Warn("the judge could not be tested: the model points at sentences until it is", "judge", c.Judge.Name, "error", err)
		return true
	case err != nil:
		log.Warn("the result of the judge's test could not be kept: the model points at sentences", "judge", c.Judge.Name, "error", err)
		return false
	}
	log.Info("the judge was tested", "judge", c.Judge.Name, "believed", kept.Judging.Passed(), "result", kept.Judging)
	return true
}
