// Package chattest is the conformance suite of the frontends: what people must see
// of an answer, on whatever platform they ask.
//
// A frontend's test calls [Run] with a function that starts the real frontend
// over its platform's real input and output, and returns a [Driver]: one person
// who uses it.
package chattest

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// A Driver is one person who uses a running frontend.
type Driver interface {
	// Ask sends a question as the person does, and returns without waiting. The
	// driver keeps the reply up to date. A question is asked only after the last
	// one's reply is finished.
	Ask(question string) *Reply
	// Stop does what the person does to stop the running answer.
	Stop()
	// Shutdown ends the context of the frontend's Run and returns what Run
	// returns. It is called at most once; the driver shuts down at the end of the
	// test by itself.
	Shutdown() error
}

// A Reply is what the person sees of the reply to one question: everything that
// one look or one click shows, as plain text without the platform's markup. If the
// frontend cannot take words back, it is what follows the notice that says so.
// White space does not matter. A Reply is safe for concurrent use.
type Reply struct {
	mu       sync.Mutex
	seen     string
	finished bool
	changed  chan struct{} // closed at the next change
}

// NewReply returns a reply that nothing is seen of yet.
func NewReply() *Reply { return &Reply{changed: make(chan struct{})} }

// Show says what is seen now. It does nothing to a finished reply.
func (r *Reply) Show(seen string) { r.update(seen, false) }

// Finish says what is seen when the frontend has finished the reply.
func (r *Reply) Finish(seen string) { r.update(seen, true) }

// betweenLooks is how often [Reply.Follow] looks.
const betweenLooks = 2 * time.Millisecond

// Follow shows what look sees, again and again, until it is finished or the person has left.
func (r *Reply) Follow(left <-chan struct{}, look func() (seen string, finished bool)) {
	for {
		seen, finished := look()
		if finished {
			r.Finish(seen)
			return
		}
		r.Show(seen)
		select {
		case <-left:
			return
		case <-time.After(betweenLooks):
		}
	}
}

func (r *Reply) update(seen string, finished bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.finished {
		return
	}
	r.seen, r.finished = seen, finished
	close(r.changed)
	r.changed = make(chan struct{})
}

func (r *Reply) look() (seen string, finished bool, changed <-chan struct{}) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seen, r.finished, r.changed
}

// patience is how long the suite waits for what must come. It passes only if a
// test fails.
const patience = 2 * time.Minute

// until waits for a state of the reply and returns what is seen then.
func (r *Reply) until(t *testing.T, what string, ok func(seen string, finished bool) bool) string {
	t.Helper()
	late := time.After(patience)
	for {
		seen, finished, changed := r.look()
		if ok(squeeze(seen), finished) {
			return squeeze(seen)
		}
		if finished {
			t.Fatalf("the reply is finished without %s:\n%s", what, seen)
		}
		select {
		case <-changed:
		case <-late:
			t.Fatalf("no %s in time; seen so far:\n%s", what, seen)
		}
	}
}

// shows waits until text is seen.
func (r *Reply) shows(t *testing.T, text string) string {
	t.Helper()
	return r.until(t, text, func(seen string, _ bool) bool { return strings.Contains(seen, squeeze(text)) })
}

// final waits for the end of the reply.
func (r *Reply) final(t *testing.T) string {
	t.Helper()
	return r.until(t, "an end", func(_ string, finished bool) bool { return finished })
}

// squeeze drops all white space: platforms break lines where they like.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
