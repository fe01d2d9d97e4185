package delivery

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"pilcrow/internal/answer"
)

// A Stream is one answer that people see while it is being made. An answer that is
// there at once is written once; of one that takes longer, what there is shows up,
// paced by a [Pacer].
type Stream struct {
	// Show writes what there is: the claims so far, or the position in the queue, 0 if
	// it does not wait. Its error is as that of an edit of a [Pacer].
	Show     func(ctx context.Context, claims []answer.Claim, position int) error
	Interval time.Duration // between two edits; 0 means 1.5 s

	pacer    Pacer
	mu       sync.Mutex
	claims   []answer.Claim // emitted so far
	position int            // in the queue; 0 if it is answered
	late     bool           // what there is may be seen
}

// Wait shows the position in the queue.
func (s *Stream) Wait(ctx context.Context, position int) {
	s.mu.Lock()
	s.position, s.late = position, true
	s.mu.Unlock()
	_ = s.edit(ctx) // its error comes back with the next one
}

// Begin lets the answer be seen when it takes longer than half the time between
// two edits. Its result stops that.
func (s *Stream) Begin(ctx context.Context) (stop func() bool) {
	s.mu.Lock()
	s.position = 0
	s.mu.Unlock()
	return time.AfterFunc(cmp.Or(s.Interval, defaultInterval)/2, func() {
		s.mu.Lock()
		s.late = true
		s.mu.Unlock()
		_ = s.edit(ctx)
	}).Stop
}

// Emit takes a claim that has been checked.
func (s *Stream) Emit(ctx context.Context, c answer.Claim) error {
	s.mu.Lock()
	s.claims = append(s.claims, c)
	late := s.late
	s.mu.Unlock()
	if !late {
		return nil
	}
	return s.edit(ctx)
}

func (s *Stream) edit(ctx context.Context) error {
	return s.start().Show(ctx, func(ctx context.Context) error {
		s.mu.Lock()
		claims, position := slices.Clone(s.claims), s.position
		s.mu.Unlock()
		return s.Show(ctx, claims, position)
	})
}

// End ends the edits, waits for the one under way, and returns the claims that were emitted. Its
// error is the one that ended the edits before, or ctx's.
func (s *Stream) End(ctx context.Context) ([]answer.Claim, error) {
	s.mu.Lock()
	claims := slices.Clone(s.claims)
	s.mu.Unlock()
	return claims, s.start().End(ctx)
}

func (s *Stream) start() *Pacer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pacer.Interval != s.Interval { // at first: later the pacer's worker reads it
		s.pacer.Interval = s.Interval
	}
	return &s.pacer
}

// defaultInterval is what bots that edit their answers agree on: 1 to 2 seconds.
const defaultInterval = 1500 * time.Millisecond

// A Pacer paces the edits of one message while its answer streams in. The first
// edit goes out at once, then at most one per interval, always the newest. Never are
// two under way at a time: [Pacer.End] ends the context of the one that is, so that it
// waits no longer for its turn.
//
// An edit that returns [ErrNoRoom] is tried again after the interval. One that returns
// another error is the last: Show and End return the error from then on. So an edit
// returns what ends the answer, such as that its message is gone, and swallows what the
// next edit may mend.
//
// The zero value is ready. It is safe for concurrent use.
type Pacer struct {
	Interval time.Duration // between the starts of two edits; 0 means 1.5 s

	mu      sync.Mutex
	next    func(context.Context) error // the newest edit, not yet under way
	started time.Time                   // of the last edit
	worker  *worker                     // sends; nil if there is nothing to send
	cancel  context.CancelFunc          // of the edit under way
	over    bool                        // End was called
	err     error
}

// A worker is the goroutine that sends edits until none is left.
type worker struct {
	hurry chan struct{} // closed: wait no longer
	done  chan struct{} // closed at its end
}

// Show sends an edit when it is due, unless a newer one comes first. It does not
// wait. What is not sent when ctx ends is dropped.
func (p *Pacer) Show(ctx context.Context, edit func(context.Context) error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.err != nil || p.over {
		return p.err
	}
	p.next = edit
	if p.worker == nil {
		p.worker = &worker{hurry: make(chan struct{}), done: make(chan struct{})}
		go p.work(ctx, p.worker)
	}
	return nil
}

// End drops what is not sent and waits for the edit under way: what comes after it is the last
// one. It returns the first error of the edits, or ctx's.
func (p *Pacer) End(ctx context.Context) error {
	if w := p.close(); w != nil {
		select {
		case <-w.done:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.err
}

// close lets the worker come to its end.
func (p *Pacer) close() *worker {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.over && p.worker != nil {
		close(p.worker.hurry)
		if p.cancel != nil {
			p.cancel()
		}
	}
	p.over, p.next = true, nil
	return p.worker
}

func (p *Pacer) work(ctx context.Context, w *worker) {
	defer close(w.done)
	for {
		p.pause(ctx, w)
		edit, ctx, cancel := p.take(ctx)
		if edit == nil {
			return
		}
		err := run(ctx, edit)
		cancel()
		p.note(edit, err)
	}
}

// note takes the result of an edit.
func (p *Pacer) note(edit func(context.Context) error, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case err == nil, p.over: // the last edit makes up for it
	case errors.Is(err, ErrNoRoom):
		if p.next == nil {
			p.next = edit
		}
	default:
		p.err = err
	}
}

// pause waits until the next edit is due.
func (p *Pacer) pause(ctx context.Context, w *worker) {
	p.mu.Lock()
	due := time.Until(p.started.Add(cmp.Or(p.Interval, defaultInterval)))
	p.mu.Unlock()
	if due <= 0 {
		return
	}
	timer := time.NewTimer(due)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-w.hurry:
	case <-ctx.Done():
	}
}

// take returns the newest edit, with a context of its own. Without one, or after an
// error, the worker is dismissed.
func (p *Pacer) take(ctx context.Context) (func(context.Context) error, context.Context, context.CancelFunc) {
	p.mu.Lock()
	defer p.mu.Unlock()
	edit := p.next
	p.next = nil
	if edit == nil || p.err != nil || ctx.Err() != nil {
		p.worker = nil
		return nil, nil, nil
	}
	p.started = time.Now()
	ctx, p.cancel = context.WithCancel(ctx)
	return edit, ctx, p.cancel
}

// run turns a panic of an edit into an error: it is on a goroutine of its own,
// where nobody else would catch it.
func run(ctx context.Context, edit func(context.Context) error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = fmt.Errorf("edit an answer: panic: %v", value)
		}
	}()
	return edit(ctx)
}
