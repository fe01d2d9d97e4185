package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"

	"pilcrow/internal/eval"
)

type evalVerdicts struct {
	Beir  string `type:"existingdir" placeholder:"DIR" help:"Take the sentences of a BEIR folder instead of --text; each document is one paragraph."`
	Limit int    `placeholder:"N" help:"Take every n-th sentence, so that at most N are taken."`
	Out   string `type:"path" placeholder:"FILE" help:"Write every sentence that was misjudged as one JSON object a line."`
	JSON  bool   `name:"json" help:"Print the figures as one JSON object."`
}

// Help stands below the flags of "bot eval verdicts --help".
func (evalVerdicts) Help() string {
	return "Takes the sentences of the text, leaves them as they are, rewords, alters or mixes them, or takes their paragraph away, and holds each against its article as \"bot verify\" does. " +
		"Precision and recall are over all cases as they were drawn."
}

func (c evalVerdicts) Run(a *app) (err error) {
	set, err := evalChecks{Beir: c.Beir}.read(a)
	if err != nil {
		return err
	}
	verdicts := eval.Verdicts{Limit: c.Limit}
	if c.Out != "" {
		f, failed := os.Create(c.Out)
		if failed != nil {
			return fmt.Errorf("write the sentences: %w", failed)
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		lines := jsonLines(f)
		verdicts.Miscall = func(m eval.Misjudged) error { return lines.Encode(m) }
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	progress := newProgress(a.err, "verifying")
	defer progress.clear()
	verdicts.Progress = progress.show
	report, err := verdicts.Run(ctx, set)
	progress.clear()
	if err != nil {
		return err
	}
	if c.JSON {
		return a.writeJSON(report)
	}
	return eval.WriteVerdicts(a.out, report)
}
