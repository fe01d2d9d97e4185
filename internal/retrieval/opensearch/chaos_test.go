//go:build !race

package opensearch_test

import (
	"net/http"
	"testing"
	"time"

	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/retrieval/opensearch/opensearchtest"
)

// TestChaos: the only node of a cluster is frozen, killed, started anew, closed to searches and too
// busy. As long as that lasts, searches fail as such that cannot be made now; then they find what
// there is, through the same client, by themselves.
func TestChaos(t *testing.T) {
	t.Parallel()
	node(t) // or skips
	n := opensearchtest.New(t)
	settings := func(s string) { request(t, http.MethodPut, n.URL+"/_cluster/settings", s) }
	patient := connect(t, n.URL)
	far := opened(t, loader(patient, "chaos", many("aske", 300)), "chaos")
	finds(t, far)

	n.Freeze()
	frozen := hurried(t, far, n.URL)
	fails(t, frozen)
	n.Continue()
	recovers(t, far)
	recovers(t, frozen) // the connection that was given up, too

	n.Kill()
	fails(t, far)
	if err := n.Start(); err != nil {
		t.Fatal(err)
	}
	recovers(t, far)

	request(t, http.MethodPost, n.URL+"/"+far.Version+"/_close", "")
	fails(t, far)
	request(t, http.MethodPost, n.URL+"/"+far.Version+"/_open", "")
	recovers(t, far)

	settings(`{"transient": {"network.breaker.inflight_requests.limit": "200b"}}`)
	fails(t, far) // 429
	settings(`{"transient": {"network.breaker.inflight_requests.limit": null}}`)
	recovers(t, far)
}

// recovers wants searches to find again what is there, in the end.
func recovers(t *testing.T, far *opensearch.Text) {
	t.Helper()
	late := time.Now().Add(patience)
	for time.Now().Before(late) {
		if hits, err := far.Search.Search(t.Context(), "Keeper177", 3); err == nil && len(hits) > 0 {
			finds(t, far)
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Error("searches do not find again")
}
