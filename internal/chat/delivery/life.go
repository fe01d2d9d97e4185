package delivery

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/backoff"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// Ask takes a question on: when it returns, the question is in the journal. What is
// left to do about it is done by the function that it returns; nil if that is nothing.
// A shutdown does not cut short what is taken on: see [Delivery.Drain].
func (d *Delivery[M]) Ask(ctx context.Context, q Question[M]) (work func()) {
	return d.take(ctx, q, func(ctx context.Context) { d.carryOut(ctx, q, nil, d.answer) })
}

// Do takes on what is no question but is to be done once, such as a command that came
// as a message. For an error, the person reads that something went wrong.
func (d *Delivery[M]) Do(ctx context.Context, q Question[M], do func(ctx context.Context) error) (work func()) {
	once := func(ctx context.Context, _ *job[M]) (state.Outcome, error) { return state.Answered, do(ctx) }
	return d.take(ctx, q, func(ctx context.Context) { d.carryOut(ctx, q, nil, once) })
}

// take notes a question in the journal.
func (d *Delivery[M]) take(ctx context.Context, q Question[M], do func(ctx context.Context)) (work func()) {
	d.prepare()
	ctx = context.WithoutCancel(ctx)
	first, err := d.claim(ctx, q)
	if err != nil {
		return func() { d.sorry(ctx, q, err) }
	}
	if d.Settled != nil {
		d.Settled(ctx)
	}
	if !first {
		return nil
	}
	return func() { do(ctx) }
}

// carryOut does something about a question that has been taken on, as a job, which can be
// stopped and is waited for at the end. The messages of an earlier answer are over, nil
// if there are none.
func (d *Delivery[M]) carryOut(ctx context.Context, q Question[M], over *MessageSet[M], do func(context.Context, *job[M]) (state.Outcome, error)) {
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
	how, err := recovered(func() (state.Outcome, error) { return do(ctx, j) })
	if err != nil {
		how = state.Failed
		d.sorry(ctx, q, err)
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

// answer lets a question in, makes its answer and shows that, or why there is none.
func (d *Delivery[M]) answer(ctx context.Context, j *job[M]) (state.Outcome, error) {
	q := j.question
	if q.Quiet {
		return d.answerQuietly(ctx, j), nil
	}
	talk := q.To.Talk()
	j.stream = Stream{Show: j.progress, Interval: q.Interval}
	slot, err := d.Admission.Enter(ctx, d.asker(q.Person, q.Group, q.Limit), func(position int) {
		if j.open(ctx) == nil { // else it is tried once more when it is its turn
			j.stream.Wait(ctx, position)
		}
	})
	if err == nil {
		defer slot.Release()
		err = j.open(ctx)
	}
	if j.messages == nil {
		return d.unopened(ctx, q, err)
	}
	var a answer.Answer
	if err == nil {
		a, err = j.make(ctx, d.history(ctx, q, talk))
		slot.Yield() // a platform that has no room for it holds up nobody else's
	}
	return d.conclude(ctx, j, a, err), nil
}

// answerQuietly shows the answer to a question if the text answers it, and else nothing.
func (d *Delivery[M]) answerQuietly(ctx context.Context, j *job[M]) state.Outcome {
	slot, err := d.Admission.Enter(ctx, d.asker(j.question.Person, j.question.Group, j.question.Limit), nil)
	if err != nil {
		return state.Dropped
	}
	defer slot.Release()
	a, err := j.ask(ctx, d.history(ctx, j.question, ""), func(answer.Claim) error { return nil })
	slot.Yield()
	if err == nil && a.Outcome == answer.Answered {
		err = j.open(ctx)
	}
	switch {
	case err != nil:
		d.Log.InfoContext(ctx, "a question that was not asked of the bot is left alone", "question", j.question.ID, "error", err)
		return state.Dropped
	case a.Outcome != answer.Answered:
		return state.Dropped
	}
	return d.conclude(ctx, j, a, nil)
}

// conclude shows how an answer ends, and remembers it.
func (d *Delivery[M]) conclude(ctx context.Context, j *job[M], a answer.Answer, err error) state.Outcome {
	switch shown := j.conclude(ctx, a, err); {
	case !shown:
		return state.Dropped
	case err != nil:
		return state.Failed
	}
	d.remember(ctx, j, a)
	return state.Answered
}

// unopened ends a question of which nobody has seen anything yet.
func (d *Delivery[M]) unopened(ctx context.Context, q Question[M], err error) (state.Outcome, error) {
	switch why := context.Cause(ctx); {
	case errors.Is(why, errShutdown):
		return d.tell(ctx, q, restarting(q.Language)), nil
	case why != nil: // deleted, or edited: then it is asked anew
		return state.Dropped, nil
	case errors.Is(err, ErrGone):
		d.Log.InfoContext(ctx, "nobody is there any more for an answer", "question", q.ID, "error", err)
		return state.Dropped, nil
	case chat.KindOf(err) == chat.Internal:
		return state.Dropped, err
	case q.Public && !d.MayRefuse(q.Person):
		return state.Dropped, nil
	}
	return d.tell(ctx, q, chat.SentenceIn(q.Language, err)), nil
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

// sorry logs a fault and gives the person the id of its line in the log.
func (d *Delivery[M]) sorry(ctx context.Context, q Question[M], err error) {
	d.tell(ctx, q, chat.Sorry(ctx, d.Log, q.Language, err))
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

// remember keeps an answer for follow-ups, buttons and deletions.
func (d *Delivery[M]) remember(ctx context.Context, j *job[M], a answer.Answer) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stateTime)
	defer cancel()
	q := j.question
	if talk := q.To.Talk(); talk != "" {
		d.talks.Add(q.conversation(talk), a)
	}
	err := d.State.Remember(ctx, state.Exchange{
		Key:    state.Key{Platform: d.Platform, Event: q.ID},
		Person: q.Person, Group: q.Group, Parent: q.Parent, Messages: j.messages.IDs(), Texts: q.Texts, Answer: a,
	})
	if err != nil {
		d.Log.WarnContext(ctx, "an answer is not remembered: follow-ups start anew", "error", err)
	}
}

// history returns the person's own earlier turns, oldest first: those of the answer
// that the question replies to, else the last ones of the talk. A question about what
// somebody else said goes on from that.
func (d *Delivery[M]) history(ctx context.Context, q Question[M], talk string) []answer.Turn {
	if q.About != "" {
		return []answer.Turn{{Question: q.About}}
	}
	if q.Parent == "" {
		if talk == "" {
			return nil
		}
		turns := d.talks.History(q.conversation(talk))
		return slices.DeleteFunc(turns, func(t answer.Turn) bool { return q.replaces != "" && t.Question == q.replaces })
	}
	turns, err := d.State.History(ctx, d.Platform, q.Parent, q.Person, cmp.Or(d.Turns, defaultTurns))
	if err != nil {
		d.Log.WarnContext(ctx, "the earlier answers cannot be read", "error", err)
	}
	return turns
}

// restarting is what people read whose question comes while the bot shuts down.
func restarting(language string) string {
	return locale.Say(language, "I am being restarted. Please ask again in a moment.")
}
