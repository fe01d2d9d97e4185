package postgres_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
	"pilcrow/internal/state/statetest"
)

const discord = "discord"

func key(event string) state.Key { return state.Key{Platform: discord, Event: event} }

func claim(t *testing.T, s *postgres.Store, event string) bool {
	t.Helper()
	first, err := s.Claim(t.Context(), state.Entry{Key: key(event), Person: "ada"})
	check(t, err)
	return first
}

// await asks again and again until a condition holds.
func await(t *testing.T, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !condition(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// left returns the events that a store takes over.
func left(t *testing.T, s *postgres.Store) string {
	t.Helper()
	open, _, err := s.Unfinished(t.Context(), discord, time.Hour)
	check(t, err)
	events := []string{}
	for _, e := range open {
		events = append(events, e.Event)
	}
	return strings.Join(events, " ")
}

// TestLease: what a process that vanishes has left is taken over when its lease has ended,
// and not before; one that was frozen for so long finds its questions taken.
func TestLease(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	o := postgres.Options{Lease: 6 * time.Second}
	dies, freezes, lives := open(t, url, o), open(t, url, o), open(t, url, o)
	claim(t, dies, "of the dead")
	claim(t, freezes, "of the frozen")
	claim(t, lives, "of the living")
	time.Sleep(6 * time.Second) // the server itself must be older than a lease
	if got := left(t, lives); got != "" {
		t.Fatalf("taken from the living: %s", got)
	}
	vanished := time.Now()
	check(t, dies.Vanish())
	thaw := freezes.Freeze()
	taken := ""
	await(t, "the end of the leases", func() bool { taken += left(t, lives) + " "; return len(strings.Fields(taken)) == 6 })
	if !strings.Contains(taken, "of the dead") || !strings.Contains(taken, "of the frozen") {
		t.Errorf("taken over: %s", taken)
	}
	if took := time.Since(vanished); took < 5*time.Second { // a beat before it vanished may have been the last
		t.Errorf("taken over after %v", took)
	}
	if err := freezes.Owns(key("of the frozen")); !errors.Is(err, state.ErrUnsure) {
		t.Errorf("a frozen process says of its question: %v", err)
	}
	thaw()
	await(t, "news", func() bool { return errors.Is(freezes.Owns(key("of the frozen")), state.ErrTaken) })
	check(t, freezes.ShownBy(t.Context(), key("of the frozen"), "m1")) // to no effect
	check(t, freezes.Finish(t.Context(), key("of the frozen"), state.Answered))
	var message, outcome string
	check(t, lives.DB.QueryRow(`SELECT message, outcome FROM journal WHERE event = 'of the frozen'`).Scan(&message, &outcome))
	if message != "" || outcome != "" {
		t.Errorf("the frozen writes into a question of another: message %q, outcome %q", message, outcome)
	}
	if !claim(t, freezes, "later") || freezes.Owns(key("later")) != nil || lives.Owns(key("of the frozen")) != nil {
		t.Error("life does not go on")
	}
	if got := left(t, lives); got != "" {
		t.Errorf("taken over once more: %s", got)
	}
}

// TestDatabaseAway: meanwhile nothing is taken on, then and later, and what was under way
// is written down when the database is back, which is no reason to take anything over.
func TestDatabaseAway(t *testing.T) {
	t.Parallel()
	server := postgrestest.New(t)
	url := server.Database()
	s, beside := open(t, url, postgres.Options{Lease: 5 * time.Second}), open(t, url, postgres.Options{Lease: 5 * time.Second})
	claim(t, s, "under way")
	claim(t, beside, "of the other")
	server.Kill()
	await(t, "the end of connections", func() bool { return s.Ready(t.Context()) != nil })
	_, err := s.Claim(t.Context(), state.Entry{Key: key("meanwhile")})
	if !errors.Is(err, state.ErrUnavailable) || !errors.Is(err, state.ErrAway) || strings.Contains(fmt.Sprint(err), "sesame") {
		t.Errorf("a claim: %v", err)
	}
	e := statetest.Asked("ada", "under way", "", "m1")
	for _, err := range []error{s.ShownBy(t.Context(), key("under way"), "m1"), s.Remember(t.Context(), e), s.Finish(t.Context(), key("under way"), state.Answered)} {
		if !errors.Is(err, state.ErrUnavailable) {
			t.Errorf("writing: %v", err)
		}
	}
	time.Sleep(6 * time.Second) // longer than the lease
	server.Start()
	await(t, "what is owed", func() bool {
		_, found, err := beside.Shown(t.Context(), discord, "m1")
		return err == nil && found
	})
	await(t, "a claim", func() bool {
		first, err := s.Claim(t.Context(), state.Entry{Key: key("later")})
		return err == nil && first
	})
	if claim(t, beside, "meanwhile") || claim(t, s, "meanwhile") {
		t.Error("what was refused is taken on")
	}
	if got := left(t, beside) + left(t, s); got != "" {
		t.Errorf("taken over: %s", got)
	}
	if err := beside.Owns(key("of the other")); err != nil {
		t.Errorf("after it was away, the other has lost its question: %v", err)
	}
}

// TestStartAtOnce: of processes that start on an empty database at once, each finds the
// tables made.
func TestStartAtOnce(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	if _, err := postgres.Read(t.Context(), url, postgres.Options{}); !errors.Is(err, postgres.ErrNoTables) {
		t.Errorf("before the first: %v", err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			s, err := postgres.Open(t.Context(), url, postgres.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	s, err := postgres.Read(t.Context(), url, postgres.Options{})
	check(t, err)
	_, err = s.Gaps(t.Context(), time.Time{})
	check(t, errors.Join(err, s.Close()))

	postgrestest.Exec(t, url, `INSERT INTO pilcrow_versions (version_id, is_applied) VALUES (9999, true)`)
	_, err = postgres.Open(t.Context(), url, postgres.Options{})
	if err == nil || !strings.Contains(err.Error(), "its tables were made by a newer version of this program (9999, this one knows") {
		t.Errorf("a newer version: %v", err)
	}
}

// TestUnreachable: the error names the server, and not the password.
func TestUnreachable(t *testing.T) {
	_, err := postgres.Open(t.Context(), "postgres://me@127.0.0.1:1/pilcrow", postgres.Options{Password: "sesame"})
	if err == nil || !strings.Contains(err.Error(), "127.0.0.1") || strings.Contains(err.Error(), "sesame") {
		t.Errorf("error: %v", err)
	}
}
