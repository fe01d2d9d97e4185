// Package state says what outlives a restart: which questions were taken on, answers
// for follow-ups, the settings and texts of servers, votes, questions that had no answer, and
// numbers about all of them.
// Package sqlite keeps it; statetest holds any implementation to what is promised here.
//
// Each kind of thing has an interface of its own, so that a frontend names what it
// uses. Ids are the platform's own; people and groups are known by them on one
// platform only. Everything about people has an end: see [Options] and [Forgetter].
package state

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"pilcrow/internal/answer"
)

// ErrUnavailable is in the error of whatever could not be written or read.
var ErrUnavailable = errors.New("the state cannot be written or read")

// ErrAway is the [ErrUnavailable] of a state in a database elsewhere, which may come back by itself.
var ErrAway = fmt.Errorf("its database is away: %w", ErrUnavailable)

// Options say how long things are kept. The zero value is what a bot starts with.
type Options struct {
	KeepHistory  time.Duration    // the journal, answers, and whose the gaps and numbers are; 0 means 24 hours
	KeepFeedback time.Duration    // votes, gaps and numbers; 0 means 90 days
	NoTexts      bool             // of questions without an answer and of those voted on keep no text
	Version      func() string    // of the documents: citations of answers from another one are not used again; nil: there is one
	Log          *slog.Logger     // nil means slog.Default()
	Now          func() time.Time // nil means time.Now
}

// Defaults of [Options].
const (
	DefaultKeepHistory  = 24 * time.Hour
	DefaultKeepFeedback = 90 * 24 * time.Hour
)

// A Store keeps everything. It is safe for concurrent use.
type Store interface {
	Journal
	Exchanges
	Lookup
	ServerSettings
	Votes
	Gaps
	Insights
	GroupInsights
	Texts
	TextKeeper
	Forgetter
	Sweeper
	// Ready says why nothing can be written now, nil if it can.
	Ready(ctx context.Context) error
	// Lost says that what is kept was deleted or replaced meanwhile, nil if it was not.
	Lost() error
	io.Closer
}

// ServerSettings keeps the settings of servers.
type ServerSettings interface {
	Settings(ctx context.Context, platform, group string) (Settings, error)
	SaveSettings(ctx context.Context, platform, group string, s Settings) error
}

// Settings are what the people who manage a server have chosen for it. The zero
// value is what a server starts with.
type Settings struct {
	Language        string   `json:"language,omitempty"`         // of the bot's own words, as "de"; "": the platform's
	AnswerIn        AnswerIn `json:"answer_in,omitempty"`        // "": the channel
	Private         bool     `json:"private,omitempty"`          // answers are shown to the asker only, unless asked otherwise
	AllowedChannels []string `json:"allowed_channels,omitempty"` // ids; none: all
	DeniedChannels  []string `json:"denied_channels,omitempty"`  // ids; these win

	AskRoles    []string         `json:"ask_roles,omitempty"`    // ids of the roles whose people may ask; none: as the operator has it
	ManageRoles []string         `json:"manage_roles,omitempty"` // ids of the roles whose people may change this, besides who manages the server
	RoleLimits  map[string]Limit `json:"role_limits,omitempty"`  // by id of the role

	Forums []string `json:"forums,omitempty"` // ids of forums whose first posts are answered, if the text does

	Persona Persona `json:"persona,omitzero"`
}

// A Persona is how the bot appears. Of what is empty nothing is changed.
type Persona struct {
	Name     string `json:"name,omitempty"`
	Colour   string `json:"colour,omitempty"`   // of its messages, as "#2F7D6D"
	Greeting string `json:"greeting,omitempty"` // what it answers to "hello"
	Line     string `json:"line,omitempty"`     // about what can be asked
}

// A Limit is how many questions somebody may ask; 0 means as many as they like.
type Limit struct {
	Minute int `json:"minute,omitempty"`
	Day    int `json:"day,omitempty"`
}

// AnswerIn says where answers go.
type AnswerIn string

// Where answers go.
const (
	InChannel AnswerIn = "channel"
	InThread  AnswerIn = "thread"
)

// Votes keeps what people think of answers, one vote of each person for each answer:
// a later one replaces it. A vote is for the first message of the answer, and has the
// question and its group with it as long as those are remembered.
type Votes interface {
	Vote(ctx context.Context, v Vote) error
}

// A Vote is what somebody thinks of an answer.
type Vote struct {
	Platform string
	Message  string // any that shows the answer
	Person   string
	Up       bool
	Reason   string // in the person's words; may be empty
}

// Gaps lists the questions that had no answer.
type Gaps interface {
	// Gaps returns those since a time, oldest first.
	Gaps(ctx context.Context, since time.Time) ([]Gap, error)
}

// A Gap is a question that the text did not answer.
type Gap struct {
	Platform string
	Group    string // "" if there is none
	Question string // "" if texts are not kept
	Reason   answer.Reason
	At       time.Time
	Texts    []string // ids of the group's own texts that were asked; none: the operator's
}

// A Forgetter deletes what is kept of a person, and counts it. Of the journal the ids
// stay until their time is over, without the person: else a question that is delivered
// again would be answered again.
type Forgetter interface {
	Forget(ctx context.Context, platform, person string) (entries int, err error)
}
