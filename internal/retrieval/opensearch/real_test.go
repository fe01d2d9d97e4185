package opensearch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/corpus"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// node returns the address of a real cluster, which PILCROW_OPENSEARCH names. Each test has a
// text of its own there.
func node(t *testing.T) (url, name string) {
	t.Helper()
	url = os.Getenv("PILCROW_OPENSEARCH")
	if url == "" {
		t.Skip("PILCROW_OPENSEARCH names no OpenSearch: .ci/opensearch starts one")
	}
	name = "test" + strings.ToLower(strings.ReplaceAll(t.Name(), "/", "_")) + fmt.Sprint(time.Now().UnixNano())
	t.Cleanup(func() {
		for index := range list(t, url, name) {
			request(t, http.MethodDelete, url+"/"+index, "")
		}
	})
	return url, name
}

// request sends a request past our own code.
func request(t *testing.T, method, url, body string) []byte {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	read, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode >= 300 {
		t.Fatalf("%s %s: %d %s %v", method, url, res.StatusCode, read, err)
	}
	return read
}

// list returns the indices of a text with their aliases.
func list(t *testing.T, url, name string) map[string][]string {
	t.Helper()
	var said map[string]struct {
		Aliases map[string]any `json:"aliases"`
	}
	if err := json.Unmarshal(request(t, http.MethodGet, url+"/"+name+"-*/_alias", ""), &said); err != nil {
		t.Fatal(err)
	}
	all := make(map[string][]string)
	for index, x := range said {
		all[index] = []string{}
		for alias := range x.Aliases {
			all[index] = append(all[index], alias)
		}
	}
	return all
}

// patience is far more than any request takes, also on a slow machine.
const patience = 2 * time.Minute

func connect(t *testing.T, urls ...string) *opensearch.Cluster {
	t.Helper()
	c, err := opensearch.New(t.Context(), opensearch.Settings{URLs: urls, Timeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// loader loads documents.
func loader(c *opensearch.Cluster, name string, documents ...*text.Document) opensearch.Loader {
	return opensearch.Loader{
		Cluster: c, Name: name,
		Each: func(visit func(*text.Document) error) error {
			for _, d := range documents {
				if err := visit(d); err != nil {
					return err
				}
			}
			return nil
		},
		Attach: func(documents []*text.Document) ([]byte, error) { return json.Marshal(documents) },
	}
}

func load(t *testing.T, l opensearch.Loader) opensearch.Loaded {
	t.Helper()
	loaded, err := l.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func open(t *testing.T, c *opensearch.Cluster, name string) *opensearch.Text {
	t.Helper()
	opened, err := c.Open(t.Context(), name, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func article(t *testing.T) *text.Document {
	t.Helper()
	c, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Documents[0]
}

// many is a document of so many paragraphs, each with a number of its own.
func many(slug string, n int) *text.Document {
	d := &text.Document{Meta: text.Meta{Slug: slug, Title: "On " + slug}}
	for i := range n {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{
			Document: slug, Number: i + 1, Text: fmt.Sprintf("The lighthouse number %d of %s stands by the sea. Its keeper is called Keeper%d.", i+1, slug, i+1),
		})
	}
	return d
}

// TestSame: a small text is found in a cluster as it is in memory, with the same scores for the
// same reasons.
func TestSame(t *testing.T) {
	url, name := node(t)
	c, d := connect(t, url), article(t)
	load(t, loader(c, name, d))
	far, here := open(t, c, name), retrieval.NewIndex(d.Paragraphs)
	for _, query := range []string{
		"How many doctors has China sent to Lesotho?", "Lesoto", "the Belt and Road", "Who is Haydn?", "¶ 2023 --force C++", "of the",
	} {
		want, wantErr := here.Search(t.Context(), query, 10)
		got, err := far.Search.Search(t.Context(), query, 10)
		if !errors.Is(err, wantErr) {
			t.Fatalf("%q: %v, want %v", query, err, wantErr)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-here +far):\n%s", query, diff)
		}
		if len(want) > 0 {
			if diff := cmp.Diff(here.Explain(query, want[0]), far.Search.Explain(query, got[0])); diff != "" {
				t.Errorf("why %q (-here +far):\n%s", query, diff)
			}
		}
	}
	texts := &text.Corpus{Documents: []*text.Document{{Meta: d.Meta, Count: d.Len()}}, Source: far.Index}
	if diff := cmp.Diff(d.Paragraphs, texts.Between(d.Meta.Slug, 0, d.Len()+1)); diff != "" {
		t.Errorf("the paragraphs (-here +far):\n%s", diff)
	}
	var documents []*text.Document
	if err := json.Unmarshal(far.Search.Sample.Attachment(), &documents); err != nil || documents[0].Meta != d.Meta || documents[0].Len() != d.Len() {
		t.Errorf("the attachment: %v, %+v", err, documents)
	}
}

// TestSampled: what the sample lacks is found all the same, and known to be there.
func TestSampled(t *testing.T) {
	url, name := node(t)
	c := connect(t, url)
	l := loader(c, name, many("aske", 600), many("bor", 400))
	l.Sample = 50
	if got := load(t, l); got.Paragraphs != 1000 || got.Sample != 50 || got.Documents != 2 {
		t.Errorf("loaded %+v", got)
	}
	far := open(t, c, name)
	for query, number := range map[string]int{"Keeper377": 377, "What is Kepper391 called?": 391} {
		hits, err := far.Search.Search(t.Context(), query, 3)
		if err != nil || len(hits) == 0 || hits[0].Number != number {
			t.Errorf("%q: %v, %v", query, hits, err)
		}
	}
	lacking := func(query string) float64 {
		hits, err := far.Search.Search(t.Context(), query, 1)
		if err != nil || len(hits) == 0 {
			t.Fatal(hits, err)
		}
		for _, c := range far.Search.Explain(query, hits[0]) {
			if c.Name == "names that the corpus lacks" {
				return c.Value
			}
		}
		t.Fatal("no such reason")
		return 0
	}
	if there, not := lacking("Does Keeper377 keep the lighthouse number 377?"), lacking("Does Haydn keep the lighthouse number 377?"); there != 0 || not != 1 {
		t.Errorf("%v names lack that are there, %v that are not", there, not)
	}
}

// TestBrokenOff: a run goes on where the one before was stopped, and sends nothing twice.
func TestBrokenOff(t *testing.T) {
	url, name := node(t)
	c, d := connect(t, url), many("aske", 6500)
	l := loader(c, name, d)
	ctx, stop := context.WithCancel(t.Context())
	l.Progress = func(stage string, done, total int) {
		if stage == "loading" && done >= 4000 {
			stop()
		}
	}
	first, err := l.Load(ctx)
	if !errors.Is(err, context.Canceled) || first.Sent < 4000 || first.Sent >= 6500 {
		t.Fatalf("the first run: %+v, %v", first, err)
	}
	if _, err := c.Open(t.Context(), name, t.TempDir()); !errors.Is(err, opensearch.ErrNothing) {
		t.Errorf("half a text answers: %v", err)
	}
	second := load(t, loader(c, name, d))
	if second.Sent == 0 || first.Sent+second.Sent > 6500+2000 || second.Version != first.Version {
		t.Errorf("%d paragraphs and then %d were sent, of %s and %s", first.Sent, second.Sent, first.Version, second.Version)
	}
	if third := load(t, loader(c, name, d)); third.Sent != 0 {
		t.Errorf("%d paragraphs were sent that are there", third.Sent)
	}
	far, packer := open(t, c, name), retrieval.NewIndex(d.Paragraphs).Packer()
	for i := range d.Paragraphs {
		packer.Pack(&d.Paragraphs[i])
	}
	if diff := cmp.Diff(written(t, packer.Frequencies()), written(t, far.Search.Grams)); diff != "" {
		t.Error("the n-grams were not all counted")
	}
	if hits, err := far.Search.Search(t.Context(), "Keeper6499", 1); err != nil || len(hits) != 1 || hits[0].Number != 6499 {
		t.Errorf("%v, %v", hits, err)
	}
}

func written(t *testing.T, w io.WriterTo) string {
	t.Helper()
	var b strings.Builder
	if _, err := w.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestRollback: the version before is kept until there are two newer ones.
func TestRollback(t *testing.T) {
	url, name := node(t)
	c := connect(t, url)
	version := func(n int) opensearch.Loaded { return load(t, loader(c, name, many("aske", n))) }
	if _, err := c.Rollback(t.Context(), name); err == nil {
		t.Error("nothing was rolled back")
	}
	one := version(3)
	if _, err := c.Rollback(t.Context(), name); err == nil || errors.Is(err, opensearch.ErrNothing) {
		t.Errorf("there is no version before: %v", err)
	}
	two := version(4)
	check := func(now, before string) {
		t.Helper()
		all := list(t, url, name)
		want := map[string][]string{now: {name}, now + "-sample": {}, before: {name + "-before"}, before + "-sample": {}}
		if diff := cmp.Diff(want, all); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	check(two.Version, one.Version)
	for _, want := range []string{one.Version, two.Version} {
		if got, err := c.Rollback(t.Context(), name); err != nil || got != want {
			t.Errorf("rolled back to %s, %v, want %s", got, err, want)
		}
	}
	three := version(5)
	check(three.Version, two.Version)
	if again := version(4); again.Sent != 0 || again.Version != two.Version {
		t.Errorf("the version before was loaded anew: %+v", again)
	}
	check(two.Version, three.Version)
}

// TestLost: a paragraph that is not there any more makes the text incomplete.
func TestLost(t *testing.T) {
	url, name := node(t)
	c, d := connect(t, url), many("aske", 10)
	l := loader(c, name, d)
	index := ""
	l.Progress = func(stage string, _, _ int) {
		if stage != "counting" {
			return
		}
		for x := range list(t, url, name) {
			if !strings.HasSuffix(x, "-sample") {
				index = x
			}
		}
		request(t, http.MethodDelete, url+"/"+index+"/_doc/aske-7", "")
	}
	if _, err := l.Load(t.Context()); err == nil || !strings.Contains(err.Error(), "9 of 10") {
		t.Fatalf("an incomplete text was loaded: %v", err)
	}
	if again := load(t, loader(c, name, d)); again.Sent != 10 {
		t.Errorf("sent %d", again.Sent)
	}
}

// TestRealShapes: what the tests of failures answer has the shape of what a real cluster does.
func TestRealShapes(t *testing.T) {
	url, name := node(t)
	c := connect(t, url)
	load(t, loader(c, name, article(t)))
	head := fmt.Sprintf("{\"index\":%q,\"allow_partial_search_results\":false}\n", name)
	body := head + `{"size":1,"track_total_hits":false,"query":{"match":{"terms":"china"}},"stored_fields":"_none_","docvalue_fields":["packed"]}` + "\n" +
		head + `{"size":0,"track_total_hits":true,"query":{"match_all":{}}}` + "\n"
	var real, fake map[string]any
	if err := json.Unmarshal(request(t, http.MethodPost, url+"/_msearch", body), &real); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(hit(0, 1)), &fake); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(shape(real), shape(fake)); diff != "" {
		t.Errorf("(-real +fake):\n%s", diff)
	}
	if !bytes.Contains(request(t, http.MethodGet, url+"/", ""), []byte("number")) {
		t.Error("no version")
	}
}

// shape keeps the keys of JSON and the kinds of its values.
func shape(v any) any {
	switch v := v.(type) {
	case map[string]any:
		all := make(map[string]any)
		for key, value := range v {
			all[key] = shape(value)
		}
		return all
	case []any:
		all := make([]any, len(v))
		for i := range v {
			all[i] = shape(v[i])
		}
		return all
	}
	return fmt.Sprintf("%T", v)
}
