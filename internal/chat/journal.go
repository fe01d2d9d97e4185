package chat

import (
	"context"
	"encoding/json"
	"time"

	"pilcrow/internal/answer"
)

// What a frontend wants kept beyond an answer, each in an interface of its own, so
// that a frontend names what it uses. Package store keeps it all, on disk or in
// memory. Ids are the platform's own; people and groups are known by them on one
// platform only.

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
	Place   json.RawMessage // where the answer goes, in the frontend's own form
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

// A Journal sees to it that a question is answered at most once, whatever the
// platform delivers again, and also after a crash.
type Journal interface {
	// Claim takes a question on. It is called before anything else is done about the
	// question; first is false if it has been claimed before: then nothing is to be
	// done. An error means that it could not be written down, so that answering
	// might happen twice: the person gets [Sentence] of the error.
	Claim(ctx context.Context, e Entry) (first bool, err error)
	// Placed notes the message that shows, or will show, the answer.
	Placed(ctx context.Context, key Key, message string) error
	// Finish notes how the question ended.
	Finish(ctx context.Context, key Key, how Outcome) error
}

// Leftovers are the questions that the last run of the program left unfinished.
type Leftovers interface {
	// Unfinished returns those claimed less than so long ago, oldest first, for a
	// word to each of their people and then [Journal] Finish. The older ones are
	// dropped here; their number is returned.
	Unfinished(ctx context.Context, platform string, youngerThan time.Duration) (open []Entry, older int, err error)
}

// An Exchange is a question with its answer as a platform shows it.
type Exchange struct {
	Key
	Person   string
	Group    string   // server or group; "" if there is none
	Parent   string   // id of the answer's message that the question replies to; "" if none
	Messages []string // ids of the messages that show the answer, first to last
	Answer   answer.Answer
}

// Exchanges makes a chain of replies a conversation, also after a restart.
type Exchanges interface {
	// Remember keeps an exchange for follow-ups. An abstention is also noted among
	// the questions that had no answer. Without Messages nothing else is kept; with
	// them, the Key must be the question's own, and a second answer to it replaces
	// the first.
	Remember(ctx context.Context, e Exchange) error
	// History returns the last turns of the person along the chain of replies that
	// ends in a message, oldest first. Other people's turns in it are passed over.
	History(ctx context.Context, platform, message, person string, turns int) ([]answer.Turn, error)
}

// Lookup finds exchanges again for buttons and deletions.
type Lookup interface {
	// Shown returns the exchange of which a message shows the answer.
	Shown(ctx context.Context, platform, message string) (e Exchange, found bool, err error)
	// Retract forgets an exchange and returns it: its question or its answer was deleted.
	Retract(ctx context.Context, key Key) (e Exchange, found bool, err error)
}

// Settings are what the people who manage a server have chosen for it. The zero
// value is what a server starts with.
type Settings struct {
	Language        string   `json:"language,omitempty"`         // of the bot's own words, as "de"; "": the platform's
	AnswerIn        AnswerIn `json:"answer_in,omitempty"`        // "": the channel
	Private         bool     `json:"private,omitempty"`          // answers are shown to the asker only, unless asked otherwise
	AllowedChannels []string `json:"allowed_channels,omitempty"` // ids; none: all
	DeniedChannels  []string `json:"denied_channels,omitempty"`  // ids; these win
}

// AnswerIn says where answers go.
type AnswerIn string

// The places for answers.
const (
	InChannel AnswerIn = "channel"
	InThread  AnswerIn = "thread"
)

// ServerSettings keeps the settings of servers.
type ServerSettings interface {
	Settings(ctx context.Context, platform, group string) (Settings, error)
	SaveSettings(ctx context.Context, platform, group string, s Settings) error
}

// A Vote is what somebody thinks of an answer.
type Vote struct {
	Platform string
	Message  string // any that shows the answer
	Person   string
	Up       bool
	Reason   string // in the person's words; may be empty
}

// A Ballot takes votes, one of each person for each answer: a later one replaces it.
type Ballot interface {
	Vote(ctx context.Context, v Vote) error
}

// A Forgetter deletes what is kept of a person.
type Forgetter interface {
	Forget(ctx context.Context, platform, person string) (rows int, err error)
}
