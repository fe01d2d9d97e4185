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
	kept := s.kept(e, string(value))
	return s.Do(ctx, "remember an answer", func(ctx context.Context) error {
		if s.Batch != nil && len(e.Texts) == 0 {
			return s.Batch(ctx, kept)
		}
		return s.Transact(ctx, func(tx *sql.Tx) error {
			if gone, err := s.anyGone(ctx, tx, e); gone || err != nil {
				return err
			}
			_, err := s.execute(ctx, tx, kept...)
			return err
		})
	})
}

// kept writes all that is kept of an exchange, replacing an earlier answer to the same question.
func (s *Store) kept(e state.Exchange, value string) []Statement {
	all := append(s.gap(e), stat(e)...)
	if len(e.Messages) == 0 {
		return all
	}
	const id = `(SELECT id FROM exchanges WHERE platform = $1 AND event = $2)`
	all = append(all,
		Statement{`INSERT INTO exchanges (platform, event, person, grp, parent, answer, version, at, texts) VALUES ($1, $2, $3, $4, $5, $6, $7, now(), $8)
			ON CONFLICT (platform, event) DO UPDATE SET parent = excluded.parent, answer = excluded.answer, version = excluded.version,
				at = excluded.at, texts = excluded.texts`,
			[]any{e.Platform, e.Event, e.Person, e.Group, e.Parent, value, s.Options.Version(), listed(e.Texts)}},
		Statement{`DELETE FROM messages WHERE exchange = ` + id, []any{e.Platform, e.Event}})
	for i, message := range e.Messages {
		all = append(all, Statement{`INSERT INTO messages (platform, message, exchange, part) VALUES ($1, $3, ` + id + `, $4)
			ON CONFLICT (platform, message) DO UPDATE SET exchange = excluded.exchange, part = excluded.part`,
			[]any{e.Platform, e.Event, message, i}})
	}
	return all
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
				turn.Cited, turn.Nearest = nil, nil // the paragraphs may have other numbers by now
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
