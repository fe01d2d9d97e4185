package chat

import (
	"context"
	"sync"
	"time"
)

// A Visitor is who asks, and where.
type Visitor struct {
	Person string // as "discord/80351110224678912"; "": nobody in particular, without limits of their own
	Group  string // the server or group, as "discord/197038439483310086"; "" if there is none
}

// A Turnstile lets questions in at the pace that is allowed. A question is
// refused at once ([Limited], [Busy]), or it waits in a queue, or it runs.
//
// A person has one question running. A second one waits for it, so that it can
// follow up on the first one's answer: read the history after Enter. A third is
// refused. Who waits for an answer of their own goes behind those who have none
// running: nobody's questions hold up everybody else's.
//
// The zero value lets everybody in, one question each at a time. It is safe for
// concurrent use; its fields are not changed once it is used.
type Turnstile struct {
	Person Limit            // of each person
	Group  Limit            // of each group
	AtOnce int              // answers in the making, of everybody; 0: no limit
	Queue  int              // questions that wait; 0: no limit
	Now    func() time.Time // with a monotonic reading; nil means time.Now

	mu      sync.Mutex
	persons map[string]*person
	running int
	ready   []*ticket // wait for a place, first to go first
	held    []*ticket // wait for their own person's running question
	meters  meters
}

// A person is somebody with a question inside.
type person struct {
	running bool
	waiting bool // with another question, ready or held
}

// A ticket is one question that was let in.
type ticket struct {
	person string
	turn   chan struct{} // closed when it runs
	place  int           // the best so far in the queue, from 1; 0 if it runs
	moved  chan struct{} // of one: its place is better
}

// Enter waits until a question of v may be answered; leave must be called when
// it has been. While it waits, waiting, unless nil, is called with its place in
// the queue, from 1, and again with each better one.
//
// The error is ctx's, or an [*Error] of the kind [Limited], with the time until
// the next question is let in, or [Busy]. Only what is let in counts towards the
// limits.
func (t *Turnstile) Enter(ctx context.Context, v Visitor, waiting func(place int)) (leave func(), err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	k, err := t.admit(v)
	if err != nil {
		return nil, err
	}
	if err := t.await(ctx, k, waiting); err != nil {
		return nil, err
	}
	return sync.OnceFunc(func() { t.leave(k) }), nil
}

// admit gives a ticket, which runs already if it need not wait.
func (t *Turnstile) admit(v Visitor) (*ticket, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	p := t.visitor(v.Person)
	mustWait := p.running || t.full()
	if p.waiting || mustWait && t.Queue > 0 && len(t.ready)+len(t.held) >= t.Queue {
		return nil, &Error{Kind: Busy}
	}
	if wait := t.charge(v); wait > 0 {
		return nil, &Error{Kind: Limited, Wait: wait}
	}
	k := &ticket{person: v.Person, turn: make(chan struct{}), moved: make(chan struct{}, 1)}
	if v.Person != "" {
		t.keep(v.Person, p)
	}
	p.waiting = true
	if p.running {
		t.held = append(t.held, k)
	} else {
		t.ready = append(t.ready, k)
	}
	t.dispatch()
	return k, nil
}

// visitor returns what is known of somebody. Nobody in particular is somebody
// else each time.
func (t *Turnstile) visitor(name string) *person {
	if p, ok := t.persons[name]; ok {
		return p
	}
	return &person{}
}

func (t *Turnstile) keep(name string, p *person) {
	if t.persons == nil {
		t.persons = make(map[string]*person)
	}
	t.persons[name] = p
}

func (t *Turnstile) full() bool { return t.AtOnce > 0 && t.running >= t.AtOnce }

// await returns when the ticket runs, or gives it back.
func (t *Turnstile) await(ctx context.Context, k *ticket, waiting func(place int)) error {
	runs := false
	defer func() {
		if !runs { // also if waiting panics
			t.leave(k)
		}
	}()
	told := 0
	for {
		if place := t.place(k); waiting != nil && place > 0 && place != told {
			told = place
			waiting(place)
		}
		select {
		case <-k.turn:
			runs = true
			return nil
		case <-k.moved:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
