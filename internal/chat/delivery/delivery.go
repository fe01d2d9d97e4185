// Package delivery is the life of a question on a platform where many people ask: it is
// noted in the journal, let in, answered while people look on, remembered, and after a
// restart nobody is left without a word. A frontend gives it only how a message is written and deleted
// ([Writer]), how one gets there ([Destination]) and what answers look like ([Pages]).
//
// Promises, each with a test: a question has one answer, whatever the platform delivers
// again; none is lost without a word, also at a shutdown and after a crash; what an
// answer is at last goes out before everything that is only on its way to it; an edited
// question has its answer renewed, and a deleted one takes it along.
package delivery

import (
	"cmp"
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
)

const (
	defaultGrace    = 25 * time.Second
	defaultNotice   = 5 * time.Second
	defaultPatience = 15 * time.Minute
	defaultTurns    = 3

	refusalPause = time.Minute
	maxRefused   = 10_000          // persons
	stateTime    = 5 * time.Second // for a line in the state
)

// State is what a delivery keeps over a restart.
type State interface {
	state.Journal
	state.Exchanges
	state.Lookup
	state.Forgetter
}

// A Delivery answers the questions of one platform, whose messages are of type M. It is
// safe for concurrent use; its fields are not changed once it is used.
type Delivery[M any] struct {
	Platform      string // as "discord"
	Service       chat.Service
	State         State
	Admission     *chat.Admission     // nil means one question of each person at a time
	Conversations state.Conversations // those that other processes go on with; nil: none
	Turns         int                 // earlier questions that a follow-up can refer to; 0 means 3
	TTL           time.Duration       // a conversation is forgotten this long after its last turn; 0 means 30 minutes
	Log           *slog.Logger        // nil means slog.Default()

	// Settled is called when a question is in the journal, with the context that brought it: the
	// platform need not bring it again if this process ends now. One that could not be taken on
	// is not settled before its person has been told. Nil tells nobody.
	Settled func(ctx context.Context)
	// Restarted says, in place of the answer to a question of an earlier run, that
	// the bot was restarted.
	Restarted func(ctx context.Context, e state.Entry) error
	// Repeatable says that calling Restarted twice for one question is like calling it
	// once. Else nobody says it a second time if a process ends while it does.
	Repeatable bool

	Grace    time.Duration // for running answers, at the end; 0 means 25 s
	Notice   time.Duration // for a word to those whose answers are not finished by then; 0 means 5 s
	Patience time.Duration // how long the end of an answer is tried to be shown; 0 means 15 minutes

	once          sync.Once
	jobs          jobs[M]
	conversations chat.Conversations
	over          context.Context // of the whole delivery
	end           context.CancelFunc
	mu            sync.Mutex
	refused       *simplelru.LRU[string, time.Time] // when somebody was refused in public, by person
}

func (d *Delivery[M]) prepare() {
	d.once.Do(func() {
		d.conversations.Turns, d.conversations.TTL = d.Turns, d.TTL
		d.conversations.Shared, d.conversations.Scope = d.Conversations, d.Platform
		d.over, d.end = context.WithCancel(context.Background())
		d.refused, _ = simplelru.NewLRU[string, time.Time](maxRefused, nil) // fails for no size
		if d.Admission == nil {
			d.Admission = new(chat.Admission)
		}
		d.Log = cmp.Or(d.Log, slog.Default())
	})
}

// Drain takes no more questions on and waits for the end of those that are being
// answered: for Grace, then with a word to the others for Notice.
func (d *Delivery[M]) Drain() {
	d.prepare()
	d.jobs.drain(cmp.Or(d.Grace, defaultGrace), cmp.Or(d.Notice, defaultNotice), d.end)
	d.end()
}

// Running counts the questions that are being answered.
func (d *Delivery[M]) Running() int { return d.jobs.count() }

// Draining reports whether no more questions are taken on.
func (d *Delivery[M]) Draining() bool { return d.jobs.closing() }

// Enter admits work that takes as long as an answer: see [chat.Admission.Enter]. Limit is the
// person's in the group, nil for everybody's.
func (d *Delivery[M]) Enter(ctx context.Context, person, group string, limit *chat.Limit) (*chat.Slot, error) {
	d.prepare()
	return d.Admission.Enter(ctx, d.asker(person, group, limit), nil)
}

// asker is a person of this platform, in a group of it unless that is "".
func (d *Delivery[M]) asker(person, group string, limit *chat.Limit) chat.Asker {
	who := chat.Asker{Person: d.Platform + "/" + person, Limit: limit}
	if group != "" {
		who.Group = d.Platform + "/" + group
	}
	return who
}

// Forget deletes what is kept of a person, and counts it.
func (d *Delivery[M]) Forget(ctx context.Context, person string) (entries, conversations int, err error) {
	d.prepare()
	conversations = d.conversations.ForgetAll(person + "/")
	entries, err = d.State.Forget(ctx, d.Platform, person)
	if err != nil {
		return 0, 0, err
	}
	d.Log.InfoContext(ctx, "a person's entries were deleted", "entries", entries, "conversations", conversations)
	return entries, conversations, nil
}

// ForgetGroup ends the conversations in a group, and counts them: what they go on from is
// not there any more.
func (d *Delivery[M]) ForgetGroup(group string) (conversations int) {
	d.prepare()
	return d.conversations.ForgetIf(func(key string) bool {
		_, of, _ := strings.Cut(key, "/")
		return strings.HasPrefix(of, group+"/")
	})
}

// MayRefuse reports whether a person may be refused in public, and notes it: one word a
// minute is courtesy, more are noise, and cost the bot its own limits.
func (d *Delivery[M]) MayRefuse(person string) bool {
	d.prepare()
	d.mu.Lock()
	defer d.mu.Unlock()
	now := time.Now()
	if at, ok := d.refused.Get(person); ok && now.Sub(at) < refusalPause {
		return false
	}
	d.refused.Add(person, now)
	return true
}
