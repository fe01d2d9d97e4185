package sqlite_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/state/statetest"
)

// filled makes a state of so many gaps and a server's settings.
func filled(t *testing.T, dir string, n int) (path string) {
	t.Helper()
	s := open(t, dir, state.Options{})
	check(t, s.SaveSettings(t.Context(), discord, "town", state.Settings{Private: true}))
	for i := range n {
		remember(t, s, statetest.InVain("ada", fmt.Sprint("gap ", i, " ", strings.Repeat("long ", 50))))
	}
	check(t, s.Close())
	return filepath.Join(dir, "pilcrow.db")
}

// TestDamaged: what is wrong is told, with what to do, and what can still be read is kept.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	path := filled(t, dir, 300)
	if faults, err := sqlite.Check(t.Context(), dir); err != nil || len(faults) != 0 {
		t.Fatalf("whole: %v, error %v", faults, err)
	}
	content, err := os.ReadFile(path)
	check(t, err)
	at := bytes.Index(content, []byte("gap 150 "+strings.Repeat("long ", 50)+"?")) / 4096 * 4096 // the page of some of the rows
	copy(content[at:at+4096], bytes.Repeat([]byte("x"), 4096))
	check(t, os.WriteFile(path, content, 0o600))
	if faults, err := sqlite.Check(t.Context(), dir); err != nil || len(faults) == 0 {
		t.Fatalf("damaged: %v, error %v", faults, err)
	}

	recovered, err := sqlite.Recover(t.Context(), dir)
	check(t, err)
	if !slices.Equal(recovered.Cut, []string{"gaps"}) || recovered.Kept["gaps"] < 200 || recovered.Kept["gaps"] >= 300 || recovered.Kept["settings"] != 1 {
		t.Errorf("%+v", recovered)
	}
	if _, err := os.Stat(recovered.Aside); err != nil {
		t.Error(err)
	}
	s := open(t, dir, state.Options{})
	settings, err := s.Settings(t.Context(), discord, "town")
	if err != nil || !settings.Private || gaps(t, s) != recovered.Kept["gaps"] {
		t.Errorf("%+v, %d gaps, error %v", settings, gaps(t, s), err)
	}
	if faults, err := sqlite.Check(t.Context(), dir); err != nil || len(faults) != 0 {
		t.Errorf("recovered: %v, error %v", faults, err)
	}
}

// TestNoDatabase: a file of which nothing can be read says what to do.
func TestNoDatabase(t *testing.T) {
	dir := t.TempDir()
	path := filled(t, dir, 1)
	check(t, os.WriteFile(path, []byte(strings.Repeat("no database ", 500)), 0o600))
	_, err := sqlite.Open(t.Context(), dir, state.Options{})
	if err == nil || !strings.Contains(err.Error(), "bot state recover") {
		t.Errorf("open: %v", err)
	}
	if faults, err := sqlite.Check(t.Context(), dir); err != nil || len(faults) != 1 {
		t.Errorf("check: %v, error %v", faults, err)
	}
	recovered, err := sqlite.Recover(t.Context(), dir)
	if err != nil || len(recovered.Cut) != 8 {
		t.Errorf("%+v, error %v", recovered, err)
	}
	if s := open(t, dir, state.Options{}); !claim(t, s, "1") {
		t.Error("nothing is claimed")
	}
}

// TestDamagedAtStart: a bot does not start with a database that was cut off or written over, and
// says which file it is and what to do; then it starts with what is left. Whatever bit of the file
// is another one, a bot that starts all the same finds everything that it looks for.
func TestDamagedAtStart(t *testing.T) {
	dir := t.TempDir()
	path := filled(t, dir, 100)
	whole, err := os.ReadFile(path)
	check(t, err)
	if len(whole) < 16*4096 {
		t.Fatalf("the state has %d bytes only", len(whole))
	}
	refused := func(what string, content []byte) bool {
		check(t, os.WriteFile(path, content, 0o600))
		s, err := sqlite.Open(t.Context(), dir, state.Options{})
		if err == nil {
			uses(t, what, s)
			check(t, s.Close())
			return false
		}
		for _, want := range []string{path, "the database is damaged", "bot state recover", "backup"} {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: the error does not say %q: %v", what, want, err)
			}
		}
		return true
	}
	for _, n := range []int{0, 1, 50, 100, 4096, len(whole) / 2, len(whole) / 2 / 4096 * 4096, len(whole) - 4096} {
		if !refused(fmt.Sprintf("%d of %d bytes", n, len(whole)), whole[:n]) {
			t.Errorf("a bot starts with %d of %d bytes", n, len(whole))
		}
	}
	const step = 1009 // prime: all places in a page
	found := 0
	for bit := 0; bit < 8*len(whole); bit += 8*step + 1 {
		flipped := slices.Clone(whole)
		flipped[bit/8] ^= 1 << (bit % 8)
		if refused(fmt.Sprintf("bit %d flipped", bit), flipped) {
			found++
		}
	}
	if found == 0 {
		t.Error("no flipped bit was found")
	}
	check(t, os.WriteFile(path, whole[:len(whole)/2], 0o600))
	_, err = sqlite.Recover(t.Context(), dir)
	check(t, err)
	uses(t, "recovered", open(t, dir, state.Options{}))
}

// uses reads and writes all tables.
func uses(t *testing.T, what string, s *sqlite.Store) {
	t.Helper()
	_, err := s.Settings(t.Context(), discord, "town")
	if _, e := s.Claim(t.Context(), state.Entry{Key: key("new")}); e != nil {
		err = errors.Join(err, e)
	}
	if e := s.Remember(t.Context(), statetest.InVain("ben", "new")); e != nil {
		err = errors.Join(err, e)
	}
	_, e := s.Gaps(t.Context(), time.Time{})
	if err = errors.Join(err, e); err != nil {
		t.Errorf("%s: a bot starts, and fails: %v", what, err)
	}
}

// TestRecoverOlder: what the tables of an older version lack is not called lost.
func TestRecoverOlder(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, state.Options{})
	check(t, s.Vote(t.Context(), state.Vote{Platform: discord, Message: "m1", Person: "ada"}))
	_, err := s.DB.Exec(`DROP TABLE stats; ALTER TABLE feedback DROP COLUMN grp; PRAGMA user_version = 1`)
	check(t, err)
	check(t, s.Close())
	recovered, err := sqlite.Recover(t.Context(), dir)
	if err != nil || len(recovered.Cut) != 0 || recovered.Kept["feedback"] != 1 {
		t.Errorf("%+v, error %v", recovered, err)
	}
}

// TestRecoverInUse: what a bot uses is left alone.
func TestRecoverInUse(t *testing.T) {
	dir := t.TempDir()
	open(t, dir, state.Options{})
	if _, err := sqlite.Recover(t.Context(), dir); err == nil || !strings.Contains(err.Error(), "another bot uses the state directory") {
		t.Error(err)
	}
}

// TestLost: a state directory that is deleted or replaced under a bot is noticed.
func TestLost(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("open files cannot be deleted")
	}
	dir := filepath.Join(t.TempDir(), "state")
	s := open(t, dir, state.Options{})
	check(t, s.Lost())
	check(t, os.RemoveAll(dir))
	if err := s.Lost(); err == nil || !strings.Contains(err.Error(), "was deleted or replaced") {
		t.Errorf("deleted: %v", err)
	}
	check(t, os.Mkdir(dir, 0o700))
	check(t, os.WriteFile(filepath.Join(dir, "pilcrow.db"), nil, 0o600))
	if err := s.Lost(); err == nil {
		t.Error("replaced, and not noticed")
	}
	if err := open(t, "", state.Options{}).Lost(); err != nil {
		t.Errorf("in memory: %v", err)
	}
}
