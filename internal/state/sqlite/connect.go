package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
)

// address names a database file to SQLite, in one of its modes (rwc, rw, ro):
// https://sqlite.org/uri.html.
func address(path, mode string) string {
	path = filepath.ToSlash(path)
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath()}
	return u.String() + "?mode=" + mode
}

// connect opens the database with one connection: SQLite has one writer, and
// whoever reads here reads a few rows.
func (s *Store) connect(ctx context.Context, dsn string) error {
	separator := "?"
	if s.dir != "" {
		separator = "&"
	}
	open, err := newConnector(dsn + separator + "_txlock=immediate" +
		"&_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_pragma=synchronous(normal)&_pragma=secure_delete(1)")
	if err != nil {
		return err
	}
	db := sql.OpenDB(open)
	db.SetMaxOpenConns(1)
	db.SetMaxIdleConns(1)
	s.DB = db
	return db.PingContext(ctx)
}

// makeFile makes an empty file, or takes one that is there, that nobody else may
// read. SQLite gives its journals the same mode.
func makeFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(f.Chmod(0o600), f.Close())
}

// version returns that of the tables, which must not be newer than this program.
func (s *Store) version(ctx context.Context) (version int, err error) {
	err = s.DB.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version)
	if version > len(migrations) {
		err = fmt.Errorf("it was written by a newer version of this program (%d, this one knows %d): use that one", version, len(migrations))
	}
	return version, err
}

// migrate brings the tables up to date.
func (s *Store) migrate(ctx context.Context) error {
	version, err := s.version(ctx)
	if err != nil {
		return err
	}
	if _, err := s.DB.ExecContext(ctx, `PRAGMA journal_mode = WAL`); err != nil {
		return err
	}
	for ; version < len(migrations); version++ {
		err := s.Transact(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, migrations[version]+fmt.Sprintf(`; PRAGMA user_version = %d`, version+1))
			return err
		})
		if err != nil {
			return fmt.Errorf("bring the tables to version %d: %w", version+1, err)
		}
	}
	return nil
}
