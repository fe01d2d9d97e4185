package postgres

import (
	"context"
	"math/rand/v2"
	"time"

	"pilcrow/internal/state"
)

var _ state.Places = (*Store)(nil)

// Enter gives a question a place: see [state.Places]. This and the others are functions of the
// database (00005_places.sql), so that each is one journey.
func (s *Store) Enter(ctx context.Context, who state.Asker, r state.Rules) (p state.Place, err error) {
	names, costs, periods := charges(who, r)
	id := rand.Int64() // known here: whether a call has come through that had no answer nobody knows
	err = s.Do(ctx, "let a question in", func(ctx context.Context) error {
		var wait int64
		err := s.Row(ctx, s.DB, `SELECT "position", busy, wait FROM enter_place($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
			id, s.Owner(), r.Scope, who.Person, int64(r.AtOnce), int64(r.Queue), s.lease.shards().Milliseconds(), names, costs, periods).
			Scan(&p.Position, &p.Busy, &wait)
		p.Wait = time.Duration(wait) * time.Millisecond
		return err
	})
	switch {
	case err != nil:
		s.owe(func(ctx context.Context) error { return s.giveUp(ctx, id) })
		return state.Place{}, err
	case p.Busy || p.Wait > 0:
		return p, nil
	}
	p.ID = id
	return p, nil
}

// charges are what a question takes of the allowances of its person and group, and how much of each may
// be taken ahead, in milliseconds.
func charges(who state.Asker, r state.Rules) (names []string, costs, periods []int64) {
	person := who.Person
	if who.Own && person != "" { // what one group grants is not taken from what there is in others
		person += " in " + who.Group
	}
	add := func(name string, n int, period time.Duration) {
		if n > 0 {
			names, costs = append(names, name), append(costs, (period/time.Duration(n)).Milliseconds())
			periods = append(periods, period.Milliseconds())
		}
	}
	for _, of := range []struct {
		kind, name string
		limit      state.Limit
	}{{"person ", person, r.Person}, {"group ", who.Group, r.Group}} {
		if of.name != "" {
			add(of.kind+of.name+" a minute", of.limit.Minute, time.Minute)
			add(of.kind+of.name+" a day", of.limit.Day, 24*time.Hour)
		}
	}
	return names, costs, periods
}

// Position returns the place of a question in the queue: see [state.Places]. A question
// whose place is gone, as after a crash of the server, has its turn.
func (s *Store) Position(ctx context.Context, place int64, r state.Rules) (position int, err error) {
	err = s.Do(ctx, "look at the queue", func(ctx context.Context) error {
		return s.Row(ctx, s.DB, `SELECT position_of($1, $2, $3, $4)`, place, r.Scope, int64(r.AtOnce), s.lease.shards().Milliseconds()).Scan(&position)
	})
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
	return s.orLater(ctx, func(ctx context.Context) error { return s.giveUp(ctx, place) })
}

func (s *Store) giveUp(ctx context.Context, place int64) error {
	return s.Do(ctx, "give up a place", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `SELECT leave_place($1)`, place)
		return err
	})
}
