// Package postgrestest starts PostgreSQL for tests, in a folder of their own. It is no
// part of the program.
//
// Where the server's programs are not to be had, the test is skipped and says so; with
// [Variable] set to "required", as in the project's own CI, it fails.
package postgrestest

import (
	"database/sql"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"

	"pilcrow/internal/porttest"
)

// Variable is the environment variable that makes a missing server a failure.
const Variable = "PILCROW_POSTGRES"

// startTime is how long a server may take to start, on a machine that has more to do.
const startTime = 3 * time.Minute

// A Server is a PostgreSQL server.
type Server struct {
	t         testing.TB
	programs  string // folder
	dir       string
	address   string // the same after each start
	served    bool   // it has answered, and its address is known
	process   *exec.Cmd
	gone      chan struct{} // closed when the process has ended
	log       *os.File
	databases atomic.Int64
}

// New starts a server. It ends with the test.
func New(t testing.TB) *Server {
	t.Helper()
	s := start(t)
	t.Cleanup(s.end)
	return s
}

// shared is the server of [Database].
var shared struct {
	sync.Mutex
	server *Server
}

// Database makes an empty schema, which is as good as a database and sooner made, on a
// server that all tests of a package share and nobody kills, and returns its URL. The
// package's TestMain is to call [Stop].
func Database(t testing.TB) (url string) {
	t.Helper()
	shared.Lock()
	defer shared.Unlock()
	if shared.server == nil {
		shared.server = start(t)
	}
	shared.server.t = t
	return shared.server.Database()
}

// Stop ends the server of [Database].
func Stop() {
	if shared.server != nil {
		shared.server.end()
	}
}

// end kills the server and removes its folder.
func (s *Server) end() {
	s.Kill()
	_ = s.log.Close()
	_ = os.RemoveAll(filepath.Dir(s.dir)) // what is left is the temporary folder's
}

func start(t testing.TB) *Server {
	t.Helper()
	s := &Server{t: t, programs: programs(t)}
	dir, err := os.MkdirTemp("", "postgrestest") // of a short name: sockets stand in it
	s.must(err)
	s.must(give(dir))
	s.dir = filepath.Join(dir, "data")
	initdb := s.command("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--pgdata="+s.dir)
	if out, err := initdb.CombinedOutput(); err != nil {
		t.Fatalf("initdb: %v\n%s", err, out)
	}
	s.log, err = os.Create(filepath.Join(dir, "log"))
	s.must(err)
	s.Start()
	return s
}

// programs finds the newest programs of PostgreSQL.
func programs(t testing.TB) string {
	t.Helper()
	newest, version := "", 0
	folders, _ := filepath.Glob("/usr/lib/postgresql/*/bin") // its only error is a bad pattern
	for _, folder := range folders {
		if n, err := strconv.Atoi(filepath.Base(filepath.Dir(folder))); err == nil && n > version {
			newest, version = folder, n
		}
	}
	if path, err := exec.LookPath("initdb"); newest == "" && err == nil {
		newest = filepath.Dir(path)
	}
	if newest == "" {
		const missing = "there is no PostgreSQL server: neither below /usr/lib/postgresql nor in PATH"
		if os.Getenv(Variable) == "required" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	return newest
}

// Start starts the server again after [Server.Kill].
func (s *Server) Start() {
	s.t.Helper()
	for deadline := time.Now().Add(startTime); ; time.Sleep(50 * time.Millisecond) {
		if s.process == nil {
			s.launch()
		}
		if s.answers() {
			s.served = true
			return
		}
		select {
		case <-s.gone:
			s.process = nil // what the last one has left is not gone yet
		default:
		}
		if time.Now().After(deadline) {
			log, _ := os.ReadFile(s.log.Name())
			s.t.Fatalf("PostgreSQL does not start:\n%s", log)
		}
	}
}

func (s *Server) launch() {
	s.t.Helper()
	if !s.served {
		s.address = porttest.Address()
	}
	_, port, err := net.SplitHostPort(s.address)
	s.must(err)
	p := s.command("postgres", "-D", s.dir, "-p", port, "-k", filepath.Dir(s.dir), "-c", "listen_addresses=127.0.0.1",
		"-c", "fsync=off", "-c", "shared_buffers=16MB", "-c", "max_connections=80", "-c", "autovacuum=off", "-c", "jit=off")
	p.Stdout, p.Stderr = s.log, s.log
	s.must(p.Start())
	s.process = p
	gone := make(chan struct{})
	s.gone = gone
	go func() {
		defer close(gone)
		_ = p.Wait() // how it ends is told by the log
	}()
}

// answers reports whether the server takes connections, and no other one at its port.
func (s *Server) answers() bool {
	db, err := sql.Open("pgx", s.URL("postgres"))
	if err != nil {
		return false
	}
	defer db.Close()
	var dir string
	err = db.QueryRow("SHOW data_directory").Scan(&dir)
	return err == nil && dir == s.dir
}

// Kill kills the server as by kill -9. What has been committed stays.
func (s *Server) Kill() {
	if s.process != nil {
		_ = s.process.Process.Kill()
		s.process = nil
	}
}

// URL names a database of the server.
func (s *Server) URL(database string) string {
	return fmt.Sprintf("postgres://postgres@%s/%s?sslmode=disable", s.address, database)
}

// Database makes an empty schema, and returns its URL.
func (s *Server) Database() string {
	s.t.Helper()
	name := fmt.Sprintf("test%d", s.databases.Add(1))
	s.exec(s.URL("postgres"), "CREATE SCHEMA "+name)
	return s.URL("postgres") + "&search_path=" + name
}

func (s *Server) exec(url, statements string) {
	s.t.Helper()
	Exec(s.t, url, statements)
}

// Exec runs statements in a database.
func Exec(t testing.TB, url, statements string) {
	t.Helper()
	db, err := sql.Open("pgx", url)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

// Strings returns the first column of what a query finds.
func Strings(t testing.TB, url, query string, args ...any) (all []string) {
	t.Helper()
	db, err := sql.Open("pgx", url)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

func (s *Server) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}
