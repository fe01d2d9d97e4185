package postgres

import (
	"context"
	"crypto/rand"
	"errors"
	"sync"
	"time"

	"pilcrow/internal/backoff"
	"pilcrow/internal/state"
)

// errSilent is why nothing is taken on when the lease could not be renewed.
var errSilent = errors.New("the database was not heard of for too long")

// A lease is the time for which this process is sure that nobody takes it for gone.
type lease struct {
	length   time.Duration
	renewing sync.Mutex // one renewal at a time

	mu      sync.Mutex
	id      string               // of this process; another one after it was taken for gone
	renewed time.Time            // when the renewal was asked for that succeeded last
	away    bool                 // the last renewal failed
	back    time.Time            // when one succeeded again
	claimed map[state.Key]string // which id of ours has claimed what is not finished
}

func (l *lease) owner() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.id
}

// every is the time between two renewals.
func (l *lease) every() time.Duration { return l.length / 15 }

// shards is the part of the lease after which shards are taken over.
func (l *lease) shards() time.Duration { return l.length / 3 }

// since is how much time has passed, also if the machine slept meanwhile, which the
// monotonic clock does not count.
func since(t time.Time) time.Duration {
	return max(time.Since(t), time.Now().Round(0).Sub(t.Round(0)))
}

// holds reports whether others leave alone what this process has claimed, for long
// enough to say something.
func (l *lease) holds() bool { return l.within(l.length * 5 / 6) }

func (l *lease) within(d time.Duration) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return !l.renewed.IsZero() && since(l.renewed) < d
}

// returned reports whether the database came back less than a lease ago.
func (l *lease) returned() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.away || !l.back.IsZero() && since(l.back) < l.length
}

func (l *lease) note(key state.Key, owner string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.claimed == nil {
		l.claimed = make(map[state.Key]string)
	}
	l.claimed[key] = owner
}

func (l *lease) forget(key state.Key) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.claimed, key)
}

// succeed notes a renewal that was asked for at a time, and reports whether it is the
// first after the database was away.
func (l *lease) succeed(id string, asked time.Time) (back bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if back = l.away; back {
		l.away, l.back = false, time.Now()
	}
	l.id, l.renewed = id, asked
	return back
}

// fail notes a renewal that failed, and reports whether it is the first.
func (l *lease) fail() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	first := !l.away
	l.away = true
	return first
}

// Owns reports whether this process may speak of a question: see [state.Journal].
func (s *Store) Owns(key state.Key) error {
	s.lease.mu.Lock()
	by, claimed := s.lease.claimed[key]
	own := by == s.lease.id
	s.lease.mu.Unlock()
	switch {
	case !claimed: // it could not be claimed, or is finished
		return nil
	case !own:
		return state.ErrTaken
	case !s.lease.holds():
		return state.ErrUnsure
	}
	return nil
}

// register makes this process one of those that share the database.
func (s *Store) register(ctx context.Context) error {
	id, asked := rand.Text(), time.Now()
	return s.Do(ctx, "register this process", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `INSERT INTO processes (id, seen) VALUES ($1, now())`, id)
		if err == nil {
			s.lease.succeed(id, asked)
		}
		return err
	})
}

// renew renews the lease. If this process was taken for gone, it goes on under another
// name: what it had claimed is no longer its own.
func (s *Store) renew(ctx context.Context) error {
	s.lease.renewing.Lock()
	defer s.lease.renewing.Unlock()
	id, asked, rows := s.Owner(), time.Now(), 0
	err := s.Do(ctx, "renew the lease", func(ctx context.Context) (err error) {
		rows, err = s.Exec(ctx, s.DB, `UPDATE processes SET seen = now() WHERE id = $1`, id)
		return err
	})
	switch {
	case err != nil:
		return err
	case rows == 0:
		s.log.WarnContext(ctx, "this process was not heard of for too long: its questions have been taken over")
		return s.register(ctx)
	}
	if s.lease.succeed(id, asked) {
		s.log.InfoContext(ctx, "the database is back")
	}
	return nil
}

// beat renews the lease until ctx ends, and writes what is owed.
func (s *Store) beat(ctx context.Context) {
	for backoff.Sleep(ctx, s.lease.every()) == nil {
		err := s.renew(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case err == nil:
			s.pay(ctx)
		case s.lease.fail():
			s.log.ErrorContext(ctx, "the database is away: no questions are taken on until it is back", "error", err)
		}
	}
}

// leave takes this process out at its end.
func (s *Store) leave() {
	ctx, cancel := context.WithTimeout(context.Background(), callTime)
	defer cancel()
	s.pay(ctx)
	err := s.Do(ctx, "leave", func(ctx context.Context) error {
		_, err := s.Exec(ctx, s.DB, `DELETE FROM processes WHERE id = $1`, s.Owner())
		return err
	})
	if err != nil {
		s.log.WarnContext(ctx, "this process leaves without a word to the others: they wait for the end of its lease", "error", err)
	}
}
