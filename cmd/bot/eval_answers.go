package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

type evalAnswers struct {
	evalSet
	Limit int                `placeholder:"N" help:"Ask every n-th question, so that at most N are asked."`
	Out   string             `type:"path" placeholder:"FILE" help:"Write every answer as one JSON object a line: _id and the fields of bot ask --json. Off-topic questions are left out."`
	Min   map[string]float64 `placeholder:"KEY=VALUE" help:"Fail if a figure of --json is lower, as in citation_recall=0.9. May be repeated."`
	Max   map[string]float64 `placeholder:"KEY=VALUE" help:"Fail if a figure of --json is higher, as in false_answers=0.1. May be repeated."`
	HTML  string             `name:"html" type:"path" placeholder:"FILE" help:"Write a page that needs nothing else: the figures, what other thresholds would give, and each miss with its passages."`
	JSON  bool               `name:"json" help:"Print the figures as one JSON object."`
}

// Help stands below the flags of "bot eval answers --help".
func (evalAnswers) Help() string {
	return "Asks every question as bot ask would, with the configured model unless --no-model, and judges the answers by code: " +
		"by the paragraphs that they cite, the reference answers, and what should have been declined. " +
		"With --within each group is also asked questions of other groups, which should be refused. " +
		"With --min or --max the exit code is 1 if a figure is out of bounds, for a test of your own."
}

func (c evalAnswers) Run(a *app) (err error) {
	if c.Limit < 0 {
		return assembly.Usage(errors.New("--limit must be 1 or more"))
	}
	bounds, err := c.bounds()
	if err != nil {
		return err
	}
	set, err := c.read(a)
	if err != nil {
		return err
	}
	conf, err := a.Config()
	if err != nil {
		return err
	}
	keep, done, err := c.keep()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()

	page := &eval.Page{Set: set, Sure: cmp.Or(conf.Answer.Sure, answer.DefaultSure)}
	if page.Report, err = c.measure(a, conf, set, eval.Answers{Keep: keep, Each: page.Look}); err != nil {
		return err
	}
	if err := c.write(a, page); err != nil {
		return err
	}
	figures, err := eval.Figures(page.Report)
	if err != nil {
		return err
	}
	return bounds.Check(figures)
}

// bounds are those of --min and --max, whose names are known.
func (c evalAnswers) bounds() (eval.Bounds, error) {
	bounds := eval.Bounds{Min: c.Min, Max: c.Max}
	figures, err := eval.Figures(eval.NewAnswerReport(""))
	if err != nil {
		return bounds, err
	}
	if err := bounds.Unknown(figures); err != nil {
		return bounds, assembly.Usage(err)
	}
	return bounds, nil
}

// measure asks the questions as "bot ask" would.
func (c evalAnswers) measure(a *app, conf config.Config, set *eval.Set, run eval.Answers) (eval.AnswerReport, error) {
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	progress := terminal.NewProgress(a.Err, "asking")
	defer progress.Clear()
	run.Answerer = func(texts *text.Corpus) (eval.Answerer, error) {
		guard, err := a.Answerer(conf, texts)
		if err != nil {
			return nil, err
		}
		return guard.Answerer, nil
	}
	run.Within, run.Limit, run.Progress = c.Within, c.Limit, progress.Show
	return run.Run(ctx, set)
}

// weigh asks the questions once more, without a model and with the lowest threshold.
func (c evalAnswers) weigh(a *app, page *eval.Page) error {
	parts := *a.App
	parts.Flags.NoModel = true
	without := &app{&parts}
	conf, err := without.Config()
	if err != nil {
		return err
	}
	conf.Answer.Sure, conf.Answer.Near = eval.AnyChance, eval.AnyChance
	_, err = c.measure(without, conf, page.Set, eval.Answers{Each: page.Weigh})
	return err
}

func (c evalAnswers) write(a *app, page *eval.Page) error {
	if c.HTML != "" {
		if err := c.weigh(a, page); err != nil {
			return err
		}
		if err := writePage(c.HTML, page.WriteHTML); err != nil {
			return err
		}
	}
	if c.JSON {
		return a.writeJSON(page.Report)
	}
	return eval.WriteAnswers(a.Out, page.Report)
}

// A keptAnswer is a line of --out.
type keptAnswer struct {
	ID string `json:"_id"`
	answer.Answer
}

func (c evalAnswers) keep() (func(id string, a answer.Answer) error, func() error, error) {
	if c.Out == "" {
		return nil, func() error { return nil }, nil
	}
	f, err := os.Create(c.Out)
	if err != nil {
		return nil, nil, fmt.Errorf("write the answers: %w", err)
	}
	lines := jsonLines(f)
	return func(id string, a answer.Answer) error { return lines.Encode(keptAnswer{id, a}) }, f.Close, nil
}

// jsonLines writes one object a line, without escaping "<".
func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
