package telegram

import (
	"context"
	"errors"
	"strconv"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// take takes one update. When it returns, a question in it is in the journal.
func (f *Frontend) take(ctx context.Context, u *models.Update) {
	switch {
	case u.Message != nil:
		if q, ok := f.asked(u.Message); ok {
			f.claimed(ctx, q, f.serve)
		}
	case u.EditedMessage != nil && u.EditedMessage.EditDate != 0:
		if q, ok := f.asked(u.EditedMessage); ok {
			q.revision = "/" + strconv.FormatInt(int64(u.EditedMessage.EditDate), 36)
			f.claimed(ctx, q, f.renew)
		}
	case u.CallbackQuery != nil:
		f.spawn(ctx, func(ctx context.Context) { f.click(ctx, u.CallbackQuery) })
	}
}

// claimed does what a message asks for, once: it is noted in the journal first.
func (f *Frontend) claimed(ctx context.Context, q question, do func(ctx context.Context, q question) (chat.Outcome, error)) {
	first, err := f.claim(context.WithoutCancel(ctx), q)
	if err == nil && !first {
		return
	}
	f.spawn(ctx, func(ctx context.Context) {
		how := chat.Failed
		if err == nil {
			how, err = do(ctx, q)
		}
		if err != nil {
			f.refuse(ctx, q, f.sorry(ctx, q.to.Language, err))
		}
		f.settle(ctx, q, how)
	})
}

// serve answers a question, or does what a command says.
func (f *Frontend) serve(ctx context.Context, q question) (chat.Outcome, error) {
	run, ok := commands[q.command]
	if !ok {
		run = (*Frontend).help
	}
	if run == nil {
		return f.run(ctx, q, nil)
	}
	return chat.Answered, run(f, ctx, q)
}

// renew writes a new answer over the one that stands there.
func (f *Frontend) renew(ctx context.Context, q question) (chat.Outcome, error) {
	if run, ok := commands[q.command]; !ok || run != nil {
		return chat.Dropped, nil
	}
	if job := f.jobs.Stop(ctx, q.id, chat.ErrEdited); job != nil {
		return f.run(ctx, q, job.What.sheet)
	}
	e, found, err := f.State.Retract(ctx, chat.Key{Platform: platform, Event: q.id})
	if err != nil || !found { // a message that was no question, or one of long ago
		return chat.Dropped, err
	}
	q.replaces = e.Answer.Question
	return f.run(ctx, q, f.over(q, chat.Reopen[page](f.surface(q), e.Messages)))
}

// run answers a question, over the messages of an earlier answer unless over is nil.
func (f *Frontend) run(ctx context.Context, q question, over *sheet) (chat.Outcome, error) {
	ctx, job, err := f.jobs.Start(ctx, q.id, &task{person: q.person, sheet: over})
	if err != nil {
		if errors.Is(err, chat.ErrShutdown) {
			f.refuse(ctx, q, chat.Restarting(q.to.Language))
		}
		return chat.Dropped, nil
	}
	defer f.jobs.End(job)
	return f.answer(ctx, q, job.What)
}

// answer lets the question through the turnstile, and shows the answer or why there
// is none.
func (f *Frontend) answer(ctx context.Context, q question, t *task) (chat.Outcome, error) {
	if t.sheet == nil {
		t.sheet = f.over(q, &sheet{Surface: f.surface(q)})
	}
	r := f.reply(q, t.sheet)
	visitor := chat.Visitor{Person: platform + "/" + q.person}
	if q.group != "" {
		visitor.Group = platform + "/" + q.group
	}
	leave, err := f.Turnstile.Enter(ctx, visitor, func(place int) { r.live.Wait(ctx, place) })
	var a answer.Answer
	if err == nil {
		defer leave()
		a, err = f.make(ctx, r, f.history(ctx, q))
		if err == nil && q.group == "" {
			f.talks.Add(q.talk(), a)
		}
		leave() // a chat that has no room for the answer holds up nobody else's
	}
	switch shown := r.finish(ctx, a, err); {
	case !shown:
		return chat.Dropped, nil
	case err != nil:
		return chat.Failed, nil
	}
	f.remember(ctx, q, t.sheet.IDs(), a)
	return chat.Answered, nil
}

// make makes the answer, of which the person sees what there is.
func (f *Frontend) make(ctx context.Context, r *reply, history []answer.Turn) (answer.Answer, error) {
	f.spawn(ctx, func(ctx context.Context) { f.Client.typing(ctx, r.q.to) })
	defer r.live.Begin(ctx)()
	asked := answer.Question{Text: r.q.text, History: history}
	if r.q.to.Language != locale.Default {
		asked.Language = r.q.to.Language
	}
	return f.answerer.Answer(ctx, asked, func(c answer.Claim) error { return r.live.Emit(ctx, c) })
}
