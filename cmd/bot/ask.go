package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
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
	got, err := a.answer(ctx, answerer, question)
	if err != nil {
		return err
	}
	if c.JSON {
		return a.writeJSON(got)
	}
	return c.write(a.Out, a.renderer(texts), got)
}

// answer answers a question, and shows meanwhile how many sentences have been checked.
func (a *app) answer(ctx context.Context, answerer *chat.Guard, question string) (answer.Answer, error) {
	progress := terminal.NewProgress(a.Err, "answering")
	defer progress.Clear()
	checked := 0
	progress.Count(checked, "checked sentence")
	return answerer.Answer(ctx, answer.Question{Text: question, Language: terminal.Language(nil)}, func(answer.Claim) error {
		checked++
		progress.Count(checked, "checked sentence")
		return nil
	})
}

func (c askCommand) write(w io.Writer, r terminal.Renderer, got answer.Answer) error {
	if err := r.Answer(w, got); err != nil || !c.Why {
		return err
	}
	if _, err := fmt.Fprintln(w); err != nil {
		return err
	}
	return r.Why(w, got)
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
