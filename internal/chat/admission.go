package chat

import (
	"context"
	"sync"
	"time"

	"pilcrow/internal/state"
)

// An Asker is who asks, and in which group.
type Asker struct {
	Person string // as "discord/80351110224678912"; "": nobody in particular, without limits of their own
	Group  string // the server or group, as "discord/197038439483310086"; "" if there is none
	Limit  *Limit // of this person in this group, instead of the limit of each person; nil: that one
}

// An Admission lets questions in at the pace that is allowed. A question is refused at
// once ([Limited], [Busy]), or it waits in a queue, or it is answered.
//
// A person has one question at a time. A second one waits for it, so that it can
// follow up on the first one's answer: read the history after Enter. A third is
// refused. Who waits for an answer of their own goes behind those who have none:
// nobody's questions hold up everybody else's.
//
// The zero value lets everybody in, one question each at a time. It is safe for
// concurrent use; its fields are not changed once it is used.
type Admission struct {
	Person Limit            // of each person
	Group  Limit            // of each group
	AtOnce int              // answers in the making, of everybody; 0: no limit
	Queue  int              // questions that wait; 0: no limit
	Now    func() time.Time // with a monotonic reading; nil means time.Now

	Places state.Places // where other processes let questions in too; nil: they are this process's alone
	Scope  string       // what AtOnce and Queue are of in Places, as a platform

	mu         sync.Mutex
	persons    map[string]*person
	making     int     // answers
	ready      []*Slot // wait for their turn, first to go first
	held       []*Slot // wait for their own person's question
	allowances allowances
}

// A person is somebody with a question inside.
type person struct {
	answered bool // one is being answered
	waiting  bool // one waits, ready or held
}

// A Slot is the right to have one question answered.
type Slot struct {
	admission *Admission
	person    string
	turn      chan struct{} // closed when it is answered
	position  int           // the best so far in the queue, from 1; 0 if it is answered
	moved     chan struct{} // of one: its position is better
	yielded   bool          // the answer is made
	released  bool
	place     int64 // in [Admission.Places]; 0 if there are none
}

// Enter waits until a question may be answered; the slot must be released when it has
// been. While it waits, waiting, unless nil, is called with its position in the queue,
// from 1, and again with each better one.
//
// The error is ctx's, or an [*Error] of the kind [Limited], with the time until
// the next question is let in, or [Busy]. Only what is let in counts towards the
// limits.
func (a *Admission) Enter(ctx context.Context, who Asker, waiting func(position int)) (*Slot, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if a.Places != nil {
		return a.enterShared(ctx, who, waiting)
	}
	s, err := a.admit(who)
	if err != nil {
		return nil, err
	}
	if err := s.await(ctx, waiting); err != nil {
		return nil, err
	}
	return s, nil
}

// Yield says that the answer is made, though not shown yet: it lets somebody else's
// question in, while the person's own next one waits on.
func (s *Slot) Yield() {
	if s.place != 0 {
		s.leaveShared(s.admission.Places.Yield)
		return
	}
	s.admission.mu.Lock()
	defer s.admission.mu.Unlock()
	s.yield()
}

// Release says that the question is done with. It may be called again.
func (s *Slot) Release() {
	if s.place != 0 {
		s.leaveShared(s.admission.Places.Leave)
		return
	}
	s.admission.mu.Lock()
	defer s.admission.mu.Unlock()
	s.release()
}

// admit gives a slot, whose turn it is already if it need not wait.
func (a *Admission) admit(who Asker) (*Slot, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	p := a.known(who.Person)
	mustWait := p.answered || a.full()
	if p.waiting || mustWait && a.Queue > 0 && len(a.ready)+len(a.held) >= a.Queue {
		return nil, &Error{Kind: Busy}
	}
	if wait := a.charge(who); wait > 0 {
		return nil, &Error{Kind: Limited, Wait: wait}
	}
	s := &Slot{admission: a, person: who.Person, turn: make(chan struct{}), moved: make(chan struct{}, 1)}
	if who.Person != "" {
		a.keep(who.Person, p)
	}
	p.waiting = true
	if p.answered {
		a.held = append(a.held, s)
	} else {
		a.ready = append(a.ready, s)
	}
	a.dispatch()
	return s, nil
}

// known returns what is known of somebody. An empty name is another person each time.
func (a *Admission) known(name string) *person {
	if p, ok := a.persons[name]; ok {
		return p
	}
	return &person{}
}

func (a *Admission) keep(name string, p *person) {
	if a.persons == nil {
		a.persons = make(map[string]*person)
	}
	a.persons[name] = p
}

func (a *Admission) full() bool { return a.AtOnce > 0 && a.making >= a.AtOnce }

// await returns when it is the slot's turn, or releases it.
func (s *Slot) await(ctx context.Context, waiting func(position int)) error {
	itsTurn := false
	defer func() {
		if !itsTurn { // also if waiting panics
			s.Release()
		}
	}()
	told := 0
	for {
		if position := s.queued(); waiting != nil && position > 0 && position != told {
			told = position
			waiting(position)
		}
		select {
		case <-s.turn:
			itsTurn = true
			return nil
		case <-s.moved:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
