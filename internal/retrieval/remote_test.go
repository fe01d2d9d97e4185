package retrieval_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	article "pilcrow/corpus"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// elsewhere finds paragraphs by plain BM25 over the terms that it was given, as a cluster does.
type elsewhere struct {
	paragraphs  []text.Paragraph
	terms       [][]string
	packed      []retrieval.Packed
	frequencies *retrieval.Frequencies
	failure     error
}

func newElsewhere(sample *retrieval.Index, paragraphs []text.Paragraph) *elsewhere {
	e, packer := &elsewhere{paragraphs: paragraphs}, sample.Packer()
	for i := range paragraphs {
		terms, packed := packer.Pack(&paragraphs[i])
		e.terms, e.packed = append(e.terms, strings.Fields(terms)), append(e.packed, packed)
	}
	e.frequencies = packer.Frequencies()
	return e
}

func (e *elsewhere) frequency(term string) (n int) {
	for _, has := range e.terms {
		if slices.Contains(has, term) {
			n++
		}
	}
	return n
}

func (e *elsewhere) Find(_ context.Context, w retrieval.Wanted) (found []retrieval.Packed, counts []int, err error) {
	if e.failure != nil {
		return nil, nil, e.failure
	}
	type scored struct {
		score float64
		at    int
	}
	all, n, mean := make([]scored, len(e.terms)), float64(len(e.terms)), 0.0
	for _, has := range e.terms {
		mean += float64(len(has)) / n
	}
	for at := range all {
		all[at].at = at
	}
	for _, term := range w.Terms {
		f := float64(e.frequency(term))
		for at, has := range e.terms {
			times := 0.0
			for _, t := range has {
				if t == term {
					times++
				}
			}
			length := 1 - retrieval.ParagraphB + retrieval.ParagraphB*float64(len(has))/mean
			all[at].score += math.Log(1+(n-f+0.5)/(f+0.5)) * times / (times + retrieval.ParagraphK1*length)
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	for _, s := range all[:min(w.N, len(all))] {
		if s.score > 0 || w.All {
			found = append(found, e.packed[s.at])
		}
	}
	for _, term := range w.Count {
		counts = append(counts, e.frequency(term))
	}
	return found, counts, nil
}

func (e *elsewhere) Fetch(_ context.Context, these []retrieval.Reference) (all []text.Paragraph, err error) {
	if e.failure != nil {
		return nil, e.failure
	}
	for _, r := range these {
		at := slices.IndexFunc(e.paragraphs, func(p text.Paragraph) bool { return p.Document == r.Document && p.Number == r.Number })
		if at < 0 {
			return nil, fmt.Errorf("%w: there is no %v", retrieval.ErrAway, r)
		}
		all = append(all, e.paragraphs[at])
	}
	return all, nil
}

// remote makes a searcher whose sample has every step-th paragraph.
func remote(t testing.TB, paragraphs []text.Paragraph, step int) (*retrieval.Remote, *elsewhere) {
	t.Helper()
	var some []text.Paragraph
	for i := 0; i < len(paragraphs); i += step {
		some = append(some, paragraphs[i])
	}
	r := &retrieval.Remote{Sample: retrieval.NewIndex(some), Paragraphs: len(paragraphs)}
	from := newElsewhere(r.Sample, paragraphs)
	r.From, r.Grams = from, from.frequencies
	var err error
	if r.Background, err = r.Measure(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r, from
}

// TestRemoteIsTheSame: of a text that is its own sample, everything is as it is in memory.
func TestRemoteIsTheSame(t *testing.T) {
	c, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	here := retrieval.NewIndex(c.Paragraphs())
	far, _ := remote(t, c.Paragraphs(), 1)
	for _, query := range []string{"How many doctors has China sent to Lesotho?", "Lesoto", "Who is Haydn?", "C++ --force", "of the", ""} {
		want, wantErr := here.Search(t.Context(), query, 8)
		got, err := far.Search(t.Context(), query, 8)
		if !errors.Is(err, wantErr) {
			t.Errorf("%q: %v, want %v", query, err, wantErr)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-here +far):\n%s", query, diff)
		}
		for i := range got {
			if diff := gocmp.Diff(here.Explain(query, want[i]), far.Explain(query, got[i])); diff != "" {
				t.Errorf("why %q (-here +far):\n%s", query, diff)
			}
		}
	}
}

// keeperParagraphs each have a number and a name of their own.
func keeperParagraphs(n int) (all []text.Paragraph) {
	for i := range n {
		all = append(all, text.Paragraph{Document: "sea", Number: i + 1,
			Text: fmt.Sprintf("The lighthouse number %d stands by the sea. Its keeper is called Keeper%d.", i+1, i+1)})
	}
	return all
}

// TestRemoteBySample: a tenth of the text says nearly what all of it does, and names that the
// sample lacks are known to be there.
func TestRemoteBySample(t *testing.T) {
	paragraphs := keeperParagraphs(2000)
	here := retrieval.NewIndex(paragraphs)
	far, _ := remote(t, paragraphs, 10)
	for _, query := range []string{"What is Keeper1234 called?", "Keeper7", "Does Haydn keep the lighthouse number 377?"} {
		want, err := here.Search(t.Context(), query, 1)
		if err != nil || len(want) == 0 {
			t.Fatalf("%q here: %v, %v", query, want, err)
		}
		got, err := far.Search(t.Context(), query, 1)
		if err != nil || len(got) == 0 {
			t.Fatalf("%q far: %v, %v", query, got, err)
		}
		if query != "Does Haydn keep the lighthouse number 377?" && got[0].Number != want[0].Number {
			t.Errorf("%q found ¶%d, want ¶%d", query, got[0].Number, want[0].Number)
		}
		if math.Abs(want[0].Score-got[0].Score) > 0.1 {
			t.Errorf("%q has the chance %.3f, in memory %.3f", query, got[0].Score, want[0].Score)
		}
	}
}

func TestRemoteAway(t *testing.T) {
	far, from := remote(t, keeperParagraphs(200), 10)
	hits, err := far.Search(t.Context(), "Keeper7", 1)
	if err != nil || len(hits) != 1 {
		t.Fatal(hits, err)
	}
	from.failure = fmt.Errorf("%w: no answer", retrieval.ErrAway)
	if _, err := far.Search(t.Context(), "Keeper7", 1); !errors.Is(err, retrieval.ErrAway) {
		t.Errorf("searched: %v", err)
	}
	if _, err := far.Measure(t.Context()); !errors.Is(err, retrieval.ErrAway) {
		t.Errorf("measured: %v", err)
	}
	if why := far.Explain("Keeper7", hits[0]); why != nil {
		t.Errorf("explained: %v", why)
	}
}

// fixed are always the same candidates.
type fixed struct {
	paragraphs map[retrieval.Reference]text.Paragraph
	packed     []retrieval.Packed
}

func (f *fixed) Find(_ context.Context, w retrieval.Wanted) ([]retrieval.Packed, []int, error) {
	counts := make([]int, len(w.Count))
	for i := range counts {
		counts[i] = 1000
	}
	return f.packed[:min(len(f.packed), w.N)], counts, nil
}

func (f *fixed) Fetch(_ context.Context, these []retrieval.Reference) (all []text.Paragraph, err error) {
	for _, r := range these {
		all = append(all, f.paragraphs[r])
	}
	return all, nil
}

// BenchmarkRemote ranks the candidates of one search.
func BenchmarkRemote(b *testing.B) {
	c, err := article.Load()
	if err != nil {
		b.Fatal(err)
	}
	var all []text.Paragraph
	for i := range 128 {
		p := c.Paragraphs()[i%len(c.Paragraphs())]
		p.Number = i + 1
		all = append(all, p)
	}
	from := &fixed{paragraphs: make(map[retrieval.Reference]text.Paragraph)}
	far := &retrieval.Remote{Sample: retrieval.NewIndex(all), Paragraphs: 100_000, From: from, Background: retrieval.Background{Spread: 0.05}}
	packer, bytes := far.Sample.Packer(), 0
	for i := range all {
		_, packed := packer.Pack(&all[i])
		bytes += len(packed)
		from.packed = append(from.packed, packed)
		from.paragraphs[retrieval.Reference{Document: all[i].Document, Number: all[i].Number}] = all[i]
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := far.Search(b.Context(), "How many doctors has China sent to Lesotho?", 20); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(bytes)/float64(len(all)), "bytes/paragraph")
}
