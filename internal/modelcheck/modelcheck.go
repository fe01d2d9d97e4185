// Package modelcheck finds out what a language model can be used for, by asking it about
// invented texts: whether it points at the right sentences, marks what it cites, declines
// what the text does not answer, can be believed as a judge, and reads as much at once as
// it should. What it finds out is kept for later, by endpoint and model: see [Kept].
package modelcheck

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/openai"
	"pilcrow/internal/prompts"
)

// The names of the checks that decide how a model is used.
const (
	pointsCheck  = "points"
	judgesCheck  = "judges"
	contextCheck = "context"
)

// A Check asks a model questions with known answers.
type Check struct {
	Client        *openai.Client // whose usage goes to [Check.Used]
	Model         string
	MaxTokens     int // of a completion, as configured
	ContextTokens int // of prompt and completion, as configured
	Progress      func(done, total int)

	used   openai.Usage // of the last completion
	listed []string     // the models that the server has; nil if it does not say
	cutAt  int          // tokens that it read of a prompt that it cut; 0 if it cut none
	report Report
}

// A Report is what was found.
type Report struct {
	Rows          []Row         // in order
	Points        float64       // share of the questions for which it points at the right sentence
	Judging       *claims.Score // nil if it was not asked
	ContextTokens int           // that the server was seen to read at once; 0 if it was not seen
	Refused       []string      // what the server does not take: see [openai.Endpoint]
	Thinks        bool          // the model's thoughts need more room than its completions have
	Learnt        []string      // how the server is asked instead, a sentence each
	Away          bool          // the server could not be asked, or not everything: that says nothing about its model
}

// A Row is the result of one check.
type Row struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Seen   string `json:"seen"`
	Advice string `json:"advice,omitempty"` // what to do, unless OK
}

// Passed reports whether the check of this name was made and passed.
func (r Report) Passed(name string) bool {
	return slices.ContainsFunc(r.Rows, func(row Row) bool { return row.Name == name && row.OK })
}

// Fits returns the most that the model can be used for, "" if for nothing: to write, if it is
// believed as a judge, else to point, if it mostly points at the right sentence.
func (r Report) Fits() answer.Profile {
	switch {
	case r.Judging != nil && r.Judging.Passed():
		return answer.Write
	case r.Passed(pointsCheck):
		return answer.Point
	}
	return ""
}

// Used is called with what each completion took.
func (c *Check) Used(_ context.Context, u openai.Usage) { c.used = u }

// Learn is called with what the server turned out to want otherwise.
func (c *Check) Learn(_ context.Context, what string) {
	c.report.Learnt = append(c.report.Learnt, prompts.Plain(what))
}

// What ends a check, as nothing that follows could do better.
var (
	errGiveUp  = errors.New("modelcheck: the rest is not worth asking")
	errFailing = errors.New("modelcheck: the model has failed too often") // though its server is there
)

// Run makes all checks. Its error is ctx's.
func (c *Check) Run(ctx context.Context) (Report, error) {
	probes := []func(context.Context) error{c.endpoint, c.points, c.writes, c.declines, c.followUp, c.judges, c.context}
	for i, probe := range probes {
		if c.Progress != nil {
			c.Progress(i, len(probes))
		}
		err := probe(ctx)
		if ctx.Err() != nil {
			return c.report, ctx.Err()
		}
		if err != nil {
			c.report.Away = c.report.Away || errors.Is(err, errGiveUp)
			break
		}
	}
	c.report.Refused, c.report.Thinks = c.Client.Refused(), c.Client.Thinks()
	return c.report, nil
}

func (c *Check) row(ok bool, name, advice, seen string, args ...any) {
	if ok {
		advice = ""
	}
	c.report.Rows = append(c.report.Rows, Row{name, ok, fmt.Sprintf(seen, args...), advice})
}

// failed notes that the model gave no answer, and gives up if it never will.
func (c *Check) failed(name string, err error) error {
	var failure *llm.Error
	if !errors.As(err, &failure) {
		failure = &llm.Error{Kind: llm.Broken, Err: err}
	}
	if failure.Kind == llm.Unreachable && failure.RetryAfter > 0 {
		return errFailing // the client leaves it alone for a while
	}
	c.row(false, name, sentence(failure.Advice), "%s", quoted(failure.Err.Error()))
	kind := failure.Kind
	c.report.Away = c.report.Away || kind == llm.TimedOut || kind == llm.Busy
	if slices.Contains([]llm.FailureKind{llm.Unreachable, llm.KeyRefused, llm.NoCredit, llm.NoModel}, kind) {
		return errGiveUp
	}
	return nil
}

// sentence makes one of advice, which can stand behind a semicolon.
func sentence(advice string) string {
	if advice == "" {
		return ""
	}
	return strings.ToUpper(advice[:1]) + advice[1:] + "."
}

// Judge is a model as a judge.
func Judge(chooser llm.Chooser) claims.Judge {
	return claims.Judge{Ask: llm.Ask(chooser)}
}

// judges asks the model to judge claims.
func (c *Check) judges(ctx context.Context) error {
	score, err := Judge(c.Client).SelfTest(ctx, true)
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

// TryJudge asks a judge about the claims of its self-test and keeps the result.
func TryJudge(ctx context.Context, judge claims.Judge, model Model) (Kept, error) {
	ctx, cancel := context.WithTimeout(ctx, watchedFor)
	defer cancel()
	score, err := judge.SelfTest(ctx, false)
	if err != nil {
		return Kept{}, err
	}
	kept, _ := Last(model)
	kept.Date, kept.Judging = time.Now(), &score
	_, err = kept.Keep(model)
	return kept, err
}
