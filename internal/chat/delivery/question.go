package delivery

import (
	"context"
	"errors"
	"strings"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/state"
)

// A Question is what somebody asks on a platform.
type Question[M any] struct {
	ID       string      // of its message or command, under which the platform delivers it again
	Revision string      // what tells an edited message from its earlier versions; "" at first
	Person   string      // id of who asks
	Group    string      // id of the server or group; "" if there is none
	Limit    *chat.Limit // of the person in the group; nil: that of everybody
	Parent   string      // the message of an answer that it replies to; "" if none
	Text     string
	About    string        // what somebody else said, in whose light it is understood; "" if nothing
	Language string        // of the bot's own words, one of [locale.Languages]
	Quiet    bool          // it was not asked of the bot: unless the text answers it, nothing is said at all
	Public   bool          // everybody sees a refusal, so that each person gets but one a minute
	Interval time.Duration // between two edits of the answer; 0 means 1.5 s
	To       Destination[M]
	Pages    Pages[M]

	Service chat.Service // what answers; nil: the delivery's
	Texts   []string     // ids of the group's own texts that it answers from; none: the operator's

	// Make makes the answer; nil: the service does.
	Make func(ctx context.Context) (answer.Answer, error)

	replaces string // what was asked before the edit: no part of the conversation any more
}

// A Destination is where the answer to a question goes.
type Destination[M any] interface {
	// Open makes it ready, as by acknowledging a command or opening a thread.
	Open(ctx context.Context) (Writer[M], error)
	// Refuse says in a sentence why there is no answer. It is called instead of Open.
	Refuse(ctx context.Context, sentence string) error
	// Address is what a restart needs to say a word there, as JSON has it.
	Address() any
	// Conversation names the conversation that a question without a Parent goes on with; "" if
	// it begins one of its own. It is asked before Open for the one that the question
	// belongs to, and after the answer for the one that goes on.
	Conversation() string
}

// An Urgency says what it costs if a message does not go out.
type Urgency int

// The urgencies, the least first.
const (
	Progress    Urgency = iota // an edit of an answer on its way: a later one makes up for it
	Placeholder                // the first sign of an answer on its way
	Final                      // what the answer is at last
)

// A Writer writes the messages of one answer.
type Writer[M any] interface {
	// Put writes page n of the answer, from 0: over the message id, or as a new message
	// if id is "". It returns the message's id.
	//
	// What is less urgent than [Final] is left out with [ErrNoRoom] if the platform's
	// limits do not let it out at once. The end of ctx ends the wait for limits; a request
	// that is on its way is waited for, so that no message is created that nobody knows of.
	Put(ctx context.Context, u Urgency, n int, id string, m M) (string, error)
	// Remove deletes a message; that it is gone already is no error.
	Remove(ctx context.Context, id string) error
}

// Errors of a [Writer] that the delivery acts on.
var (
	ErrNoRoom = errors.New("the platform's limits leave no room for it now") // left out
	ErrLater  = errors.New("it may go well later")                           // is tried again
	ErrGone   = errors.New("nobody is there any more")                       // nothing can be said there
)

// Pages are what an answer looks like, as the messages that show it.
type Pages[M any] interface {
	Answer(a answer.Answer) []M
	// Progress shows the claims so far, or the position in the queue, 0 if the question
	// does not wait.
	Progress(claims []answer.Claim, position int) []M
	// Interrupted shows the claims of an answer that was broken off, and why.
	Interrupted(claims []answer.Claim, why string) []M
}

func (q Question[M]) key(platform string) state.Key {
	return state.Key{Platform: platform, Event: q.ID + q.Revision}
}

// conversation is the key of the person's conversation in a place, about some texts.
func (q Question[M]) conversationKey(name string) string {
	return strings.Join([]string{q.Person, q.Group, strings.Join(q.Texts, "+"), name}, "/")
}
