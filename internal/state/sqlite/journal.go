package sqlite

import (
	"context"
	"database/sql"

	"pilcrow/internal/state"
)

// Claim takes a question on: see [state.Journal]. It is on disk when Claim returns,
// and stays there through a power failure. What else is written outlives the
// program, however that ends, but a power failure may take the last seconds of it:
// waiting for the disk once a question is enough.
func (s *Store) Claim(ctx context.Context, e state.Entry) (first bool, err error) {
	err = s.Do(ctx, "claim a question", func(ctx context.Context) error {
		return s.durably(ctx, func(conn *sql.Conn) error {
			first, err = s.ClaimBy(ctx, conn, e)
			return err
		})
	})
	return first, err
}

// durably runs do on a connection whose writes wait for the disk.
func (s *Store) durably(ctx context.Context, do func(conn *sql.Conn) error) error {
	conn, err := s.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, `PRAGMA synchronous = full`); err != nil {
		return err
	}
	defer conn.ExecContext(context.WithoutCancel(ctx), `PRAGMA synchronous = normal`) // if not, the next are only slower
	return do(conn)
}

// Owns returns nil: this is the only process.
func (s *Store) Owns(state.Key) error { return nil }
