package chat

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"pilcrow/internal/answer"
)

// Live is one answer that people see while it is being made. An answer that is
// there at once is written once; of one that takes longer, what there is shows up,
// paced by a [Pacer].
type Live struct {
	// Show writes what there is: the claims so far, or the place in the queue, 0 if
	// it does not wait. Its error is as that of an edit of a [Pacer].
	Show     func(ctx context.Context, claims []answer.Claim, place int) error
	Interval time.Duration // between two edits; 0 means 1.5 s

	pacer  Pacer
	mu     sync.Mutex
	claims []answer.Claim // shown so far
	place  int            // in the queue; 0 if it is answered
	late   bool           // what there is may be seen
}

// Wait shows the place in the queue.
func (l *Live) Wait(ctx context.Context, place int) {
	l.mu.Lock()
	l.place, l.late = place, true
	l.mu.Unlock()
	_ = l.edit(ctx) // its error comes back with the next one
}

// Begin lets the answer be seen when it takes longer than half the time between
// two edits. Its result stops that.
func (l *Live) Begin(ctx context.Context) (stop func() bool) {
	l.mu.Lock()
	l.place = 0
	l.mu.Unlock()
	return time.AfterFunc(cmp.Or(l.Interval, defaultInterval)/2, func() {
		l.mu.Lock()
		l.late = true
		l.mu.Unlock()
		_ = l.edit(ctx)
	}).Stop
}

// Emit takes a claim that has been checked.
func (l *Live) Emit(ctx context.Context, c answer.Claim) error {
	l.mu.Lock()
	l.claims = append(l.claims, c)
	late := l.late
	l.mu.Unlock()
	if !late {
		return nil
	}
	return l.edit(ctx)
}

func (l *Live) edit(ctx context.Context) error {
	return l.start().Show(ctx, func(ctx context.Context) error {
		l.mu.Lock()
		claims, place := slices.Clone(l.claims), l.place
		l.mu.Unlock()
		return l.Show(ctx, claims, place)
	})
}

// Finish writes what the answer is at last; last gets the claims that were emitted.
// It returns last's error, or the one that ended the edits before it, or ctx's.
func (l *Live) Finish(ctx context.Context, last func(ctx context.Context, claims []answer.Claim) error) error {
	l.mu.Lock()
	claims := slices.Clone(l.claims)
	l.mu.Unlock()
	return l.start().Finish(ctx, func(ctx context.Context) error { return last(ctx, claims) })
}

func (l *Live) start() *Pacer {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.pacer.Interval == 0 {
		l.pacer.Interval = l.Interval
	}
	return &l.pacer
}
