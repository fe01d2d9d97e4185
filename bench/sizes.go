package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// speedRounds is how often each question is put to each engine, slowRounds how often if
// those take longer than slow together. The engines take turns question by question, and
// the fastest round counts, so that whatever else the machine does falls on all of them
// alike.
const (
	speedRounds, slowRounds = 7, 3
	slow                    = time.Second
)

// A speed is how long an engine takes at one size of corpus.
type speed struct {
	p50, p99 float64 // µs
	recall1  float64
	index    time.Duration
	heap     int64
}

// compareSizes prints how long the engines take for a question in corpora of the
// given numbers of paragraphs, each made of set: see scale.
func compareSizes(ctx context.Context, w io.Writer, set *eval.Set, compared []engine, sizes []int, limit int) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "paragraphs\tquestions\t")
	for _, e := range compared {
		fmt.Fprintf(table, "%s: p50 µs\tp99\trecall@1\tindex s\tMB\t", e.name)
	}
	for _, e := range compared[1:] {
		fmt.Fprintf(table, "p50 ÷ %s\t", e.name)
	}
	fmt.Fprintln(table)
	for _, size := range sizes {
		fmt.Fprintf(os.Stderr, "%d paragraphs …\n", size)
		sized := resize(set, size)
		sized.Questions = spread(sized.Questions, limit)
		speeds, err := measureSpeed(ctx, compared, sized)
		if err != nil {
			return err
		}
		fmt.Fprintf(table, "%d\t%d\t", size, len(sized.Questions))
		for _, s := range speeds {
			fmt.Fprintf(table, "%.1f\t%.1f\t%.3f\t%.2f\t%.1f\t", s.p50, s.p99, s.recall1, s.index.Seconds(), float64(s.heap)/(1<<20))
		}
		for _, s := range speeds[1:] {
			fmt.Fprintf(table, "×%.2f\t", speeds[0].p50/s.p50)
		}
		fmt.Fprintln(table)
	}
	return table.Flush()
}

// resize returns set with n paragraphs: the first n of its own, with the questions
// that they answer, or all of its own among made-up ones.
func resize(set *eval.Set, n int) *eval.Set {
	own := set.Paragraphs()
	if n >= len(own) {
		return scale(set, n)
	}
	small := *set
	small.Groups, small.Questions = []eval.Group{{Paragraphs: own[:n]}}, nil
	for _, q := range set.Questions {
		if slices.ContainsFunc(own[:n], func(p text.Paragraph) bool { return q.Relevant[set.ID(p)] > 0 }) {
			small.Questions = append(small.Questions, q)
		}
	}
	return &small
}

// measureSpeed asks all engines all questions of set.
func measureSpeed(ctx context.Context, engines []engine, set *eval.Set) ([]speed, error) {
	speeds, searchers := make([]speed, len(engines)), make([]retrieval.Searcher, len(engines))
	for i, e := range engines {
		before, start := liveHeap(), time.Now()
		s, err := e.index(ctx, set.Paragraphs())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.name, err)
		}
		if c, ok := s.(io.Closer); ok {
			defer c.Close()
		}
		searchers[i], speeds[i].index = s, time.Since(start)
		speeds[i].heap = liveHeap() - before
		if m, ok := s.(interface{ offHeap() int64 }); ok {
			speeds[i].heap += m.offHeap()
		}
		fmt.Fprintf(os.Stderr, "  %s: %.1f s, %.1f MB\n", e.name, speeds[i].index.Seconds(), float64(speeds[i].heap)/(1<<20))
	}
	fastest := make([][]float64, len(engines))
	for _, q := range set.Questions {
		for i, s := range searchers {
			best, hits, err := ask(ctx, s, q)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", engines[i].name, err)
			}
			fastest[i] = append(fastest[i], best)
			if len(hits) > 0 && q.Relevant[set.ID(hits[0].Paragraph)] > 0 {
				speeds[i].recall1 += 1 / float64(len(set.Questions)) / float64(len(q.Relevant))
			}
		}
	}
	for i, micros := range fastest {
		speeds[i].p50, speeds[i].p99 = eval.Percentile(micros, 50), eval.Percentile(micros, 99)
		fmt.Fprintf(os.Stderr, "  %s: p50 %.1f µs, p99 %.1f µs\n", engines[i].name, speeds[i].p50, speeds[i].p99)
	}
	return speeds, nil
}

// ask returns the fastest of some searches in µs.
func ask(ctx context.Context, s retrieval.Searcher, q eval.Question) (micros float64, hits []retrieval.Hit, err error) {
	begun := time.Now()
	for round := 0; round < slowRounds || round < speedRounds && time.Since(begun) < slow; round++ {
		start := time.Now()
		found, err := s.Search(ctx, q.Text, 10)
		took := float64(time.Since(start).Nanoseconds()) / 1000
		if err != nil && !errors.Is(err, retrieval.ErrEmptyQuery) {
			return 0, nil, err
		}
		if hits = found; round == 0 || took < micros {
			micros = took
		}
	}
	return micros, hits, nil
}

func liveHeap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
