package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// maxChain bounds how far a chain of replies is followed.
const maxChain = 100

// Remember keeps an exchange: see [chat.Exchanges].
func (s *Store) Remember(ctx context.Context, e chat.Exchange) error {
	value, err := json.Marshal(e.Answer)
	if err != nil {
		return err
	}
	return s.failed(ctx, "remember an answer", s.transact(ctx, func(tx *sql.Tx) error {
		if err := s.noteGap(ctx, tx, e); err != nil || len(e.Messages) == 0 {
			return err
		}
		return s.keep(ctx, tx, e, string(value))
	}))
}

// keep writes an exchange, in the place of an earlier answer to the same question.
func (s *Store) keep(ctx context.Context, tx *sql.Tx, e chat.Exchange, value string) error {
	var id int64
	err := tx.QueryRowContext(ctx,
		`INSERT INTO exchanges (platform, event, person, grp, parent, answer, version, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (platform, event) DO UPDATE SET parent = excluded.parent, answer = excluded.answer, version = excluded.version, at = excluded.at
		RETURNING id`,
		e.Platform, e.Event, e.Person, e.Group, e.Parent, value, s.Version(), s.now()).Scan(&id)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM messages WHERE exchange = ?`, id); err != nil {
		return err
	}
	for i, message := range e.Messages {
		_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO messages (platform, message, exchange, part) VALUES (?, ?, ?, ?)`,
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
	SELECT exchange, 1 FROM messages WHERE platform = :platform AND message = :message
	UNION
	SELECT m.exchange, up.depth + 1
	FROM up JOIN exchanges e ON e.id = up.id JOIN messages m ON m.platform = :platform AND m.message = e.parent
	WHERE up.depth < :max
)
SELECT e.answer, e.version FROM exchanges e JOIN (SELECT id, min(depth) AS depth FROM up GROUP BY id) AS up ON e.id = up.id
WHERE e.person = :person AND e.at > :since ORDER BY up.depth LIMIT :turns`

// History returns a person's turns along a chain of replies: see [chat.Exchanges].
func (s *Store) History(ctx context.Context, platform, message, person string, turns int) ([]answer.Turn, error) {
	current := s.Version()
	rows, err := s.db.QueryContext(ctx, chain,
		sql.Named("platform", platform), sql.Named("message", message), sql.Named("person", person),
		sql.Named("max", maxChain), sql.Named("since", s.since(s.KeepHistory)), sql.Named("turns", turns))
	if err != nil {
		return nil, s.failed(ctx, "look up a conversation", err)
	}
	defer rows.Close()
	var history []answer.Turn
	for rows.Next() {
		var value, version string
		if err := rows.Scan(&value, &version); err != nil {
			return nil, s.failed(ctx, "look up a conversation", err)
		}
		var a answer.Answer
		if err := json.Unmarshal([]byte(value), &a); err != nil {
			return nil, s.failed(ctx, "look up a conversation", err)
		}
		turn := chat.TurnOf(a)
		if version != current {
			turn.Cited = nil // the paragraphs may have other numbers by now
		}
		history = append(history, turn)
	}
	slices.Reverse(history)
	return history, s.failed(ctx, "look up a conversation", rows.Err())
}

// Shown returns the exchange behind a message: see [chat.Lookup].
func (s *Store) Shown(ctx context.Context, platform, message string) (e chat.Exchange, found bool, err error) {
	err = s.transact(ctx, func(tx *sql.Tx) error {
		e, err = find(ctx, tx, `id = (SELECT exchange FROM messages WHERE platform = ? AND message = ?) AND at > ?`,
			platform, message, s.since(s.KeepHistory))
		return err
	})
	return s.found(ctx, "look up an answer", e, err)
}

// Retract forgets an exchange: see [chat.Lookup].
func (s *Store) Retract(ctx context.Context, key chat.Key) (e chat.Exchange, found bool, err error) {
	err = s.transact(ctx, func(tx *sql.Tx) error {
		if e, err = find(ctx, tx, `platform = ? AND event = ?`, key.Platform, key.Event); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM exchanges WHERE platform = ? AND event = ?`, key.Platform, key.Event)
		return err
	})
	return s.found(ctx, "retract an answer", e, err)
}

func (s *Store) found(ctx context.Context, doing string, e chat.Exchange, err error) (chat.Exchange, bool, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return chat.Exchange{}, false, nil
	}
	return e, err == nil, s.failed(ctx, doing, err)
}

// find reads one exchange with its messages.
func find(ctx context.Context, tx *sql.Tx, where string, args ...any) (chat.Exchange, error) {
	var e chat.Exchange
	var id int64
	var value, messages string
	err := tx.QueryRowContext(ctx,
		`SELECT id, platform, event, person, grp, parent, answer,
			(SELECT json_group_array(message) FROM (SELECT message FROM messages WHERE exchange = exchanges.id ORDER BY part))
		FROM exchanges WHERE `+where, args...).
		Scan(&id, &e.Platform, &e.Event, &e.Person, &e.Group, &e.Parent, &value, &messages)
	if err != nil {
		return e, err
	}
	return e, errors.Join(json.Unmarshal([]byte(value), &e.Answer), json.Unmarshal([]byte(messages), &e.Messages))
}
