package state

import (
	"context"
	"encoding/json"
	"errors"
	"time"
)

// A Journal sees to it that a question is answered at most once, whatever the
// platform delivers again, and also after a crash.
//
// The process that has claimed an entry owns it until it is finished, or until that
// process is gone. How that is known is the store's affair: one that a single process
// has open knows all earlier entries to be unowned; one of several processes gives
// each claim a lease, which its owner renews.
type Journal interface {
	// Claim takes a question on. It is called before anything else is done about the
	// question; first is false if it has been claimed before, by whomever: then nothing
	// is to be done. What is claimed stays claimed through a power failure. An error
	// means that it could not be written down, so that answering might happen twice.
	Claim(ctx context.Context, e Entry) (first bool, err error)
	// ShownBy notes the message that shows, or will show, the answer.
	ShownBy(ctx context.Context, key Key, message string) error
	// Finish notes how the question ended.
	Finish(ctx context.Context, key Key, how Outcome) error
	// Unfinished takes over the questions whose owner is gone, and returns those claimed
	// less than so long ago, oldest first, for a word to each of their people and then
	// Finish. The older ones are dropped here; their number is returned.
	//
	// Where several processes share the state, it is asked again and again: any of them may
	// be gone at any time.
	Unfinished(ctx context.Context, platform string, youngerThan time.Duration) (open []Entry, older int, err error)
	// Owns reports whether a question that this process has claimed or taken over is its own to
	// speak of: nil if it is, [ErrUnsure] while that cannot be said, and [ErrTaken] once
	// another process has taken it over. It is asked before whatever people will read; it
	// looks nothing up.
	Owns(key Key) error
}

// Why a process does not speak of a question that it has claimed.
var (
	ErrUnsure = errors.New("another process may have taken the question over")
	ErrTaken  = errors.New("another process has taken the question over")
)

// A Key names a question by the event that brought it: the id under which its
// platform delivers it again.
type Key struct {
	Platform string // as "discord"
	Event    string // id of the message or the interaction
}

// An Entry is a question that somebody has taken on.
type Entry struct {
	Key
	Person  string
	Group   string          // server or group; "" if there is none
	Address json.RawMessage // where the answer goes, in the frontend's own form
	Message string          // id of the message that shows the answer, "" until there is one
	Claimed time.Time       // set by the journal
}

// An Outcome is how a question ended.
type Outcome string

// The outcomes.
const (
	Answered Outcome = "answered" // or abstained
	Failed   Outcome = "failed"   // the person has read why
	Dropped  Outcome = "dropped"  // nobody has read anything
)
