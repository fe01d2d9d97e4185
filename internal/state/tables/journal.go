package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"pilcrow/internal/state"
)

// ErrNoProcess is the error of a claim for a process that is not among the processes, as
// it was not heard of for too long.
var ErrNoProcess = errors.New("this process was taken for dead")

// ClaimBy takes a question on: see [state.Journal].
func (s *Store) ClaimBy(ctx context.Context, r Runner, e state.Entry) (first bool, err error) {
	if known, err := s.known(ctx, r, e.Key); known || err != nil { // first: a full disk still knows what was claimed before
		return false, err
	}
	n, err := s.Exec(ctx, r,
		`INSERT INTO journal (platform, event, person, grp, place, message, claimed, owner)
		SELECT $1, $2, $3, $4, $5, $6, now(), id FROM processes WHERE id = $7
		ON CONFLICT (platform, event) DO NOTHING`,
		e.Platform, e.Event, e.Person, e.Group, string(e.Address), e.Message, s.Owner())
	if n == 1 || err != nil {
		return n == 1, err
	}
	known, err := s.known(ctx, r, e.Key)
	if err == nil && !known {
		err = ErrNoProcess
	}
	return false, err
}

func (s *Store) known(ctx context.Context, r Runner, key state.Key) (known bool, err error) {
	err = s.Row(ctx, r, `SELECT EXISTS (SELECT 1 FROM journal WHERE platform = $1 AND event IN ($2, $3))`,
		key.Platform, key.Event, mark(key)).Scan(&known)
	return known, err
}

// ShownBy notes the message that shows an answer.
func (s *Store) ShownBy(ctx context.Context, key state.Key, message string) error {
	return s.Do(ctx, "note a message", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `UPDATE journal SET message = $1 WHERE platform = $2 AND event = $3 AND owner = $4`,
			message, key.Platform, key.Event, s.Owner())
		return err
	})
}

// Finish notes how a question ended. It does nothing if another process has taken the
// question over.
func (s *Store) Finish(ctx context.Context, key state.Key, how state.Outcome) error {
	return s.Do(ctx, "finish a question", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			leaves := false
			err := s.Row(ctx, tx, `UPDATE journal SET outcome = $1 WHERE platform = $2 AND event = $3 AND owner = $4 RETURNING leaves`,
				string(how), key.Platform, key.Event, s.Owner()).Scan(&leaves)
			if errors.Is(err, sql.ErrNoRows) {
				return nil
			}
			if leaves && err == nil {
				err = s.blank(ctx, tx, key)
			}
			return err
		})
	})
}

// unowned is a question whose process is gone.
const unowned = `platform = $1 AND outcome = '' AND owner NOT IN (SELECT id FROM processes)`

// Unfinished takes over the questions whose process is gone: see [state.Journal].
func (s *Store) Unfinished(ctx context.Context, platform string, youngerThan time.Duration) (open []state.Entry, older int, err error) {
	err = s.Do(ctx, "look for unfinished questions", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			if s.Bury != nil {
				if err := s.Bury(ctx, tx); err != nil {
					return err
				}
			}
			older, err = s.Exec(ctx, tx, `UPDATE journal SET outcome = $2 WHERE `+unowned+` AND (claimed <= now() - $3 OR claimed > now() + $4)`,
				platform, string(state.Dropped), youngerThan.Milliseconds(), maxAhead.Milliseconds())
			if err == nil {
				open, err = s.takeOver(ctx, tx, platform)
			}
			return err
		})
	})
	return open, older, err
}

// takeOver makes what is unowned this process's own.
func (s *Store) takeOver(ctx context.Context, tx *sql.Tx, platform string) ([]state.Entry, error) {
	type numbered struct {
		seq int64
		state.Entry
	}
	var open []numbered
	err := s.Query(ctx, tx, func(rows *sql.Rows) error {
		e := numbered{Entry: state.Entry{Key: state.Key{Platform: platform}}}
		var address string
		var claimed int64
		err := rows.Scan(&e.seq, &e.Event, &e.Person, &e.Group, &address, &e.Message, &claimed)
		if address != "" {
			e.Address = json.RawMessage(address)
		}
		e.Claimed = time.UnixMilli(claimed)
		open = append(open, e)
		return err
	}, `UPDATE journal SET owner = $2 WHERE `+unowned+` RETURNING seq, event, person, grp, place, message, claimed`, platform, s.Owner())
	slices.SortFunc(open, func(a, b numbered) int { return cmp.Compare(a.seq, b.seq) })
	var entries []state.Entry
	for _, e := range open {
		entries = append(entries, e.Entry)
	}
	return entries, err
}
