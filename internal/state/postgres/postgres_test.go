package postgres_test

import (
	"fmt"
	"log/slog"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
	"pilcrow/internal/state/statetest"
)

func TestConformance(t *testing.T) {
	statetest.Run(t, func(t *testing.T) statetest.Backend {
		url := postgrestest.Database(t)
		return statetest.Backend{
			Shared: true,
			Open: func(t *testing.T, o state.Options) state.Store {
				return open(t, url, postgres.Options{Options: o, Lease: time.Hour})
			},
			SetClock: func(t *testing.T, now time.Time) { setClock(t, url, now) },
			Die: func(t *testing.T, s state.Store) {
				check(t, s.(*postgres.Store).Vanish())
				postgrestest.Exec(t, url, `DELETE FROM processes WHERE id = '`+s.(*postgres.Store).Owner()+`'`) // as when its lease has ended
			},
			Votes: votes,
		}
	})
}

// setClock makes the clock of a database stand at a time, if its tables are there.
func setClock(t *testing.T, url string, now time.Time) {
	t.Helper()
	postgrestest.Exec(t, url, fmt.Sprintf(`DO $do$ BEGIN
		IF to_regproc('now_ms') IS NOT NULL THEN
			EXECUTE 'CREATE OR REPLACE FUNCTION now_ms() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT %d::bigint $$';
		END IF;
	END $do$`, now.UnixMilli()))
}

// open opens a store that is closed at the end of the test.
func open(t *testing.T, url string, o postgres.Options) *postgres.Store {
	t.Helper()
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s, err := postgres.Open(t.Context(), url, o)
	check(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// votes reads the votes, by message and person.
func votes(t *testing.T, s state.Store) []statetest.Voted {
	t.Helper()
	rows, err := s.(*postgres.Store).DB.Query(`SELECT message, person, reason, question, up FROM feedback ORDER BY message, person`)
	check(t, err)
	defer rows.Close()
	var all []statetest.Voted
	for rows.Next() {
		var v statetest.Voted
		check(t, rows.Scan(&v.Message, &v.Person, &v.Reason, &v.Question, &v.Up))
		all = append(all, v)
	}
	check(t, rows.Err())
	return all
}
