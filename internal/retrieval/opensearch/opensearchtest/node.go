// Package opensearchtest starts nodes of OpenSearch that tests may freeze and kill. It is no part
// of the program.
package opensearchtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/porttest"
)

// A Node is a node of a test's own.
type Node struct {
	testing.TB
	URL  string
	Data string // the folder of its data
	home string
	args []string // settings
	pid  int      // 0 while it does not run
}

// New starts a node that is a cluster of its own, where tests of OpenSearch are wanted at all.
func New(t testing.TB) *Node {
	t.Helper()
	n := newNode(t, t.TempDir())
	if err := n.Start(); err != nil {
		t.Skip("no node of its own can be started here:", err)
	}
	return n
}

// newNode prepares a node, which ends with the test.
func newNode(t testing.TB, data string, settings ...string) *Node {
	t.Helper()
	address := porttest.Address()
	n := &Node{TB: t, URL: "http://" + address, Data: data, home: t.TempDir()}
	n.args = append([]string{"http.port=" + port(address), "path.data=" + data}, settings...)
	t.Cleanup(func() {
		if n.pid != 0 {
			n.Continue()
			n.Kill()
		}
	})
	return n
}

// Start starts the node, with what it had before, and returns when it answers.
func (n *Node) Start() error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	cmd := exec.Command(filepath.Join(root, ".ci", "opensearch"), n.args...)
	cmd.Env, cmd.Stderr = append(os.Environ(), "TMPDIR="+n.home), os.Stderr
	said, err := cmd.Output()
	if err != nil {
		return err
	}
	n.pid, err = strconv.Atoi(string(regexp.MustCompile(`kill (\d+)`).FindSubmatch(said)[1]))
	return err
}

// moduleRoot is the folder of go.mod above the test's.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir, nil
		}
		if filepath.Dir(dir) == dir {
			return "", errors.New("there is no go.mod")
		}
		dir = filepath.Dir(dir)
	}
	return "", err
}

func (n *Node) signal(s syscall.Signal) {
	n.Helper()
	if n.pid == 0 { // which would be this process and all beside it
		n.Fatalf("%s does not run", n.URL)
	}
	if err := syscall.Kill(n.pid, s); err != nil {
		n.Fatal(err)
	}
}

// Freeze stops the node, and waits until each of its threads has stopped.
func (n *Node) Freeze() {
	n.Helper()
	n.signal(syscall.SIGSTOP)
	for !n.isFrozen() {
		time.Sleep(10 * time.Millisecond)
	}
}

// Continue ends a freeze.
func (n *Node) Continue() {
	n.Helper()
	n.signal(syscall.SIGCONT)
}

func (n *Node) isFrozen() bool {
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

// Kill kills the node, and waits until its files are its successor's.
func (n *Node) Kill() {
	n.Helper()
	n.signal(syscall.SIGKILL)
	for syscall.Kill(n.pid, 0) == nil {
		time.Sleep(10 * time.Millisecond)
	}
	n.pid = 0
}
