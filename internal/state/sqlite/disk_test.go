package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/state/statetest"
)

// wantUnavailable wants an error that says that the state is away, and for the log
// why.
func wantUnavailable(t *testing.T, err error, cause string) {
	t.Helper()
	if !errors.Is(err, state.ErrUnavailable) || !strings.Contains(err.Error(), cause) {
		t.Errorf("error %v, want the cause %q", err, cause)
	}
}

// sweep deletes what is past its time and wants so many rows to be it.
func sweep(t *testing.T, s *sqlite.Store, want int) {
	t.Helper()
	rows, err := s.Sweep(t.Context())
	check(t, err)
	if rows != want {
		t.Errorf("%d rows are past their time, want %d", rows, want)
	}
}

// fill leaves no room for another page: what SQLite says then is what it says of
// a full disk.
func fill(t *testing.T, s *sqlite.Store) (empty func()) {
	t.Helper()
	var pages int
	check(t, s.DB.QueryRow(`PRAGMA page_count`).Scan(&pages))
	limit := func(n int) {
		_, err := s.DB.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, n))
		check(t, err)
	}
	limit(pages)
	return func() { limit(1 << 30) }
}

func TestFullDisk(t *testing.T) {
	s := open(t, t.TempDir(), state.Options{})
	claim(t, s, "before")
	empty := fill(t, s)
	failed := ""
	for i := range 1000 { // until the last page is used up
		event := fmt.Sprint("event ", i, strings.Repeat("x", 200))
		first, err := s.Claim(t.Context(), state.Entry{Key: key(event)})
		if err != nil {
			wantUnavailable(t, err, "state: claim a question: database or disk is full")
			if first {
				t.Error("what could not be written down is to be answered")
			}
			failed = event
			break
		}
	}
	if failed == "" {
		t.Fatal("the disk is never full")
	}
	if claim(t, s, "before") {
		t.Error("a question is claimed again on a full disk")
	}
	big := statetest.InVain("ada", strings.Repeat("long ", 2000))
	wantUnavailable(t, s.Remember(t.Context(), big), "state: remember an answer: database or disk is full")
	empty()
	if !claim(t, s, failed) || claim(t, s, failed) {
		t.Error("with room again, a question is not claimed once")
	}
	if gaps(t, s) != 0 {
		t.Error("half of an answer was kept")
	}
}

// TestClaimWaitsForTheDisk: what is claimed outlives a power failure, and only that is
// waited for.
func TestClaimWaitsForTheDisk(t *testing.T) {
	s := open(t, t.TempDir(), state.Options{})
	_, err := s.DB.Exec(`CREATE TEMP TABLE seen (synchronous INTEGER);
		CREATE TEMP TRIGGER claimed AFTER INSERT ON journal BEGIN INSERT INTO seen SELECT synchronous FROM pragma_synchronous; END`)
	check(t, err)
	claim(t, s, "1")
	const normal, full = 1, 2
	during, after := 0, 0
	check(t, s.DB.QueryRow(`SELECT synchronous FROM seen`).Scan(&during))
	check(t, s.DB.QueryRow(`PRAGMA synchronous`).Scan(&after))
	if during != full || after != normal {
		t.Errorf("synchronous is %d while a question is claimed, want %d, and then %d, want %d", during, full, after, normal)
	}
}

func TestReadOnlyDisk(t *testing.T) {
	s := open(t, t.TempDir(), state.Options{})
	claim(t, s, "before")
	check(t, s.Ready(t.Context()))
	_, err := s.DB.Exec(`PRAGMA query_only = 1`)
	check(t, err)
	const cause = "attempt to write a readonly database"
	_, err = s.Claim(t.Context(), state.Entry{Key: key("1")})
	wantUnavailable(t, err, cause)
	wantUnavailable(t, s.Ready(t.Context()), cause)
	wantUnavailable(t, s.Finish(t.Context(), key("before"), state.Answered), cause)
	_, err = s.DB.Exec(`PRAGMA query_only = 0`)
	check(t, err)
	check(t, s.Ready(t.Context()))
	if !claim(t, s, "1") {
		t.Error("nothing is claimed after all")
	}
}

func TestCancelledCallsLeaveTheStoreWhole(t *testing.T) {
	s := open(t, "", state.Options{}) // in memory all would be lost with the connection
	claim(t, s, "1")
	for range 200 {
		ctx, cancel := context.WithCancel(t.Context())
		go cancel()
		for _, err := range []error{
			s.Remember(ctx, statetest.Asked("ada", "1", "", "m1")),
			second(s.Forget(ctx, discord, "ben")),
			second(s.History(ctx, discord, "m1", "ada", 3)),
		} {
			if err != nil && (!errors.Is(err, context.Canceled) || errors.Is(err, state.ErrUnavailable)) {
				t.Fatal(err)
			}
		}
	}
	if claim(t, s, "1") {
		t.Error("the journal is lost")
	}
}

func second[T any](_ T, err error) error { return err }

func TestClockIsSet(t *testing.T) {
	for _, jump := range []time.Duration{3 * time.Hour, -3 * time.Hour} {
		now := time.Now()
		s := open(t, "", state.Options{Now: func() time.Time { return now }, KeepHistory: 2 * time.Hour})
		claim(t, s, "1")
		remember(t, s, statetest.Asked("ada", "1", "", "m1"))
		now = statetest.SetClock(t, now.Add(time.Hour), jump)
		sweep(t, s, 0)
		if n := turns(t, s, "m1"); n != 1 {
			t.Errorf("clock set by %v: the history has %d turns", jump, n)
		}
		now = now.Add(time.Hour)
		sweep(t, s, 3) // claim, answer, whose the numbers are
	}
}
