package store

import (
	"context"
	"database/sql"
	"time"
)

// sweepEvery is how often what is past its time is deleted.
const sweepEvery = 10 * time.Minute

// Run deletes what is past its time, now and again until ctx is done. What fails
// is logged and tried again.
func (s *Store) Run(ctx context.Context) error {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		if _, err := s.Sweep(ctx); err != nil && ctx.Err() == nil {
			s.Log.ErrorContext(ctx, "what is past its time is not deleted yet", "error", err)
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return nil
		}
	}
}

// A statement is a piece of SQL with its arguments.
type statement struct {
	sql  string
	args []any
}

// Sweep deletes once what is past its time and returns how many rows that were.
func (s *Store) Sweep(ctx context.Context) (rows int, err error) {
	history, feedback := s.since(s.KeepHistory), s.since(s.KeepFeedback)
	rows, err = s.execute(ctx,
		statement{`DELETE FROM journal WHERE claimed <= ?`, []any{history}},
		statement{`DELETE FROM exchanges WHERE at <= ?`, []any{history}},
		statement{`DELETE FROM feedback WHERE at <= ?`, []any{feedback}},
		statement{`DELETE FROM gaps WHERE at <= ?`, []any{feedback}},
		statement{`UPDATE gaps SET person = '' WHERE at <= ? AND person <> ''`, []any{history}},
	)
	return rows, s.failed(ctx, "delete what is past its time", err)
}

// Forget deletes what is kept of a person and returns how many rows that were. Of
// the journal the ids stay until their time is over, without the person: else a
// question that is delivered again would be answered again.
func (s *Store) Forget(ctx context.Context, platform, person string) (rows int, err error) {
	who := []any{platform, person}
	rows, err = s.execute(ctx,
		statement{`UPDATE journal SET person = '', grp = '', place = '', message = '' WHERE platform = ? AND person = ? AND outcome <> ''`, who},
		statement{`DELETE FROM exchanges WHERE platform = ? AND person = ?`, who},
		statement{`DELETE FROM feedback WHERE platform = ? AND person = ?`, who},
		statement{`DELETE FROM gaps WHERE platform = ? AND person = ?`, who},
	)
	return rows, s.failed(ctx, "forget a person", err)
}

// execute runs statements in one transaction and counts the rows that they change.
func (s *Store) execute(ctx context.Context, statements ...statement) (rows int, err error) {
	err = s.transact(ctx, func(tx *sql.Tx) error {
		for _, st := range statements {
			result, err := tx.ExecContext(ctx, st.sql, st.args...)
			if err != nil {
				return err
			}
			n, err := result.RowsAffected()
			if err != nil {
				return err
			}
			rows += int(n)
		}
		return nil
	})
	return rows, err
}
