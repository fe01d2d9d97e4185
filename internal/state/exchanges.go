package state

import (
	"context"

	"pilcrow/internal/answer"
)

// An Exchange is a question with its answer as a platform shows it.
type Exchange struct {
	Key
	Person   string
	Group    string   // server or group; "" if there is none
	Parent   string   // id of the answer's message that the question replies to; "" if none
	Messages []string // ids of the messages that show the answer, first to last
	Texts    []string // ids of the group's own texts that it was made from; none: the operator's
	Answer   answer.Answer
}

// Exchanges makes a chain of replies a conversation, also after a restart.
type Exchanges interface {
	// Remember keeps an exchange for follow-ups, and notes its [Exchange.Stat]. What the
	// text does not answer ([Exchange.IsGap]) is also noted among the gaps. Without
	// Messages nothing else is kept. The Key is the question's own: a second answer to it
	// replaces the first, and its numbers those of the first. Nothing is
	// kept of an answer from a text that was removed meanwhile.
	Remember(ctx context.Context, e Exchange) error
	// History returns the last turns of the person along the chain of replies that
	// ends in a message, oldest first. Other people's turns in it are passed over.
	History(ctx context.Context, platform, message, person string, turns int) ([]answer.Turn, error)
}

// Lookup finds exchanges again for buttons and deletions.
type Lookup interface {
	// Shown returns the exchange whose answer a message shows.
	Shown(ctx context.Context, platform, message string) (e Exchange, found bool, err error)
	// Retract forgets an exchange and returns it: its question or its answer was deleted.
	Retract(ctx context.Context, key Key) (e Exchange, found bool, err error)
}
