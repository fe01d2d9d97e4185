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
	"pilcrow/internal/state"
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

// answer lets a question in, makes its answer and shows that, or why there is none.
func (j *job[M]) answer(ctx context.Context) (state.Outcome, error) {
	q := j.question
	if q.Quiet {
		return j.answerQuietly(ctx), nil
	}
	conversation := q.To.Conversation()
	j.stream = Stream{Show: j.progress, Interval: q.Interval}
	slot, err := j.Admission.Enter(ctx, j.asker(q.Person, q.Group, q.Limit), func(position int) {
		if j.open(ctx) == nil { // else it is tried once more when it is its turn
			j.stream.Wait(ctx, position)
		}
	})
	if err == nil {
		defer slot.Release()
		err = j.open(ctx)
	}
	if j.messages == nil {
		return j.unopened(ctx, err)
	}
	var a answer.Answer
	if err == nil {
		a, err = j.make(ctx, j.history(ctx, conversation))
		slot.Yield() // a platform that has no room for it holds up nobody else's
	}
	return j.conclude(ctx, a, err), nil
}

// answerQuietly shows the answer to a question if the text answers it, and else nothing.
func (j *job[M]) answerQuietly(ctx context.Context) state.Outcome {
	slot, err := j.Admission.Enter(ctx, j.asker(j.question.Person, j.question.Group, j.question.Limit), nil)
	if err != nil {
		return state.Dropped
	}
	defer slot.Release()
	a, err := j.ask(ctx, j.history(ctx, ""), func(answer.Claim) error { return nil })
	slot.Yield()
	if err == nil && a.Outcome == answer.Answered {
		err = j.open(ctx)
	}
	switch {
	case err != nil:
		j.Log.InfoContext(ctx, "a question that was not asked of the bot is left alone", "question", j.question.ID, "error", err)
		return state.Dropped
	case a.Outcome != answer.Answered:
		return state.Dropped
	}
	return j.conclude(ctx, a, nil)
}

// make makes the answer, and shows the person what there is of it.
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

// conclude shows the answer, or why there is none, until it goes well, nobody is there any
// more, or the bot is gone. What stands there is remembered.
func (j *job[M]) conclude(ctx context.Context, a answer.Answer, err error) state.Outcome {
	switch shown := j.showEnd(ctx, a, err); {
	case !shown:
		return state.Dropped
	case err != nil:
		return state.Failed
	}
	j.remember(ctx, a)
	return state.Answered
}

// showEnd shows how the answer ends, and reports whether it stands there.
func (j *job[M]) showEnd(ctx context.Context, a answer.Answer, err error) bool {
	last, cancel := j.lasting(ctx)
	defer cancel()
	why := context.Cause(ctx)
	claims, failed := j.stream.End(last)
	switch {
	case failed != nil:
	case leaves(why):
		failed = why
	case err != nil:
		failed = j.insist(last, j.question.Pages.Interrupted(claims, brokenOff(j.question.Language, why, err)))
	default:
		failed = j.insist(last, j.question.Pages.Answer(a))
	}
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
