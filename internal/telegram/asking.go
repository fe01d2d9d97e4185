package telegram

import (
	"context"
	"strconv"
	"time"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/chat/delivery"
)

// take takes one update. When it returns, a question in it is in the journal.
func (f *Frontend) take(ctx context.Context, u *models.Update) {
	switch {
	case u.Message != nil:
		if q, ok := f.asked(u.Message); ok {
			f.start(ctx, f.serve(ctx, q))
		}
	case u.EditedMessage != nil && u.EditedMessage.EditDate != 0:
		if q, ok := f.asked(u.EditedMessage); ok {
			q.revision = "/" + strconv.FormatInt(int64(u.EditedMessage.EditDate), 36)
			f.start(ctx, f.renew(ctx, q))
		}
	case u.CallbackQuery != nil:
		f.spawn(ctx, func(ctx context.Context) { f.click(ctx, u.CallbackQuery) })
	}
}

// start does what is left to do about a question, if anything, beside the polling.
func (f *Frontend) start(ctx context.Context, work func()) {
	if work != nil {
		f.spawn(ctx, func(context.Context) { work() })
	}
}

// serve takes on a question, or what a command says.
func (f *Frontend) serve(ctx context.Context, q question) (work func()) {
	run, ok := commands[q.command]
	if !ok {
		run = (*Frontend).help
	}
	if run == nil {
		return f.delivery.Ask(ctx, f.delivered(q))
	}
	return f.delivery.Do(ctx, f.delivered(q), func(ctx context.Context) error { return run(f, ctx, q) })
}

// renew takes on a question that was edited. An edited command is none.
func (f *Frontend) renew(ctx context.Context, q question) (work func()) {
	if run, ok := commands[q.command]; !ok || run != nil {
		return nil
	}
	return f.delivery.Renew(ctx, f.delivered(q))
}

// delivered is a question as it is answered.
func (f *Frontend) delivered(q question) delivery.Question[page] {
	return delivery.Question[page]{
		ID: q.id, Revision: q.revision, Person: q.person, Group: q.group, Parent: q.parent, Text: q.text, Language: q.to.Language,
		Interval: f.pace(q.to.Chat), To: &destination{f, q}, Pages: answerPages{f.renderer(q.to.Language), q},
	}
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
