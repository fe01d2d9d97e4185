package discord

import (
	"context"
	"errors"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// ask answers a question, once: it is noted in the journal before anything else
// is done about it. The error is a fault of ours of which the person knows nothing
// yet. A shutdown does not cut it short: see [chat.Jobs.Drain].
func (f *Frontend) ask(ctx context.Context, q question) error {
	ctx = context.WithoutCancel(ctx)
	if taken, err := f.claim(ctx, q); taken || err != nil {
		return err
	}
	return f.run(ctx, q, nil)
}

// run answers a question that has been claimed, over the messages of an earlier
// answer unless over is nil.
func (f *Frontend) run(ctx context.Context, q question, over *sheet) error {
	ctx, job, err := f.jobs.Start(ctx, q.id, over)
	if err != nil {
		f.settle(ctx, q, chat.Dropped)
		if errors.Is(err, chat.ErrShutdown) {
			return q.door.refuse(ctx, chat.Restarting(q.language))
		}
		return nil
	}
	defer f.jobs.End(job)
	how, err := f.serve(ctx, q, job)
	f.settle(ctx, q, how)
	return err
}

// serve lets the question through the turnstile and answers it.
func (f *Frontend) serve(ctx context.Context, q question, job *job) (chat.Outcome, error) {
	r := &reply{Frontend: f, q: q, render: f.rendererFor(q), job: job}
	r.live = chat.Live{Show: r.progress, Interval: f.Pace}
	visitor := chat.Visitor{Person: "discord/" + q.person}
	if q.guild != "" {
		visitor.Group = "discord/" + q.guild
	}
	leave, err := f.Turnstile.Enter(ctx, visitor, func(place int) {
		if r.open(ctx) == nil { // else it is tried once more when its turn has come
			r.live.Wait(ctx, place)
		}
	})
	if err == nil {
		defer leave()
		err = r.open(ctx)
	}
	if r.job.What == nil && err != nil {
		return f.unopened(ctx, q, err)
	}
	return r.answer(ctx, err), nil
}

// unopened ends a question of which nobody has seen anything yet.
func (f *Frontend) unopened(ctx context.Context, q question, err error) (chat.Outcome, error) {
	switch why := context.Cause(ctx); {
	case errors.Is(why, chat.ErrShutdown):
		return chat.Failed, q.door.refuse(context.WithoutCancel(ctx), chat.Restarting(q.language))
	case why != nil: // deleted, or edited: then it is asked anew
		return chat.Dropped, nil
	case gone(err):
		f.Log.InfoContext(ctx, "nobody is there any more for an answer", "question", q.id, "channel", q.channel, "error", err)
		return chat.Dropped, nil
	case chat.KindOf(err) == chat.Internal:
		return chat.Dropped, err
	}
	return f.turnAway(ctx, q, err)
}

// turnAway says why a question is not answered now. Where everybody sees it, that
// is said once in a while.
func (f *Frontend) turnAway(ctx context.Context, q question, why error) (chat.Outcome, error) {
	if _, quiet := q.door.(*interactionDoor); !quiet && !f.courtesy.due(q.person) {
		return chat.Dropped, nil
	}
	return chat.Failed, q.door.refuse(ctx, chat.SentenceIn(q.language, why))
}

// open announces the answer, unless that is done.
func (r *reply) open(ctx context.Context) error {
	if r.job.What != nil {
		return nil
	}
	on, err := r.q.door.open(ctx)
	if err == nil {
		r.job.What = &sheet{Surface: on, Placed: func(ctx context.Context, id string) { r.placed(ctx, r.q, id) }}
	}
	return err
}

// answer makes the answer and shows it, or shows why there is none.
func (r *reply) answer(ctx context.Context, err error) chat.Outcome {
	var a answer.Answer
	if err == nil {
		stop := r.live.Begin(ctx)
		asked := answer.Question{Text: r.q.text, History: r.history(ctx, r.q)}
		if r.q.language != locale.Default {
			asked.Language = r.q.language
		}
		a, err = r.answerer.Answer(ctx, asked, func(c answer.Claim) error { return r.live.Emit(ctx, c) })
		stop()
	}
	switch shown := r.finish(ctx, a, err); {
	case !shown:
		return chat.Dropped
	case err != nil:
		return chat.Failed
	}
	r.remember(ctx, a)
	return chat.Answered
}
