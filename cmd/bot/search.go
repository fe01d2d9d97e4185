package main

import (
	"cmp"
	"errors"
	"fmt"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

type searchCommand struct {
	JSON  bool     `name:"json" help:"Print an array of passages as JSON."`
	Why   bool     `help:"Also tell which feature gave what to each score, in log-odds."`
	K     int      `short:"k" placeholder:"N" help:"How many paragraphs; default: search.paragraphs of the configuration."`
	Query []string `arg:"" help:"What to search for; - reads it from standard input."`
}

func (c searchCommand) Run(a *app) error {
	query, err := a.words(c.Query)
	if err != nil {
		return err
	}
	if c.K < 0 {
		return assembly.Usage(fmt.Errorf("-k %d: ask for at least one paragraph", c.K))
	}
	conf, texts, err := a.Open()
	if err != nil {
		return err
	}
	index, searcher, err := a.Searchers(conf, texts)
	if err != nil {
		return err
	}
	hits, err := searcher.Search(a.Ctx, query, cmp.Or(c.K, conf.Search.Paragraphs))
	if errors.Is(err, retrieval.ErrEmptyQuery) {
		return assembly.Usage(errors.New("the query has no word to search for: name what the paragraph is about"))
	}
	if err != nil {
		return err
	}
	switch {
	case c.JSON && c.Why:
		return a.writeJSON(explained(index, query, hits))
	case c.JSON:
		return a.writeJSON(answer.Passages(hits))
	case c.Why:
		return writeReasons(a, texts, index, query, hits)
	}
	return a.renderer(texts).Passages(a.Out, answer.Passages(hits))
}

// An explainedPassage is a passage with what makes up its score.
type explainedPassage struct {
	answer.Passage
	Why []retrieval.Contribution `json:"why"`
}

func explained(index assembly.Explainer, query string, hits []retrieval.Hit) []explainedPassage {
	list := make([]explainedPassage, 0, len(hits))
	for i, p := range answer.Passages(hits) {
		list = append(list, explainedPassage{p, index.Explain(query, hits[i])})
	}
	return list
}

func writeReasons(a *app, texts *text.Corpus, index assembly.Explainer, query string, hits []retrieval.Hit) error {
	r := a.renderer(texts)
	for i, p := range explained(index, query, hits) {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := r.Passages(a.Out, []answer.Passage{p.Passage}); err != nil {
			return err
		}
		reasons := make([]terminal.Reason, len(p.Why))
		for j, c := range p.Why {
			reasons[j] = terminal.Reason{Name: c.Name, Value: c.Value, Product: c.Product}
		}
		if err := r.Reasons(a.Out, reasons); err != nil {
			return err
		}
	}
	return nil
}
