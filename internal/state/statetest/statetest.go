// Package statetest is the conformance suite of the stores: what package state
// promises, whatever keeps it.
package statetest

import (
	"database/sql"
	"log/slog"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

// A Backend is one empty place to keep things.
type Backend struct {
	// Open opens its store. Stores that are opened one after the other, each after the
	// one before was closed, have the same contents: that is a restart.
	Open func(t *testing.T, o state.Options) state.Store
	// SetClock sets the clock of the store, which stands still until then; nil if that is
	// Now of the options.
	SetClock func(t *testing.T, now time.Time)
	// Die ends a store as if its process had been killed, to others at once; nil: Close
	// does.
	Die func(t *testing.T, s state.Store)
	// Shared says that several stores may be open at once.
	Shared bool
	// DB is the database of a store.
	DB func(s state.Store) *sql.DB
}

// A voted is a vote as it is kept.
type voted struct {
	Message, Person, Reason, Question string
	Up                                bool
}

// Run runs the suite. Every case begins with a fresh backend.
func Run(t *testing.T, fresh func(t *testing.T) Backend) {
	for _, c := range []struct {
		name string
		run  func(t *testing.T, b *bench)
	}{
		{"claim once", claimOnce},
		{"claim once concurrently", claimOnceConcurrently},
		{"unfinished", unfinished},
		{"a process dies", processDies},
		{"a process beside", processBeside},
		{"odd texts", oddTexts},
		{"history is the chain of replies", historyIsTheChain},
		{"history is what was answered", historyIsWhatWasAnswered},
		{"replies in a circle", repliesInACircle},
		{"a long chain is cut", longChain},
		{"shown and retract", shownAndRetract},
		{"answered anew", answeredAnew},
		{"history has its time", historyHasItsTime},
		{"settings", settings},
		{"votes", votes},
		{"gaps", gaps},
		{"stats", stats},
		{"of a group", ofGroup},
		{"stats of a second answer", statsOfASecondAnswer},
		{"opinions", opinions},
		{"no texts", noTexts},
		{"texts of groups", texts},
		{"removed text", removedText},
		{"replaced text", replacedText},
		{"everything has its time", everythingHasItsTime},
		{"forget", forget},
		{"ready", ready},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.run(t, &bench{T: t, Backend: fresh(t), clock: time.Now()})
		})
	}
}

const platform = "discord"

// A bench is where one case runs, with a clock that is set by hand.
type bench struct {
	*testing.T
	Backend
	clock   time.Time
	options state.Options
	state.Store
}

// open opens the store, to be closed at the end of the case.
func (b *bench) open(o state.Options) {
	b.Helper()
	o.Now, o.Log = func() time.Time { return b.clock }, slog.New(slog.DiscardHandler)
	b.options = o
	b.setClock()
	s := b.Backend.Open(b.T, o)
	b.setClock() // now that there is one
	b.Cleanup(func() { s.Close() })
	b.Store = s
}

// restart closes the store and opens it again.
func (b *bench) restart() {
	b.Helper()
	b.must(b.Store.Close())
	b.open(b.options)
}

func (b *bench) pass(d time.Duration) {
	b.clock = b.clock.Add(d)
	b.setClock()
}

func (b *bench) setClock() {
	if b.SetClock != nil {
		b.SetClock(b.T, b.clock)
	}
}

// die kills the process of a store.
func (b *bench) die(s state.Store) {
	b.Helper()
	if b.Die != nil {
		b.Die(b.T, s)
		return
	}
	b.must(s.Close())
}

func (b *bench) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func key(event string) state.Key { return state.Key{Platform: platform, Event: event} }

// claim claims a question of Ada's.
func (b *bench) claim(event string) (first bool) {
	b.Helper()
	first, err := b.Claim(b.Context(), state.Entry{Key: key(event), Person: "ada", Group: "town", Address: []byte(`{"channel":"7"}`)})
	b.must(err)
	return first
}

func (b *bench) remember(all ...state.Exchange) {
	b.Helper()
	for _, e := range all {
		b.must(b.Remember(b.Context(), e))
	}
}

// history returns the questions of a person's turns.
func (b *bench) history(message, person string, turns int) []string {
	b.Helper()
	all, err := b.History(b.Context(), platform, message, person, turns)
	b.must(err)
	questions := []string{}
	for _, turn := range all {
		questions = append(questions, turn.Question)
	}
	return questions
}

// sweep deletes what is past its time and wants so many entries to be it.
func (b *bench) sweep(want int) {
	b.Helper()
	entries, err := b.Sweep(b.Context())
	b.must(err)
	if entries != want {
		b.Errorf("%d entries are past their time, want %d", entries, want)
	}
}

func (b *bench) gaps() []state.Gap {
	b.Helper()
	all, err := b.Gaps(b.Context(), time.Time{})
	b.must(err)
	return all
}

func (b *bench) vote(message, person string, up bool, reason string) {
	b.Helper()
	b.must(b.Vote(b.Context(), state.Vote{Platform: platform, Message: message, Person: person, Up: up, Reason: reason}))
}

// Asked is an exchange, shown by messages, in reply to a parent.
func Asked(person, event, parent string, messages ...string) state.Exchange {
	cited := answer.Citation{Document: "d", Paragraph: 3, Quote: "lamp", Start: 2, End: 6}
	claim := answer.Claim{Text: "Answer to " + event + ".", Citations: []answer.Citation{cited}}
	return state.Exchange{
		Key: key(event), Person: person, Group: "town", Parent: parent, Messages: messages,
		Answer: answer.Answer{Question: event + "?", Text: claim.Text + " [¶3]", Claims: []answer.Claim{claim}},
	}
}

// InVain is a question without an answer.
func InVain(person, event string, messages ...string) state.Exchange {
	e := Asked(person, event, "", messages...)
	e.Answer = answer.Answer{Question: event + "?", Abstained: true, Reason: answer.OffTopic}
	return e
}
