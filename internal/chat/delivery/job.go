package delivery

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/cenkalti/backoff/v5"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// A job is one question that is being answered.
type job[M any] struct {
	*Delivery[M]
	question Question[M]
	stream   Stream
	messages *MessageSet[M] // nil until the destination is open; others read it when the job is done

	cancel context.CancelCauseFunc
	done   chan struct{} // closed at its end
}

// use makes messages those of the answer.
func (j *job[M]) use(messages *MessageSet[M]) {
	j.messages = messages
	messages.guard(func() error { return j.State.Owns(j.question.key(j.Platform)) })
	messages.OnFirst(j.shownBy)
}

// shownBy notes the first message of the answer, for a restart.
func (j *job[M]) shownBy(ctx context.Context, message string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stateTime)
	defer cancel()
	if err := j.State.ShownBy(ctx, j.question.key(j.Platform), message); err != nil {
		j.Log.WarnContext(ctx, "the journal does not take a message's id", "error", err)
	}
}

// open opens the destination, unless that is done.
func (j *job[M]) open(ctx context.Context) error {
	if j.messages != nil {
		return nil
	}
	w, err := j.question.To.Open(ctx)
	if err == nil {
		j.use(NewMessageSet(w))
	}
	return err
}

// make makes the answer, of which the person sees what there is.
func (j *job[M]) make(ctx context.Context, history []answer.Turn) (answer.Answer, error) {
	defer j.stream.Begin(ctx)()
	return j.ask(ctx, history, func(c answer.Claim) error { return j.stream.Emit(ctx, c) })
}

// ask has the answer made.
func (j *job[M]) ask(ctx context.Context, history []answer.Turn, emit func(answer.Claim) error) (answer.Answer, error) {
	if j.question.Make != nil {
		return j.question.Make(ctx)
	}
	asked := answer.Question{Text: j.question.Text, History: history}
	if j.question.Language != locale.Default {
		asked.Language = j.question.Language
	}
	service := j.Service
	if j.question.Service != nil {
		service = j.question.Service
	}
	return service.Answer(ctx, asked, emit)
}

// progress shows what there is of the answer. Only what ends the answer is an error, and
// what is to be tried again: another edit follows.
func (j *job[M]) progress(ctx context.Context, claims []answer.Claim, position int) error {
	err := j.messages.Show(ctx, Progress, j.question.Pages.Progress(claims, position))
	if errors.Is(err, ErrGone) || errors.Is(err, ErrNoRoom) {
		return err
	}
	if err != nil && ctx.Err() == nil {
		j.Log.DebugContext(ctx, "an edit failed; the next one follows", "error", err)
	}
	return nil
}

// conclude shows the answer, or why there is none, and reports whether it stands there.
// It is tried until it goes well, nobody is there any more, or the bot is gone.
func (j *job[M]) conclude(ctx context.Context, a answer.Answer, err error) (shown bool) {
	last, cancel := j.lasting(ctx)
	defer cancel()
	why := context.Cause(ctx)
	failed := j.stream.Finish(last, func(last context.Context, claims []answer.Claim) error {
		pages := func() []M { return j.question.Pages.Answer(a) }
		if err != nil {
			pages = func() []M { return j.question.Pages.Interrupted(claims, brokenOff(j.question.Language, why, err)) }
		}
		if leaves(why) {
			return why
		}
		return j.insist(last, pages())
	})
	log := j.Log.With("question", j.question.ID)
	switch why := context.Cause(ctx); {
	case errors.Is(why, errDeleted):
		j.clear(ctx)
		return false
	case errors.Is(why, errEdited): // the next answer takes the place of this one
		return false
	case errors.Is(failed, ErrGone):
		log.InfoContext(ctx, "nobody is there any more for an answer", "error", failed)
	case failed != nil:
		log.WarnContext(ctx, "the end of an answer could not be shown", "error", failed)
	}
	return failed == nil
}

// leaves reports whether an answer ends without a word of its own.
func leaves(why error) bool { return errors.Is(why, errDeleted) || errors.Is(why, errEdited) }

// lasting is a context for the end of an answer: it outlives the answer's own, unless
// the question is deleted or edited meanwhile.
func (j *job[M]) lasting(ctx context.Context) (context.Context, func()) {
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), cmp.Or(j.Patience, defaultPatience))
	overtaken := context.AfterFunc(ctx, func() {
		if leaves(context.Cause(ctx)) {
			cancel()
		}
	})
	over := context.AfterFunc(j.over, cancel)
	return last, func() { overtaken(); over(); cancel() }
}

// insist shows pages, again and again while that may go well later.
func (j *job[M]) insist(ctx context.Context, pages []M) error {
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval, pauses.MaxInterval = time.Second, 30*time.Second
	_, err := backoff.Retry(ctx, func() (none struct{}, err error) {
		if err = j.messages.Show(ctx, Final, pages); err != nil && !errors.Is(err, ErrLater) {
			err = backoff.Permanent(err)
		}
		return none, err
	}, backoff.WithBackOff(pauses), backoff.WithMaxElapsedTime(0))
	return err
}

// clear deletes what there is of the answer.
func (j *job[M]) clear(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), clearTime)
	defer cancel()
	if err := j.messages.Clear(ctx); err != nil && !errors.Is(err, ErrGone) {
		j.Log.WarnContext(ctx, "the answer to a deleted question cannot be deleted", "question", j.question.ID, "error", err)
	}
}

// clearTime bounds the deletion of an answer.
const clearTime = 30 * time.Second

// brokenOff says why an answer ended without being whole: why is the cause of its
// context's end, and err what the service returned.
func brokenOff(language string, why, err error) string {
	switch {
	case errors.Is(why, errStopped):
		err = &chat.Error{Kind: chat.Cancelled}
	case errors.Is(why, errShutdown):
		return restarting(language)
	}
	return chat.SentenceIn(language, err)
}
