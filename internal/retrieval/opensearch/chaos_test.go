//go:build !race

package opensearch_test

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/porttest"
	"pilcrow/internal/retrieval/opensearch"
)

// An ownNode is a node of OpenSearch that a test may freeze and kill.
type ownNode struct {
	*testing.T
	url, home string
	args      []string // settings
	pid       int
}

// newNodeOfOwn starts a node where tests of OpenSearch are wanted at all.
func newNodeOfOwn(t *testing.T) *ownNode {
	t.Helper()
	node(t) // or skips
	address := porttest.Address()
	_, port, _ := net.SplitHostPort(address)
	n := &ownNode{T: t, url: "http://" + address, home: t.TempDir(), args: []string{"http.port=" + port, "path.data=" + t.TempDir()}}
	if err := n.start(); err != nil {
		t.Skip("no node of its own can be started here:", err)
	}
	t.Cleanup(func() {
		n.signal(syscall.SIGCONT)
		n.kill()
	})
	return n
}

// start starts the node, with what it had before.
func (n *ownNode) start() error {
	cmd := exec.Command("../../../.ci/opensearch", n.args...)
	cmd.Env, cmd.Stderr = append(os.Environ(), "TMPDIR="+n.home), os.Stderr
	said, err := cmd.Output()
	if err == nil {
		n.pid, err = strconv.Atoi(regexp.MustCompile(`kill (\d+)`).FindStringSubmatch(string(said))[1])
	}
	return err
}

func (n *ownNode) signal(s syscall.Signal) {
	n.Helper()
	if err := syscall.Kill(n.pid, s); err != nil {
		n.Fatal(err)
	}
}

// freeze stops the node, and waits until each of its threads has stopped.
func (n *ownNode) freeze() {
	n.Helper()
	n.signal(syscall.SIGSTOP)
	for !n.isFrozen() {
		time.Sleep(10 * time.Millisecond)
	}
}

func (n *ownNode) isFrozen() bool {
	n.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", n.pid))
	if err != nil || len(threads) == 0 {
		n.Fatalf("the threads of %d: %v, %v", n.pid, threads, err)
	}
	for _, thread := range threads {
		if stat, err := os.ReadFile(thread); err == nil && !regexp.MustCompile(`\) T `).Match(stat) {
			return false
		}
	}
	return true
}

// kill kills the node, and waits until its files are its successor's.
func (n *ownNode) kill() {
	n.Helper()
	n.signal(syscall.SIGKILL)
	for syscall.Kill(n.pid, 0) == nil {
		time.Sleep(10 * time.Millisecond)
	}
}

// settings sets those of the cluster.
func (n *ownNode) settings(settings string) {
	n.Helper()
	request(n.T, http.MethodPut, n.url+"/_cluster/settings", settings)
}

// TestChaos: the only node of a cluster is frozen, killed, started anew, closed to searches and too
// busy. As long as that lasts, searches fail as such that cannot be made now; then they find what
// there is, through the same client, by themselves.
func TestChaos(t *testing.T) {
	t.Parallel()
	n := newNodeOfOwn(t)
	patient := connect(t, n.url)
	far := opened(t, loader(patient, "chaos", many("aske", 300)), "chaos")
	finds(t, far)

	n.freeze()
	frozen := hurried(t, far, n.url)
	fails(t, frozen)
	n.signal(syscall.SIGCONT)
	recovers(t, far)
	recovers(t, frozen) // the connection that was given up, too

	n.kill()
	fails(t, far)
	if err := n.start(); err != nil {
		t.Fatal(err)
	}
	recovers(t, far)

	request(t, http.MethodPost, n.url+"/"+far.Version+"/_close", "")
	fails(t, far)
	request(t, http.MethodPost, n.url+"/"+far.Version+"/_open", "")
	recovers(t, far)

	n.settings(`{"transient": {"network.breaker.inflight_requests.limit": "200b"}}`)
	fails(t, far) // 429
	n.settings(`{"transient": {"network.breaker.inflight_requests.limit": null}}`)
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
