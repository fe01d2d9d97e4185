package telegram

import (
	"context"
	"errors"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// lastPatience is how long the end of an answer is tried to be shown: as long as
// Telegram's usual flood limits last.
const lastPatience = 2 * time.Minute

// A reply is one answer on its way into Telegram.
type reply struct {
	*Frontend
	q     question
	sheet *sheet
	live  chat.Live
	renderer
}

func (f *Frontend) reply(q question, on *sheet) *reply {
	r := &reply{Frontend: f, q: q, sheet: on, renderer: f.renderer(q.to.Language)}
	r.live = chat.Live{Show: r.progress, Interval: f.pace(q.to.Chat)}
	return r
}

func (f *Frontend) pace(chatID int64) time.Duration {
	switch {
	case f.Pace > 0:
		return f.Pace
	case isGroup(chatID):
		return groupPace
	}
	return privatePace
}

// progress shows what there is of the answer, if the chat has room for it. Only
// what ends the answer is an error: another edit follows.
func (r *reply) progress(ctx context.Context, claims []answer.Claim, place int) error {
	if !r.Client.gates.room(r.q.to.Chat) {
		return nil
	}
	err := r.sheet.Show(ctx, r.sofar(claims, r.state(claims, place), r.stopButton(r.q)))
	if gone(err) {
		return err
	}
	if err != nil && ctx.Err() == nil {
		r.Log.DebugContext(ctx, "an edit failed; the next one follows", "error", err)
	}
	return nil
}

// finish shows the answer, or why there is none, and tells whether it stands there.
func (r *reply) finish(ctx context.Context, a answer.Answer, err error) bool {
	why := context.Cause(ctx)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastPatience)
	defer cancel()
	last := r.live.Finish(ctx, func(ctx context.Context, claims []answer.Claim) error {
		switch {
		case errors.Is(why, chat.ErrEdited):
			return nil // the next answer takes the place of this one
		case err != nil:
			return r.sheet.Show(ctx, r.sofar(claims, chat.BrokenOff(r.q.to.Language, why, err), nil))
		}
		return r.sheet.Show(ctx, r.page(a))
	})
	switch {
	case gone(last):
		r.Log.InfoContext(ctx, "nobody is there any more for an answer", "question", r.q.id, "error", last)
	case last != nil:
		r.Log.WarnContext(ctx, "the end of an answer could not be shown", "question", r.q.id, "error", last)
	}
	return last == nil
}
