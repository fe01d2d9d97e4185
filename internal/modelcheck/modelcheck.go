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
	MaxTokens     int                   // of a completion, as configured
	ContextTokens int                   // of prompt and completion, as configured
	Patience      time.Duration         // until the first piece of an answer to a question, as configured; the client may wait longer
	Progress      func(done, total int) // counts replies; total is about how many there will be; may be nil
	Seen          func(Row)             // gets each row at once; may be nil

	calls  int           // replies that were asked for
	waited time.Duration // for the slowest reply to begin
	used   openai.Usage  // of the last completion
	listed []string      // the models that the server has; nil if it does not say
	cutAt  int           // tokens that it read of a prompt that it cut; 0 if it cut none
	report Report
}

// A Report is what was found.
type Report struct {
	Rows          []Row         // in order
	Points        *float64      // share of the questions for which it points at the right sentence; nil if it was not measured
	Judging       *claims.Score // nil if it was not measured
	ContextTokens int           // that the server was seen to read at once; 0 if it was not seen
	Refused       []string      // what the server does not take: see [openai.Endpoint]
	Thinks        bool          // the model's thoughts need more room than its completions have
	Learnt        []string      // how the server is asked instead, a sentence each
	Away          bool          // the server could not be asked, or not everything: that says nothing about its model
	Late          bool          // a reply did not come in time
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
	errTooSlow = errors.New("modelcheck: the server is still busy with the last question")
)

// A probe is a check with a name of its own.
type probe struct {
	name string
	make func(context.Context) error
}

// Run makes all checks. Its error is ctx's. Where a reply does not come in time nothing more is
// asked, as a slow server goes on with what it was asked; the rows say what was not measured.
func (c *Check) Run(ctx context.Context) (Report, error) {
	probes := []probe{
		{"endpoint", c.endpoint}, {pointsCheck, c.points}, {"writes", c.writes}, {"declines", c.declines},
		{"follow-up", c.followUp}, {judgesCheck, c.judges}, {contextCheck, c.context},
	}
	for i, p := range probes {
		err := p.make(ctx)
		if ctx.Err() != nil {
			return c.report, ctx.Err()
		}
		if errors.Is(err, errTooSlow) {
			c.report.Late = true
			for _, left := range probes[i+1:] {
				c.row(false, left.name, "See "+p.name+".", "not measured: the server was still busy with %q", p.name)
			}
		}
		if err != nil {
			c.report.Away = c.report.Away || errors.Is(err, errGiveUp) || errors.Is(err, errTooSlow)
			break
		}
	}
	c.waits()
	c.report.Refused, c.report.Thinks = c.Client.Refused(), c.Client.Thinks()
	return c.report, nil
}

// waits says whether a reply took longer to begin than the settings wait for an answer's.
func (c *Check) waits() {
	if c.Patience == 0 || c.waited <= c.Patience {
		return
	}
	needed := (c.waited * 2).Truncate(time.Minute) + time.Minute
	c.row(false, "waits", fmt.Sprintf("Set model.timeouts.first_byte (BOT_MODEL_TIMEOUTS_FIRST_BYTE) to %v, and model.timeouts.total to no less; "+
		"or take a smaller model, a faster machine or a smaller model.context_tokens.", needed),
		"a reply began after %v; a question is given up after %v", c.waited.Round(time.Second), c.Patience)
}

// step notes that the model is asked once more.
func (c *Check) step() {
	if c.Progress != nil {
		c.Progress(c.calls, max(c.calls+1, replies))
	}
	c.calls++
}

// replies is how many replies a check asks for, if nothing is asked again: to what it points
// at, writes, declines, follows and judges, and one about the context.
var replies = len(pointed) + 3 + 4 + 1

func (c *Check) row(ok bool, name, advice, seen string, args ...any) {
	if ok {
		advice = ""
	}
	row := Row{name, ok, fmt.Sprintf(seen, args...), advice}
	c.report.Rows = append(c.report.Rows, row)
	if c.Seen != nil {
		c.Seen(row)
	}
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
	c.report.Away = c.report.Away || kind == llm.Busy
	if kind == llm.TimedOut {
		return errTooSlow
	}
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
