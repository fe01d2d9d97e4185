package discord

import (
	"context"
	"errors"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

const lastPatience = 30 * time.Second // for the last edit of an answer

// A reply is one answer on its way into Discord.
type reply struct {
	*Frontend
	q      question
	render renderer
	job    *job // its What is the sheet
	live   chat.Live
}

// progress shows what there is of the answer. Only what ends the answer is an
// error: another edit follows.
func (r *reply) progress(ctx context.Context, claims []answer.Claim, place int) error {
	err := r.job.What.Show(ctx, r.render.progress(r.q.id, claims, place))
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
		case errors.Is(why, chat.ErrDeleted):
			return r.job.What.Clear(ctx)
		case errors.Is(why, chat.ErrEdited):
			return nil // the next answer takes the place of this one
		case err != nil:
			return r.job.What.Show(ctx, r.render.interrupted(claims, chat.BrokenOff(r.q.language, why, err)))
		}
		return r.job.What.Show(ctx, r.render.answer(a))
	})
	if last != nil {
		r.lost(ctx, last)
	}
	return last == nil
}

// lost is when the end of an answer cannot be shown where it began.
func (r *reply) lost(ctx context.Context, last error) {
	log := r.Log.With("question", r.q.id, "channel", r.q.channel)
	switch {
	case link.IsInteractionExpired(last) && !r.q.private:
		log.InfoContext(ctx, "the answer took longer than the interaction lives", "error", last)
		r.tooLate(ctx)
	case gone(last):
		log.InfoContext(ctx, "nobody is there any more for an answer", "error", last)
	default:
		log.WarnContext(ctx, "the end of an answer could not be shown", "error", last)
	}
}

// tooLate says in the channel that the answer came too late.
func (r *reply) tooLate(ctx context.Context) {
	sentence := locale.Say(r.q.language, "An answer took longer than the 15 minutes that Discord allows. Please ask again.")
	late := &channelSurface{client: r.Client, channel: r.q.channel, nonce: r.q.id}
	if _, err := late.Put(ctx, 0, "", note(failureColour, sentence)); err != nil {
		r.Log.InfoContext(ctx, "nobody could be told that an answer came too late", "question", r.q.id, "error", err)
	}
}
