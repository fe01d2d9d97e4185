package telegram

import (
	"context"
	"crypto/rand"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// lastPatience is how long the end of an answer is tried to be shown: as long as
// Telegram's usual flood limits last.
const lastPatience = 2 * time.Minute

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
			f.refuse(ctx, q, restarting(q.to.Language))
		}
		return chat.Dropped, nil
	}
	defer f.jobs.End(job)
	return f.answer(ctx, q, job.What)
}

func restarting(language string) string {
	return locale.Say(language, "I am being restarted. Please ask again in a moment.")
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
	var history []answer.Turn
	if err == nil {
		defer leave()
		history = f.history(ctx, q)
		a, err = f.make(ctx, r, history)
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
			return r.sheet.Show(ctx, r.sofar(claims, r.excuse(why, err), nil))
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

// excuse says why an answer was broken off.
func (r *reply) excuse(why, err error) string {
	switch {
	case errors.Is(why, chat.ErrStopped):
		err = &chat.Error{Kind: chat.Cancelled}
	case errors.Is(why, chat.ErrShutdown):
		return restarting(r.q.to.Language)
	}
	return chat.SentenceIn(r.q.to.Language, err)
}

// sorry logs a fault and returns what the person reads of it, with the id under
// which the log has it.
func (f *Frontend) sorry(ctx context.Context, language string, err error) string {
	id := strings.ToLower(rand.Text()[:8])
	f.Log.ErrorContext(ctx, "a fault of the frontend", "id", id, "error", err)
	return chat.SentenceIn(language, &chat.Error{Kind: chat.KindOf(err), ID: id})
}

// refuse says something in the place of an answer.
func (f *Frontend) refuse(ctx context.Context, q question, words string) {
	if err := f.tell(ctx, q, []string{plain(words)}, nil); err != nil {
		f.Log.InfoContext(ctx, "nobody could be told", "question", q.id, "error", err)
	}
}

// tell writes what is no answer to a question.
func (f *Frontend) tell(ctx context.Context, q question, parts []string, below keyboard) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastPatience)
	defer cancel()
	for i, p := range pages(parts, f.renderer(q.to.Language).tooLong(), below) {
		if _, err := f.Client.send(ctx, q.to, p, i > 0); err != nil {
			return err
		}
	}
	return nil
}

// A sheet is the messages of one answer as they stand in Telegram.
type sheet = chat.Sheet[page]

// over prepares a sheet for the answer to a question.
func (f *Frontend) over(q question, s *sheet) *sheet {
	s.Patience = lastPatience
	s.Placed = func(ctx context.Context, id string) { f.placed(ctx, q, id) }
	if ids := s.IDs(); len(ids) > 0 {
		f.placed(context.Background(), q, ids[0])
	}
	return s
}

func (f *Frontend) surface(q question) *surface { return &surface{client: f.Client, to: q.to} }

// A surface is a chat where the messages of an answer are written.
type surface struct {
	client *Client
	to     address
}

// Put writes over a message, or a new one if that cannot be done any more.
func (s *surface) Put(ctx context.Context, n int, id string, p page) (string, error) {
	if id != "" {
		at, err := parseReference(id)
		if err == nil {
			err = s.client.edit(ctx, at, p)
		}
		if !lost(err) {
			return id, err
		}
	}
	to := s.to
	if n > 0 {
		to.ReplyTo = 0
	}
	at, err := s.client.send(ctx, to, p, n > 0)
	return at.String(), err
}

// Remove deletes a message.
func (s *surface) Remove(ctx context.Context, id string) error {
	at, err := parseReference(id)
	if err != nil {
		return err
	}
	return s.client.remove(ctx, at)
}
