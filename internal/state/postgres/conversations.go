package postgres

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

var (
	_ state.Conversations = (*Store)(nil)
	_ state.Turns         = (*Store)(nil)
	_ state.Tallies       = (*Store)(nil)
)

// Conversation returns the turns of a conversation: see [state.Conversations].
func (s *Store) Conversation(ctx context.Context, key string) (turns []answer.Turn, err error) {
	err = s.Do(ctx, "look up a conversation", func(ctx context.Context) error {
		var value string
		err := s.Row(ctx, s.DB, `SELECT turns FROM talks WHERE id = $1 AND until > now()`, key).Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err == nil {
			err = json.Unmarshal([]byte(value), &turns)
		}
		return err
	})
	return turns, err
}

// SaveConversation replaces the turns of a conversation: see [state.Conversations].
func (s *Store) SaveConversation(ctx context.Context, key string, turns []answer.Turn, keep time.Duration) error {
	value, err := json.Marshal(turns)
	if err != nil {
		return err
	}
	return s.Do(ctx, "keep a conversation", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `INSERT INTO talks (id, turns, until) VALUES ($1, $2, now() + $3)
			ON CONFLICT (id) DO UPDATE SET turns = excluded.turns, until = excluded.until`, key, string(value), keep.Milliseconds())
		return err
	})
}

// ForgetConversations drops conversations: see [state.Conversations].
func (s *Store) ForgetConversations(ctx context.Context, prefix string) (n int, err error) {
	err = s.Do(ctx, "forget conversations", func(ctx context.Context) error {
		n, err = s.Exec(ctx, s.DB, `DELETE FROM talks WHERE starts_with(id, $1)`, prefix)
		return err
	})
	return n, err
}

// Forget deletes what is kept of a person: see [state.Forgetter]. Conversations count as
// none: they are forgotten by [Store.ForgetConversations], and here for sure.
func (s *Store) Forget(ctx context.Context, platform, person string) (entries int, err error) {
	if _, err := s.ForgetConversations(ctx, platform+"/"+person+"/"); err != nil {
		return 0, err
	}
	return s.Store.Forget(ctx, platform, person)
}

// RemoveText deletes a text and what came from it: see [state.TextKeeper]. The keys of
// conversations have the ids of the texts that they are about.
func (s *Store) RemoveText(ctx context.Context, platform, group, id string) (entries int, err error) {
	if entries, err = s.Store.RemoveText(ctx, platform, group, id); err != nil || entries == 0 {
		return entries, err
	}
	return entries, s.Do(ctx, "forget conversations", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `DELETE FROM talks WHERE position($1 in id) > 0`, id)
		return err
	})
}

// Sweep deletes what is past its time: see [state.Sweeper].
func (s *Store) Sweep(ctx context.Context) (rows int, err error) {
	if rows, err = s.Store.Sweep(ctx); err != nil {
		return rows, err
	}
	err = s.Do(ctx, "delete what is past its time", func(ctx context.Context) error {
		for _, table := range []string{"talks", "allowances", "turns", "keepers"} {
			if _, err := s.Exec(ctx, s.DB, `DELETE FROM `+table+` WHERE until <= now()`); err != nil {
				return err
			}
		}
		_, err := s.Exec(ctx, s.DB, `DELETE FROM tallies WHERE at <= now() - $1`, time.Hour.Milliseconds())
		return err
	})
	return rows, err
}

// Turn takes a turn: see [state.Turns].
func (s *Store) Turn(ctx context.Context, name string, hold time.Duration) (wait time.Duration, err error) {
	err = s.Do(ctx, "take a turn", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			taken, err := s.Exec(ctx, tx, `INSERT INTO turns AS t (name, process, until) VALUES ($1, $2, now() + $3)
				ON CONFLICT (name) DO UPDATE SET process = excluded.process, until = excluded.until WHERE t.until <= now()`,
				name, s.Owner(), hold.Milliseconds())
			if taken == 1 || err != nil {
				return err
			}
			var left int64
			err = s.Row(ctx, tx, `SELECT until - now() FROM turns WHERE name = $1`, name).Scan(&left)
			wait = max(time.Millisecond, time.Duration(left)*time.Millisecond)
			return err
		})
	})
	return wait, err
}

// EndTurn ends a turn: see [state.Turns].
func (s *Store) EndTurn(ctx context.Context, name string, pause time.Duration) error {
	return s.Do(ctx, "end a turn", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `UPDATE turns SET until = now() + $3 WHERE name = $1 AND process = $2`, name, s.Owner(), pause.Milliseconds())
		return err
	})
}

// Tally adds up counts: see [state.Tallies].
func (s *Store) Tally(ctx context.Context, name string, own int, within time.Duration) (others int, err error) {
	err = s.Do(ctx, "add up counts", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `INSERT INTO tallies (name, process, n, at) VALUES ($1, $2, $3, now())
			ON CONFLICT (name, process) DO UPDATE SET n = excluded.n, at = excluded.at`, name, s.Owner(), own)
		if err == nil {
			err = s.Row(ctx, s.DB, `SELECT coalesce(sum(n), 0)::bigint FROM tallies WHERE name = $1 AND process <> $2 AND at > now() - $3`,
				name, s.Owner(), within.Milliseconds()).Scan(&others)
		}
		return err
	})
	return others, err
}
