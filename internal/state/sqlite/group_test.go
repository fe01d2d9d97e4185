package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/state/statetest"
)

// together lets all writes wait for the database before the first one begins.
func together(t *testing.T, s *sqlite.Store, writes ...func(context.Context) error) []error {
	t.Helper()
	conn, err := s.DB.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	results := make([]chan error, len(writes))
	for i, write := range writes {
		results[i] = make(chan error, 1)
		before := s.Waiting()
		go func() { results[i] <- write(t.Context()) }()
		for i == 0 && !s.Writing() || i > 0 && s.Waiting() == before { // the first one waits for the connection
			runtime.Gosched()
		}
	}
	conn.Close()
	errs := make([]error, len(writes))
	for i := range results {
		errs[i] = <-results[i]
	}
	return errs
}

func remembers(s *sqlite.Store, event string) func(context.Context) error {
	return func(ctx context.Context) error {
		return s.Remember(ctx, statetest.Asked("ada", event, "", "m"+event))
	}
}

func isKept(t *testing.T, s *sqlite.Store, event string) bool {
	t.Helper()
	_, found, err := s.Shown(t.Context(), statetest.Asked("ada", event, "", "").Platform, "m"+event)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestWritesTogether holds that of writes in one transaction each has its own error.
func TestWritesTogether(t *testing.T) {
	s := open(t, t.TempDir(), state.Options{})
	broken := errors.New("broken")
	errs := together(t, s, remembers(s, "1"), remembers(s, "2"),
		func(ctx context.Context) error { return s.Group(ctx, func(*sql.Tx) error { return broken }) },
		func(ctx context.Context) error { return s.Group(ctx, func(*sql.Tx) error { panic("out of range") }) },
		remembers(s, "3"))
	if errs[0] != nil || errs[1] != nil || errs[4] != nil || !errors.Is(errs[2], broken) || errs[3] == nil || !strings.Contains(errs[3].Error(), "out of range") {
		t.Errorf("the errors are %v", errs)
	}
	for _, event := range []string{"1", "2", "3"} {
		if !isKept(t, s, event) {
			t.Errorf("%s is not kept", event)
		}
	}
}

// TestClaimTogether holds that of claims of one question in one transaction one is the first.
func TestClaimTogether(t *testing.T) {
	s := open(t, t.TempDir(), state.Options{})
	firsts := make([]bool, 20)
	var claims []func(context.Context) error
	for i := range firsts {
		claims = append(claims, func(ctx context.Context) (err error) {
			firsts[i], err = s.Claim(ctx, state.Entry{Key: state.Key{Platform: "fake", Event: fmt.Sprint(i % 10)}, Person: "ada"})
			return err
		})
	}
	for _, err := range together(t, s, claims...) {
		if err != nil {
			t.Error(err)
		}
	}
	for i := range 10 {
		if firsts[i] == firsts[i+10] {
			t.Errorf("question %d: first %v and %v", i, firsts[i], firsts[i+10])
		}
	}
}

// TestLeavesBeforeItsTurn holds that nothing is written for a caller who left while waiting.
func TestLeavesBeforeItsTurn(t *testing.T) {
	s := open(t, t.TempDir(), state.Options{})
	conn, err := s.DB.Conn(t.Context())
	check(t, err)
	first, second := make(chan error, 1), make(chan error, 1)
	go func() { first <- remembers(s, "1")(t.Context()) }()
	for !s.Writing() {
		runtime.Gosched()
	}
	ctx, leave := context.WithCancel(t.Context())
	go func() { second <- remembers(s, "2")(ctx) }()
	for s.Waiting() == 0 {
		runtime.Gosched()
	}
	leave()
	if err := <-second; !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	conn.Close()
	if err := <-first; err != nil || !isKept(t, s, "1") || isKept(t, s, "2") {
		t.Errorf("error %v, kept %v %v", err, isKept(t, s, "1"), isKept(t, s, "2"))
	}
}
