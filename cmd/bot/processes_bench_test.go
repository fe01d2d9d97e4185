package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/state/postgres/postgrestest"
)

// BenchmarkProcesses asks one, two and four bots, each on a core of its own, that share a
// PostgreSQL database and the text in the OpenSearch that PILCROW_OPENSEARCH names, or have it
// in memory. It says how many answers a second come from all of them, and what processor time an
// answer takes of a bot, of PostgreSQL and of OpenSearch: what these may have is what limits the
// number of bots.
//
//	PILCROW_OPENSEARCH=http://127.0.0.1:9200 go test -run xxx -bench Processes -benchtime 2000x ./cmd/bot
func BenchmarkProcesses(b *testing.B) {
	server := postgrestest.New(b)
	env := []string{
		"GOMAXPROCS=1", "BOT_WEB_PER_MINUTE=0", "BOT_WEB_PER_DAY=0", "BOT_LIMITS_ANSWERS_AT_ONCE=0", "BOT_LIMITS_QUEUE=0",
		"BOT_STATE_URL=" + server.Database(),
	}
	text, cluster := lampTexts(b), os.Getenv("PILCROW_OPENSEARCH")
	args := []string{"--text", text, "serve"}
	if cluster != "" {
		name := fmt.Sprint("bench", time.Now().UnixNano())
		b.Setenv("XDG_CACHE_HOME", b.TempDir())
		b.Setenv("BOT_INDEX_NAME", name)
		out := &strings.Builder{}
		if code := run(b.Context(), assembly.Streams{In: strings.NewReader(""), Out: out, Err: out}, []string{"index", "--to", cluster, "--text", text}); code != exitDone {
			b.Fatalf("the text is not loaded: %s", out)
		}
		env, args = append(env, "BOT_INDEX_URL="+cluster, "BOT_INDEX_NAME="+name, "BOT_INDEX_TIMEOUT=1m"), []string{"serve"}
	}
	for _, n := range []int{1, 2, 4} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var bots []*hosted
			for range n {
				bots = append(bots, host(b, env, args...))
			}
			tidy(b, server.URL("postgres")) // what a server does by itself, and this one does not
			askAll(b, bots)
			before := spent(b, bots, server.URL("postgres"), cluster)
			b.ResetTimer()
			askAll(b, bots)
			b.StopTimer()
			for of, used := range spent(b, bots, server.URL("postgres"), cluster) {
				b.ReportMetric(float64(used-before[of])/float64(time.Millisecond)/float64(b.N), "ms-"+of+"/answer")
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "answers/s")
		})
	}
}

// askAll puts b.N questions to the bots in turn, sixteen at a time for each core.
func askAll(b *testing.B, bots []*hosted) {
	b.Helper()
	var asked atomic.Int64
	b.SetParallelism(16)
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			n := int(asked.Add(1))
			question := fmt.Sprintf(`{"question": "When was lamp %d lit?"}`, n%atOnce)
			reply, err := busClient.Post(bots[n%len(bots)].url+"/api/ask", "application/json", strings.NewReader(question))
			if err != nil {
				b.Error(err)
				return
			}
			said, err := io.ReadAll(reply.Body)
			reply.Body.Close()
			if err != nil || !strings.Contains(string(said), fmt.Sprint(year(n%atOnce))) {
				b.Errorf("lamp %d: %s %s %v", n%atOnce, reply.Status, said, err)
				return
			}
		}
	})
}

func tidy(b *testing.B, url string) {
	b.Helper()
	db, err := pgx.Connect(context.Background(), url)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close(context.Background())
	if _, err := db.Exec(context.Background(), "VACUUM ANALYZE"); err != nil {
		b.Fatal(err)
	}
}

// spent is the processor time that the bots, PostgreSQL and OpenSearch have used so far.
func spent(b *testing.B, bots []*hosted, state, cluster string) map[string]time.Duration {
	b.Helper()
	all := map[string]time.Duration{"postgres": postgresTime(b, state)}
	for _, bot := range bots {
		all["bots"] += bot.processor(b)
	}
	if cluster != "" {
		all["opensearch"] = clusterTime(b, cluster)
	}
	return all
}

// postgresTime is that of the server and of all that it has started.
func postgresTime(b *testing.B, url string) (used time.Duration) {
	b.Helper()
	db, err := pgx.Connect(context.Background(), url)
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close(context.Background())
	backend, server := int(db.PgConn().PID()), 0
	if _, server, err = processTime(backend); err != nil {
		return 0 // this system does not tell
	}
	processes, _ := filepath.Glob("/proc/[0-9]*")
	for _, path := range processes {
		var pid int
		if _, err := fmt.Sscanf(path, "/proc/%d", &pid); err != nil {
			continue
		}
		if own, parent, err := processTime(pid); err == nil && (pid == server || parent == server) {
			used += own
		}
	}
	return used
}

// processTime is that of a process and of its children that have ended.
func processTime(pid int) (used time.Duration, parent int, err error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0, err
	}
	fields := strings.Fields(string(stat[strings.LastIndex(string(stat), ")")+2:]))
	_, err = fmt.Sscan(fields[1], &parent)
	for _, field := range fields[11:15] {
		var ticks time.Duration // of a hundredth of a second
		if _, err := fmt.Sscan(field, (*int64)(&ticks)); err != nil {
			return 0, 0, err
		}
		used += ticks * 10 * time.Millisecond
	}
	return used, parent, err
}

// clusterTime is that of all nodes.
func clusterTime(b *testing.B, url string) (used time.Duration) {
	b.Helper()
	reply, err := http.Get(url + "/_nodes/stats/process")
	if err != nil {
		b.Fatal(err)
	}
	defer reply.Body.Close()
	var said struct {
		Nodes map[string]struct {
			Process struct {
				CPU struct {
					Millis int64 `json:"total_in_millis"`
				} `json:"cpu"`
			} `json:"process"`
		} `json:"nodes"`
	}
	if err := json.NewDecoder(reply.Body).Decode(&said); err != nil {
		b.Fatal(err)
	}
	for _, n := range said.Nodes {
		used += time.Duration(n.Process.CPU.Millis) * time.Millisecond
	}
	return used
}
