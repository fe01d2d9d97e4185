package delivery

import (
	"cmp"
	"context"
	"slices"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

// remember keeps an answer for follow-ups, buttons and deletions.
func (j *job[M]) remember(ctx context.Context, a answer.Answer) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stateTime)
	defer cancel()
	q := j.question
	if conversation := q.To.Conversation(); conversation != "" {
		j.conversations.Add(q.conversationKey(conversation), a)
	}
	err := j.State.Remember(ctx, state.Exchange{
		Key:    state.Key{Platform: j.Platform, Event: q.ID},
		Person: q.Person, Group: q.Group, Parent: q.Parent, Messages: j.messages.IDs(), Texts: q.Texts, Answer: a,
	})
	if err != nil {
		j.Log.WarnContext(ctx, "an answer is not remembered: follow-ups start anew", "error", err)
	}
}

// history returns the person's own earlier turns, oldest first: those of the answer
// that the question replies to, else the last ones of the conversation. A question about what
// somebody else said goes on from that.
func (j *job[M]) history(ctx context.Context, conversation string) []answer.Turn {
	q := j.question
	if q.About != "" {
		return []answer.Turn{{Question: q.About}}
	}
	if q.Parent == "" {
		if conversation == "" {
			return nil
		}
		turns := j.conversations.History(q.conversationKey(conversation))
		return slices.DeleteFunc(turns, func(t answer.Turn) bool { return q.replaces != "" && t.Question == q.replaces })
	}
	turns, err := j.State.History(ctx, j.Platform, q.Parent, q.Person, cmp.Or(j.Turns, defaultTurns))
	if err != nil {
		j.Log.WarnContext(ctx, "the earlier answers cannot be read", "error", err)
	}
	return turns
}
