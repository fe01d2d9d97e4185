package postgres_test

import (
	"bufio"
	"encoding/binary"
	"io"
	"net"
	neturl "net/url"
	"sync/atomic"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
	"pilcrow/internal/state/statetest"
)

// counting is a proxy before a database that counts how often a client waits for it: each Sync and
// each simple query of https://www.postgresql.org/docs/current/protocol-message-formats.html.
func counting(t *testing.T, url string) (near string, journeys *atomic.Int64) {
	t.Helper()
	u, err := neturl.Parse(url)
	check(t, err)
	server := u.Host
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(t, err)
	t.Cleanup(func() { l.Close() })
	journeys = new(atomic.Int64)
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", server)
			if err != nil {
				client.Close()
				continue
			}
			go func() { defer client.Close(); _, _ = io.Copy(client, far) }()
			go func() { defer far.Close(); handOn(far, bufio.NewReader(client), journeys) }()
		}
	}()
	u.Host = l.Addr().String()
	return u.String(), journeys
}

// handOn hands on the messages of a client: the first one has no type.
func handOn(to io.Writer, from *bufio.Reader, journeys *atomic.Int64) {
	for first := true; ; first = false {
		head := make([]byte, 5)
		if first {
			head = head[:4]
		}
		if _, err := io.ReadFull(from, head); err != nil {
			return
		}
		message := make([]byte, len(head)+int(binary.BigEndian.Uint32(head[len(head)-4:]))-4)
		copy(message, head)
		if _, err := io.ReadFull(from, message[len(head):]); err != nil {
			return
		}
		if !first && (head[0] == 'S' || head[0] == 'Q') {
			journeys.Add(1)
		}
		if _, err := to.Write(message); err != nil {
			return
		}
	}
}

// TestJourneys: how often a question waits for the database, from its place in the queue to the end of
// its answer: once for each thing that is done. Each journey is a part of a second where the database is on another machine.
func TestJourneys(t *testing.T) {
	t.Parallel()
	url, journeys := counting(t, postgrestest.Database(t))
	s := open(t, url, postgres.Options{Lease: time.Hour}) // which is not renewed meanwhile
	rules := state.Rules{Scope: "town", Person: state.Limit{Minute: 100, Day: 1000}, Group: state.Limit{Minute: 100}, AtOnce: 5, Queue: 5}
	who := state.Asker{Person: "ada", Group: "town"}
	question := func(event string) map[string]int64 {
		all := make(map[string]int64)
		did := func(what string, err error) {
			check(t, err)
			all[what] = journeys.Swap(0)
		}
		journeys.Store(0)
		e := statetest.Asked("ada", event, "", "m"+event)
		place, err := s.Enter(t.Context(), who, rules)
		did("a place", err)
		_, err = s.Claim(t.Context(), state.Entry{Key: e.Key, Person: "ada"})
		did("claim", err)
		did("shown by", s.ShownBy(t.Context(), e.Key, e.Messages[0]))
		did("yield", s.Yield(t.Context(), place.ID))
		did("remember", s.Remember(t.Context(), e))
		did("finish", s.Finish(t.Context(), e.Key, state.Answered))
		did("leave", s.Leave(t.Context(), place.ID))
		return all
	}
	for _, event := range []string{"1", "2", "3", "4", "5", "6", "7", "8"} { // statements are prepared
		question(event)
	}
	for what, n := range question("9") {
		if n != 1 {
			t.Errorf("%s: %d journeys", what, n)
		}
	}
}
