// Package store keeps what the frontends must know after a restart, in one SQLite
// file: which questions were taken on, answers for follow-ups, the settings of
// servers, votes, and questions that had no answer. It implements the interfaces
// of package chat for it.
//
// Everything about people has an end: see [Options.KeepHistory] and
// [Options.KeepFeedback], and [Store.Forget]. [Store.Run] sees to it.
package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"pilcrow/internal/chat"
)

// fileName is the database inside the state directory; lockName is what its one
// writing process holds locked.
const (
	fileName = "pilcrow.db"
	lockName = "lock"
)

const (
	defaultKeepHistory  = 24 * time.Hour
	defaultKeepFeedback = 90 * 24 * time.Hour
)

// Options say where and how long things are kept. The zero value keeps them in
// memory.
type Options struct {
	Dir          string           // the state directory, made if need be, for one process at a time; "": memory
	KeepHistory  time.Duration    // the journal, answers, and who asked in vain; 0 means 24 hours
	KeepFeedback time.Duration    // votes, and questions that had no answer; 0 means 90 days
	NoTexts      bool             // of questions without an answer and of those voted on keep no text
	Version      func() string    // of the documents: citations of answers from another one are not used again; nil: there is one
	Log          *slog.Logger     // nil means slog.Default()
	Now          func() time.Time // nil means time.Now
}

// A Store is open until [Store.Close]. It is safe for concurrent use.
type Store struct {
	Options
	db     *sql.DB
	lock   *os.File  // nil in memory and when reading only
	opened time.Time // what the time is measured from
	last   int64     // sequence number of the journal's last entry when it was opened
}

// Open opens the store of a state directory for this process alone.
func Open(ctx context.Context, o Options) (*Store, error) {
	s := newStore(o)
	if o.Dir == "" {
		return s, s.start(ctx, "file::memory:")
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the state directory: %w", err)
	}
	lock, err := lockFile(filepath.Join(o.Dir, lockName))
	if err != nil {
		return nil, inUse(o.Dir, err)
	}
	s.lock = lock
	path := filepath.Join(o.Dir, fileName)
	err = makeFile(path)
	if err == nil {
		err = s.start(ctx, address(path, "rwc"))
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open the state in %s: %w", path, err), s.Close())
	}
	return s, nil
}

// Read opens the store of a state directory for looking only, also while another
// process uses it.
func Read(ctx context.Context, o Options) (*Store, error) {
	s := newStore(o)
	path := filepath.Join(o.Dir, fileName)
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no state in %s yet: %w", o.Dir, err)
	}
	if err == nil {
		err = s.connect(ctx, address(path, "rw")+"&_pragma=query_only(1)")
	}
	if err == nil {
		err = s.upToDate(ctx)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("read the state in %s: %w", path, err), s.Close())
	}
	return s, nil
}

// upToDate wants the tables as this program knows them: whoever only looks changes
// nothing.
func (s *Store) upToDate(ctx context.Context) error {
	version, err := s.version(ctx)
	if err == nil && version < len(migrations) {
		err = errors.New("it was written by an older version of this program: the bot brings it up to date when it starts")
	}
	return err
}

func newStore(o Options) *Store {
	s := &Store{Options: o}
	s.KeepHistory = cmp.Or(o.KeepHistory, defaultKeepHistory)
	s.KeepFeedback = cmp.Or(o.KeepFeedback, defaultKeepFeedback)
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Version == nil {
		s.Version = func() string { return "" }
	}
	if s.Log == nil {
		s.Log = slog.Default()
	}
	s.opened = s.Now()
	return s
}

// start connects, brings the tables up to date and looks where the journal is.
func (s *Store) start(ctx context.Context, dsn string) error {
	if err := s.connect(ctx, dsn); err != nil {
		return err
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	return s.db.QueryRowContext(ctx, `SELECT coalesce(max(seq), 0) FROM journal`).Scan(&s.last)
}

// Close ends the use of the state directory.
func (s *Store) Close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
	}
	return err
}

// Ready tells whether the store can be written to. It writes more than a question
// needs: on a disk that is nearly full, small things still go well.
func (s *Store) Ready(ctx context.Context) error {
	_, err := s.db.ExecContext(ctx, `UPDATE alive SET at = zeroblob(32768)`)
	return s.failed(ctx, "write", err)
}

// now is the time in milliseconds since 1970. A clock that is set while the
// program runs does not change it: it is the time of opening, and what has passed
// since by the monotonic clock.
func (s *Store) now() int64 {
	return s.opened.UnixMilli() + s.Now().Sub(s.opened).Milliseconds()
}

func (s *Store) since(age time.Duration) int64 { return s.now() - age.Milliseconds() }

// failed says what could not be done. Whoever asked reads the sentence of
// [chat.NoState]; the cause is in the error's text, for the log. Once ctx is done,
// package sql says many things that all mean that.
func (s *Store) failed(ctx context.Context, doing string, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("store: %s: %w", doing, ctx.Err())
	}
	return fmt.Errorf("store: %s: %w (%w)", doing, err, &chat.Error{Kind: chat.NoState})
}
