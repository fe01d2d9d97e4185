package tables

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"time"

	"pilcrow/internal/state"
)

// maxAhead is how far a time may lie in the future and be believed: clocks are set by
// seconds. What is dated later was written under a wrong clock, and counts as old;
// else it would stay until then.
const maxAhead = time.Hour

// A Statement is a piece of SQL with its arguments.
type Statement struct {
	SQL  string
	Args []any
}

// Sweep deletes what is past its time: see [state.Sweeper].
func (s *Store) Sweep(ctx context.Context) (rows int, err error) {
	history, feedback := s.Options.KeepHistory.Milliseconds(), s.Options.KeepFeedback.Milliseconds()
	ahead := maxAhead.Milliseconds()
	err = s.Do(ctx, "delete what is past its time", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			rows, err = s.execute(ctx, tx,
				Statement{`DELETE FROM journal WHERE claimed <= now() - $1 OR claimed > now() + $2`, []any{history, ahead}},
				Statement{`DELETE FROM exchanges WHERE at <= now() - $1 OR at > now() + $2`, []any{history, ahead}},
				Statement{`DELETE FROM feedback WHERE at <= now() - $1 OR at > now() + $2`, []any{feedback, ahead}},
				Statement{`DELETE FROM gaps WHERE at <= now() - $1 OR at > now() + $2`, []any{feedback, ahead}},
				Statement{`UPDATE gaps SET person = '' WHERE at <= now() - $1 AND person <> ''`, []any{history}},
				Statement{`DELETE FROM stats WHERE at <= now() - $1 OR at > now() + $2`, []any{feedback, ahead}},
				Statement{`UPDATE stats SET person = '', event = '' WHERE at <= now() - $1 AND event <> ''`, []any{history}},
			)
			return err
		})
	})
	return rows, err
}

// Forget deletes what is kept of a person: see [state.Forgetter]. Of a question that
// is being answered, such as the one that asks for this, the place of the answer is
// still needed: it is forgotten when the question is finished.
func (s *Store) Forget(ctx context.Context, platform, person string) (rows int, err error) {
	err = s.Do(ctx, "forget a person", func(ctx context.Context) error {
		return s.Transact(ctx, func(tx *sql.Tx) error {
			finished, err := s.blankJournal(ctx, tx, platform, person)
			if err != nil {
				return err
			}
			who := []any{platform, person}
			rows, err = s.execute(ctx, tx,
				Statement{`DELETE FROM exchanges WHERE platform = $1 AND person = $2`, who},
				Statement{`DELETE FROM feedback WHERE platform = $1 AND person = $2`, who},
				Statement{`DELETE FROM gaps WHERE platform = $1 AND person = $2`, who},
				Statement{`DELETE FROM stats WHERE platform = $1 AND person = $2`, who},
			)
			rows += finished
			return err
		})
	})
	return rows, err
}

// blankJournal takes a person out of the entries of the journal that are finished, and
// counts them; the others leave when they are. On some platforms the id of a question
// has the person's in it, so it gives way to its mark.
func (s *Store) blankJournal(ctx context.Context, tx *sql.Tx, platform, person string) (entries int, err error) {
	if _, err := s.Exec(ctx, tx, `UPDATE journal SET leaves = $3 WHERE platform = $1 AND person = $2 AND outcome = ''`, platform, person, true); err != nil {
		return 0, err
	}
	var finished []state.Key
	err = s.Query(ctx, tx, func(rows *sql.Rows) error {
		k := state.Key{Platform: platform}
		err := rows.Scan(&k.Event)
		finished = append(finished, k)
		return err
	}, `SELECT event FROM journal WHERE platform = $1 AND person = $2 AND outcome <> ''`, platform, person)
	if err != nil {
		return 0, err
	}
	for _, k := range finished {
		if err := s.blank(ctx, tx, k); err != nil {
			return 0, err
		}
	}
	return len(finished), nil
}

// blank takes the person out of an entry of the journal. Another one may have its mark
// already, which then stands for both.
func (s *Store) blank(ctx context.Context, tx *sql.Tx, k state.Key) error {
	_, err := s.execute(ctx, tx,
		Statement{`DELETE FROM journal WHERE platform = $1 AND event = $2`, []any{k.Platform, mark(k)}},
		Statement{`UPDATE journal SET event = $1, person = '', grp = '', place = '', message = '' WHERE platform = $2 AND event = $3`,
			[]any{mark(k), k.Platform, k.Event}})
	return err
}

// mark stands for the id of a forgotten question, so that it is known if it is delivered
// again. It is so short that many ids have the same: nobody can be found by it.
func mark(k state.Key) string {
	sum := sha256.Sum256([]byte(k.Platform + "\x00" + k.Event))
	return fmt.Sprintf("forgotten-%x", sum[:4])
}

// execute runs statements and counts the rows that they change.
func (s *Store) execute(ctx context.Context, tx *sql.Tx, statements ...Statement) (rows int, err error) {
	for _, st := range statements {
		n, err := s.Exec(ctx, tx, st.SQL, st.Args...)
		if err != nil {
			return rows, err
		}
		rows += n
	}
	return rows, nil
}
