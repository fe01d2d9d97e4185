package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/claims"
	"pilcrow/internal/modelcheck"
	"pilcrow/internal/openai"
	"pilcrow/internal/terminal"
)

type checkCommand struct {
	JSON bool          `name:"json" help:"Print the result as one JSON object."`
	Wait time.Duration `help:"Longest wait for a reply to begin. 0: what model.timeouts says, and half an hour for a server on this machine." placeholder:"30m"`
}

// Help stands below the flags of "bot check --help".
func (checkCommand) Help() string {
	return "Asks the configured model a few questions about texts of its own, and never about yours: does it point at the right sentences, " +
		"mark what it cites, decline what the text does not answer, understand a follow-up, end its stream properly, judge forty claims, " +
		"true and false ones, and read a prompt as long as model.context_tokens to its first line? What it finds out is kept in your " +
		"cache folder, and used where the settings leave it open (model.profile: auto, judge.trust: auto, no model.context_tokens). " +
		"The exit code is 0 if the model can be used, else 1."
}

var (
	errNoModel = errors.New("no language model is configured, so there is nothing to check: set OPENAI_API_KEY, or OPENAI_BASE_URL " +
		"for a server of your own (as http://localhost:11434/v1), and OPENAI_MODEL. Without one, questions are answered with sentences of the text itself")
	errUnusable = errors.New("the model cannot be used: questions would be answered with sentences of the text itself")
)

func (c checkCommand) Run(a *app) error {
	conf, err := a.Config()
	switch {
	case err != nil:
		return err
	case a.Flags.NoModel:
		return assembly.Usage(errors.New("with --no-model there is no model to check"))
	case !conf.ModelConfigured():
		return errNoModel
	}
	check, err := c.check(conf)
	if err != nil {
		return err
	}
	report, err := c.run(a, conf, check)
	if err != nil {
		return err
	}
	if !report.Usable {
		return errUnusable
	}
	return nil
}

// run makes a check, and writes what it found.
func (c checkCommand) run(a *app, conf config.Config, check *modelcheck.Check) (checkReport, error) {
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	progress := terminal.NewProgress(a.Err, "checking")
	defer progress.Clear()
	check.Progress = progress.Show
	table := checkTable{out: a.Out, endpoint: check.Client.String, progress: progress}
	if !c.JSON {
		check.Seen = table.row
	}
	found, err := check.Run(ctx)
	if err != nil {
		return checkReport{}, err
	}
	progress.Clear()
	report := newCheckReport(conf, check.Client.String(), found)
	if c.JSON {
		return report, a.writeJSON(report)
	}
	return report, table.end(report)
}

// patience is how long a check waits for a reply of a server on this machine to begin: it may
// run on the processor alone. The whole reply may take so many times as long.
const (
	patience = 30 * time.Minute
	whole    = 2
)

// check is a check of the configured model. Nobody waits for an answer, so it may wait longer
// than a question.
func (c checkCommand) check(conf config.Config) (*modelcheck.Check, error) {
	check := &modelcheck.Check{
		Model: conf.Model.Name, MaxTokens: conf.Model.MaxTokens, ContextTokens: conf.Model.ContextTokens, Patience: conf.Model.Timeouts.FirstByte,
	}
	e := assembly.Endpoint(conf.Model)
	e.OnUsage, e.OnLearn = check.Used, check.Learn
	switch {
	case c.Wait < 0:
		return nil, assembly.Usage(fmt.Errorf("--wait %v: give a duration such as 30m, or 0", c.Wait))
	case c.Wait == 0 && conf.ModelIsHere():
		c.Wait = patience
	}
	if c.Wait > 0 {
		e.Timeouts.FirstByte = max(c.Wait, e.Timeouts.Dial)
		e.Timeouts.Total = max(whole*c.Wait, e.Timeouts.Total)
	}
	var err error
	check.Client, err = openai.New(e)
	return check, err
}

// A checkReport is what "bot check" found.
type checkReport struct {
	Endpoint      string           `json:"endpoint"`          // model and address
	Checks        []modelcheck.Row `json:"checks"`            // those that were made, in order
	Usable        bool             `json:"usable"`            // for anything
	Fits          answer.Profile   `json:"fits"`              // the most that the model can be used for; "" if nothing
	Judging       *claims.Score    `json:"judging,omitempty"` // nil if it was not asked
	Uses          answer.Profile   `json:"uses"`              // what it is used for from now on
	UsesBy        string           `json:"uses_by"`           // whose word that is
	ContextTokens int              `json:"context_tokens"`    // that the server was seen to read at once; 0 if it was not seen
	Refused       []string         `json:"refused,omitempty"` // what the server does not take
	Learnt        []string         `json:"learnt,omitempty"`  // how it is asked instead, a sentence each
	Kept          string           `json:"kept,omitempty"`    // the file that has all this from now on
	Conclusion    string           `json:"conclusion"`
}

// newCheckReport judges what was found, and keeps it.
func newCheckReport(c config.Config, endpoint string, found modelcheck.Report) checkReport {
	r := checkReport{
		Endpoint: endpoint, Checks: found.Rows, Fits: found.Fits(), Judging: found.Judging,
		ContextTokens: found.ContextTokens, Refused: found.Refused, Learnt: found.Learnt,
	}
	r.Usable = r.Fits != ""
	notKept := r.keep(c, found)
	u := assembly.UseOf(c)
	r.Uses, r.UsesBy = u.Profile, u.From
	r.Conclusion = r.conclude()
	if notKept != nil {
		r.Conclusion += fmt.Sprintf(" This could not be kept for later: %v.", notKept)
	}
	return r
}

// keep keeps the result for later, or forgets the last one if the model cannot be
// used. A server that is away, busy or slow says nothing about its model.
func (r *checkReport) keep(c config.Config, found modelcheck.Report) (err error) {
	switch {
	case r.Usable:
		kept := modelcheck.Kept{Date: time.Now(), Points: found.Points, Judging: found.Judging, Late: found.Late, ContextTokens: found.ContextTokens, Refused: found.Refused, Thinks: found.Thinks}
		r.Kept, err = kept.Keep(assembly.CheckedModel(c))
	case !found.Away:
		err = modelcheck.Forget(assembly.CheckedModel(c))
	}
	return err
}

func (r *checkReport) conclude() string {
	switch {
	case !r.Usable:
		return "Not usable."
	case r.Fits == answer.Point && r.Uses == answer.Write:
		return fmt.Sprintf("It fits to point, and by %s it writes: what it writes is replaced by the text's own sentences wherever it is not proven.", r.UsesBy)
	case r.Fits == answer.Write && r.Uses == answer.Point:
		return fmt.Sprintf("It fits to write, and by %s it points: set model.profile (BOT_MODEL_PROFILE) to auto to let it write.", r.UsesBy)
	}
	return fmt.Sprintf("Profile: %s, by %s.", r.Uses, r.UsesBy)
}

// A checkTable is written as the check goes on.
type checkTable struct {
	out      io.Writer
	endpoint func() string
	progress *terminal.Progress
	begun    bool
	before   modelcheck.Row
	err      error // of writing
}

func (t *checkTable) print(format string, args ...any) {
	if _, err := fmt.Fprintf(t.out, format, args...); t.err == nil && err != nil {
		t.err = fmt.Errorf("write to standard output: %w", err)
	}
}

// row writes a row, the first below the endpoint's name; a fault that is like the one before is
// not told again.
func (t *checkTable) row(row modelcheck.Row) {
	t.progress.Clear()
	if !t.begun {
		t.print("%s\n\n", t.endpoint())
		t.begun = true
	}
	mark, seen := map[bool]string{true: "ok", false: "FAIL"}[row.OK], row.Seen
	again := !row.OK && row.Seen == t.before.Seen && row.Advice == t.before.Advice
	if t.before = row; again {
		seen = "the same"
	}
	t.print("%-4s  %-11s %s\n", mark, row.Name, seen)
	if row.Advice != "" && !again {
		t.print("%18s→ %s\n", "", row.Advice)
	}
}

// end writes what follows from the rows.
func (t *checkTable) end(r checkReport) error {
	if len(r.Learnt) > 0 {
		t.print("\nLearnt: %s\n", strings.Join(r.Learnt, "\n        "))
	}
	t.print("\n%s\n", r.Conclusion)
	if r.Kept != "" {
		t.print("Kept in %s.\n", r.Kept)
	}
	return t.err
}
