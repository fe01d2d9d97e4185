package store_test

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/store"
)

// A voted row is a vote as it is kept.
type voted struct {
	Message, Person, Reason, Question string
	Up                                bool
}

func votes(t *testing.T, s *store.Store) []voted {
	t.Helper()
	rows, err := s.DB().Query(`SELECT message, person, reason, question, up FROM feedback ORDER BY message, person`)
	check(t, err)
	defer rows.Close()
	var all []voted
	for rows.Next() {
		var v voted
		check(t, rows.Scan(&v.Message, &v.Person, &v.Reason, &v.Question, &v.Up))
		all = append(all, v)
	}
	check(t, rows.Err())
	return all
}

func vote(t *testing.T, s *store.Store, message, person string, up bool, reason string) {
	t.Helper()
	check(t, s.Vote(t.Context(), chat.Vote{Platform: discord, Message: message, Person: person, Up: up, Reason: reason}))
}

func TestVotes(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	remember(t, s, asked("ada", "1", "", "m1", "m2"))
	vote(t, s, "m2", "ada", true, "")
	vote(t, s, "m1", "ada", false, "wrong paragraph") // the same answer: she has changed her mind
	vote(t, s, "m2", "ben", true, "")
	vote(t, s, "long gone", "ben", false, "x")
	want := []voted{
		{"long gone", "ben", "x", "", false},
		{"m1", "ada", "wrong paragraph", "1?", false},
		{"m1", "ben", "", "1?", true},
	}
	if diff := cmp.Diff(want, votes(t, s)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestGaps(t *testing.T) {
	clock := newClock()
	s := open(t, store.Options{Now: clock.now})
	remember(t, s, inVain("ada", "1"), asked("ada", "2", "", "m2"))
	clock.pass(time.Hour)
	remember(t, s, inVain("ben", "3", "m3"))
	at := func(ago time.Duration) time.Time { return time.UnixMilli(clock.at.Add(-ago).UnixMilli()) }
	want := []store.Gap{
		{Platform: discord, Group: "town", Question: "1?", Reason: answer.OffTopic, At: at(time.Hour)},
		{Platform: discord, Group: "town", Question: "3?", Reason: answer.OffTopic, At: at(0)},
	}
	if diff := cmp.Diff(want, gaps(t, s)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	since, err := s.Gaps(t.Context(), clock.at.Add(-time.Minute))
	if diff := cmp.Diff(want[1:], since); err != nil || diff != "" {
		t.Errorf("since a minute: %v (-want +got):\n%s", err, diff)
	}
	if got := history(t, s, "m3", "ben", 9); len(got) != 1 {
		t.Errorf("a question without an answer is not in the history: %v", got)
	}
}

func TestNoTexts(t *testing.T) {
	s := open(t, store.Options{NoTexts: true})
	remember(t, s, inVain("ada", "secret"), asked("ada", "2", "", "m2"))
	vote(t, s, "m2", "ada", true, "")
	if g := gaps(t, s); len(g) != 1 || g[0].Question != "" || g[0].Reason != answer.OffTopic {
		t.Errorf("gaps %v", g)
	}
	if v := votes(t, s); len(v) != 1 || v[0].Question != "" {
		t.Errorf("votes %v", v)
	}
}

func TestEverythingHasItsTime(t *testing.T) {
	clock := newClock()
	s := open(t, store.Options{Now: clock.now})
	claim(t, s, "1")
	remember(t, s, asked("ada", "1", "", "m1"), inVain("ada", "2", "m2"))
	vote(t, s, "m1", "ada", true, "")
	check(t, s.SaveSettings(t.Context(), discord, "town", chat.Settings{Private: true}))
	clock.pass(24*time.Hour - 1)
	sweep(t, s, 0)
	if claim(t, s, "1") {
		t.Error("the journal forgets too early")
	}
	clock.pass(1)
	sweep(t, s, 4) // a claim, two answers, the person of a gap
	if len(gaps(t, s)) != 1 || len(votes(t, s)) != 1 {
		t.Error("gaps or votes are gone too early")
	}
	rows, err := s.Forget(t.Context(), discord, "ada")
	if err != nil || rows != 1 { // the vote: nobody knows any more whose gap it is
		t.Errorf("%d rows forgotten, %v", rows, err)
	}
	clock.pass(90*24*time.Hour - 24*time.Hour - 1)
	sweep(t, s, 0)
	clock.pass(1)
	sweep(t, s, 1)
	if len(gaps(t, s)) != 0 {
		t.Error("gaps outlive their time")
	}
	if settings, err := s.Settings(t.Context(), discord, "town"); err != nil || !settings.Private {
		t.Errorf("the settings of a server are %v, %v", settings, err)
	}
}

func TestForget(t *testing.T) {
	dir := t.TempDir()
	s := open(t, store.Options{Dir: dir})
	for _, person := range []string{"Adaline-unmistakable", "ben"} {
		_, err := s.Claim(t.Context(), chat.Entry{Key: key("c" + person), Person: person, Group: "town", Place: []byte("{}")})
		check(t, err)
		check(t, s.Placed(t.Context(), key("c"+person), "m"+person))
		check(t, s.Finish(t.Context(), key("c"+person), chat.Answered))
		remember(t, s, asked(person, "c"+person, "", "m"+person), inVain(person, "gap of "+person))
		vote(t, s, "m"+person, person, false, person+" says")
	}
	rows, err := s.Forget(t.Context(), discord, "Adaline-unmistakable")
	if err != nil || rows != 4 {
		t.Errorf("%d rows forgotten, %v", rows, err)
	}
	if rows, err = s.Forget(t.Context(), discord, "Adaline-unmistakable"); err != nil || rows != 0 {
		t.Errorf("%d rows forgotten again, %v", rows, err)
	}
	first, err := s.Claim(t.Context(), chat.Entry{Key: key("cAdaline-unmistakable")})
	if first || err != nil {
		t.Errorf("a forgotten question is claimed again: %v, %v", first, err)
	}
	if got := history(t, s, "mben", "ben", 9); len(got) != 1 || len(gaps(t, s)) != 1 || len(votes(t, s)) != 1 {
		t.Error("ben is forgotten too")
	}
	// Of the ids that the journal keeps, one has her name in this test.
	_, err = s.DB().Exec(`UPDATE journal SET event = 'x' WHERE event LIKE 'cAda%'`)
	check(t, err)
	check(t, s.Close())
	for _, file := range files(t, dir) {
		content, err := os.ReadFile(file)
		check(t, err)
		if bytes.Contains(content, []byte("Adaline-unmistakable")) {
			t.Errorf("%s still knows her", file)
		}
	}
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "*"))
	check(t, err)
	return all
}

func TestRunSweeps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		s, err := store.Open(t.Context(), store.Options{KeepHistory: time.Hour, Log: slog.New(slog.NewTextHandler(&log, nil))})
		check(t, err)
		remember(t, s, inVain("ada", "1"), asked("ada", "2", "", "m2"))
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() { ended <- s.Run(ctx) }()
		time.Sleep(2 * time.Hour)
		synctest.Wait()
		var n int
		check(t, s.DB().QueryRow(`SELECT count(*) FROM exchanges`).Scan(&n))
		if n != 0 {
			t.Errorf("%d answers are left", n)
		}
		cancel()
		if err := <-ended; err != nil || log.Len() > 0 {
			t.Errorf("run: %v, log: %s", err, &log)
		}
		check(t, s.Close())
	})
}

func TestSweepThatFailsIsLogged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		s, err := store.Open(t.Context(), store.Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
		check(t, err)
		_, err = s.DB().Exec(`PRAGMA query_only = 1`)
		check(t, err)
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() { ended <- s.Run(ctx) }()
		synctest.Wait()
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("run: %v", err)
		}
		if n := strings.Count(log.String(), "attempt to write a readonly database"); n != 1 {
			t.Errorf("logged %d times: %s", n, &log)
		}
		check(t, s.Close())
	})
}
