package postgres

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// migrations bring the tables from one version to the next. A released one is never
// changed, and none leads back.
//
//go:embed migrations/*.sql
var migrations embed.FS

// versions is the table that has the versions of the others.
const versions = "pilcrow_versions"

// ErrNoTables is in the error of [Read] if no bot has used the database yet.
var ErrNoTables = errors.New("no bot has used this database yet")

// migrate brings the tables up to date. Of processes that start at once, one does, and
// the others wait for it.
func (s *Store) migrate(ctx context.Context) error {
	provider, err := s.migrations(ctx)
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the tables up to date: %w", err)
	}
	return s.upToDate(ctx, provider)
}

func (s *Store) migrations(context.Context) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	oneAtATime, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 120)) // seconds, times
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, s.DB, files, goose.WithSessionLocker(oneAtATime),
		goose.WithTableName(versions), goose.WithDisableGlobalRegistry(true))
}

// upToDate wants the tables as this program knows them.
func (s *Store) upToDate(ctx context.Context, provider *goose.Provider) error {
	var made bool
	if err := s.DB.QueryRowContext(ctx, `SELECT to_regclass($1) IS NOT NULL`, versions).Scan(&made); err != nil {
		return err
	}
	if !made {
		return ErrNoTables
	}
	current, known, err := provider.GetVersions(ctx)
	switch {
	case err != nil:
		return err
	case current > known:
		return fmt.Errorf("its tables were made by a newer version of this program (%d, this one knows %d): use that one", current, known)
	case current < known:
		return errors.New("its tables were made by an older version of this program: the bot brings them up to date when it starts")
	}
	return nil
}
