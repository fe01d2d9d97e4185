package sqlite_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/statetest"
)

// TestForgottenOnDisk: what is forgotten stands in no file any more.
func TestForgottenOnDisk(t *testing.T) {
	const person = "Adaline-unmistakable"
	dir := t.TempDir()
	s := open(t, dir, state.Options{})
	_, err := s.Claim(t.Context(), state.Entry{Key: key("1"), Person: person, Group: "town", Address: []byte("{}")})
	check(t, err)
	check(t, s.ShownBy(t.Context(), key("1"), "m"+person))
	check(t, s.Finish(t.Context(), key("1"), state.Answered))
	remember(t, s, statetest.Asked(person, "c"+person, "", "m"+person), statetest.InVain(person, "gap of "+person))
	check(t, s.Vote(t.Context(), state.Vote{Platform: discord, Message: "m" + person, Person: person, Reason: person + " says"}))
	_, err = s.Forget(t.Context(), discord, person)
	check(t, err)
	check(t, s.Close())
	for _, file := range files(t, dir) {
		content, err := os.ReadFile(file)
		check(t, err)
		if bytes.Contains(content, []byte(person)) {
			t.Errorf("%s still knows her", file)
		}
	}
}

// TestForgottenIDs: where a platform's ids of questions have the person's in them, those
// are forgotten too, also of the question that asks for it; and what is delivered again
// is still known.
func TestForgottenIDs(t *testing.T) {
	const person = "8037465512"
	dir := t.TempDir()
	s := open(t, dir, state.Options{})
	events := []string{person + "/17", person + "/18"}
	for _, event := range events {
		_, err := s.Claim(t.Context(), state.Entry{Key: key(event), Person: person, Address: []byte(`{"chat":` + person + `}`)})
		check(t, err)
	}
	check(t, s.Finish(t.Context(), key(events[0]), state.Answered))
	_, err := s.Forget(t.Context(), discord, person)
	check(t, err)
	check(t, s.Finish(t.Context(), key(events[1]), state.Answered)) // it was "/forget"
	for _, event := range events {
		if claim(t, s, event) {
			t.Errorf("%s is answered again", event)
		}
	}
	if claim(t, s, person+"/19") != true {
		t.Error("a later question is not answered")
	}
	check(t, s.Finish(t.Context(), key(person+"/19"), state.Answered))
	_, err = s.Forget(t.Context(), discord, "ada")
	check(t, err)
	check(t, s.Close())
	for _, file := range files(t, dir) {
		content, err := os.ReadFile(file)
		check(t, err)
		if bytes.Contains(content, []byte(person)) {
			t.Errorf("%s still knows the person", file)
		}
	}
}

// TestWrongClock: what was written under a clock that was far ahead counts as old once
// the clock is right; a few seconds are no matter.
func TestWrongClock(t *testing.T) {
	for ahead, wantOld := range map[time.Duration]bool{48 * time.Hour: true, 5 * time.Second: false} {
		dir := t.TempDir()
		s := open(t, dir, state.Options{Now: func() time.Time { return time.Now().Add(ahead) }})
		claim(t, s, "1")
		remember(t, s, statetest.Asked("ada", "1", "", "m1"), statetest.InVain("ada", "2", "m2"))
		check(t, s.Close())

		s = open(t, dir, state.Options{})
		left, older, err := s.Unfinished(t.Context(), discord, 10*time.Minute)
		if err != nil || (older == 1) != wantOld || (len(left) == 0) != wantOld {
			t.Errorf("%v ahead: %d left, %d older, %v", ahead, len(left), older, err)
		}
		rows, err := s.Sweep(t.Context())
		if err != nil || (rows > 0) != wantOld {
			t.Errorf("%v ahead: %d rows are past their time, %v", ahead, rows, err)
		}
		check(t, s.Close())
	}
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "*"))
	check(t, err)
	return all
}
