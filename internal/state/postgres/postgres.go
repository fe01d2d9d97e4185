// Package postgres keeps the state of package state in a PostgreSQL database, for any
// number of processes at once. Its statements are those of package tables.
//
// Each process has a row that it renews: its lease. As long as it does, what it has
// claimed is its own. When it has not been heard of for the time of the lease, whoever
// asks for unfinished questions takes its over; it finds its row gone then, and begins
// anew under another name. Times are the database's, whatever clocks the processes
// have; only whether its own lease still holds a process judges by the time that has
// passed since it asked for it.
//
// What the database does not take while it is away is written when it is back: how
// questions ended, and what was answered. Questions are not taken on meanwhile.
package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"

	"pilcrow/internal/state"
	"pilcrow/internal/state/tables"
)

const (
	defaultLease = 30 * time.Second
	callTime     = 2500 * time.Millisecond // of one call; people on Discord wait for 3 s
	connections  = 8                       // unless the URL says pool_max_conns
)

// Options are those of the store, and of the database.
type Options struct {
	state.Options
	Password string        // "": that of the URL, of PGPASSWORD or of the file PGPASSFILE
	Lease    time.Duration // a process that is not heard of for so long is gone; 0 means 30 s
}

// A Store is a [state.Store], open until [Store.Close].
type Store struct {
	tables.Store
	pool  *pgxpool.Pool
	log   *slog.Logger
	lease lease
	owed  owed
	stop  context.CancelFunc // ends the renewals; nil when reading only
	ended chan struct{}      // closed when they have ended
}

var _ state.Store = (*Store)(nil)

// Open opens the store of a database, as postgres://user@host/name, and brings its
// tables up to date.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	s, err := connect(ctx, url, o)
	if err == nil {
		err = s.migrate(ctx)
	}
	if err == nil {
		err = s.register(ctx)
	}
	if err != nil {
		return nil, opening(s, err)
	}
	beating, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.stop, s.ended = stop, make(chan struct{})
	go func() {
		defer close(s.ended)
		s.beat(beating)
	}()
	return s, nil
}

// Read opens the store of a database for looking only.
func Read(ctx context.Context, url string, o Options) (*Store, error) {
	s, err := connect(ctx, url, o)
	if err != nil {
		return nil, opening(s, err)
	}
	provider, err := s.migrations(ctx)
	if err == nil {
		err = s.upToDate(ctx, provider)
	}
	if err != nil {
		return nil, opening(s, err)
	}
	return s, nil
}

func opening(s *Store, err error) error {
	if s != nil {
		err = errors.Join(err, s.Close())
	}
	return fmt.Errorf("open the state in PostgreSQL: %w", err)
}

// connect makes connections when they are needed, and tries one.
func connect(ctx context.Context, url string, o Options) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, err // without the password
	}
	if o.Password != "" {
		config.ConnConfig.Password = o.Password
	}
	if _, given := config.ConnConfig.RuntimeParams["application_name"]; !given {
		config.ConnConfig.RuntimeParams["application_name"] = "pilcrow"
	}
	config.ConnConfig.ConnectTimeout = callTime
	if config.MaxConns < connections {
		config.MaxConns = connections
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	s := &Store{pool: pool, log: o.Log}
	if s.log == nil {
		s.log = slog.Default()
	}
	s.DB, s.Options, s.Timeout = stdlib.OpenDBFromPool(pool), tables.Complete(o.Options), callTime
	s.Away = true
	s.lease.length = o.Lease
	if s.lease.length == 0 {
		s.lease.length = defaultLease
	}
	s.Owner, s.Bury = s.lease.owner, s.bury
	return s, s.DB.PingContext(ctx)
}

// Close writes what is still owed, if it can, and gives up what this process has not
// finished.
func (s *Store) Close() error {
	if s.stop != nil {
		s.stop()
		<-s.ended
		s.stop = nil
		s.leave()
	}
	err := s.DB.Close()
	s.pool.Close()
	return err
}

// Ready says why nothing can be written now, nil if it can.
func (s *Store) Ready(ctx context.Context) error {
	return s.Do(ctx, "write", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `UPDATE processes SET seen = seen WHERE id = $1`, s.Owner())
		return err
	})
}

// Lost returns nil: what becomes of a database is told by the errors of its use.
func (s *Store) Lost() error { return nil }

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

// Advisory locks, all of which end with their transactions.
const (
	lockTakeOver = 0x70696c63_0001 + iota
	lockPlaces
	lockShards
)
