package opensearchtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/porttest"
)

// A Cluster are nodes that know each other, each of which may become manager.
type Cluster struct {
	testing.TB
	Nodes []*Node
}

// NewCluster starts a node on each folder, with these settings. An index has one shard, and one copy of it.
func NewCluster(t testing.TB, folders []string, settings ...string) *Cluster {
	t.Helper()
	c := &Cluster{TB: t}
	var names, seeds []string
	for i := range folders {
		names, seeds = append(names, fmt.Sprint("node", i)), append(seeds, porttest.Address())
	}
	common := append([]string{
		"cluster.name=" + strings.ReplaceAll(seeds[0], ":", "-"), "discovery.type=zen", "discovery.seed_hosts=" + strings.Join(seeds, ","),
		"cluster.initial_cluster_manager_nodes=" + strings.Join(names, ","),
	}, settings...)
	for i, folder := range folders {
		c.Nodes = append(c.Nodes, newNode(t, folder, append([]string{"node.name=" + names[i], "transport.port=" + port(seeds[i])}, common...)...))
	}
	if err := c.Start(); err != nil {
		t.Fatal("no cluster can be started here: ", err)
	}
	return c
}

func port(address string) string {
	_, port, _ := net.SplitHostPort(address)
	return port
}

// Start starts the nodes that do not run, all at once, as one alone may wait for the others, and
// returns when all answer.
func (c *Cluster) Start() error {
	var group sync.WaitGroup
	errs := make(chan error, len(c.Nodes))
	for _, n := range c.Nodes {
		if n.pid == 0 {
			group.Go(func() { errs <- n.Start() })
		}
	}
	group.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// URLs are the addresses of the nodes.
func (c *Cluster) URLs() string {
	var all []string
	for _, n := range c.Nodes {
		all = append(all, n.URL)
	}
	return strings.Join(all, ",")
}

// Manager is the node that manages the cluster; of an index, Primary has the first copy.
func (c *Cluster) Manager() *Node {
	c.Helper()
	return c.named("/_cat/cluster_manager?format=json", "")
}

// Primary is the node that has the primary shard of an index.
func (c *Cluster) Primary(index string) *Node {
	c.Helper()
	return c.named("/_cat/shards/"+index+"?format=json", "p")
}

// named waits until a node is named that runs: for a while, a cluster names one that does not any more.
func (c *Cluster) named(path, kind string) *Node {
	c.Helper()
	for late := time.Now().Add(patience); time.Now().Before(late); time.Sleep(200 * time.Millisecond) {
		var rows []struct{ Node, Prirep string }
		c.Ask(path, &rows)
		for _, row := range rows {
			for i, n := range c.Nodes {
				if n.pid != 0 && row.Prirep == kind && row.Node == fmt.Sprint("node", i) {
					return n
				}
			}
		}
	}
	c.Fatalf("%s names no node that runs", path)
	return nil
}

// patience is far more than a cluster takes, also on a slow machine.
const patience = 3 * time.Minute

// Ask reads the JSON that a node which runs answers.
func (c *Cluster) Ask(path string, into any) {
	c.Helper()
	client := http.Client{Timeout: 10 * time.Second}
	var last error
	for late := time.Now().Add(patience); time.Now().Before(late); time.Sleep(200 * time.Millisecond) {
		for _, n := range c.Nodes {
			if n.pid == 0 {
				continue
			}
			if last = get(&client, n.URL+path, into); last == nil {
				return
			}
		}
	}
	c.Fatalf("no node answers %s: %v", path, last)
}

func get(client *http.Client, url string, into any) error {
	res, err := client.Get(url)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode >= http.StatusBadRequest {
		return fmt.Errorf("%s: %s", res.Status, body)
	}
	return json.Unmarshal(body, into)
}

// AwaitHealth waits until the cluster is of so many nodes and all copies of all shards are there. When most
// nodes were gone, OpenSearch 2.19 may leave a shard that takes nothing any more ("not in primary mode"): it
// is begun anew then, as docs/scale.md says.
func (c *Cluster) AwaitHealth(nodes int) {
	c.Helper()
	late, anew := time.Now().Add(2*patience), time.Now().Add(patience)
	for time.Now().Before(late) {
		var health struct {
			Status string
			Nodes  int `json:"number_of_nodes"`
		}
		if c.Ask("/_cluster/health", &health); health.Status == "green" && health.Nodes == nodes {
			return
		}
		if time.Now().After(anew) {
			c.beginAnew()
			anew = time.Now().Add(patience / 3) // for what is begun anew to come up
		}
		time.Sleep(time.Second)
	}
	c.Fatalf("the cluster is not whole again")
}

// beginAnew has the primary shards begin anew whose copies do not come up.
func (c *Cluster) beginAnew() {
	c.Helper()
	var rows []struct{ Index, Node, Prirep, State string }
	c.Ask("/_cat/shards?format=json", &rows)
	for _, copied := range rows {
		for _, row := range rows {
			if copied.Prirep == "r" && copied.State != "STARTED" && row.Index == copied.Index && row.Prirep == "p" && row.State == "STARTED" {
				c.Logf("%s on %s is begun anew", row.Index, row.Node)
				c.reroute(fmt.Sprintf(`{"cancel":{"index":%q,"shard":0,"node":%q,"allow_primary":true}}`, row.Index, row.Node))
			}
		}
	}
}

func (c *Cluster) reroute(command string) {
	c.Helper()
	res, err := http.Post(c.Nodes[0].URL+"/_cluster/reroute?retry_failed=true", "application/json", strings.NewReader(`{"commands":[`+command+`]}`))
	if err != nil {
		c.Log(err)
		return
	}
	defer res.Body.Close()
	if res.StatusCode >= http.StatusBadRequest {
		body, err := io.ReadAll(res.Body)
		c.Log(res.Status, string(body), err)
	}
}
