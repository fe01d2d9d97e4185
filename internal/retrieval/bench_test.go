package retrieval_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"pilcrow/internal/retrieval"
)

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{40, 10_000} {
		paragraphs := corpusOf(n, 10)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				retrieval.NewIndex(paragraphs)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "paragraphs/s")
		})
	}
}

// BenchmarkSearch reports percentiles over different questions. Set
// PILCROW_BENCH=1000000 for a million paragraphs.
func BenchmarkSearch(b *testing.B) {
	sizes := []int{40, 10_000, 100_000}
	if n, err := strconv.Atoi(os.Getenv("PILCROW_BENCH")); err == nil {
		sizes = []int{n}
	}
	asked := questions(1000)
	for _, n := range sizes {
		x := retrieval.NewIndex(corpusOf(n, 10))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				if _, err := x.Search(context.Background(), asked[i%len(asked)], 10); err != nil {
					b.Fatal(err)
				}
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, "p50-µs")
			b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, "p99-µs")
		})
	}
}

// BenchmarkRead measures analysis, and what a candidate of a large corpus costs.
func BenchmarkRead(b *testing.B) {
	ps := corpusOf(500, 10)
	bytes := 0
	for _, p := range ps {
		bytes += len(p.Text)
	}
	b.Run("terms", func(b *testing.B) {
		b.SetBytes(int64(bytes))
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range ps {
				retrieval.Terms(p.Text, "en")
			}
		}
	})
	b.Run("rerank", func(b *testing.B) {
		x, question, n := retrieval.NewSegmented(1, 1, ps), questions(1)[0], 0
		b.ReportAllocs()
		for b.Loop() {
			hits, err := x.Search(context.Background(), question, len(ps))
			if n = len(hits); err != nil || n < 100 {
				b.Fatalf("%d hits, %v", n, err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/paragraph")
	})
}
