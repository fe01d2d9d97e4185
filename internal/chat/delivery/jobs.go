package delivery

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// Why a job does not start, or ends before its answer does.
var (
	errTaken    = errors.New("the question is being answered already")
	errStopped  = errors.New("the person stopped the answer")
	errEdited   = errors.New("the question was edited")
	errDeleted  = errors.New("the question was deleted")
	errShutdown = errors.New("the bot is shutting down")
)

// maxDeleted is how many deleted questions are remembered: the event may overtake the
// question's own.
const maxDeleted = 1000

// jobs are the questions that are being answered, by their id. The zero value is ready;
// it is safe for concurrent use.
type jobs[M any] struct {
	mu      sync.Mutex
	byID    map[string]*job[M]
	deleted *simplelru.LRU[string, struct{}] // nil at first
	closed  bool
}

// start begins a job, to be ended by finish. The cause of the context's end is why it was
// broken off. It is refused if one with its id runs, if the question has been deleted, or
// if the bot is shutting down.
func (s *jobs[M]) start(ctx context.Context, j *job[M]) (context.Context, *job[M], error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := j.question.ID
	switch {
	case s.closed:
		return ctx, nil, errShutdown
	case s.byID[id] != nil:
		return ctx, nil, errTaken
	case s.deleted != nil && s.deleted.Contains(id):
		return ctx, nil, errDeleted
	}
	ctx, j.cancel = context.WithCancelCause(ctx)
	j.done = make(chan struct{})
	if s.byID == nil {
		s.byID = make(map[string]*job[M])
	}
	s.byID[id] = j
	return ctx, j, nil
}

func (s *jobs[M]) finish(j *job[M]) {
	s.mu.Lock()
	defer s.mu.Unlock()
	j.cancel(context.Canceled)
	delete(s.byID, j.question.ID)
	close(j.done)
}

// find returns the job with an id, nil if there is none.
func (s *jobs[M]) find(id string) *job[M] {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.byID[id]
}

// stop breaks a job off, waits for its end, and returns it; nil if there was none,
// or if ctx ended before it.
func (s *jobs[M]) stop(ctx context.Context, id string, why error) *job[M] {
	j := s.find(id)
	if j == nil {
		return nil
	}
	j.cancel(why)
	select {
	case <-j.done:
		return j
	case <-ctx.Done():
		return nil
	}
}

// forbid lets no job with an id start from now on: its question was deleted.
func (s *jobs[M]) forbid(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.deleted == nil {
		s.deleted, _ = simplelru.NewLRU[string, struct{}](maxDeleted, nil) // fails for no size
	}
	s.deleted.Add(id, struct{}{})
}

func (s *jobs[M]) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.byID)
}

func (s *jobs[M]) closing() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed
}

// drain lets no more jobs start and waits for the end of those that run. After grace
// they are broken off, and waited for a little longer: notice. What is left then is
// given up by end.
func (s *jobs[M]) drain(grace, notice time.Duration, end func()) {
	s.mu.Lock()
	s.closed = true
	rest := slices.Collect(maps.Values(s.byID))
	s.mu.Unlock()
	if waitFor(rest, grace) {
		return
	}
	for _, j := range rest {
		j.cancel(errShutdown)
	}
	if !waitFor(rest, notice) {
		end()
		waitFor(rest, endTime)
	}
}

// endTime is how long a job takes at most to notice that it is given up.
const endTime = time.Second

func waitFor[M any](all []*job[M], patience time.Duration) bool {
	late := time.NewTimer(patience)
	defer late.Stop()
	for _, j := range all {
		select {
		case <-j.done:
		case <-late.C:
			return false
		}
	}
	return true
}
