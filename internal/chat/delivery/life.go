package delivery

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"pilcrow/internal/backoff"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// Ask takes a question on: when it returns, the question is in the journal. What is
// left to do about it is done by the function that it returns; nil if that is nothing.
// A shutdown does not cut short what is taken on: see [Delivery.Drain].
func (d *Delivery[M]) Ask(ctx context.Context, q Question[M]) (work func()) {
	return d.take(ctx, q, func(ctx context.Context) { d.carryOut(ctx, q, nil, (*job[M]).answer) })
}

// Do takes on something else that is done once, such as a command that came as a message.
// If it fails, the person reads that something went wrong.
func (d *Delivery[M]) Do(ctx context.Context, q Question[M], do func(ctx context.Context) error) (work func()) {
	once := func(_ *job[M], ctx context.Context) (state.Outcome, error) { return state.Answered, do(ctx) }
	return d.take(ctx, q, func(ctx context.Context) { d.carryOut(ctx, q, nil, once) })
}

// take notes a question in the journal.
func (d *Delivery[M]) take(ctx context.Context, q Question[M], do func(ctx context.Context)) (work func()) {
	d.prepare()
	ctx = context.WithoutCancel(ctx)
	first, err := d.claim(ctx, q)
	if err != nil {
		return func() { d.apologize(ctx, q, err) }
	}
	if d.Settled != nil {
		d.Settled(ctx)
	}
	if !first {
		return nil
	}
	return func() { do(ctx) }
}

// carryOut works on a question as a job, which can be stopped and is waited for at the end.
// Over are the messages of an earlier answer, nil if there are none.
func (d *Delivery[M]) carryOut(ctx context.Context, q Question[M], over *MessageSet[M], do func(*job[M], context.Context) (state.Outcome, error)) {
	ctx, j, err := d.jobs.start(ctx, &job[M]{Delivery: d, question: q})
	switch {
	case errors.Is(err, errShutdown):
		d.settle(ctx, q, d.tell(ctx, q, restarting(q.Language)))
		return
	case err != nil:
		d.settle(ctx, q, state.Dropped)
		return
	}
	defer d.jobs.finish(j)
	if over != nil {
		j.use(over)
	}
	how, err := recovered(func() (state.Outcome, error) { return do(j, ctx) })
	if err != nil {
		how = state.Failed
		d.apologize(ctx, q, err)
	}
	d.settle(ctx, q, how)
}

// recovered turns a panic into an error.
func recovered(do func() (state.Outcome, error)) (how state.Outcome, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = fmt.Errorf("panic: %v\n%s", value, debug.Stack())
		}
	}()
	return do()
}

// unopened ends a question that nobody has seen anything of yet.
func (j *job[M]) unopened(ctx context.Context, err error) (state.Outcome, error) {
	q := j.question
	switch why := context.Cause(ctx); {
	case errors.Is(why, errShutdown):
		return j.tell(ctx, q, restarting(q.Language)), nil
	case why != nil: // deleted, or edited: then it is asked anew
		return state.Dropped, nil
	case errors.Is(err, ErrGone):
		j.Log.InfoContext(ctx, "nobody is there any more for an answer", "question", q.ID, "error", err)
		return state.Dropped, nil
	case chat.KindOf(err) == chat.Internal:
		return state.Dropped, err
	case q.Public && !j.MayRefuse(q.Person):
		return state.Dropped, nil
	}
	return j.tell(ctx, q, chat.SentenceIn(q.Language, err)), nil
}

// tell says in a sentence why there is no answer. If that fails, nobody is told.
func (d *Delivery[M]) tell(ctx context.Context, q Question[M], sentence string) state.Outcome {
	if err := d.owns(ctx, q.key(d.Platform)); err != nil {
		d.Log.InfoContext(ctx, "a question is not ours to speak of", "question", q.ID, "error", err)
		return state.Dropped
	}
	if q.Quiet {
		return state.Dropped
	}
	if err := q.To.Refuse(context.WithoutCancel(ctx), sentence); err != nil {
		d.Log.InfoContext(ctx, "nobody could be told", "question", q.ID, "error", err)
		return state.Dropped
	}
	return state.Failed
}

// owns returns why nothing may be said about a question. While that is not sure, it waits.
func (d *Delivery[M]) owns(ctx context.Context, key state.Key) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unsureTime)
	defer cancel()
	for {
		err := d.State.Owns(key)
		if !errors.Is(err, state.ErrUnsure) || backoff.Sleep(ctx, unsurePause) != nil {
			return err
		}
	}
}

// How long, and how often, a process waits to be sure of its questions.
const (
	unsureTime  = time.Minute
	unsurePause = 200 * time.Millisecond
)

// apologize logs a fault and gives the person the id of its line in the log.
func (d *Delivery[M]) apologize(ctx context.Context, q Question[M], err error) {
	d.tell(ctx, q, chat.LogFault(ctx, d.Log, q.Language, err))
}

// claim notes a question in the journal; first is false if it was there before.
func (d *Delivery[M]) claim(ctx context.Context, q Question[M]) (first bool, err error) {
	address, err := json.Marshal(q.To.Address())
	if err != nil {
		return false, err
	}
	return d.State.Claim(ctx, state.Entry{Key: q.key(d.Platform), Person: q.Person, Group: q.Group, Address: address})
}

// settle notes how a question ended.
func (d *Delivery[M]) settle(ctx context.Context, q Question[M], how state.Outcome) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stateTime)
	defer cancel()
	if err := d.State.Finish(ctx, q.key(d.Platform), how); err != nil {
		d.Log.WarnContext(ctx, "the journal does not take the end of a question", "error", err)
	}
}

// restarting is what people read whose question comes while the bot shuts down.
func restarting(language string) string {
	return locale.Say(language, "I am being restarted. Please ask again in a moment.")
}
