package dense_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/dense"
	"pilcrow/internal/text"
)

var garage = paragraphs(
	"The physician cured the fever of the child.",
	"An automobile stands before the house.",
	"The kitchen has a stove and two pots.",
	"Children sing before the house.",
)

// meanings gives words of one meaning one component of the vector.
var meanings = map[string]int{
	"physician": 1, "doctor": 1, "automobile": 2, "car": 2, "vehicle": 2, "stove": 3, "oven": 3, "vq9": 3, "child": 4, "children": 4,
}

func meaning(s string) []float32 {
	v := make([]float32, 6)
	v[0] = 0.5 // what all texts share
	for word := range strings.FieldsSeq(strings.ToLower(strings.Trim(s, ".?"))) {
		v[meanings[strings.Trim(word, ".?")]]++
	}
	v[0] = min(v[0], 2)
	return v
}

// server embeds by meaning.
func server(t *testing.T) *openaitest.Server {
	s := openaitest.New(t)
	s.On("/embeddings", openaitest.Func(byMeaning))
	return s
}

func byMeaning(r openaitest.Request) openaitest.Reply {
	return embeddings(r, meaning)
}

func embeddings(r openaitest.Request, embed func(string) []float32) openaitest.Reply {
	type vector struct {
		Index     int       `json:"index"`
		Embedding []float32 `json:"embedding"`
	}
	var data []vector
	for i, s := range r.Input {
		data = append(data, vector{i, embed(s)})
	}
	body, _ := json.Marshal(map[string]any{"data": data})
	return openaitest.JSON(200, string(body))
}

func embedder(t *testing.T, s *openaitest.Server) dense.Embedder {
	t.Helper()
	c, err := openai.New(openai.Endpoint{
		BaseURL: s.URL, Model: "embedder",
		Clock: openai.Clock{Sleep: func(context.Context, time.Duration) error { return nil }},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// failures collects what OnFailure is told.
type failures struct {
	mu   sync.Mutex
	errs []error
}

func (f *failures) add(_ context.Context, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.errs = append(f.errs, err)
}

// dense searches ps by words and by the vectors of e.
func searcher(ps []text.Paragraph, e dense.Embedder, path string) (*dense.Searcher, *failures) {
	var f failures
	return &dense.Searcher{
		Lexical: retrieval.NewIndex(ps), Paragraphs: ps, Embedder: e, Model: "m", Path: path, OnFailure: f.add,
		Patience: time.Hour, // a busy machine is no failure
	}, &f
}

func prepare(t *testing.T, d *dense.Searcher) {
	t.Helper()
	if err := d.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestDenseFindsByMeaning(t *testing.T) {
	d, failed := searcher(garage, embedder(t, server(t)), "")
	prepare(t, d)
	for query, want := range map[string]int{
		"Is there a doctor?":          1, // no word in common
		"Where is the vehicle?":       2,
		"Which oven is there?":        3,
		"house with a car":            2, // the word "house" alone finds two
		"Who sings before the house?": 4, // no meaning in common
	} {
		if got := numbers(t, d, query, 1); !cmp.Equal(got, []int{want}) {
			t.Errorf("Search(%q) = ¶%v, want ¶%d", query, got, want)
		}
	}
	if len(failed.errs) > 0 {
		t.Error(failed.errs)
	}
	if got := numbers(t, d, "doctor", 10); len(got) != len(garage) {
		t.Errorf("10 hits wanted, %v found", got)
	}
	if got := numbers(t, d, "doctor", 0); len(got) != 0 {
		t.Errorf("no hit wanted, %v found", got)
	}
}

func TestDenseScoresAreChances(t *testing.T) {
	d, _ := searcher(garage, embedder(t, server(t)), "")
	prepare(t, d)
	hits, err := d.Search(t.Context(), "The physician cured the fever of the child.", 4)
	if err != nil || hits[0].Number != 1 || hits[0].Score < 0.9 || hits[0].Score > 1 || hits[3].Score > 0.5 || hits[3].Score < 0 {
		t.Errorf("%+v, %v", hits, err)
	}
	d.Weight = -1 // vectors count for nothing
	without, _ := d.Lexical.Search(t.Context(), "fever of the child", 1)
	got, err := d.Search(t.Context(), "fever of the child", 1)
	if err != nil || math.Abs(got[0].Score-without[0].Score) > 1e-6 {
		t.Errorf("without weight %v, %v, words alone %v", got, err, without)
	}
}

// A paragraph that only the vectors find counts as the last one that the words
// found, which is as much as it can be worth.
func TestDenseBeyondTheLexicalList(t *testing.T) {
	d, _ := searcher(garage, embedder(t, server(t)), "")
	prepare(t, d)
	d.Candidates, d.Weight = 1, -1
	hits, err := d.Search(t.Context(), "A vq9 sings.", 4)
	if err != nil || len(hits) != 2 || hits[0].Number != 3 || hits[0].Score != hits[1].Score { // the words find ¶4 alone
		t.Errorf("%+v, %v", hits, err)
	}
}

// told searches and wants the lexical hits and one failure that says says.
func told(t *testing.T, d *dense.Searcher, says string) {
	t.Helper()
	var f failures
	d.OnFailure = f.add
	want, _ := d.Lexical.Search(t.Context(), "a house", 2)
	got, err := d.Search(t.Context(), "a house", 2)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v, not the lexical hits (-want +got)\n%s", err, diff)
	}
	if len(f.errs) != 1 || !strings.Contains(f.errs[0].Error(), says) {
		t.Errorf("told %v, want %q", f.errs, says)
	}
}

func TestDenseWithoutEndpoint(t *testing.T) {
	s := server(t)
	d, _ := searcher(garage, embedder(t, s), "")
	told(t, d, "not all embedded")
	prepare(t, d)
	d.OnFailure = nil
	s.On("/embeddings", openaitest.JSON(400, `{"error":{"message":"no such thing"}}`))
	told(t, d, "no such thing")
	s.On("/embeddings", openaitest.Reply{Delay: openaitest.Forever})
	d.Patience = 20 * time.Millisecond
	told(t, d, "longer than 20ms")
	s.On("/embeddings", openaitest.Func(byMeaning))
	d.Patience = time.Hour
	if got := numbers(t, d, "doctor", 1); !cmp.Equal(got, []int{1}) {
		t.Errorf("after the failures ¶%v", got)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := d.Search(ctx, "doctor", 1); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := d.Search(t.Context(), "…", 1); !errors.Is(err, retrieval.ErrEmptyQuery) {
		t.Errorf("empty query: %v", err)
	}
}

// embedFunc is an embedder that breaks the rules that a good client keeps.
type embedFunc func(texts []string) ([][]float32, error)

func (f embedFunc) Embed(_ context.Context, texts []string) ([][]float32, error) { return f(texts) }

func good(texts []string) ([][]float32, error) {
	var vectors [][]float32
	for _, s := range texts {
		vectors = append(vectors, meaning(s))
	}
	return vectors, nil
}

func TestDenseWithBadEmbedder(t *testing.T) {
	nan := float32(math.NaN())
	tests := map[string]struct {
		vectors [][]float32
		says    string
	}{
		"none":           {nil, "0 vectors for"},
		"too many":       {make([][]float32, 9), "9 vectors for"},
		"zero":           {[][]float32{{0, 0}}, "empty or zero"},
		"empty":          {[][]float32{{}}, "empty or zero"},
		"NaN":            {[][]float32{{nan, 1}}, "not finite"},
		"infinite":       {[][]float32{{float32(math.Inf(1)), 1}}, "not finite"},
		"too long":       {[][]float32{make([]float32, 1<<20)}, "1048576 dimensions"},
		"two dimensions": {[][]float32{{1, 0}, {1}}, "of 2 and of 1 dimensions"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			bad := true
			d, _ := searcher(garage[:max(1, len(tt.vectors)%9)], embedFunc(func(texts []string) ([][]float32, error) {
				if bad {
					return tt.vectors, nil
				}
				return good(texts)
			}), "")
			if err := d.Prepare(t.Context()); err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Prepare: %v, want %q", err, tt.says)
			}
			told(t, d, "not all embedded")
			bad = false
			prepare(t, d)
			bad = true
			if says := tt.says; len(tt.vectors) < 2 {
				told(t, d, says)
			} else {
				told(t, d, fmt.Sprintf("%d vectors for 1 texts", len(tt.vectors)))
			}
		})
	}
}

func TestDenseOfNothing(t *testing.T) {
	for _, ps := range [][]text.Paragraph{nil, {{Document: "d", Number: 1}}} {
		d, failed := searcher(ps, embedFunc(good), "")
		prepare(t, d)
		if hits, err := d.Search(t.Context(), "car", 3); err != nil || len(hits) != 0 || len(failed.errs) > 0 {
			t.Errorf("%v, %v, %v", hits, err, failed.errs)
		}
	}
}

func TestDenseIsSafeForConcurrentUse(t *testing.T) {
	d, _ := searcher(garage, embedder(t, server(t)), filepath.Join(t.TempDir(), "vectors"))
	var all sync.WaitGroup
	all.Go(func() {
		if err := d.Prepare(t.Context()); err != nil {
			t.Error(err)
		}
	})
	for range 4 {
		all.Go(func() {
			for range 20 {
				if hits, err := d.Search(t.Context(), "a car before the house", 2); err != nil || len(hits) != 2 {
					t.Error(hits, err)
				}
			}
		})
	}
	all.Wait()
}

func TestModelPrefixes(t *testing.T) {
	for model, want := range map[string]dense.Prefixes{
		"intfloat/Multilingual-E5-small": {Query: "query: ", Passage: "passage: "},
		"nomic-embed-text:latest":        {Query: "search_query: ", Passage: "search_document: "},
		"text-embedding-3-small":         {},
		"bge-m3":                         {},
	} {
		if got := dense.ModelPrefixes(model); got != want {
			t.Errorf("%s: %q, want %q", model, got, want)
		}
	}
	if got := dense.ModelPrefixes("multilingual-e5-large-instruct"); got.Passage != "" || !strings.HasPrefix(got.Query, "Instruct: ") {
		t.Errorf("instruct: %q", got)
	}
}

func paragraphs(texts ...string) []text.Paragraph {
	var ps []text.Paragraph
	for i, s := range texts {
		ps = append(ps, text.Paragraph{Document: "d", Number: i + 1, Text: s})
	}
	return ps
}

func numbers(t *testing.T, s retrieval.Searcher, query string, k int) []int {
	t.Helper()
	hits, err := s.Search(t.Context(), query, k)
	if err != nil {
		t.Fatalf("Search(%q): %v", query, err)
	}
	var got []int
	for _, h := range hits {
		got = append(got, h.Number)
	}
	return got
}
