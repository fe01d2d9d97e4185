package postgres

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"pilcrow/internal/state"
)

var _ state.Places = (*Store)(nil)

// Turns of a place.
const (
	held   = iota // the person's own question before it is being answered
	queued        // waits
	making        // is being answered
	shown         // its answer is made
)

// errRefused undoes what a question that is refused has changed.
var errRefused = errors.New("refused")

// Enter gives a question a place: see [state.Places].
func (s *Store) Enter(ctx context.Context, who state.Asker, r state.Rules) (p state.Place, err error) {
	err = s.Do(ctx, "let a question in", func(ctx context.Context) error {
		err := s.inTurn(ctx, lockPlaces, func(tx *sql.Tx) error {
			if p, err = s.enter(ctx, tx, who, r); err == nil && (p.Busy || p.Wait > 0) {
				return errRefused
			}
			return err
		})
		if errors.Is(err, errRefused) {
			return nil
		}
		return err
	})
	return p, err
}

// inTurn runs transactions one after the other, in all processes.
func (s *Store) inTurn(ctx context.Context, lock int64, do func(tx *sql.Tx) error) error {
	return s.Transact(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, lock); err != nil {
			return err
		}
		return do(tx)
	})
}

func (s *Store) enter(ctx context.Context, tx *sql.Tx, who state.Asker, r state.Rules) (p state.Place, err error) {
	if err = s.clear(ctx, tx); err != nil {
		return p, err
	}
	var making, waiting int
	var answered, waits bool
	err = s.Row(ctx, tx, `SELECT
			count(*) FILTER (WHERE turn = 2), count(*) FILTER (WHERE turn < 2),
			coalesce(bool_or(turn >= 2 AND person = $2 AND person <> ''), false), coalesce(bool_or(turn < 2 AND person = $2 AND person <> ''), false)
		FROM places WHERE scope = $1`, r.Scope, who.Person).Scan(&making, &waiting, &answered, &waits)
	if err != nil {
		return p, err
	}
	mustWait := answered || r.AtOnce > 0 && making >= r.AtOnce
	if waits || mustWait && r.Queue > 0 && waiting >= r.Queue {
		return state.Place{Busy: true}, nil
	}
	if p.Wait, err = s.charge(ctx, tx, who, r); err != nil || p.Wait > 0 {
		return p, err
	}
	turn := queued
	if answered {
		turn = held
	}
	err = s.Row(ctx, tx, `INSERT INTO places (process, scope, person, turn) VALUES ($1, $2, $3, $4) RETURNING id`,
		s.Owner(), r.Scope, who.Person, turn).Scan(&p.ID)
	if err == nil {
		p.Position, err = s.position(ctx, tx, p.ID, r)
	}
	return p, err
}

// clear takes the places of processes that are gone away, and puts those into the queue whose
// own question before had one of them.
func (s *Store) clear(ctx context.Context, tx *sql.Tx) error {
	n, err := s.Exec(ctx, tx, `DELETE FROM places WHERE process NOT IN (SELECT id FROM processes WHERE seen > now() - $1)`, s.lease.shards().Milliseconds())
	if err == nil && n > 0 {
		_, err = s.Exec(ctx, tx, `UPDATE places SET turn = 1, place = DEFAULT WHERE turn = 0 AND NOT EXISTS (
			SELECT 1 FROM places own WHERE own.scope = places.scope AND own.person = places.person AND own.turn > 0)`)
	}
	return err
}

// charge counts a question, and returns how long it has to wait if that is too many.
func (s *Store) charge(ctx context.Context, tx *sql.Tx, who state.Asker, r state.Rules) (wait time.Duration, err error) {
	person := who.Person
	if who.Own && person != "" { // what one group grants is not taken from what there is in others
		person += " in " + who.Group
	}
	for _, of := range []struct {
		kind, name string
		limit      state.Limit
	}{{"person ", person, r.Person}, {"group ", who.Group, r.Group}} {
		if of.name == "" {
			continue
		}
		for _, l := range []struct {
			suffix string
			n      int
			period time.Duration
		}{{" a minute", of.limit.Minute, time.Minute}, {" a day", of.limit.Day, 24 * time.Hour}} {
			if l.n == 0 {
				continue
			}
			var used int64
			err := s.Row(ctx, tx, `INSERT INTO allowances AS a (name, until) VALUES ($1, now() + $2)
				ON CONFLICT (name) DO UPDATE SET until = greatest(a.until, now()) + $2 RETURNING until - now()`,
				of.kind+of.name+l.suffix, (l.period / time.Duration(l.n)).Milliseconds()).Scan(&used)
			if err != nil {
				return 0, err
			}
			wait = max(wait, time.Duration(used)*time.Millisecond-l.period)
		}
	}
	return wait, nil
}

// Position returns the place of a question in the queue: see [state.Places]. A question
// whose place is gone, as after a crash of the server, has its turn.
func (s *Store) Position(ctx context.Context, place int64, r state.Rules) (position int, err error) {
	err = s.Do(ctx, "look at the queue", func(ctx context.Context) error {
		return s.inTurn(ctx, lockPlaces, func(tx *sql.Tx) error {
			position, err = s.position(ctx, tx, place, r)
			return err
		})
	})
	return position, err
}

// position gives their turn to those for whom there is room, and returns a place.
func (s *Store) position(ctx context.Context, tx *sql.Tx, place int64, r state.Rules) (position int, err error) {
	if err = s.clear(ctx, tx); err != nil {
		return 0, err
	}
	_, err = s.Exec(ctx, tx, `UPDATE places SET turn = 2 WHERE id IN (SELECT id FROM places WHERE scope = $1 AND turn = 1 ORDER BY place
		LIMIT CASE WHEN $2 > 0 THEN greatest(0, $2 - (SELECT count(*) FROM places WHERE scope = $1 AND turn = 2)) END)`, r.Scope, int64(r.AtOnce))
	if err == nil {
		err = s.Row(ctx, tx, `SELECT count(*) FROM places p JOIN places me ON me.id = $1 AND me.turn < 2
			WHERE p.scope = me.scope AND p.turn < 2 AND (p.turn, -p.place) >= (me.turn, -me.place)`, place).Scan(&position)
	}
	return position, err
}

// Yield lets somebody else's question in: see [state.Places].
func (s *Store) Yield(ctx context.Context, place int64) error {
	return s.orLater(ctx, func(ctx context.Context) error {
		return s.Do(ctx, "yield a place", func(ctx context.Context) error {
			_, err := s.Exec(ctx, s.DB, `UPDATE places SET turn = 3 WHERE id = $1 AND turn = 2`, place)
			return err
		})
	})
}

// Leave gives a place up. The person's own next question goes behind those who wait.
func (s *Store) Leave(ctx context.Context, place int64) error {
	return s.orLater(ctx, func(ctx context.Context) error {
		return s.Do(ctx, "give up a place", func(ctx context.Context) error {
			return s.inTurn(ctx, lockPlaces, func(tx *sql.Tx) error {
				var scope, person string
				err := s.Row(ctx, tx, `DELETE FROM places WHERE id = $1 RETURNING scope, person`, place).Scan(&scope, &person)
				if errors.Is(err, sql.ErrNoRows) {
					return nil
				}
				if err == nil {
					_, err = s.Exec(ctx, tx, `UPDATE places SET turn = 1, place = DEFAULT WHERE scope = $1 AND person = $2 AND turn = 0`, scope, person)
				}
				return err
			})
		})
	})
}
