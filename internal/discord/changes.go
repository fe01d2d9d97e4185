package discord

import (
	"context"
	"errors"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
)

// updated renews the answer to a question that was edited. Other changes of a
// message, such as a preview that was added, come as the same event; they are
// told by the time of the edit.
func (f *Frontend) updated(ctx context.Context, m *discordgo.Message) {
	if m == nil || m.EditedTimestamp == nil {
		return
	}
	q, ok := f.asked(m)
	if !ok || !f.mayAnswer(ctx, m.GuildID, m.ChannelID) {
		return
	}
	q.language = f.serverLanguage(ctx, m.GuildID)
	q.revise("/" + strconv.FormatInt(m.EditedTimestamp.UnixMilli(), 36))
	f.intoThread(ctx, &q)
	if err := f.renew(context.WithoutCancel(ctx), q); err != nil {
		f.fail(ctx, q, err)
	}
}

// renew writes a new answer over the one that stands there.
func (f *Frontend) renew(ctx context.Context, q question) error {
	if taken, err := f.claim(ctx, q); taken || err != nil {
		return err
	}
	over, found, err := f.standing(ctx, &q)
	if err != nil || !found { // a message that was no question, or one of long ago
		f.settle(ctx, q, chat.Dropped)
		return err
	}
	if over != nil && len(over.IDs()) > 0 {
		f.placed(ctx, q, over.IDs()[0])
	}
	return f.run(ctx, q, over)
}

// standing takes over the answer to a question: the one in the making is broken
// off, a finished one is looked up. The sheet is nil if nothing stands there yet.
func (f *Frontend) standing(ctx context.Context, q *question) (over *sheet, found bool, err error) {
	if job := f.jobs.Stop(ctx, q.id, chat.ErrEdited); job != nil {
		return job.What, true, nil
	}
	e, found, err := f.State.Retract(ctx, chat.Key{Platform: platform, Event: q.id})
	if err != nil || !found {
		return nil, false, err
	}
	q.replaces = e.Answer.Question
	on, err := q.door.open(ctx)
	return chat.Reopen(on, e.Messages), true, err
}

// deleted removes the answer to a question that was deleted.
func (f *Frontend) deleted(ctx context.Context, channel, id string) {
	if f.jobs.Delete(ctx, id) {
		return
	}
	e, found, err := f.State.Retract(ctx, chat.Key{Platform: platform, Event: id})
	if !found && err == nil {
		return
	}
	if _, ok := f.guilds.threadOf(id); ok {
		channel = id // the answer is in the thread at the question
	}
	for _, message := range e.Messages {
		if failed := f.Client.DeleteMessage(ctx, channel, message); failed != nil && !gone(failed) {
			err = errors.Join(err, failed)
		}
	}
	if err != nil {
		f.Log.WarnContext(ctx, "the answer to a deleted question cannot be deleted", "question", id, "error", err)
	}
}
