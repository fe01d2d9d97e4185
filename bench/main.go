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
	"strconv"
	"strings"

	"pilcrow/internal/eval"
)

func main() {
	dir := flag.String("beir", "", "question set: a folder in BEIR `format`")
	within := flag.Bool("within", false, "search every question in its own group only")
	lang := flag.String("lang", "en", "language of the set, for Bleve's `analyzer`: en, de, ru, zh, …, or standard")
	scaled := flag.Int("scale", 0, "fill the corpus up to `N` paragraphs with recombined sentences")
	limit := flag.Int("limit", 0, "ask only `N` of the questions, evenly spread")
	sizes := flag.String("sizes", "", "instead, compare the time of a question in corpora of so many paragraphs: `N,N,…`")
	cluster := flag.String("cluster", "", "compare with OpenSearch at this `URL`, alone and with our ranking: beside the others with --sizes, else instead of them")
	sample := flag.Int("sample", 0, "paragraphs in the sample of a text in the cluster; 0: as many as usual")
	loaded := flag.String("loaded", "", "with --cluster: ask the text of this `name` there, as bot index has loaded it")
	file := flag.String("index", "", "with --loaded: compare with this index `file`, as bot index has made it")
	write := flag.String("write", "", "instead, write the corpus as files into this `folder`")
	size := flag.Bool("size", false, "also build a minimal program with each engine and weigh it")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	switch {
	case *write != "":
		err = writeSet(*dir, *scaled, *write)
	case *loaded != "":
		var all []engine
		if all, err = loadedEngines(ctx, *cluster, *loaded, *file); err == nil {
			err = compare(ctx, all, *dir, false, 0, *limit, false)
		}
	case *sizes != "":
		var more []engine
		if *cluster != "" {
			more = clusterEngines(*cluster, *sample)
		}
		err = compareSpeed(ctx, *dir, *lang, *sizes, *limit, more)
	default:
		all := engines(*lang)
		if *cluster != "" {
			all = append(all[:1], clusterEngines(*cluster, *sample)...)
		}
		err = compare(ctx, all, *dir, *within, *scaled, *limit, *size)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func writeSet(dir string, scaled int, folder string) error {
	set, err := eval.ReadBEIR(dir)
	if err != nil {
		return err
	}
	return writeTexts(folder, scale(set, scaled).Paragraphs())
}

func compareSpeed(ctx context.Context, dir, lang, sizes string, limit int, more []engine) error {
	set, err := eval.ReadBEIR(dir)
	if err != nil {
		return err
	}
	var numbers []int
	for field := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(field)
		if err != nil || n < 1 {
			return fmt.Errorf("--sizes %s: %q is no number of paragraphs", sizes, field)
		}
		numbers = append(numbers, n)
	}
	all := slices.DeleteFunc(engines(lang), func(e engine) bool { return e.name == "bleve tf-idf" })
	return compareSizes(ctx, os.Stdout, set, append(all, more...), numbers, limit)
}

func compare(ctx context.Context, engines []engine, dir string, within bool, scaled, limit int, size bool) error {
	set, err := eval.ReadBEIR(dir)
	if err != nil {
		return err
	}
	if scaled > 0 {
		set, within = scale(set, scaled), false // the new paragraphs belong to no group
	}
	set.Questions = spread(set.Questions, limit)

	var results []result
	for _, e := range engines {
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
