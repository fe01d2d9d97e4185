package dense_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/text"
)

// cars returns n paragraphs: more than one batch.
func cars(n int) []text.Paragraph {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprintf("Paragraph %d of a car.", i)
	}
	return paragraphs(texts...)
}

// What was embedded once is never embedded again, but for one text that shows
// whether the model is still the same.
func TestDenseStoresVectors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "vectors")
	ps := paragraphs("The stove.", "A car.", "The stove.", "The oven.")
	ps[3].Heading, ps[3].Text = "Kitchen", " "
	s := server(t)
	first, _ := searcher(ps, embedder(t, s), path)
	first.Model = "multilingual-e5-small"
	prepare(t, first)
	second, failed := searcher(append(ps, paragraphs("A child.")...), embedder(t, s), path)
	second.Paragraphs[4].Number = 5
	second.Model = "multilingual-e5-small"
	progress := ""
	second.Progress = func(done, total int) { progress += fmt.Sprintf("%d/%d ", done, total) }
	prepare(t, second)
	if _, err := second.Search(t.Context(), "vehicle", 1); err != nil || len(failed.errs) > 0 {
		t.Error(err, failed.errs)
	}
	var asked [][]string
	for _, r := range s.RequestsTo("/embeddings") {
		asked = append(asked, r.Input)
	}
	want := [][]string{
		{"passage: The stove.", "passage: A car.", "passage: Kitchen"},
		{"passage: The stove."}, {"passage: A child."}, {"query: vehicle"},
	}
	if diff := cmp.Diff(want, asked); diff != "" || progress != "1/1 " {
		t.Errorf("progress %q, asked (-want +got)\n%s", progress, diff)
	}
}

// An embedder that is exchanged behind its name is noticed: nothing is mixed.
func TestDenseEmbedsAnewForAnotherModel(t *testing.T) {
	for name, embed := range map[string]func(string) []float32{
		"same dimension":    func(s string) []float32 { v := meaning(s); return append(v[3:], v[:3]...) },
		"another dimension": func(s string) []float32 { return append(meaning(s), 1) },
	} {
		path := filepath.Join(t.TempDir(), "vectors")
		s := server(t)
		d, _ := searcher(garage, embedder(t, s), path)
		prepare(t, d)
		s.On("/embeddings", openaitest.Func(func(r openaitest.Request) openaitest.Reply { return embeddings(r, embed) }))
		if name == "another dimension" {
			told(t, d, "6: the model has changed")
		}
		again, failed := searcher(garage, embedder(t, s), path)
		prepare(t, again)
		if got := numbers(t, again, "doctor", 1); !cmp.Equal(got, []int{1}) || len(failed.errs) > 0 {
			t.Errorf("%s: ¶%v, %v", name, got, failed.errs)
		}
		third, _ := searcher(garage, embedder(t, s), path)
		third.Progress = func(int, int) { t.Errorf("%s: the new vectors were not stored", name) }
		prepare(t, third)
	}
}

// Prepare goes on where it failed, and a text without words is no text.
func TestDensePrepareGoesOn(t *testing.T) {
	ps := cars(100)
	ps[7].Text = ""
	path := filepath.Join(t.TempDir(), "vectors")
	calls, asked := 0, 0
	flaky := embedFunc(func(texts []string) ([][]float32, error) {
		if calls++; calls == 3 {
			return nil, errors.New("out of order")
		}
		asked += len(texts)
		return good(texts)
	})
	d, _ := searcher(ps, flaky, path)
	if err := d.Prepare(t.Context()); err == nil || !strings.Contains(err.Error(), "out of order") {
		t.Fatal(err)
	}
	told(t, d, "not all embedded")
	prepare(t, d)
	if asked != 99+1 { // every text once, and one to see that the model is the same
		t.Errorf("%d texts were embedded", asked)
	}
	if got := numbers(t, d, "vehicle", 200); len(got) != 100 {
		t.Errorf("%d hits", len(got))
	}
	// All is stored: the file alone is enough, but that the model is the same cannot be seen.
	calls = 2
	offline, _ := searcher(ps, flaky, path)
	if err := offline.Prepare(t.Context()); err == nil {
		t.Error("nobody is told that the embedder fails")
	}
	if got := numbers(t, offline, "vehicle", 200); len(got) != 100 {
		t.Errorf("%d hits from the file", len(got))
	}
}

// A crash amid embedding anew for another model leaves no vector of the old one.
func TestDenseNeverMixesModels(t *testing.T) {
	path := filepath.Join(t.TempDir(), "vectors")
	ps := cars(100)
	d, _ := searcher(ps, embedFunc(good), path)
	prepare(t, d)
	calls := 0
	other := func(texts []string) ([][]float32, error) {
		if calls++; calls == 3 {
			return nil, errors.New("crash")
		}
		vectors, err := good(texts)
		for _, v := range vectors {
			v[0], v[5] = v[5], v[0]
			v[1], v[2] = v[2], v[1]
		}
		return vectors, err
	}
	d, _ = searcher(ps, embedFunc(other), path)
	if err := d.Prepare(t.Context()); err == nil {
		t.Fatal("no crash")
	}
	d, _ = searcher(ps, embedFunc(other), path)
	anew := 0
	d.Progress = func(_, total int) { anew = total }
	prepare(t, d)
	if anew != 100-32 {
		t.Errorf("%d texts were embedded after the first batch", anew)
	}
}

func TestDenseDimensionChangesBetweenBatches(t *testing.T) {
	calls := 0
	d, _ := searcher(cars(40), embedFunc(func(texts []string) ([][]float32, error) {
		calls++
		vectors, err := good(texts)
		for i := range vectors {
			vectors[i] = vectors[i][calls:]
		}
		return vectors, err
	}), "")
	if err := d.Prepare(t.Context()); err == nil || !strings.Contains(err.Error(), "of 5 and of 4 dimensions") {
		t.Error(err)
	}
}

func TestDenseFileTroubles(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(foreign, []byte("my own notes, not vectors"), 0o600); err != nil {
		t.Fatal(err)
	}
	d, _ := searcher(garage, embedFunc(good), foreign)
	if err := d.Prepare(t.Context()); err == nil || !strings.Contains(err.Error(), "notes.txt is no file of vectors") {
		t.Errorf("a file of something else: %v", err)
	}
	d, _ = searcher(garage, embedFunc(good), filepath.Join(dir, "missing", "vectors"))
	if err := d.Prepare(t.Context()); err == nil || !strings.Contains(err.Error(), "not stored") {
		t.Errorf("a folder that is not there: %v", err)
	}
	if got := numbers(t, d, "doctor", 1); !cmp.Equal(got, []int{1}) {
		t.Errorf("vectors that could not be stored are not used: ¶%v", got)
	}
}
