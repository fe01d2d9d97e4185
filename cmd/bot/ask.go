package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text/load"
)

// maxInput bounds what is read of a question on standard input, in bytes. It is
// far above what the limit on questions lets pass.
const maxInput = 1 << 20

type askCommand struct {
	JSON     bool     `name:"json" help:"Print the answer as one JSON object."`
	Why      bool     `help:"Also tell how the answer came about."`
	Question []string `arg:"" help:"The question; - reads it from standard input."`
}

func (c askCommand) Run(a *app) error {
	question, err := a.words(c.Question)
	if err != nil {
		return err
	}
	conf, texts, err := a.OpenPiped()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	a.TryJudge(ctx, conf)
	answerer, err := a.Answerer(conf, texts)
	if err != nil {
		return err
	}
	progress := terminal.NewProgress(a.Err, "answering")
	checked := 0
	progress.Count(checked, "checked sentence")
	got, err := answerer.Answer(ctx, answer.Question{Text: question, Language: terminal.Language(nil)}, func(answer.Claim) error {
		checked++
		progress.Count(checked, "checked sentence")
		return nil
	})
	progress.Clear()
	if err != nil {
		return err
	}
	if c.JSON {
		return a.writeJSON(got)
	}
	r := a.renderer(texts)
	if err := r.Answer(a.Out, got); err != nil || !c.Why {
		return err
	}
	if _, err := fmt.Fprintln(a.Out); err != nil {
		return err
	}
	return r.Why(a.Out, got)
}

// words joins the arguments; a lone "-" stands for standard input.
func (a *app) words(args []string) (string, error) {
	if len(args) != 1 || args[0] != "-" {
		return strings.Join(args, " "), nil
	}
	if slices.Contains(a.Flags.Text, load.Input) {
		return "", assembly.Usage(errors.New("question and text cannot both come from standard input: give one of them another way"))
	}
	a.Standard.Use = "the question"
	read, err := io.ReadAll(io.LimitReader(a.In, maxInput+1))
	if err != nil {
		return "", fmt.Errorf("read standard input: %w", err)
	}
	if len(read) > maxInput {
		return "", assembly.Usage(errors.New("standard input is too long for a question"))
	}
	return strings.TrimSpace(string(read)), nil
}
