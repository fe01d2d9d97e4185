// Bench compares this project's index with the two search engines that a Go
// program can embed, Bleve and SQLite's FTS5, on the same questions in one run.
// It is a module of its own, so that the project does not depend on either:
//
//	cd bench && go run . --beir DIR [--within] [--lang en] [--scale N] [--limit N] [--size]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"

	"pilcrow/internal/eval"
)

func main() {
	dir := flag.String("beir", "", "question set: a folder in BEIR `format`")
	within := flag.Bool("within", false, "search every question in its own group only")
	lang := flag.String("lang", "en", "language of the set, for Bleve's `analyzer`: en, de, ru, zh, …, or standard")
	scaled := flag.Int("scale", 0, "fill the corpus up to `N` paragraphs with recombined sentences")
	limit := flag.Int("limit", 0, "ask only `N` of the questions, evenly spread")
	size := flag.Bool("size", false, "also build a minimal program with each engine and weigh it")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := compare(ctx, *dir, *lang, *within, *scaled, *limit, *size); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func compare(ctx context.Context, dir, lang string, within bool, scaled, limit int, size bool) error {
	set, err := eval.ReadBEIR(dir)
	if err != nil {
		return err
	}
	if scaled > 0 {
		set, within = scale(set, scaled), false // the new paragraphs belong to no group
	}
	set.Questions = spread(set.Questions, limit)

	var results []result
	for _, e := range engines(lang) {
		fmt.Fprintf(os.Stderr, "%s …\n", e.name)
		r, err := e.measure(ctx, set, within)
		if err != nil {
			return fmt.Errorf("%s: %w", e.name, err)
		}
		if size {
			if r.size, err = programSize(ctx, e.program); err != nil {
				return err
			}
		}
		results = append(results, r)
	}
	return printTable(os.Stdout, results)
}

// spread takes n of the answerable questions, evenly spread; 0 means all.
func spread(questions []eval.Question, n int) []eval.Question {
	questions = slices.DeleteFunc(questions, func(q eval.Question) bool { return !q.Answerable })
	if n <= 0 || n >= len(questions) {
		return questions
	}
	some := make([]eval.Question, n)
	for i := range some {
		some[i] = questions[i*len(questions)/n]
	}
	return some
}
