//go:build linux && !race

package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/retrieval/opensearch/opensearchtest"
)

// clusterVariable switches on what harms a cluster of three nodes, which takes some twenty minutes and
// 2 GB of memory:
//
//	PILCROW_CLUSTER_CHAOS=1 go test -v -timeout 1h -run TestClusterChaos ./cmd/bot
const clusterVariable = "PILCROW_CLUSTER_CHAOS"

// How much text people ask about, and how much is loaded meanwhile.
const (
	askedLamps  = 6_000
	loadedLamps = 12_000
	twoAtOnce   = 2
)

// TestClusterChaos: three nodes of OpenSearch are harmed while people ask a bot and while another text
// is loaded. Each question is answered rightly, or its person reads that the bot cannot search at the
// moment: nobody ever reads that the text does not answer. Once the harm is undone, everything is found
// again, and the text is loaded as a whole by the same command.
func TestClusterChaos(t *testing.T) {
	if os.Getenv(clusterVariable) == "" {
		t.Skip(clusterVariable + " is not set")
	}
	c := &chaos{t: t, disks: [3]string{disk(t), disk(t), disk(t)}}
	c.Cluster = opensearchtest.NewCluster(t, c.disks[:], "cluster.routing.allocation.disk.threshold_enabled=true", "cluster.info.update.interval=10s",
		"cluster.routing.allocation.disk.watermark.low=90mb", "cluster.routing.allocation.disk.watermark.high=70mb",
		"cluster.routing.allocation.disk.watermark.flood_stage=50mb")
	c.env = []string{"XDG_CACHE_HOME=" + t.TempDir(), "BOT_WEB_PER_MINUTE=0", "BOT_WEB_PER_DAY=0", "BOT_INDEX_NAME=asked", "BOT_INDEX_URL=" + c.URLs()}
	if said, err := c.index("asked", lamps(t, "asked", askedLamps)); err != nil {
		t.Fatal(said)
	}
	c.bot = host(t, c.env, "serve")
	for _, s := range c.strokes() {
		t.Run(s.name, func(*testing.T) { c.play(s) }) // one alone may be chosen
	}
}

// chaos is a cluster, a bot that answers from it, and people who ask.
type chaos struct {
	*opensearchtest.Cluster
	t     *testing.T
	disks [3]string // of the nodes, small ones
	env   []string
	bot   *hosted
}

// A stroke harms the cluster, and undoes the harm.
type stroke struct {
	name   string
	strike func()
	lasts  time.Duration
	mend   func()
}

func (c *chaos) strokes() []stroke {
	asked := func() *opensearchtest.Node { return c.Primary("asked") }
	restart := func() {
		if err := c.Cluster.Start(); err != nil {
			c.Fatal(err)
		}
	}
	var harmed *opensearchtest.Node
	fill := func(left int64) func() {
		return func() { harmed = asked(); c.fill(harmed, left) }
	}
	free := func() {
		if err := os.Remove(filler(harmed)); err != nil {
			c.Fatal(err)
		}
	}
	nothing := func() {}
	return []stroke{
		{"nothing", nothing, 20 * time.Second, nothing},
		{"the node with the primary shard killed", func() { asked().Kill() }, 30 * time.Second, restart},
		{"the managing node killed", func() { c.Manager().Kill() }, 30 * time.Second, restart},
		{"the node with the primary shard frozen", func() { harmed = asked(); harmed.Freeze() }, time.Minute, func() { harmed.Continue() }},
		{"two of three killed, the manager among them", func() { c.Manager().Kill(); asked().Kill() }, 45 * time.Second, restart},
		{"a disk past the flood stage", fill(30 << 20), time.Minute, free},
		{"a disk full to the last byte", fill(0), time.Minute, free},
	}
}

// play has people ask and loads a text while a stroke falls, and says what came of it.
func (c *chaos) play(s stroke) {
	c.AwaitHealth(len(c.Nodes))
	c.forget("loaded-*")
	crowd := c.startCrowd()
	slug := fmt.Sprintf("loaded%d", time.Now().UnixNano())
	text := lamps(c.t, slug, loadedLamps)
	loading := c.startIndex("loaded", text)
	c.awaitLoaded(loading)
	began := time.Now()
	s.strike()
	time.Sleep(s.lasts)
	during := crowd.count()
	s.mend()
	said, err := loading.wait()
	again := "went through"
	if err != nil {
		again = "ended, and the same command went on"
		c.AwaitHealth(len(c.Nodes))
		if said2, err := c.index("loaded", text); err != nil {
			c.Errorf("%s: the text is not loaded when the harm is undone: %s", s.name, said2)
		}
	}
	if said2, err := c.index("loaded", text); err != nil || !strings.Contains(said2, fmt.Sprintf("%d paragraphs; 0 sent", loadedLamps)) {
		c.Errorf("%s: not all is loaded: %s", s.name, said2)
	}
	c.AwaitHealth(len(c.Nodes))
	crowd.end()
	c.recovers(s.name)
	c.Logf("%s (%s): people: %s; until the harm was undone: %s\nloading %s:\n%s", s.name, time.Since(began).Round(time.Second), crowd.count(), during, again, excerpt(said))
}

// recovers wants everything to be found again.
func (c *chaos) recovers(after string) {
	for lamp := range 30 {
		if kind, said := c.askOne(lamp * 199); kind != "found" {
			c.Errorf("after %s, lamp %d: %s", after, lamp*199, said)
		}
	}
}

// askOne asks about a lamp, and says what kind of answer came: found, or the word for what went wrong.
func (c *chaos) askOne(lamp int) (kind, said string) {
	question := fmt.Sprintf(`{"question": "When was lamp %d lit?"}`, lamp)
	reply, err := busClient.Post(c.bot.url+"/api/ask", "application/json", strings.NewReader(question))
	if err != nil {
		return "no answer", err.Error()
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	switch said := string(body); {
	case err != nil:
		return "no answer", err.Error()
	case reply.StatusCode == http.StatusServiceUnavailable && strings.Contains(said, "search_away") && strings.Contains(said, "I cannot search the text at the moment"):
		return "cannot search", said
	case reply.StatusCode == http.StatusOK && strings.Contains(said, fmt.Sprintf("Lamp %d of the harbour was lit in %d ", lamp, litIn(lamp))):
		return "found", said
	default:
		return "WRONG", reply.Status + " " + said
	}
}

// A crowd asks without pause.
type lampCrowd struct {
	mu      sync.Mutex
	kinds   map[string]int
	slowest map[string]time.Duration
	stop    chan struct{}
	asking  sync.WaitGroup
}

func (c *chaos) startCrowd() *lampCrowd {
	w := &lampCrowd{kinds: make(map[string]int), slowest: make(map[string]time.Duration), stop: make(chan struct{})}
	for person := range twoAtOnce {
		w.asking.Go(func() {
			for lamp := person; ; lamp = (lamp + 611) % askedLamps {
				select {
				case <-w.stop:
					return
				default:
				}
				began := time.Now()
				kind, said := c.askOne(lamp)
				if kind != "found" && kind != "cannot search" {
					c.Errorf("lamp %d: %s: %s", lamp, kind, said)
				}
				w.mu.Lock()
				w.kinds[kind]++
				w.slowest[kind] = max(w.slowest[kind], time.Since(began))
				w.mu.Unlock()
			}
		})
	}
	return w
}

func (w *lampCrowd) end() { close(w.stop); w.asking.Wait() }

// count says how many answers of each kind there were, and how long the slowest took.
func (w *lampCrowd) count() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var all []string
	for _, kind := range slices.Sorted(maps.Keys(w.kinds)) {
		all = append(all, fmt.Sprintf("%d %s (slowest %s)", w.kinds[kind], kind, w.slowest[kind].Round(10*time.Millisecond)))
	}
	return strings.Join(all, ", ")
}

func litIn(lamp int) int { return 1000 + lamp%1000 }

// lamps writes a text of so many paragraphs of some length.
func lamps(t *testing.T, slug string, n int) string {
	t.Helper()
	var b strings.Builder
	for lamp := range n {
		fmt.Fprintf(&b, "Lamp %d of the harbour was lit in %d by the keeper of that year. It was made of brass and of green glass. %s\n\n", lamp, litIn(lamp),
			strings.Repeat(fmt.Sprintf("The book of %s has a page for it. ", slug), 12))
	}
	return write(t, t.TempDir(), slug+".txt", b.String())
}

// A loading is "bot index --to" on its way.
type loading struct {
	cmd  *exec.Cmd
	said strings.Builder
	done chan struct{}
	err  error
}

func (c *chaos) startIndex(name, path string) *loading {
	c.Helper()
	program, err := os.Executable()
	if err != nil {
		c.Fatal(err)
	}
	l := &loading{cmd: &exec.Cmd{Path: program, Args: []string{"bot", "index", "--to", c.URLs(), "--text", path}}, done: make(chan struct{})}
	l.cmd.Env = []string{"HOME=" + c.TempDir(), "PATH=" + os.Getenv("PATH"), "BOT_INDEX_NAME=" + name}
	l.cmd.Stdout, l.cmd.Stderr = &l.said, &l.said
	if err := l.cmd.Start(); err != nil {
		c.Fatal(err)
	}
	go func() { l.err = l.cmd.Wait(); close(l.done) }()
	return l
}

func (l *loading) wait() (said string, err error) {
	<-l.done
	return l.said.String(), l.err
}

func (c *chaos) index(name, path string) (said string, err error) {
	c.Helper()
	return c.startIndex(name, path).wait()
}

// awaitLoaded waits until a part of a text is loaded.
func (c *chaos) awaitLoaded(l *loading) {
	c.Helper()
	for {
		select {
		case <-l.done:
			c.Fatalf("all is loaded before the stroke: %s", &l.said)
		default:
		}
		var said struct {
			All struct {
				Primaries struct {
					Indexing struct {
						Total int `json:"index_total"`
					}
				}
			} `json:"_all"`
		}
		if c.Ask("/loaded-*/_stats/indexing", &said); said.All.Primaries.Indexing.Total > 2000 {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// forget removes indices.
func (c *chaos) forget(pattern string) {
	c.Helper()
	ask(c.t, http.MethodDelete, c.Nodes[0].URL+"/"+pattern, "")
}

// excerpt leaves out what only says how far loading has come.
func excerpt(said string) string {
	var kept []string
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, "reading") && !strings.HasPrefix(line, "loading") {
			kept = append(kept, "  "+line)
		}
	}
	return strings.Join(kept, "")
}

// disk is a small disk of its own.
func disk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("pilcrow", dir, "tmpfs", 0, "size=400m"); err != nil {
		t.Skip("no disk of its own can be made here:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func filler(n *opensearchtest.Node) string { return filepath.Join(n.Data, "filler") }

// fill has something else fill the disk of a node, but for so many bytes.
func (c *chaos) fill(n *opensearchtest.Node, left int64) {
	c.Helper()
	f, err := os.Create(filler(n))
	if err != nil {
		c.Fatal(err)
	}
	defer f.Close()
	block := make([]byte, 64<<10)
	for {
		var s syscall.Statfs_t
		if err := syscall.Statfs(n.Data, &s); err != nil {
			c.Fatal(err)
		}
		if int64(s.Bavail)*s.Bsize <= left {
			return
		}
		if _, err := f.Write(block); errors.Is(err, syscall.ENOSPC) {
			return
		} else if err != nil {
			c.Fatal(err)
		}
	}
}
