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
		return s.group.run(ctx, true, func(tx *sql.Tx) error {
			first, err = s.ClaimBy(ctx, tx, e)
			return err
		})
	})
	return first, err
}

// Owns returns nil: this is the only process.
func (s *Store) Owns(state.Key) error { return nil }
