package telegram

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

const noteTime = 5 * time.Second // for a line in the state

// claim notes a question in the journal; first is false if it was there before.
func (f *Frontend) claim(ctx context.Context, q question) (first bool, err error) {
	place, err := json.Marshal(q.to)
	if err != nil {
		return false, err
	}
	return f.State.Claim(ctx, chat.Entry{Key: q.key(), Person: q.person, Group: q.group, Place: place})
}

// placed notes the first message of an answer, for a restart.
func (f *Frontend) placed(ctx context.Context, q question, message string) {
	if err := f.State.Placed(ctx, q.key(), message); err != nil {
		f.Log.WarnContext(ctx, "the journal does not take a message's id", "error", err)
	}
}

// settle notes how a question ended.
func (f *Frontend) settle(ctx context.Context, q question, how chat.Outcome) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), noteTime)
	defer cancel()
	if err := f.State.Finish(ctx, q.key(), how); err != nil {
		f.Log.WarnContext(ctx, "the journal does not take the end of a question", "error", err)
	}
}

// remember keeps an answer for replies, votes and edits.
func (f *Frontend) remember(ctx context.Context, q question, messages []string, a answer.Answer) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), noteTime)
	defer cancel()
	err := f.State.Remember(ctx, chat.Exchange{
		Key: chat.Key{Platform: platform, Event: q.id}, Person: q.person, Group: q.group, Parent: q.parent, Messages: messages, Answer: a,
	})
	if err != nil {
		f.Log.WarnContext(ctx, "an answer is not remembered: follow-ups start anew", "error", err)
	}
}

// history returns the person's own earlier turns, oldest first: those of the answer
// that the question replies to, else, where they are alone with the bot, the last.
func (f *Frontend) history(ctx context.Context, q question) []answer.Turn {
	if q.parent == "" {
		turns := f.talks.History(q.talk())
		return slices.DeleteFunc(turns, func(t answer.Turn) bool { return q.replaces != "" && t.Question == q.replaces })
	}
	turns, err := f.State.History(ctx, platform, q.parent, q.person, cmp.Or(f.Turns, 3))
	if err != nil {
		f.Log.WarnContext(ctx, "the earlier answers cannot be read", "error", err)
	}
	return turns
}

// tellRestart writes over what stands of an answer, or else in its place.
func (f *Frontend) tellRestart(ctx context.Context, e chat.Entry) error {
	var to address
	if err := json.Unmarshal(e.Place, &to); err != nil {
		return err
	}
	words := locale.Say(to.Language, "I was restarted while I answered. Please ask again.")
	_, err := (&surface{client: f.Client, to: to}).Put(ctx, 0, e.Message, page{Text: words})
	return err
}
