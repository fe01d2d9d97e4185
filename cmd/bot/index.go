package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/terminal"
)

type indexCommand struct {
	Out      string `arg:"" optional:"" type:"path" help:"The file to write; an older index is replaced when the new one is complete, any other file is left alone."`
	To       string `placeholder:"URL" help:"Bring the text into a cluster of OpenSearch instead; default with --rollback: index.url of the configuration."`
	Rollback bool   `help:"Have the version in the cluster answer again that answered before."`
	Sample   int    `placeholder:"N" help:"With --to: how many paragraphs a bot keeps in memory as a sample of the text; default: 20000."`
}

// Help stands below the flags of "bot index --help".
func (indexCommand) Help() string {
	return "With --to, what is loaded stays if the command is stopped, and the next run with the same text goes on from there. " +
		"The version that answers is replaced when all is loaded, and kept for --rollback. docs/scale.md says more."
}

func (c indexCommand) Run(a *app) error {
	if a.Flags.Index != "" {
		return assembly.Usage(errors.New("--index reads an index, and this command makes one: name the text with --text"))
	}
	ctx, stop := signal.NotifyContext(a.Ctx, os.Interrupt)
	defer stop()
	switch far := c.To != "" || c.Rollback; {
	case far && c.Out != "":
		return assembly.Usage(errors.New("an index goes into a file or into a cluster: name one of them"))
	case c.Rollback:
		return c.rollback(ctx, a)
	case far:
		return c.load(ctx, a)
	case c.Out == "":
		return assembly.Usage(errors.New("name the file to write, or a cluster with --to URL"))
	}
	return c.write(ctx, a)
}

func (c indexCommand) write(ctx context.Context, a *app) error {
	conf, err := a.Config()
	if err != nil {
		return err
	}
	texts, err := a.Corpus(conf)
	if err != nil {
		return err
	}
	index, err := a.Index(ctx, texts)
	if err != nil {
		return err
	}
	about, err := json.Marshal(assembly.Describe(texts.Documents))
	if err != nil {
		return err
	}
	if err := index.Attach(about).Save(c.Out); err != nil {
		return fmt.Errorf("write the index: %w", err)
	}
	_, err = fmt.Fprintf(a.Out, "%s: %s, %s\n", c.Out, terminal.Counted(len(texts.Documents), "document"), terminal.Counted(index.Len(), "paragraph"))
	return err
}
