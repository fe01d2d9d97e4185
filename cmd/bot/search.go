package main

import (
	"errors"
	"fmt"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
)

type searchCommand struct {
	JSON  bool     `name:"json" help:"Print an array of passages as JSON."`
	K     int      `short:"k" placeholder:"N" help:"How many paragraphs; default: search.paragraphs of the configuration."`
	Query []string `arg:"" help:"What to search for; - reads it from standard input."`
}

func (c searchCommand) Run(a *app) error {
	query, err := a.words(c.Query)
	if err != nil {
		return err
	}
	if c.K < 0 {
		return usageError{fmt.Errorf("-k %d: ask for at least one paragraph", c.K)}
	}
	conf, texts, err := a.open()
	if err != nil {
		return err
	}
	k := c.K
	if k == 0 {
		k = conf.Search.Paragraphs
	}
	hits, err := retrieval.NewIndex(texts.Paragraphs()).Search(a.ctx, query, k)
	if errors.Is(err, retrieval.ErrEmptyQuery) {
		return usageError{errors.New("the query has no word to search for: name what the paragraph is about")}
	}
	if err != nil {
		return err
	}
	passages := answer.Passages(hits)
	if c.JSON {
		return a.writeJSON(passages)
	}
	return a.renderer(texts).Passages(a.out, passages)
}
