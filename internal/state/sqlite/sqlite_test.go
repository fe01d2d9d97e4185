package sqlite_test

import (
	"database/sql"
	"path/filepath"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/state/statetest"
)

const discord = "discord"

func TestConformance(t *testing.T) {
	statetest.Run(t, func(t *testing.T) statetest.Backend {
		dir := filepath.Join(t.TempDir(), "state")
		return statetest.Backend{
			Open: func(t *testing.T, o state.Options) state.Store { return open(t, dir, o) },
			DB:   func(s state.Store) *sql.DB { return s.(*sqlite.Store).DB },
		}
	})
}

// TestInMemory: without a directory all is kept as long as the store is open.
func TestInMemory(t *testing.T) {
	s := open(t, "", state.Options{})
	if !claim(t, s, "1") || claim(t, s, "1") {
		t.Error("a question is not claimed once")
	}
	remember(t, s, statetest.Asked("ada", "1", "", "m1"))
	if n := turns(t, s, "m1"); n != 1 {
		t.Errorf("%d turns are remembered", n)
	}
}

// open opens a store that is closed at the end of the test.
func open(t *testing.T, dir string, o state.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func key(event string) state.Key { return state.Key{Platform: discord, Event: event} }

// claim claims a question of Ada's.
func claim(t *testing.T, s *sqlite.Store, event string) (first bool) {
	t.Helper()
	first, err := s.Claim(t.Context(), state.Entry{Key: key(event), Person: "ada", Group: "town", Address: []byte(`{"channel":"7"}`)})
	check(t, err)
	return first
}

func remember(t *testing.T, s *sqlite.Store, all ...state.Exchange) {
	t.Helper()
	for _, e := range all {
		check(t, s.Remember(t.Context(), e))
	}
}

// turns counts those of Ada that end in a message.
func turns(t *testing.T, s *sqlite.Store, message string) int {
	t.Helper()
	all, err := s.History(t.Context(), discord, message, "ada", 9)
	check(t, err)
	return len(all)
}

// gaps counts the questions without an answer.
func gaps(t *testing.T, s *sqlite.Store) int {
	t.Helper()
	all, err := s.Gaps(t.Context(), time.Time{})
	check(t, err)
	return len(all)
}
