package opensearch_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	neturl "net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/opensearch"
)

// A trouble is what a proxy before a real node does with requests to a path, instead of
// handing them on; nil does.
type trouble struct {
	path string
	do   http.HandlerFunc
}

// troubled is the address of a proxy before a node, and what is wrong with it.
func troubled(t *testing.T, url string) (string, *atomic.Pointer[trouble]) {
	t.Helper()
	address, err := neturl.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	through, wrong := httputil.NewSingleHostReverseProxy(address), new(atomic.Pointer[trouble])
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if x := wrong.Load(); x != nil && strings.HasSuffix(r.URL.Path, x.path) {
			x.do(w, r)
			return
		}
		through.ServeHTTP(w, r)
	}))
	t.Cleanup(proxy.Close)
	return proxy.URL, wrong
}

// statusReply answers as a node does that cannot now.
func statusReply(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }
}

// hangs until the client goes away, which is noticed once the request is read.
func hangs(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	<-r.Context().Done()
}

func breaksOff(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// TestTrouble: a search is two requests. Whichever of them fails, and however, the search fails as
// one that cannot be made now, and the next one is right.
func TestTrouble(t *testing.T) {
	url, name := node(t)
	load(t, loader(connect(t, url), name, many("aske", 300)))
	for _, path := range []string{"/_msearch", "/_mget"} {
		for what, do := range map[string]http.HandlerFunc{
			"overloaded": statusReply(http.StatusTooManyRequests), "unavailable": statusReply(http.StatusServiceUnavailable),
			"hangs": hangs, "breaks off": breaksOff,
		} {
			t.Run(path[1:]+" "+what, func(t *testing.T) {
				near, wrong := troubled(t, url)
				far := open(t, connect(t, near), name)
				failing := far
				if what == "hangs" {
					failing = hurried(t, far, near)
				}
				wrong.Store(&trouble{path, do})
				fails(t, failing)
				wrong.Store(nil)
				finds(t, far)
			})
		}
	}
}

// hurried is a text whose requests have a deadline that a test can wait for. They may only be
// such that are never answered.
func hurried(t *testing.T, far *opensearch.Text, url string) *opensearch.Text {
	t.Helper()
	c, err := opensearch.New(t.Context(), opensearch.Settings{URLs: []string{url}, Timeout: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	x := opensearch.NewIndex(c, far.Version, far.Search.Paragraphs)
	return &opensearch.Text{Version: far.Version, Index: x, Search: &retrieval.Remote{
		Sample: far.Search.Sample, Paragraphs: far.Search.Paragraphs, Background: far.Search.Background, Grams: far.Search.Grams, From: x,
	}}
}

// fails wants a search to fail as one that cannot be made now.
func fails(t *testing.T, far *opensearch.Text) {
	t.Helper()
	if hits, err := far.Search.Search(t.Context(), "Keeper177", 3); !errors.Is(err, retrieval.ErrAway) || hits != nil {
		t.Errorf("found %v, %v", hits, err)
	}
}

// finds wants a search to find what is there.
func finds(t *testing.T, far *opensearch.Text) {
	t.Helper()
	if hits, err := far.Search.Search(t.Context(), "Keeper177", 3); err != nil || len(hits) == 0 || hits[0].Number != 177 {
		t.Errorf("found %v, %v", hits, err)
	}
	if found := far.Index.Paragraphs("aske", []int{178}); len(found) != 1 {
		t.Errorf("there are %v", found)
	}
}

// TestLastSteps: a cluster that cannot do one of the last steps of loading for a moment is asked again.
func TestLastSteps(t *testing.T) {
	for _, path := range []string{"/_refresh", "/_count", "/_settings", "/_msearch", "/_aliases"} {
		t.Run(path[1:], func(t *testing.T) {
			url, name := node(t)
			near, wrong := troubled(t, url)
			l := opensearch.Hurried(loader(connect(t, near), name, many("aske", 300)))
			wrong.Store(&trouble{path, statusReply(http.StatusServiceUnavailable)})
			again := 0
			l.Retry = func(error, time.Duration) { again++; wrong.Store(nil) }
			finds(t, opened(t, l, name))
			if again != 1 {
				t.Errorf("it was asked again %d times", again)
			}
		})
	}
}

// TestGone: what becomes of an index while it answers is never taken for a text that has nothing,
// is said in words when a bot starts, and is mended by loading the same text again.
func TestGone(t *testing.T) {
	for what, test := range map[string]struct {
		harm func(t *testing.T, index string)
		open string // of the error at a start
		away string // of the error of a search
		sent int    // paragraphs, when it is loaded again
	}{
		"removed": {func(t *testing.T, index string) { request(t, http.MethodDelete, index, "") }, "nothing was loaded", "no such index", 300},
		"of other fields": {func(t *testing.T, index string) {
			request(t, http.MethodDelete, index, "")
			request(t, http.MethodPut, index, `{"mappings":{"properties":{"terms":{"type":"text"},"packed":{"type":"keyword"}}}}`)
			request(t, http.MethodPut, index+"/_alias/"+aliasOf(index), "")
		}, "its field packed, its field terms", "it has 0 of 300", 300},
		"a paragraph lost": {func(t *testing.T, index string) {
			request(t, http.MethodDelete, index+"/_doc/aske-7?refresh=true", "")
		}, "299 of 300", "299 of 300", 300},
	} {
		t.Run(what, func(t *testing.T) {
			url, name := node(t)
			c, l := connect(t, url), loader(connect(t, url), name, many("aske", 300))
			l.Sample = 50
			far := opened(t, l, name)
			index := url + "/" + far.Version
			test.harm(t, index)
			if _, err := c.Open(t.Context(), name, t.TempDir()); err == nil || !strings.Contains(err.Error(), test.open) {
				t.Errorf("at a start: %v", err)
			}
			if hits, err := far.Search.Search(t.Context(), "Keeper177", 3); !errors.Is(err, retrieval.ErrAway) || hits != nil || !strings.Contains(err.Error(), test.away) {
				t.Errorf("found %v, %v", hits, err)
			}
			if _, err := far.Index.Fetch(t.Context(), []retrieval.Reference{{Document: "aske", Number: 7}}); !errors.Is(err, retrieval.ErrAway) {
				t.Errorf("a paragraph: %v", err)
			}
			if again := load(t, l); again.Sent != test.sent || again.Version != far.Version {
				t.Errorf("loaded again: %+v", again)
			}
			finds(t, far)
			finds(t, open(t, c, name))
		})
	}
}

// opened loads a text and opens it.
func opened(t *testing.T, l opensearch.Loader, name string) *opensearch.Text {
	t.Helper()
	load(t, l)
	return open(t, l.Cluster, name)
}

// aliasOf is the name of the text that an index is a version of.
func aliasOf(index string) string {
	name := index[strings.LastIndex(index, "/")+1:]
	return name[:strings.LastIndex(name, "-")]
}
