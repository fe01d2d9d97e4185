package state

import (
	"context"
	"time"

	"pilcrow/internal/answer"
)

// Places are the limits of people and groups, and the places of those who wait, where
// several processes share them.
type Places interface {
	// Enter gives a question a place, unless the rules refuse it. Only what is let in
	// counts towards the limits.
	Enter(ctx context.Context, who Asker, r Rules) (Place, error)
	// Position returns the place of a question in the queue, from 1; 0 if it is its turn.
	Position(ctx context.Context, place int64, r Rules) (int, error)
	// Yield lets somebody else's question in, while the person's own next one waits on.
	Yield(ctx context.Context, place int64) error
	// Leave gives a place up.
	Leave(ctx context.Context, place int64) error
}

// An Asker is who asks, and in which group; "": nobody in particular, none.
type Asker struct {
	Person, Group string // with their platform
	Own           bool   // the limit of the person is one in this group, counted by itself
}

// Rules say who is let in, as those of package chat's admission.
type Rules struct {
	Scope         string // what AtOnce and Queue are of, as a platform
	Person, Group Limit
	AtOnce, Queue int // 0: no limit
}

// A Place is how a question was received.
type Place struct {
	ID       int64
	Position int           // in the queue, from 1; 0: it is its turn
	Busy     bool          // refused: too many questions
	Wait     time.Duration // refused: until the next question is let in
}

// Conversations keep the last turns of conversations, where several processes share them.
type Conversations interface {
	// Conversation returns the turns of a conversation, oldest first; none if there is none.
	Conversation(ctx context.Context, key string) ([]answer.Turn, error)
	// SaveConversation replaces the turns of a conversation, and keeps them for a time.
	SaveConversation(ctx context.Context, key string, turns []answer.Turn, keep time.Duration) error
	// ForgetConversations drops the conversations whose keys begin so, and counts them.
	ForgetConversations(ctx context.Context, prefix string) (int, error)
}
