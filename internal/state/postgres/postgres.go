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
	Lease    time.Duration // a process that is not heard of for this long is gone; 0 means 30 s
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

// Advisory locks, all of which end with their transactions.
const (
	lockTakeOver = 0x70696c63_0001 + iota
	lockPlaces
	lockShards
)
