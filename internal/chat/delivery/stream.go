package delivery

import (
	"cmp"
	"context"
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

// Finish writes what the answer is at last; last gets the claims that were emitted.
// It returns last's error, or the one that ended the edits before it, or ctx's.
func (s *Stream) Finish(ctx context.Context, last func(ctx context.Context, claims []answer.Claim) error) error {
	s.mu.Lock()
	claims := slices.Clone(s.claims)
	s.mu.Unlock()
	return s.start().Finish(ctx, func(ctx context.Context) error { return last(ctx, claims) })
}

func (s *Stream) start() *Pacer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pacer.Interval != s.Interval { // at first: later the pacer's worker reads it
		s.pacer.Interval = s.Interval
	}
	return &s.pacer
}
