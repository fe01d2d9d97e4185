package postgres

import (
	"context"
	"errors"
	"sync"

	"pilcrow/internal/state"
)

// maxOwed bounds what is written later.
const maxOwed = 10_000

// owed is what the database did not take, in its order. The zero value is ready.
type owed struct {
	mu     sync.Mutex
	writes []func(ctx context.Context) error
	not    map[state.Key]bool // questions that could not be claimed, until that is noted
}

func (o *owed) refuse(key state.Key) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.not == nil {
		o.not = make(map[state.Key]bool)
	}
	o.not[key] = true
}

func (o *owed) refused(key state.Key) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.not[key]
}

func (o *owed) forget(key state.Key) {
	o.mu.Lock()
	defer o.mu.Unlock()
	delete(o.not, key)
}

// orLater writes something, later if the database is away. The error is that of now.
func (s *Store) orLater(ctx context.Context, write func(ctx context.Context) error) error {
	err := write(ctx)
	if errors.Is(err, state.ErrUnavailable) || err != nil && ctx.Err() != nil {
		s.owe(write)
	}
	return err
}

func (s *Store) owe(write func(ctx context.Context) error) {
	s.owed.mu.Lock()
	defer s.owed.mu.Unlock()
	if len(s.owed.writes) < maxOwed {
		s.owed.writes = append(s.owed.writes, write)
	}
}

// pay writes what is owed, as far as the database takes it.
func (s *Store) pay(ctx context.Context) {
	s.owed.mu.Lock()
	writes := s.owed.writes
	s.owed.writes = nil
	s.owed.mu.Unlock()
	for i, write := range writes {
		if err := write(ctx); errors.Is(err, state.ErrUnavailable) || ctx.Err() != nil {
			s.owed.mu.Lock()
			s.owed.writes = append(writes[i:], s.owed.writes...)
			s.owed.mu.Unlock()
			return
		}
	}
}
