package chat

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"pilcrow/internal/backoff"
	"pilcrow/internal/state"
)

// sharedPause is how often a question that waits looks at the queue of several processes.
const sharedPause = 250 * time.Millisecond

// enterShared is [Admission.Enter] where several processes let questions in.
func (a *Admission) enterShared(ctx context.Context, who Asker, waiting func(position int)) (_ *Slot, err error) {
	rules := state.Rules{Scope: a.Scope, Person: state.Limit(a.Person), Group: state.Limit(a.Group), AtOnce: a.AtOnce, Queue: a.Queue}
	if who.Limit != nil {
		rules.Person = state.Limit(*who.Limit)
	}
	p, err := a.Places.Enter(ctx, state.Asker{Person: who.Person, Group: who.Group, Own: who.Limit != nil}, rules)
	switch {
	case err != nil:
		return nil, err
	case p.Busy:
		return nil, &Error{Kind: Busy}
	case p.Wait > 0:
		return nil, &Error{Kind: Limited, Wait: p.Wait}
	}
	s, itsTurn := &Slot{admission: a, place: p.ID}, false
	defer func() {
		if !itsTurn { // also if waiting panics
			s.Release()
		}
	}()
	for best := 0; p.Position > 0; {
		if waiting != nil && (best == 0 || p.Position < best) {
			best = p.Position
			waiting(best)
		}
		if err := backoff.Sleep(ctx, sharedPause); err != nil {
			return nil, ctx.Err()
		}
		// While the queue cannot be looked at, the question keeps its place.
		if position, err := a.Places.Position(ctx, p.ID, rules); err == nil {
			p.Position = position
		}
	}
	itsTurn = true
	return s, nil
}

// leaveShared yields a place or gives it up.
func (s *Slot) leaveShared(leave func(ctx context.Context, place int64) error) {
	err := leave(context.Background(), s.place)
	if err != nil && !errors.Is(err, state.ErrUnavailable) { // else it is left later
		slog.Warn("a place in the queue is not given up", "error", err)
	}
}
