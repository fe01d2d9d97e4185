package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
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
	if a.line.Index != "" {
		return usageError{errors.New("--index reads an index, and this command makes one: name the text with --text")}
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	switch far := c.To != "" || c.Rollback; {
	case far && c.Out != "":
		return usageError{errors.New("an index goes into a file or into a cluster: name one of them")}
	case c.Rollback:
		return c.rollback(ctx, a)
	case far:
		return c.load(ctx, a)
	case c.Out == "":
		return usageError{errors.New("name the file to write, or a cluster with --to URL")}
	}
	return c.write(ctx, a)
}

func (c indexCommand) write(ctx context.Context, a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	texts, err := a.corpus(conf)
	if err != nil {
		return err
	}
	index, err := a.index(ctx, texts)
	if err != nil {
		return err
	}
	about, err := json.Marshal(describe(texts.Documents))
	if err != nil {
		return err
	}
	if err := index.Attach(about).Save(c.Out); err != nil {
		return fmt.Errorf("write the index: %w", err)
	}
	_, err = fmt.Fprintf(a.out, "%s: %s, %s\n", c.Out, counted(len(texts.Documents), "document"), counted(index.Len(), "paragraph"))
	return err
}

// described is what an index file says of a document besides its paragraphs.
type described struct {
	Meta       text.Meta
	Language   string
	Path       string
	Size       int
	Paragraphs int
	Notes      []text.Note
}

func describe(documents []*text.Document) []described {
	var all []described
	for _, d := range documents {
		all = append(all, described{d.Meta, d.Language, d.Path, d.Size, d.Len(), d.Notes})
	}
	return all
}

// openIndex reads an index file; the paragraphs stay in it.
func openIndex(path string) (*retrieval.Index, *text.Corpus, error) {
	index, err := retrieval.Open(path)
	if err != nil {
		return nil, nil, err
	}
	texts, err := describedBy(index)
	if err != nil {
		return nil, nil, fmt.Errorf("%s %w", path, err)
	}
	return index, texts, nil
}

// describedBy returns the documents that an index says it is of; their paragraphs stay in it.
func describedBy(index *retrieval.Index) (*text.Corpus, error) {
	var all []described
	if err := json.Unmarshal(index.Attachment(), &all); err != nil {
		return nil, errors.New("does not say which documents it holds: build the index again")
	}
	texts := &text.Corpus{Source: index}
	for _, d := range all {
		texts.Documents = append(texts.Documents, &text.Document{Meta: d.Meta, Language: d.Language, Path: d.Path, Size: d.Size, Count: d.Paragraphs, Notes: d.Notes})
	}
	return texts, nil
}
