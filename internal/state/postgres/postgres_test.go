package postgres_test

import (
	"database/sql"
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
			DB: func(s state.Store) *sql.DB { return s.(*postgres.Store).DB },
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
