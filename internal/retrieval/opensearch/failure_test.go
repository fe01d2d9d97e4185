package opensearch_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// What OpenSearch 2.19 answers to one search; TestRealShapes holds it against a real one.
const (
	oneHit = `{"took":3,"responses":[{"took":3,"timed_out":false,"_shards":{"total":3,"successful":3,"skipped":0,"failed":FAILED},
		"hits":{"max_score":1.5,"hits":[{"_index":"pilcrow-1","_score":1.5,"fields":{"packed":["PACKED"]}}]},"status":200},
		{"took":1,"timed_out":false,"_shards":{"total":3,"successful":3,"skipped":0,"failed":0},"hits":{"total":{"value":ALL,"relation":"eq"},"max_score":null,"hits":[]},"status":200}]}`
	lostShards = `{"took":2,"responses":[{"error":{"root_cause":[],"type":"search_phase_execution_exception","reason":"all shards failed","phase":"query","grouped":true,"failed_shards":[]},"status":503}]}`
	noManager  = `{"error":{"root_cause":[{"type":"cluster_manager_not_discovered_exception","reason":null}],"type":"cluster_manager_not_discovered_exception","reason":null},"status":503}`
	overloaded = `{"error":{"root_cause":[],"type":"circuit_breaking_exception","reason":"[parent] Data too large"},"status":429}`
)

// hit fills in a paragraph, of how many shards there is no answer, and how many paragraphs there are.
func hit(failed, all int) string {
	p := []text.Paragraph{{Document: "a", Number: 1, Text: "It is."}}
	_, packed := retrieval.NewIndex(p).Packer().Pack(&p[0])
	return strings.NewReplacer("FAILED", strconv.Itoa(failed), "ALL", strconv.Itoa(all), "PACKED", base64.RawStdEncoding.EncodeToString(packed)).Replace(oneHit)
}

// A fakeNode answers each request with the next of its replies, the last one again and again.
type fakeNode struct {
	*httptest.Server
	mu      sync.Mutex
	replies []reply
	bodies  []string
}

type reply struct {
	status int
	body   string
	hang   bool // until the client goes away
}

func newNode(t *testing.T, replies ...reply) *fakeNode {
	n := &fakeNode{replies: replies}
	n.Server = httptest.NewServer(n)
	t.Cleanup(n.Close)
	return n
}

func (n *fakeNode) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/_msearch" { // the client looks whether the node is well
		_, _ = io.WriteString(w, `{"version":{"number":"2.19.1","distribution":"opensearch"}}`)
		return
	}
	body, _ := io.ReadAll(r.Body)
	n.mu.Lock()
	n.bodies = append(n.bodies, string(body))
	now := n.replies[0]
	if len(n.replies) > 1 {
		n.replies = n.replies[1:]
	}
	n.mu.Unlock()
	if now.hang {
		<-r.Context().Done()
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(now.status)
	_, _ = io.WriteString(w, now.body)
}

func (n *fakeNode) asked() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return len(n.bodies)
}

var (
	good     = reply{status: 200, body: hit(0, 1)}
	partial  = reply{status: 200, body: hit(1, 1)}
	bare     = reply{status: 200, body: strings.ReplaceAll(hit(0, 1), `"fields"`, `"others"`)}
	lost     = reply{status: 200, body: lostShards}
	headless = reply{status: 503, body: noManager}
	busy     = reply{status: 429, body: overloaded}
	garbled  = reply{status: 200, body: "<html>a proxy</html>"}
	shrunk   = reply{status: 200, body: hit(0, 0)}
	slow     = reply{hang: true}
)

// find searches through nodes.
func find(t *testing.T, ctx context.Context, timeout time.Duration, nodes ...*fakeNode) (int, error) {
	t.Helper()
	var urls []string
	for _, n := range nodes {
		urls = append(urls, n.URL)
	}
	c, err := opensearch.New(t.Context(), opensearch.Settings{URLs: urls, Timeout: timeout})
	if err != nil {
		t.Fatal(err)
	}
	return findBy(ctx, opensearch.NewIndex(c, "pilcrow-1", 1))
}

func findBy(ctx context.Context, x *opensearch.Index) (int, error) {
	found, _, err := x.Find(ctx, retrieval.Wanted{Terms: []string{"it"}, N: 5})
	return len(found), err
}

// TestAway: whatever is wrong with a cluster, a search fails as one that cannot be made at the
// moment, after a second try; a part of the text is never taken for all of it.
func TestAway(t *testing.T) {
	for name, r := range map[string]reply{"partial": partial, "lost shards": lost, "no manager": headless, "busy": busy, "garbled": garbled, "shrunk": shrunk, "slow": slow} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNode(t, r)
			timeout := patience
			if r.hang {
				timeout = 2 * time.Second // in which a busy machine brings the request there
			}
			found, err := find(t, t.Context(), timeout, n)
			if !errors.Is(err, retrieval.ErrAway) || found != 0 {
				t.Errorf("found %d, %v", found, err)
			}
			if got := n.asked(); got != 2 {
				t.Errorf("asked %d times", got)
			}
			if body := n.bodies[0]; !strings.Contains(body, `"allow_partial_search_results":false`) {
				t.Errorf("asked %s", body)
			}
		})
	}
}

// TestUnranked: a paragraph that cannot be ranked is no paragraph that is not there.
func TestUnranked(t *testing.T) {
	if found, err := find(t, t.Context(), patience, newNode(t, bare)); !errors.Is(err, retrieval.ErrAway) || found != 0 {
		t.Errorf("found %d, %v", found, err)
	}
}

// TestCountedOnce: how many paragraphs have a term is asked once, and known from then on.
func TestCountedOnce(t *testing.T) {
	const count = `,{"took":1,"timed_out":false,"_shards":{"total":3,"successful":3,"skipped":0,"failed":0},"hits":{"total":{"value":7,"relation":"eq"},"max_score":null,"hits":[]},"status":200}]}`
	n := newNode(t, reply{status: 200, body: strings.TrimSuffix(hit(0, 1), "]}") + count})
	n.replies = append(n.replies, good)
	x := opensearch.NewIndex(connect(t, n.URL), "pilcrow-1", 1)
	for range 2 {
		found, counts, err := x.Find(t.Context(), retrieval.Wanted{Terms: []string{"it"}, Count: []string{"it"}, N: 5})
		if err != nil || len(found) != 1 || !slices.Equal(counts, []int{7}) {
			t.Errorf("found %d, counted %v, %v", len(found), counts, err)
		}
	}
	if strings.Contains(n.bodies[1], `"term"`) {
		t.Errorf("counted again: %s", n.bodies[1])
	}
}

// TestSecondTry: what fails once is tried once more, on another node where there is one.
func TestSecondTry(t *testing.T) {
	for name, r := range map[string]reply{"partial": partial, "lost shards": lost, "no manager": headless, "busy": busy, "garbled": garbled} {
		t.Run(name, func(t *testing.T) {
			bad, well := newNode(t, r), newNode(t, good)
			x := opensearch.NewIndex(connect(t, bad.URL, well.URL), "pilcrow-1", 1)
			for range 10 { // the client chooses which node is first
				if found, err := findBy(t.Context(), x); err != nil || found != 1 {
					t.Errorf("found %d, %v", found, err)
				}
			}
			if bad.asked() == 0 || well.asked() != 10 {
				t.Errorf("asked the bad node %d times and the good one %d times", bad.asked(), well.asked())
			}
		})
	}
}

// TestGoneAway: a person who does not wait is no failure of the cluster.
func TestGoneAway(t *testing.T) {
	n := newNode(t, slow)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for n.asked() == 0 {
			time.Sleep(time.Millisecond)
		}
		cancel()
	}()
	if _, err := find(t, ctx, patience, n); !errors.Is(err, context.Canceled) || errors.Is(err, retrieval.ErrAway) {
		t.Errorf("%v", err)
	}
	if n.asked() != 1 {
		t.Errorf("asked %d times", n.asked())
	}
}

// TestNobodyThere: no node answers at all.
func TestNobodyThere(t *testing.T) {
	n := newNode(t, good)
	n.Close()
	if _, err := find(t, t.Context(), patience, n); !errors.Is(err, retrieval.ErrAway) {
		t.Errorf("%v", err)
	}
	c := connect(t, n.URL)
	x := opensearch.NewIndex(c, "pilcrow-1", 1)
	if p, ok := x.Paragraph("a", 1); ok {
		t.Errorf("found %v", p)
	}
	if _, err := loader(c, "pilcrow", many("aske", 3)).Load(t.Context()); err == nil || !strings.Contains(err.Error(), "no answer") {
		t.Errorf("loaded: %v", err)
	}
}

// What OpenSearch answers to a batch of which it refuses a paragraph.
const (
	bulkDone = `{"took":30,"errors":false,"items":[{"index":{"_index":"x","_id":"aske-1","status":201}}]}`
	bulkBusy = `{"took":30,"errors":true,"items":[{"index":{"_index":"x","_id":"aske-1","status":201}},{"index":{"_index":"x","_id":"aske-2","status":429,"error":{"type":"rejected_execution_exception","reason":"rejected execution of coordinating operation"}}}]}`
	bulkFull = `{"took":30,"errors":true,"items":[{"index":{"_index":"x","_id":"aske-1","status":429,"error":{"type":"cluster_block_exception","reason":"index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block]"}}}]}`
	bulkGone = `{"took":30,"errors":true,"items":[{"index":{"_index":"x","_id":"aske-1","status":404,"error":{"type":"shard_not_found_exception","reason":"no such shard"}}}]}`
	bulkBad  = `{"took":30,"errors":true,"items":[{"index":{"_index":"x","_id":"aske-1","status":400,"error":{"type":"mapper_parsing_exception","reason":"failed to parse"}}}]}`
)

// newLoadable is a node into which a text of two paragraphs is loaded, but for what first does.
func newLoadable(t *testing.T, first func(w http.ResponseWriter, r *http.Request) bool) (url string) {
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case first(w, r):
		case r.URL.Path == "/_bulk":
			_, _ = io.WriteString(w, bulkDone)
		case strings.HasSuffix(r.URL.Path, "/_doc/about") && r.Method == http.MethodGet, strings.HasPrefix(r.URL.Path, "/_alias/"):
			w.WriteHeader(http.StatusNotFound)
		case strings.HasSuffix(r.URL.Path, "/_count"):
			_, _ = io.WriteString(w, `{"count":2}`)
		case r.URL.Path == "/_msearch":
			_, _ = io.WriteString(w, hit(0, 2))
		case strings.HasSuffix(r.URL.Path, "/_mget"):
			_, _ = io.WriteString(w, `{"docs":[{"_id":"a-1","found":true,"_source":{"document":"a","number":1,"text":"It is."}}]}`)
		case strings.HasPrefix(r.URL.Path, "/_cat/"):
			_, _ = io.WriteString(w, `[]`)
		default:
			_, _ = io.WriteString(w, `{}`)
		}
	}))
	t.Cleanup(node.Close)
	return node.URL
}

// TestMergeGoesOn: a merge that takes longer than a request may, or than a proxy waits, is waited for; one
// that the cluster refuses is told.
func TestMergeGoesOn(t *testing.T) {
	for what, test := range map[string]struct {
		do    http.HandlerFunc
		looks int // until nothing is merged any more
		told  bool
	}{
		"breaks off": {breaksOff, 3, false}, "a proxy": {statusReply(http.StatusGatewayTimeout), 3, false}, "refused": {statusReply(http.StatusForbidden), 0, true},
	} {
		t.Run(what, func(t *testing.T) {
			looks := 0
			l := loader(connect(t, newLoadable(t, func(w http.ResponseWriter, r *http.Request) bool {
				switch {
				case strings.HasSuffix(r.URL.Path, "/_forcemerge"):
					test.do(w, r)
				case strings.HasSuffix(r.URL.Path, "/_stats/merge"):
					looks++
					_, _ = fmt.Fprintf(w, `{"_all":{"total":{"merges":{"current":%d}}}}`, max(0, 3-looks))
				default:
					return false
				}
				return true
			})), "pilcrow", many("aske", 2))
			told := false
			l.Unmerged = func(error) { told = true }
			load(t, opensearch.Merging(opensearch.Hurried(l)))
			if looks != test.looks || told != test.told {
				t.Errorf("looked %d times, told %v", looks, told)
			}
		})
	}
}

// TestBatches: a batch is sent again while that may help, and no longer.
func TestBatches(t *testing.T) {
	for name, test := range map[string]struct {
		replies []string
		waits   []time.Duration
		want    string // of the error, "" for none
	}{
		"done":      {[]string{bulkDone}, nil, ""},
		"busy once": {[]string{bulkBusy, bulkDone}, []time.Duration{time.Second}, ""},
		"full": {[]string{bulkFull}, []time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second, 16 * time.Second, 32 * time.Second, 64 * time.Second},
			"flood-stage watermark, index has read-only-allow-delete block]; 0 of 2 paragraphs are loaded and stay: start the command again to go on"},
		"gone once": {[]string{bulkGone, bulkDone}, []time.Duration{time.Second}, ""},
		"bad":       {[]string{bulkBad}, nil, "failed to parse"},
	} {
		t.Run(name, func(t *testing.T) {
			replies := test.replies
			node := newLoadable(t, func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path != "/_bulk" {
					return false
				}
				_, _ = io.WriteString(w, replies[0])
				if len(replies) > 1 {
					replies = replies[1:]
				}
				return true
			})
			l := loader(connect(t, node), "pilcrow", many("aske", 2))
			var waits []time.Duration
			l.Retry = func(_ error, wait time.Duration) { waits = append(waits, wait) }
			_, err := opensearch.Hurried(l).Load(t.Context())
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("%v", err)
			}
			if !slices.Equal(waits, test.waits) {
				t.Errorf("waited %v", waits)
			}
		})
	}
}
