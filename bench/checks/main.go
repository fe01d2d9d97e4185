// Checks measures our own checks on altered sentences of a text: what the claim checker
// lets through (none of the faithful ones should be flagged, and all of the altered
// ones), and with --verdicts what "bot verify" says of them.
//
//	cd bench && go run ./checks [--beir DIR | --text FILE] [--verdicts] [--limit N] [--out FILE] [--json]
//
// Function words, reported sentences and negations are altered in English, German,
// Russian and Chinese (the first two in French and Spanish too), names in writing with
// capital letters, everything else in any language.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"pilcrow/corpus"
	"pilcrow/internal/eval"
	"pilcrow/internal/text/load"
)

func main() {
	var o options
	flag.StringVar(&o.beir, "beir", "", "sentences of a `folder` in BEIR format; each document is one paragraph")
	flag.StringVar(&o.text, "text", "", "sentences of this `file`; without --beir and --text, those of the article that ships")
	flag.BoolVar(&o.verdicts, "verdicts", false, "measure the verdicts of bot verify instead of the claim checker")
	flag.IntVar(&o.limit, "limit", 0, "take every n-th sentence, so that at most `N` are taken")
	flag.StringVar(&o.out, "out", "", "write everything that was misjudged to this `file`, one JSON object a line")
	flag.BoolVar(&o.json, "json", false, "print the figures as one JSON object")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := o.run(ctx, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "checks:", err)
		os.Exit(1)
	}
}

type options struct {
	beir, text, out string
	limit           int
	verdicts, json  bool
}

func (o options) run(ctx context.Context, w io.Writer) (err error) {
	set, err := o.set()
	if err != nil {
		return err
	}
	wrong := func(any) error { return nil }
	if o.out != "" {
		f, err := os.Create(o.out)
		if err != nil {
			return fmt.Errorf("write what was misjudged: %w", err)
		}
		lines := json.NewEncoder(f)
		lines.SetEscapeHTML(false)
		wrong = lines.Encode
		defer func() { err = errors.Join(err, f.Close()) }()
	}
	if o.verdicts {
		report, err := Verdicts{Limit: o.limit, Miscall: func(m Misjudged) error { return wrong(m) }}.Run(ctx, set)
		return o.write(w, report, err, func() error { return WriteVerdicts(w, report) })
	}
	report, err := Checks{Limit: o.limit, Miscall: func(m Miscall) error { return wrong(m) }}.Run(ctx, set)
	return o.write(w, report, err, func() error { return WriteChecks(w, report) })
}

func (o options) write(w io.Writer, report any, err error, table func() error) error {
	if err != nil || !o.json {
		return errors.Join(err, table())
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(report)
}

func (o options) set() (*eval.Set, error) {
	if o.beir != "" {
		return eval.ReadBEIR(o.beir)
	}
	if o.text != "" {
		texts, err := load.Files([]string{o.text})
		if err != nil {
			return nil, err
		}
		return eval.NewSet("the text", texts), nil
	}
	texts, err := corpus.Load()
	if err != nil {
		return nil, err
	}
	return eval.NewSet("the article", texts), nil
}
