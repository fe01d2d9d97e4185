package delivery

import (
	"context"
	"errors"

	"pilcrow/internal/state"
)

// Renew takes on a question that was edited: its new answer is written over the one that
// stands there. A message that was no question before stays none. See [Delivery.Ask] for
// what it returns.
func (d *Delivery[M]) Renew(ctx context.Context, q Question[M]) (work func()) {
	return d.take(ctx, q, func(ctx context.Context) {
		switch over, found, err := d.standing(ctx, &q); {
		case err != nil:
			d.apologize(ctx, q, err)
			d.settle(ctx, q, state.Failed)
		case !found:
			d.settle(ctx, q, state.Dropped)
		default:
			d.carryOut(ctx, q, over, (*job[M]).answer)
		}
	})
}

// standing takes over the answer to an earlier version of a question: the one in the
// making is broken off, a finished one is looked up. The messages are nil if nothing
// stands there yet.
func (d *Delivery[M]) standing(ctx context.Context, q *Question[M]) (over *MessageSet[M], found bool, err error) {
	if j := d.jobs.stop(ctx, q.ID, errEdited); j != nil {
		q.replaces = j.question.Text
		return j.messages, true, nil
	}
	e, found, err := d.State.Retract(ctx, state.Key{Platform: d.Platform, Event: q.ID})
	if err != nil || !found {
		return nil, false, err
	}
	q.replaces = e.Answer.Question
	w, err := q.To.Open(ctx)
	if err != nil {
		return nil, false, err
	}
	return NewMessageSet(w, e.Messages...), true, nil
}

// Delete takes the answer to a question along that was deleted: one in the making is
// broken off. At returns where a finished one was written.
func (d *Delivery[M]) Delete(ctx context.Context, id string, at func() Writer[M]) {
	d.prepare()
	d.jobs.forbid(id)
	if j := d.jobs.stop(ctx, id, errDeleted); j != nil && j.messages != nil {
		j.clear(ctx) // what its last edit may have written meanwhile
	}
	e, found, err := d.State.Retract(ctx, state.Key{Platform: d.Platform, Event: id})
	if found {
		err = NewMessageSet(at(), e.Messages...).Clear(ctx)
	}
	if err != nil && !errors.Is(err, ErrGone) {
		d.Log.WarnContext(ctx, "the answer to a deleted question cannot be deleted", "question", id, "error", err)
	}
}

// AskedBy returns who asked the question that is being answered, "" if it is not.
func (d *Delivery[M]) AskedBy(id string) (person string) {
	if j := d.jobs.find(id); j != nil {
		return j.question.Person
	}
	return ""
}

// Stop breaks a running answer off, and reports whether there was one.
func (d *Delivery[M]) Stop(ctx context.Context, id string) bool {
	return d.jobs.stop(ctx, id, errStopped) != nil
}
