package postgres

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/tables"
)

// Claim takes a question on: see [state.Journal]. If that cannot be written down, nobody
// takes it on later either, as its person is told so.
func (s *Store) Claim(ctx context.Context, e state.Entry) (first bool, err error) {
	if s.owed.refused(e.Key) {
		return false, nil
	}
	claim := func(ctx context.Context) error {
		owner := s.Owner()
		first, err = s.ClaimBy(ctx, s.DB, e)
		if first {
			s.lease.note(e.Key, owner)
		}
		return err
	}
	err = s.Do(ctx, "claim a question", func(ctx context.Context) error {
		if !s.lease.holds() { // a process that was asleep must not say that the database is away
			if err := s.renew(ctx); err != nil {
				return err
			}
		}
		err := claim(ctx)
		if errors.Is(err, tables.ErrNoProcess) && s.renew(ctx) == nil {
			err = claim(ctx)
		}
		return err
	})
	if errors.Is(err, state.ErrUnavailable) {
		s.owed.refuse(e.Key)
		s.owe(func(ctx context.Context) error { return s.refuse(ctx, e) })
	}
	return first, err
}

// refuse notes that a question was refused which could not be claimed, or of which
// nobody knows whether it was.
func (s *Store) refuse(ctx context.Context, e state.Entry) error {
	return s.Do(ctx, "note a question that was refused", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB,
			`INSERT INTO journal (platform, event, person, grp, place, message, claimed, owner, outcome) VALUES ($1, $2, $3, $4, '', '', now(), $5, $6)
			ON CONFLICT (platform, event) DO UPDATE SET outcome = $6 WHERE journal.owner = $5 AND journal.outcome = ''`,
			e.Platform, e.Event, e.Person, e.Group, s.Owner(), string(state.Failed))
		if err == nil {
			s.owed.forget(e.Key)
		}
		return err
	})
}

// ShownBy notes the message that shows an answer, later if the database is away.
func (s *Store) ShownBy(ctx context.Context, key state.Key, message string) error {
	return s.orLater(ctx, func(ctx context.Context) error { return s.Store.ShownBy(ctx, key, message) })
}

// Finish notes how a question ended, later if the database is away.
func (s *Store) Finish(ctx context.Context, key state.Key, how state.Outcome) error {
	s.lease.forget(key)
	return s.orLater(ctx, func(ctx context.Context) error { return s.Store.Finish(ctx, key, how) })
}

// Remember keeps an exchange, later if the database is away.
func (s *Store) Remember(ctx context.Context, e state.Exchange) error {
	return s.orLater(ctx, func(ctx context.Context) error { return s.Store.Remember(ctx, e) })
}

// Unfinished takes over the questions of processes that are gone: see [state.Journal].
func (s *Store) Unfinished(ctx context.Context, platform string, youngerThan time.Duration) (open []state.Entry, older int, err error) {
	if !s.lease.holds() {
		return nil, 0, s.Do(ctx, "look for unfinished questions", func(context.Context) error { return errSilent })
	}
	owner := s.Owner()
	open, older, err = s.Store.Unfinished(ctx, platform, youngerThan)
	for _, e := range open {
		s.lease.note(e.Key, owner)
	}
	return open, older, err
}

// bury removes the processes that have not been heard of for too long. When the database
// was away, they first get the time to be heard of again.
func (s *Store) bury(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, lockTakeOver); err != nil {
		return err
	}
	if s.lease.returned() {
		return nil
	}
	_, err := s.Exec(ctx, tx, `DELETE FROM processes WHERE seen <= now() - $1
		AND extract(epoch FROM pg_postmaster_start_time()) * 1000 <= now() - $1`, s.lease.length.Milliseconds())
	return err
}
