package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/openai"
)

type checkCommand struct {
	JSON bool `name:"json" help:"Print the result as one JSON object."`
}

// Help stands below the flags of "bot check --help".
func (checkCommand) Help() string {
	return "Asks the configured model a few questions about a text of its own, and never about yours: does it mark what it cites, " +
		"decline what the text does not answer, understand a follow-up, end its stream properly, answer by a JSON schema, and read a prompt " +
		"as long as model.context_tokens to its first line? What it finds out is kept in your cache folder, and used where the " +
		"settings leave it open (model.profile: auto, no model.context_tokens). " +
		"The exit code is 0 if the model can be used under any profile, else 1."
}

var (
	errNoModel = errors.New("no language model is configured, so there is nothing to check: set OPENAI_API_KEY, or OPENAI_BASE_URL " +
		"for a server of your own (as http://localhost:11434/v1), and OPENAI_MODEL. Without one, questions are answered with sentences of the text itself")
	errUnusable = errors.New("the model cannot be used: questions would be answered with sentences of the text itself")
)

func (c checkCommand) Run(a *app) error {
	conf, err := a.config()
	switch {
	case err != nil:
		return err
	case a.line.NoModel:
		return usageError{errors.New("with --no-model there is no model to check")}
	case !conf.ModelConfigured():
		return errNoModel
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	progress := newProgress(a.err, "checking")
	defer progress.clear()
	test := &selfTest{model: conf.Model, progress: progress.show, now: time.Now}
	e := endpoint(conf.Model)
	e.OnUsage = test.use
	if test.client, err = openai.New(e); err != nil {
		return err
	}
	if err := test.run(ctx); err != nil {
		return err
	}
	progress.clear()
	report := test.report(conf)
	write := func() error { return report.write(a.out) }
	if c.JSON {
		write = func() error { return a.writeJSON(report) }
	}
	if err := write(); err != nil {
		return err
	}
	if !report.Usable {
		return errUnusable
	}
	return nil
}

// A checkReport is what "bot check" found.
type checkReport struct {
	Endpoint      string         `json:"endpoint"`          // model and address
	Checks        []checkRow     `json:"checks"`            // those that were made, in order
	Usable        bool           `json:"usable"`            // under any profile
	Profile       answer.Profile `json:"profile"`           // the most that the model can be trusted with, of small and medium; "" if nothing
	Uses          answer.Profile `json:"uses"`              // what it is used for from now on
	UsesBy        string         `json:"uses_by"`           // whose word that is
	ContextTokens int            `json:"context_tokens"`    // that the server was seen to read at once; 0 if it was not seen
	Refused       []string       `json:"refused,omitempty"` // parameters that the server refuses
	Kept          string         `json:"kept,omitempty"`    // the file that has all this from now on
	Conclusion    string         `json:"conclusion"`
}

// A checkRow is the result of one check.
type checkRow struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Seen   string `json:"seen"`
	Advice string `json:"advice,omitempty"` // what to do, unless OK
}

// report judges what was seen, and keeps the result.
func (t *selfTest) report(c config.Config) checkReport {
	r := checkReport{Endpoint: t.client.String(), Checks: t.rows, ContextTokens: t.read, Refused: t.client.Refused()}
	switch {
	case t.passed(markersCheck) && t.passed(declinesCheck):
		r.Profile = answer.Medium
	case t.passed(schemaCheck):
		r.Profile = answer.Small
	}
	r.Usable = r.Profile != ""
	notKept := r.keep(t, c)
	u := useOf(c)
	r.Uses, r.UsesBy = u.profile, u.from
	r.Conclusion = r.conclude()
	if notKept != nil {
		r.Conclusion += fmt.Sprintf(" This could not be kept for later: %v.", notKept)
	}
	return r
}

// keep keeps the result for later, or forgets the last one if the model cannot be
// used. A server that is away, busy or slow says nothing about its model.
func (r *checkReport) keep(t *selfTest, c config.Config) (err error) {
	switch {
	case r.Usable:
		result := checkResult{Date: t.now(), Profile: r.Profile, ContextTokens: r.ContextTokens, Refused: r.Refused}
		r.Kept, err = result.keep(c.Model)
	case !t.away:
		err = forgetCheck(c.Model)
	}
	return err
}

func (r *checkReport) conclude() string {
	switch {
	case !r.Usable:
		return "Not usable under any profile."
	case r.Profile == answer.Small && r.Uses != answer.Small:
		return fmt.Sprintf("Profile: small. By %s it is %s: set model.profile (BOT_MODEL_PROFILE) to small.", r.UsesBy, r.Uses)
	case r.Profile == answer.Medium && r.Uses == answer.Small:
		return fmt.Sprintf("Profile: medium. By %s it is small: set model.profile (BOT_MODEL_PROFILE) to medium to let it write answers.", r.UsesBy)
	}
	return fmt.Sprintf("Profile: %s, by %s.", r.Uses, r.UsesBy)
}

func (r checkReport) write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintln(&b, r.Endpoint)
	fmt.Fprintln(&b)
	for _, row := range r.Checks {
		mark := map[bool]string{true: "ok", false: "FAIL"}[row.OK]
		fmt.Fprintf(&b, "%-4s  %-11s %s\n", mark, row.Name, row.Seen)
		if row.Advice != "" {
			fmt.Fprintf(&b, "%18s→ %s\n", "", row.Advice)
		}
	}
	if len(r.Refused) > 0 {
		fmt.Fprintf(&b, "\nThe server refuses %s: it is asked without.\n", strings.Join(r.Refused, ", "))
	}
	fmt.Fprintf(&b, "\n%s\n", r.Conclusion)
	if r.Kept != "" {
		fmt.Fprintf(&b, "Kept in %s.\n", r.Kept)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

// advice says what to do about a failure, by kind.
var advice = map[answer.FailureKind]string{
	answer.Unreachable: "Is the server running, and is model.base_url (OPENAI_BASE_URL) right?",
	answer.TimedOut:    "Raise model.timeouts, or take a smaller model or a faster machine.",
	answer.KeyRefused:  "Check OPENAI_API_KEY or the file that model.key_file names.",
	answer.NoCredit:    "Top up the account at the provider.",
	answer.Busy:        "Try again later.",
	answer.TooLong:     "Raise the server's context length, or lower model.context_tokens and search.paragraphs.",
	answer.CutShort:    "Raise model.max_tokens; a model that still does not end its answers is not fit for this.",
	answer.Filtered:    "Look at the provider's content filter.",
	answer.NoModel:     "Set model.name (OPENAI_MODEL) to a model that the server has.",
	answer.BadRequest:  "The server's words say what it does not take.",
}

func adviceFor(kind answer.FailureKind) string {
	return cmp.Or(advice[kind], "Look at the server's log: is model.base_url that of an OpenAI-compatible server?")
}
