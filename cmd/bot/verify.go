package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"unicode/utf8"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text/load"
)

type verifyCommand struct {
	JSON bool   `name:"json" help:"Print an array of verdicts as JSON."`
	File string `arg:"" help:"A file of any format that --text reads; - reads a message from standard input, in which a line break ends a sentence."`
}

// Help stands below the flags of "bot verify --help".
func (verifyCommand) Help() string {
	return "Marks each sentence ✓ supported by a paragraph, ✗ contradicted (a paragraph says the same with another number or name, or denies it), or ? not found, which may still be true. " +
		"Questions, greetings and opinions (–) are not judged. Without a model only the text's own wording is supported; a model that can be believed as a judge reads the rest."
}

func (c verifyCommand) Run(a *app) error {
	parts, err := c.read(a)
	if err != nil {
		return err
	}
	conf, texts, err := a.Open()
	if err != nil {
		return err
	}
	_, search, err := a.Searchers(conf, texts)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	pipeline := &answer.Pipeline{Corpus: texts, Search: search, K: conf.Search.Paragraphs, Log: a.Log(conf)}
	if conf.ModelConfigured() && !a.Flags.NoModel {
		a.TryJudge(ctx, conf)
		if err := assembly.AddModel(pipeline, conf); err != nil {
			return err
		}
	}
	guard := &chat.Guard{Answerer: pipeline, Text: texts, Log: a.Log(conf)}
	verdicts, err := c.verify(ctx, a, guard, parts)
	if err != nil {
		return err
	}
	if c.JSON {
		return a.writeJSON(verdicts)
	}
	return a.renderer(texts).Verdicts(a.Out, verdicts)
}

func (c verifyCommand) verify(ctx context.Context, a *app, guard *chat.Guard, parts []string) ([]verify.Verdict, error) {
	progress := terminal.NewProgress(a.Err, "verifying")
	defer progress.Clear()
	all := []verify.Verdict{}
	for i, part := range parts {
		verdicts, err := guard.Verify(ctx, part)
		if err != nil {
			return nil, err
		}
		all = append(all, verdicts...)
		progress.Show(i+1, len(parts))
	}
	return all, nil
}

// read returns what is to be verified: the paragraphs of a file, or a message.
func (c verifyCommand) read(a *app) ([]string, error) {
	if c.File == "-" {
		a.Standard.Use = "the message"
		return c.readMessage(a.In)
	}
	texts, err := load.Files([]string{c.File})
	if err != nil {
		return nil, assembly.Usage(err)
	}
	var parts []string
	for _, d := range texts.Documents {
		for _, p := range d.Paragraphs {
			parts = append(parts, p.Said())
		}
	}
	return parts, nil
}

func (c verifyCommand) readMessage(in io.Reader) ([]string, error) {
	read, err := io.ReadAll(io.LimitReader(in, maxInput+1))
	if err != nil {
		return nil, fmt.Errorf("read standard input: %w", err)
	}
	if utf8.RuneCount(read) > verify.MaxVerified {
		return nil, assembly.Usage(errors.New("standard input is too long for a message: put it into a file"))
	}
	return []string{string(read)}, nil
}
