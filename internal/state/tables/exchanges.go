package tables

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

// maxChain bounds how far a chain of replies is followed.
const maxChain = 100

// Remember keeps an exchange: see [state.Exchanges].
func (s *Store) Remember(ctx context.Context, e state.Exchange) error {
	value, err := json.Marshal(e.Answer)
	if err != nil {
		return err
	}
	return s.Do(ctx, "remember an answer", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			if gone, err := s.anyGone(ctx, tx, e); gone || err != nil {
				return err
			}
			if err := s.noteGap(ctx, tx, e); err != nil {
				return err
			}
			if err := s.noteStat(ctx, tx, e); err != nil || len(e.Messages) == 0 {
				return err
			}
			return s.keep(ctx, tx, e, string(value))
		})
	})
}

// keep writes an exchange, replacing an earlier answer to the same question.
func (s *Store) keep(ctx context.Context, tx *sql.Tx, e state.Exchange, value string) error {
	var id int64
	err := s.Row(ctx, tx,
		`INSERT INTO exchanges (platform, event, person, grp, parent, answer, version, at, texts) VALUES ($1, $2, $3, $4, $5, $6, $7, now(), $8)
		ON CONFLICT (platform, event) DO UPDATE SET parent = excluded.parent, answer = excluded.answer, version = excluded.version,
			at = excluded.at, texts = excluded.texts
		RETURNING id`,
		e.Platform, e.Event, e.Person, e.Group, e.Parent, value, s.Options.Version(), listed(e.Texts)).Scan(&id)
	if err != nil {
		return err
	}
	if _, err := s.Exec(ctx, tx, `DELETE FROM messages WHERE exchange = $1`, id); err != nil {
		return err
	}
	for i, message := range e.Messages {
		_, err := s.Exec(ctx, tx, `INSERT INTO messages (platform, message, exchange, part) VALUES ($1, $2, $3, $4)
			ON CONFLICT (platform, message) DO UPDATE SET exchange = excluded.exchange, part = excluded.part`,
			e.Platform, message, id, i)
		if err != nil {
			return err
		}
	}
	return nil
}

// chain walks up the replies from a message, and keeps the person's own turns.
const chain = `
WITH RECURSIVE up (id, depth) AS (
	SELECT exchange, 1 FROM messages WHERE platform = $1 AND message = $2
	UNION
	SELECT m.exchange, up.depth + 1
	FROM up JOIN exchanges e ON e.id = up.id JOIN messages m ON m.platform = $1 AND m.message = e.parent
	WHERE up.depth < $3
)
SELECT e.answer, e.version FROM exchanges e JOIN (SELECT id, min(depth) AS depth FROM up GROUP BY id) AS up ON e.id = up.id
WHERE e.person = $4 AND e.at > now() - $5 ORDER BY up.depth LIMIT $6`

// History returns a person's turns along a chain of replies: see [state.Exchanges].
func (s *Store) History(ctx context.Context, platform, message, person string, turns int) (history []answer.Turn, err error) {
	current := s.Options.Version()
	err = s.Do(ctx, "look up a conversation", func(ctx context.Context) error {
		history = nil
		return s.Query(ctx, s.DB, func(rows *sql.Rows) error {
			var value, version string
			var a answer.Answer
			if err := rows.Scan(&value, &version); err != nil {
				return err
			}
			err := json.Unmarshal([]byte(value), &a)
			turn := answer.TurnOf(a)
			if version != current {
				turn.Cited = nil // the paragraphs may have other numbers by now
			}
			history = append(history, turn)
			return err
		}, chain, platform, message, maxChain, person, s.Options.KeepHistory.Milliseconds(), turns)
	})
	slices.Reverse(history)
	return history, err
}

// Shown returns the exchange behind a message: see [state.Lookup].
func (s *Store) Shown(ctx context.Context, platform, message string) (e state.Exchange, found bool, err error) {
	err = s.Do(ctx, "look up an answer", func(ctx context.Context) error {
		e, found, err = s.find(ctx, s.DB, `id = (SELECT exchange FROM messages WHERE platform = $1 AND message = $2) AND at > now() - $3`,
			platform, message, s.Options.KeepHistory.Milliseconds())
		return err
	})
	return e, found, err
}

// Retract forgets an exchange: see [state.Lookup].
func (s *Store) Retract(ctx context.Context, key state.Key) (e state.Exchange, found bool, err error) {
	err = s.Do(ctx, "retract an answer", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			if e, found, err = s.find(ctx, tx, `platform = $1 AND event = $2`, key.Platform, key.Event); err != nil || !found {
				return err
			}
			_, err := s.Exec(ctx, tx, `DELETE FROM exchanges WHERE platform = $1 AND event = $2`, key.Platform, key.Event)
			return err
		})
	})
	return e, found, err
}

// find reads one exchange with its messages.
func (s *Store) find(ctx context.Context, r Runner, where string, args ...any) (e state.Exchange, found bool, err error) {
	var id int64
	var value, texts string
	err = s.Row(ctx, r, `SELECT id, platform, event, person, grp, parent, answer, texts FROM exchanges WHERE `+where, args...).
		Scan(&id, &e.Platform, &e.Event, &e.Person, &e.Group, &e.Parent, &value, &texts)
	if errors.Is(err, sql.ErrNoRows) {
		return state.Exchange{}, false, nil
	}
	if err != nil {
		return state.Exchange{}, false, err
	}
	e.Texts = unlisted(texts)
	err = s.Query(ctx, r, func(rows *sql.Rows) error {
		var message string
		err := rows.Scan(&message)
		e.Messages = append(e.Messages, message)
		return err
	}, `SELECT message FROM messages WHERE exchange = $1 ORDER BY part`, id)
	if err = errors.Join(err, json.Unmarshal([]byte(value), &e.Answer)); err != nil {
		return state.Exchange{}, false, err
	}
	return e, true, nil
}
