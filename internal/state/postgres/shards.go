package postgres

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"time"

	"pilcrow/internal/state"
)

var _ state.Shards = (*Store)(nil)

// ShardLease is a third of the lease of a process.
func (s *Store) ShardLease() time.Duration { return s.lease.shards() }

// Keep renews and takes shards: see [state.Shards].
func (s *Store) Keep(ctx context.Context, bot string, count int, held []state.Shard) (mine []state.Shard, share int, err error) {
	err = s.Do(ctx, "keep shards", func(ctx context.Context) error {
		return s.inTurn(ctx, lockShards, func(tx *sql.Tx) error {
			k := keeping{s, tx, bot, s.Owner()}
			if err := k.join(ctx); err != nil {
				return err
			}
			if err := k.make(ctx, count); err != nil {
				return err
			}
			if mine, err = k.renew(ctx, held); err != nil {
				return err
			}
			if share, err = k.share(ctx); err != nil {
				return err
			}
			more, err := k.take(ctx, share-len(mine))
			mine = append(mine, more...)
			slices.SortFunc(mine, func(a, b state.Shard) int { return cmp.Compare(a.ID, b.ID) })
			return err
		})
	})
	return mine, share, err
}

// keeping is one call of Keep.
type keeping struct {
	*Store
	tx         *sql.Tx
	bot, owner string
}

func (k keeping) until() int64 { return k.ShardLease().Milliseconds() }

// join makes this process one of the keepers of the bot.
func (k keeping) join(ctx context.Context) error {
	_, err := k.Exec(ctx, k.tx, `INSERT INTO keepers (bot, process, until) VALUES ($1, $2, now() + $3)
		ON CONFLICT (bot, process) DO UPDATE SET until = excluded.until`, k.bot, k.owner, k.until())
	return err
}

// make makes n shards, if nobody keeps any yet, and else leaves them as they are:
// all processes have the same number.
func (k keeping) make(ctx context.Context, count int) error {
	var kept int
	err := k.Row(ctx, k.tx, `SELECT count(*) FROM shards WHERE bot = $1 AND (until > now() OR count = $2)`, k.bot, count).Scan(&kept)
	if err != nil || kept > 0 {
		return err
	}
	if _, err = k.Exec(ctx, k.tx, `DELETE FROM shards WHERE bot = $1`, k.bot); err != nil {
		return err
	}
	_, err = k.Exec(ctx, k.tx, `INSERT INTO shards (bot, id, count) SELECT $1, n, $2 FROM generate_series(0, $2 - 1) AS n`, k.bot, count)
	return err
}

// renew renews what this process holds: what another one has taken meanwhile is not
// returned.
func (k keeping) renew(ctx context.Context, held []state.Shard) (mine []state.Shard, err error) {
	for _, shard := range held {
		n, err := k.Exec(ctx, k.tx, `UPDATE shards SET until = now() + $1, session = $2 WHERE bot = $3 AND id = $4 AND owner = $5 AND token = $6`,
			k.until(), string(shard.Session), k.bot, shard.ID, k.owner, shard.Token)
		if err != nil {
			return nil, err
		}
		if n == 1 {
			mine = append(mine, shard)
		}
	}
	return mine, nil
}

// share is how many shards are for this process: those that do not divide evenly are for
// those who came first.
func (k keeping) share(ctx context.Context) (share int, err error) {
	err = k.Row(ctx, k.tx, `
		WITH living AS (SELECT process, row_number() OVER (ORDER BY joined) - 1 AS rank, count(*) OVER () AS n FROM keepers WHERE bot = $1 AND until > now()),
			shards AS (SELECT count(*) AS n FROM shards WHERE bot = $1)
		SELECT shards.n / living.n + (living.rank < shards.n % living.n)::int FROM living, shards WHERE process = $2`, k.bot, k.owner).Scan(&share)
	return share, err
}

// take takes up to n shards that nobody holds.
func (k keeping) take(ctx context.Context, most int) (taken []state.Shard, err error) {
	if most <= 0 {
		return nil, nil
	}
	err = k.Query(ctx, k.tx, func(rows *sql.Rows) error {
		var shard state.Shard
		var session string
		err := rows.Scan(&shard.ID, &shard.Count, &shard.Token, &session)
		if session != "" {
			shard.Session = json.RawMessage(session)
		}
		taken = append(taken, shard)
		return err
	}, `UPDATE shards SET owner = $1, token = token + 1, until = now() + $2
		WHERE bot = $3 AND id IN (SELECT id FROM shards WHERE bot = $3 AND until <= now() ORDER BY id LIMIT $4)
		RETURNING id, count, token, session`, k.owner, k.until(), k.bot, most)
	return taken, err
}

// GiveUp lets others have a shard at once: see [state.Shards].
func (s *Store) GiveUp(ctx context.Context, bot string, shard state.Shard) error {
	return s.Do(ctx, "give up a shard", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `UPDATE shards SET until = 0, session = $1 WHERE bot = $2 AND id = $3 AND owner = $4 AND token = $5`,
			string(shard.Session), bot, shard.ID, s.Owner(), shard.Token)
		return err
	})
}

// LeaveShards makes this process no keeper of the bot any more.
func (s *Store) LeaveShards(ctx context.Context, bot string) error {
	return s.Do(ctx, "leave the shards", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `DELETE FROM keepers WHERE bot = $1 AND process = $2`, bot, s.Owner())
		return err
	})
}
