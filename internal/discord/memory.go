package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// platform is Discord's name in the store.
const platform = "discord"

// State is what the frontend keeps beyond an answer and over a restart. Package
// store has it, on disk or in memory.
type State interface {
	chat.Journal
	chat.Leftovers
	chat.Exchanges
	chat.Lookup
	chat.ServerSettings
	chat.Ballot
	chat.Forgetter
}

// An address is where an answer goes, as the journal has it.
type address struct {
	Channel  string `json:"channel"`
	App      string `json:"app,omitempty"`    // of an interaction, as is
	Token    string `json:"token,omitempty"`  // valid for 15 minutes
	Thread   string `json:"thread,omitempty"` // instead of Channel, if it could be opened
	ReplyTo  string `json:"reply_to,omitempty"`
	Nonce    string `json:"nonce,omitempty"`
	Language string `json:"language,omitempty"`
}

func (q question) journalKey() chat.Key {
	return chat.Key{Platform: platform, Event: q.id + q.revision}
}

// claim notes the question in the journal. It is taken if it was there before.
func (f *Frontend) claim(ctx context.Context, q question) (taken bool, err error) {
	to := q.door.address()
	to.Language = q.language
	place, err := json.Marshal(to)
	if err != nil {
		return false, err
	}
	first, err := f.State.Claim(ctx, chat.Entry{Key: q.journalKey(), Person: q.person, Group: q.guild, Place: place})
	return !first && err == nil, err
}

// placed notes the first message of an answer, for a restart.
func (f *Frontend) placed(ctx context.Context, q question, message string) {
	if err := f.State.Placed(ctx, q.journalKey(), message); err != nil {
		f.Log.WarnContext(ctx, "the journal does not take a message's id", "error", err)
	}
}

// settle notes how the question ended.
func (f *Frontend) settle(ctx context.Context, q question, how chat.Outcome) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := f.State.Finish(ctx, q.journalKey(), how); err != nil {
		f.Log.WarnContext(ctx, "the journal does not take the end of a question", "error", err)
	}
}

// remember keeps the answer for follow-ups, buttons and deletions.
func (r *reply) remember(ctx context.Context, a answer.Answer) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if r.q.parent == "" {
		r.talks.Add(talk(r.q.person, r.q.door.address().Channel), a)
	}
	err := r.State.Remember(ctx, chat.Exchange{
		Key: chat.Key{Platform: platform, Event: r.q.id}, Person: r.q.person, Group: r.q.guild,
		Parent: r.q.parent, Messages: r.job.What.IDs(), Answer: a,
	})
	if err != nil {
		r.Log.WarnContext(ctx, "an answer is not remembered: follow-ups start anew", "error", err)
	}
}

// talk is the conversation of one person in one place.
func talk(person, channel string) string { return person + "/" + channel }

// history returns the person's own earlier turns, oldest first: those of the
// answer that the question follows up on, else the last ones in this place.
func (f *Frontend) history(ctx context.Context, q question) []answer.Turn {
	if q.parent == "" {
		turns := f.talks.History(talk(q.person, q.channel))
		return slices.DeleteFunc(turns, func(t answer.Turn) bool { return q.replaces != "" && t.Question == q.replaces })
	}
	turns, err := f.State.History(ctx, platform, q.parent, q.person, cmp.Or(f.Turns, 3))
	if err != nil {
		f.Log.WarnContext(ctx, "the earlier answers cannot be read", "error", err)
	}
	return turns
}
