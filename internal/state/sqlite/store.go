// Package sqlite keeps the state of package state in one SQLite file, for one process
// at a time, or in memory. Its statements are those of package tables.
package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"pilcrow/internal/state"
	"pilcrow/internal/state/tables"
)

// fileName is the database inside the state directory; lockName is what its one
// writing process holds locked.
const (
	fileName = "pilcrow.db"
	lockName = "lock"
)

// A Store is a [state.Store], open until [Store.Close].
type Store struct {
	tables.Store
	dir    string       // the state directory; "" in memory
	lock   *flock.Flock // nil in memory and when reading only
	opened time.Time    // what the time is measured from
	group  group        // of what is written
	file   fs.FileInfo  // the database as it was opened; nil in memory and when reading only
}

var _ state.Store = (*Store)(nil)

// Open opens the store of a state directory, made if need be, for this process alone.
// Without a directory it is in memory.
func Open(ctx context.Context, dir string, o state.Options) (*Store, error) {
	s := newStore(dir, o)
	if dir == "" {
		return s, s.start(ctx, "file::memory:")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the state directory: %w", err)
	}
	lock, err := lockFile(ctx, filepath.Join(dir, lockName))
	if err != nil {
		return nil, inUse(dir, err)
	}
	s.lock = lock
	path := filepath.Join(dir, fileName)
	err = makeFile(path)
	if err == nil {
		err = s.start(ctx, address(path, "rwc"))
	}
	if err == nil {
		s.file, err = os.Stat(path)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open the state in %s: %w", path, explained(err)), s.Close())
	}
	return s, nil
}

// Lost reports that the state is not where it was any more, nil if it is: somebody has
// deleted or replaced it. What is written from then on would be gone, and another
// program could answer the same questions, as the lock is gone too.
func (s *Store) Lost() error {
	if s.file == nil {
		return nil
	}
	path := filepath.Join(s.dir, fileName)
	now, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(now, s.file) {
		return fmt.Errorf("the state in %s was deleted or replaced while the bot runs, and with it who asked what lately: start the bot again, it makes a new one", path)
	}
	return nil // what cannot be looked at now may be there
}

// Read opens the store of a state directory for looking only, also while another
// process uses it.
func Read(ctx context.Context, dir string, o state.Options) (*Store, error) {
	s := newStore(dir, o)
	path := filepath.Join(dir, fileName)
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no state in %s yet: %w", dir, err)
	}
	if err == nil {
		err = s.connect(ctx, address(path, "rw")+"&_pragma=query_only(1)")
	}
	if err == nil {
		err = s.upToDate(ctx)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("read the state in %s: %w", path, explained(err)), s.Close())
	}
	return s, nil
}

// upToDate wants the tables as this program knows them: who only looks changes
// nothing.
func (s *Store) upToDate(ctx context.Context) error {
	version, err := s.version(ctx)
	if err == nil && version < len(migrations) {
		err = errors.New("it was written by an older version of this program: the bot brings it up to date when it starts")
	}
	return err
}

func newStore(dir string, o state.Options) *Store {
	o = tables.Complete(o)
	s := &Store{dir: dir, opened: o.Now()}
	process := rand.Text()
	s.Options, s.Now, s.Explain = o, s.now, explained
	s.Owner = func() string { return process }
	s.group.store = s
	s.Group = func(ctx context.Context, do func(tx *sql.Tx) error) error { return s.group.run(ctx, false, do) }
	return s
}

// Dir is the state directory, "" in memory.
func (s *Store) Dir() string { return s.dir }

// start connects, brings the tables up to date, and makes this the only process: what an
// earlier one has claimed is nobody's now.
func (s *Store) start(ctx context.Context, dsn string) error {
	if err := s.connect(ctx, dsn); err != nil {
		return err
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	_, err := s.DB.ExecContext(ctx, `DELETE FROM processes; INSERT INTO processes (id) VALUES ($1)`, s.Owner())
	return err
}

// Close ends the use of the state directory.
func (s *Store) Close() error {
	var err error
	if s.DB != nil {
		err = s.DB.Close()
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.Unlock())
	}
	return err
}

// Ready says why the store cannot be written to. It writes more than a question
// needs: on a disk that is nearly full, small things still go well.
func (s *Store) Ready(ctx context.Context) error {
	return s.Do(ctx, "write", func(ctx context.Context) error {
		_, err := s.DB.ExecContext(ctx, `UPDATE alive SET at = zeroblob(32768)`)
		return err
	})
}

// now is the time in milliseconds since 1970. A clock that is set while the
// program runs does not change it: it is the time of opening, and what has passed
// since by the monotonic clock.
func (s *Store) now() int64 {
	return s.opened.UnixMilli() + s.Options.Now().Sub(s.opened).Milliseconds()
}
