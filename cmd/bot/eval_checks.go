package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"

	"pilcrow/internal/eval"
)

type evalChecks struct {
	Beir  string `type:"existingdir" placeholder:"DIR" help:"Take the sentences of a BEIR folder instead of --text; each document is one paragraph."`
	Limit int    `placeholder:"N" help:"Take every n-th sentence, so that at most N are taken."`
	Out   string `type:"path" placeholder:"FILE" help:"Write every claim about which the checker was wrong as one JSON object a line."`
	JSON  bool   `name:"json" help:"Print the figures as one JSON object."`
}

// Help stands below the flags of "bot eval checks --help".
func (evalChecks) Help() string {
	return "Takes the sentences of the text, leaves them as they are, rewords or alters them, and lets a model that says nothing else bring each before the claim checker. " +
		"Flagged is the share that the checker did not let through: none of the faithful ones should be flagged, and all of the altered ones. " +
		"Function words, reported sentences and negations are altered in English, German, Russian and Chinese (the first two in French and Spanish too), " +
		"names in writing with capital letters, everything else in any language."
}

func (c evalChecks) Run(a *app) (err error) {
	set, err := c.read(a)
	if err != nil {
		return err
	}
	checks := eval.Checks{Limit: c.Limit}
	if c.Out != "" {
		f, failed := os.Create(c.Out)
		if failed != nil {
			return fmt.Errorf("write the claims: %w", failed)
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		lines := jsonLines(f)
		checks.Miscall = func(m eval.Miscall) error { return lines.Encode(m) }
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	progress := newProgress(a.err, "checking")
	defer progress.clear()
	checks.Progress = progress.show
	report, err := checks.Run(ctx, set)
	progress.clear()
	if err != nil {
		return err
	}
	if c.JSON {
		return a.writeJSON(report)
	}
	return eval.WriteChecks(a.out, report)
}

func (c evalChecks) read(a *app) (*eval.Set, error) {
	if c.Beir != "" {
		return eval.ReadBEIR(c.Beir)
	}
	texts, err := a.measured()
	if err != nil {
		return nil, err
	}
	return eval.NewSet("the text", texts), nil
}
