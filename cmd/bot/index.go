package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

type indexCommand struct {
	Out string `arg:"" type:"path" help:"The file to write; an older index is replaced when the new one is complete, any other file is left alone."`
}

func (c indexCommand) Run(a *app) error {
	if a.line.Index != "" {
		return usageError{errors.New("--index reads an index, and this command makes one: name the text with --text")}
	}
	_, texts, err := a.open()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	index, err := a.index(ctx, texts)
	if err != nil {
		return err
	}
	about, err := json.Marshal(describe(texts))
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
	Path       string
	Size       int
	Paragraphs int
	Notes      []text.Note
}

func describe(texts *text.Corpus) []described {
	var all []described
	for _, d := range texts.Documents {
		all = append(all, described{d.Meta, d.Path, d.Size, d.Len(), d.Notes})
	}
	return all
}

// openIndex reads an index file; the paragraphs stay in it.
func openIndex(path string) (*retrieval.Index, *text.Corpus, error) {
	index, err := retrieval.Open(path)
	if err != nil {
		return nil, nil, err
	}
	var all []described
	if err := json.Unmarshal(index.Attachment(), &all); err != nil {
		return nil, nil, fmt.Errorf("%s does not say which documents it holds: build the index again", path)
	}
	texts := &text.Corpus{Source: index}
	for _, d := range all {
		texts.Documents = append(texts.Documents, &text.Document{Meta: d.Meta, Path: d.Path, Size: d.Size, Count: d.Paragraphs, Notes: d.Notes})
	}
	return index, texts, nil
}
