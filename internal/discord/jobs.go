package discord

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"
)

// Why an answer is broken off.
var (
	errStopped  = errors.New("the person stopped the answer")
	errEdited   = errors.New("the question was edited")
	errDeleted  = errors.New("the question was deleted")
	errShutdown = errors.New("the bot is shutting down")
)

// jobs are the questions that are being answered, by the id of their message or
// interaction. The zero value is ready; it is safe for concurrent use.
type jobs struct {
	mu      sync.Mutex
	byID    map[string]*job
	deleted map[string]time.Time // questions deleted lately: the event may overtake the question's
	closed  bool
}

// A job is one question that is being answered.
type job struct {
	id     string
	cancel context.CancelCauseFunc
	done   chan struct{} // closed at its end
	sheet  *sheet        // where the answer stands; to be read when done, nil if it was not begun
}

// start begins a job. It is refused if one with this id runs, if the question has
// been deleted, or if the bot is shutting down; the error says which.
func (j *jobs) start(ctx context.Context, id string) (context.Context, *job, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	switch {
	case j.closed:
		return ctx, nil, errShutdown
	case j.byID[id] != nil:
		return ctx, nil, errTaken
	case !j.deleted[id].IsZero():
		return ctx, nil, errDeleted
	}
	ctx, cancel := context.WithCancelCause(ctx)
	started := &job{id: id, cancel: cancel, done: make(chan struct{})}
	if j.byID == nil {
		j.byID = make(map[string]*job)
	}
	j.byID[id] = started
	return ctx, started, nil
}

func (j *jobs) end(ended *job) {
	j.mu.Lock()
	defer j.mu.Unlock()
	ended.cancel(context.Canceled)
	delete(j.byID, ended.id)
	close(ended.done)
}

// stop breaks a job off, waits for its end, and returns it; nil if there was none,
// or if ctx ended before it.
func (j *jobs) stop(ctx context.Context, id string, why error) *job {
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

// forget notes that a question was deleted.
func (j *jobs) forget(id string) {
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

// drain lets no more jobs start and waits for the end of those that run. After
// patience they are broken off, and waited for a little longer.
func (j *jobs) drain(patience, notice time.Duration) {
	j.mu.Lock()
	j.closed = true
	rest := slices.Collect(maps.Values(j.byID))
	j.mu.Unlock()
	if waitFor(rest, patience) {
		return
	}
	for _, job := range rest {
		job.cancel(errShutdown)
	}
	waitFor(rest, notice)
}

func waitFor(all []*job, patience time.Duration) bool {
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
