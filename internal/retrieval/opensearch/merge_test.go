//go:build !race

package opensearch_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"

	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// TestMerged: a text that is loaded is one segment, without what was only kept for copies: about
// half of what it takes before.
func TestMerged(t *testing.T) {
	t.Parallel() // it waits more than it works
	url, name := node(t)
	l := loader(connect(t, url), name, varied("aske", 5000))
	l.Unmerged = func(err error) { t.Error(err) }
	var before int
	l.Progress = func(stage string, _, _ int) {
		switch stage {
		case "loading": // or there would be one segment anyway
			request(t, http.MethodPost, url+"/"+name+"-*/_refresh", "")
		case "merging":
			for index := range list(t, url, name) {
				if !strings.HasSuffix(index, "-sample") {
					before, _ = room(t, url+"/"+index)
				}
			}
		}
	}
	after, segments := room(t, url+"/"+load(t, opensearch.Merging(l)).Version)
	if segments != 1 || after*3 > before*2 {
		t.Errorf("%d segments, of %d bytes %d are left", segments, before, after)
	}
}

// varied is a document of so many paragraphs that have little in common.
func varied(slug string, n int) *text.Document {
	d, random := many(slug, n), rand.New(rand.NewPCG(1, 2))
	for i := range d.Paragraphs {
		words := make([]string, 60)
		for w := range words {
			words[w] = fmt.Sprintf("w%x", random.IntN(1<<20))
		}
		d.Paragraphs[i].Text = strings.Join(words, " ") + "."
	}
	return d
}

// room is how many bytes and segments an index has.
func room(t *testing.T, index string) (bytes, segments int) {
	t.Helper()
	request(t, http.MethodPost, index+"/_flush?force=true", "")
	request(t, http.MethodPost, index+"/_refresh", "")
	var said struct {
		Indices map[string]struct {
			Shards map[string][]struct {
				Segments map[string]struct {
					SizeInBytes int `json:"size_in_bytes"`
					Search      bool
				}
			}
		}
	}
	// not _stats, which says what was some seconds ago
	if err := json.Unmarshal(request(t, http.MethodGet, index+"/_segments", ""), &said); err != nil {
		t.Fatal(err)
	}
	for _, x := range said.Indices {
		for _, shard := range x.Shards {
			for _, segment := range shard[0].Segments {
				if segment.Search {
					bytes, segments = bytes+segment.SizeInBytes, segments+1
				}
			}
		}
	}
	return bytes, segments
}
