package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"

	"pilcrow/internal/chat"
)

var (
	_ chat.Journal        = (*Store)(nil)
	_ chat.Leftovers      = (*Store)(nil)
	_ chat.Exchanges      = (*Store)(nil)
	_ chat.Lookup         = (*Store)(nil)
	_ chat.ServerSettings = (*Store)(nil)
	_ chat.Ballot         = (*Store)(nil)
	_ chat.Forgetter      = (*Store)(nil)
)

// Claim takes a question on: see [chat.Journal]. It is on disk when Claim returns,
// and stays there through a power failure. What else is written outlives the
// program, however that ends, but a power failure may take the last seconds of it:
// waiting for the disk once a question is enough.
func (s *Store) Claim(ctx context.Context, e chat.Entry) (first bool, err error) {
	first, err = s.claim(ctx, e)
	return first, s.failed(ctx, "claim a question", err)
}

func (s *Store) claim(ctx context.Context, e chat.Entry) (first bool, err error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return false, err
	}
	defer conn.Close()
	known := false // looked up first: a full disk can still tell what was claimed before
	err = conn.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM journal WHERE platform = ? AND event = ?)`, e.Platform, e.Event).Scan(&known)
	if known || err != nil {
		return false, err
	}
	if _, err := conn.ExecContext(ctx, `PRAGMA synchronous = full`); err != nil {
		return false, err
	}
	defer conn.ExecContext(context.WithoutCancel(ctx), `PRAGMA synchronous = normal`) // if not, the next are only slower
	result, err := conn.ExecContext(ctx,
		`INSERT INTO journal (platform, event, person, grp, place, message, claimed) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (platform, event) DO NOTHING`,
		e.Platform, e.Event, e.Person, e.Group, string(e.Place), e.Message, s.now())
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n == 1, err
}

// Placed notes the message that shows an answer.
func (s *Store) Placed(ctx context.Context, key chat.Key, message string) error {
	_, err := s.db.ExecContext(ctx, `UPDATE journal SET message = ? WHERE platform = ? AND event = ?`, message, key.Platform, key.Event)
	return s.failed(ctx, "note a message", err)
}

// Finish notes how a question ended.
func (s *Store) Finish(ctx context.Context, key chat.Key, how chat.Outcome) error {
	_, err := s.db.ExecContext(ctx, `UPDATE journal SET outcome = ? WHERE platform = ? AND event = ?`, string(how), key.Platform, key.Event)
	return s.failed(ctx, "finish a question", err)
}

// Unfinished returns what an earlier run left: see [chat.Leftovers].
func (s *Store) Unfinished(ctx context.Context, platform string, youngerThan time.Duration) (open []chat.Entry, older int, err error) {
	err = s.transact(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx,
			`UPDATE journal SET outcome = ? WHERE platform = ? AND outcome = '' AND seq <= ? AND claimed <= ?`,
			string(chat.Dropped), platform, s.last, s.since(youngerThan))
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return err
		}
		older = int(n)
		open, err = s.open(ctx, tx, platform)
		return err
	})
	return open, older, s.failed(ctx, "look for unfinished questions", err)
}

func (s *Store) open(ctx context.Context, tx *sql.Tx, platform string) ([]chat.Entry, error) {
	rows, err := tx.QueryContext(ctx,
		`SELECT event, person, grp, place, message, claimed FROM journal WHERE platform = ? AND outcome = '' AND seq <= ? ORDER BY seq`,
		platform, s.last)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var open []chat.Entry
	for rows.Next() {
		e := chat.Entry{Key: chat.Key{Platform: platform}}
		var place string
		var claimed int64
		if err := rows.Scan(&e.Event, &e.Person, &e.Group, &place, &e.Message, &claimed); err != nil {
			return nil, err
		}
		if place != "" {
			e.Place = json.RawMessage(place)
		}
		e.Claimed = time.UnixMilli(claimed)
		open = append(open, e)
	}
	return open, rows.Err()
}
