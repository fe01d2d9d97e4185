package chat

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"
)

// Why a job does not start, or ends before its answer does.
var (
	ErrTaken    = errors.New("the question is being answered already")
	ErrStopped  = errors.New("the person stopped the answer")
	ErrEdited   = errors.New("the question was edited")
	ErrDeleted  = errors.New("the question was deleted")
	ErrShutdown = errors.New("the bot is shutting down")
)

// Jobs are the questions that are being answered, by the id of what brought them.
// The zero value is ready; it is safe for concurrent use.
type Jobs[T any] struct {
	mu      sync.Mutex
	byID    map[string]*Job[T]
	deleted map[string]time.Time // questions deleted lately: the event may overtake the question's
	closed  bool
}

// A Job is one question that is being answered.
type Job[T any] struct {
	ID   string
	What T // of its frontend, as where the answer stands; others read it when the job is done

	cancel context.CancelCauseFunc
	done   chan struct{} // closed at its end
}

// Start begins a job, to be ended by [Jobs.End]. The cause of the context's end is
// why it was broken off. It is refused ([ErrTaken], [ErrDeleted], [ErrShutdown]) if
// one with this id runs, if the question has been deleted, or if the bot is
// shutting down.
func (j *Jobs[T]) Start(ctx context.Context, id string, what T) (context.Context, *Job[T], error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	switch {
	case j.closed:
		return ctx, nil, ErrShutdown
	case j.byID[id] != nil:
		return ctx, nil, ErrTaken
	case !j.deleted[id].IsZero():
		return ctx, nil, ErrDeleted
	}
	ctx, cancel := context.WithCancelCause(ctx)
	started := &Job[T]{ID: id, What: what, cancel: cancel, done: make(chan struct{})}
	if j.byID == nil {
		j.byID = make(map[string]*Job[T])
	}
	j.byID[id] = started
	return ctx, started, nil
}

// End ends a job.
func (j *Jobs[T]) End(ended *Job[T]) {
	j.mu.Lock()
	defer j.mu.Unlock()
	ended.cancel(context.Canceled)
	delete(j.byID, ended.ID)
	close(ended.done)
}

// Stop breaks a job off, waits for its end, and returns it; nil if there was none,
// or if ctx ended before it.
func (j *Jobs[T]) Stop(ctx context.Context, id string, why error) *Job[T] {
	j.mu.Lock()
	job := j.byID[id]
	j.mu.Unlock()
	if job == nil {
		return nil
	}
	job.cancel(why)
	select {
	case <-job.done:
		return job
	case <-ctx.Done():
		return nil
	}
}

// Is tells whether a job with this id runs of which a condition holds.
func (j *Jobs[T]) Is(id string, condition func(what T) bool) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	job := j.byID[id]
	return job != nil && condition(job.What)
}

// Delete breaks a job off because its question was deleted, and lets none with its
// id start from now on. It tells whether one was running.
func (j *Jobs[T]) Delete(ctx context.Context, id string) bool {
	j.forget(id)
	return j.Stop(ctx, id, ErrDeleted) != nil
}

func (j *Jobs[T]) forget(id string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.deleted == nil {
		j.deleted = make(map[string]time.Time)
	}
	now := time.Now()
	if len(j.deleted) >= 1000 {
		for id, at := range j.deleted {
			if now.Sub(at) > time.Minute || len(j.deleted) >= 1000 {
				delete(j.deleted, id)
			}
		}
	}
	j.deleted[id] = now
}

// Running counts the jobs.
func (j *Jobs[T]) Running() int {
	j.mu.Lock()
	defer j.mu.Unlock()
	return len(j.byID)
}

// Closed tells that no more jobs start.
func (j *Jobs[T]) Closed() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.closed
}

// Drain lets no more jobs start and waits for the end of those that run. After
// patience they are broken off, and waited for a little longer: notice.
func (j *Jobs[T]) Drain(patience, notice time.Duration) {
	j.mu.Lock()
	j.closed = true
	rest := slices.Collect(maps.Values(j.byID))
	j.mu.Unlock()
	if waitFor(rest, patience) {
		return
	}
	for _, job := range rest {
		job.cancel(ErrShutdown)
	}
	waitFor(rest, notice)
}

func waitFor[T any](all []*Job[T], patience time.Duration) bool {
	late := time.NewTimer(patience)
	defer late.Stop()
	for _, job := range all {
		select {
		case <-job.done:
		case <-late.C:
			return false
		}
	}
	return true
}
