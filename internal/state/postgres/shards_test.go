package postgres_test

import (
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
)

// TestNumberOfShards: as long as a process keeps shards, all have its number; then another one
// may have its own.
func TestNumberOfShards(t *testing.T) {
	t.Parallel()
	url := postgrestest.Database(t)
	one, two := open(t, url, postgres.Options{Lease: time.Hour}), open(t, url, postgres.Options{Lease: time.Hour})
	began := time.Now()
	setClock(t, url, began)
	keep := func(s *postgres.Store, count int, held []state.Shard, want, of int) (mine []state.Shard) {
		t.Helper()
		mine, _, err := s.Keep(t.Context(), "bot", count, held)
		check(t, err)
		if len(mine) != want {
			t.Errorf("%d shards are kept, want %d", len(mine), want)
		}
		for _, shard := range mine {
			if shard.Count != of {
				t.Errorf("shard %d is one of %d, want %d", shard.ID, shard.Count, of)
			}
		}
		return mine
	}
	mine := keep(one, 4, nil, 4, 4)
	keep(two, 8, nil, 0, 0)
	keep(one, 4, mine, 4, 4)
	setClock(t, url, began.Add(2*time.Hour))
	keep(two, 8, nil, 8, 8)
}
