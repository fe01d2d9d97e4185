package delivery

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"

	"pilcrow/internal/state"
)

// A MessageSet is the messages of one answer as they stand on a platform. It is safe
// for concurrent use: what changes the messages is done one after the other.
type MessageSet[M any] struct {
	writer Writer[M]
	turn   chan struct{} // full while somebody changes the messages

	mu       sync.Mutex
	owns     func() error                         // why nothing may be written now; nil: it may always
	onFirst  func(ctx context.Context, id string) // told of the first message; nil: nobody is
	messages []message
}

type message struct {
	id    string
	shows string // what it shows, as JSON; "" if that is not known
}

// NewMessageSet makes a set of messages that were written before, which may be none.
func NewMessageSet[M any](w Writer[M], ids ...string) *MessageSet[M] {
	s := &MessageSet[M]{writer: w, turn: make(chan struct{}, 1)}
	for _, id := range ids {
		s.messages = append(s.messages, message{id: id})
	}
	return s
}

// OnFirst calls tell with the id of the first message: now if there is one, and when one
// is created.
func (s *MessageSet[M]) OnFirst(tell func(ctx context.Context, id string)) {
	s.mu.Lock()
	s.onFirst = tell
	s.mu.Unlock()
	if ids := s.IDs(); len(ids) > 0 {
		tell(context.Background(), ids[0])
	}
}

// Show makes the messages show pages, with as few calls as it takes.
func (s *MessageSet[M]) Show(ctx context.Context, u Urgency, pages []M) error {
	if err := s.begin(ctx); err != nil {
		return err
	}
	defer s.end()
	for n, page := range pages {
		if err := s.put(ctx, u, n, page); err != nil {
			return err
		}
	}
	return s.shrink(ctx, len(pages))
}

// Clear deletes all messages.
func (s *MessageSet[M]) Clear(ctx context.Context) error {
	if err := s.begin(ctx); err != nil {
		return err
	}
	defer s.end()
	return s.shrink(ctx, 0)
}

// IDs are those of the messages, in order.
func (s *MessageSet[M]) IDs() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	ids := make([]string, len(s.messages))
	for i, m := range s.messages {
		ids[i] = m.id
	}
	return ids
}

// begin waits for the turn to change the messages, end gives it back.
func (s *MessageSet[M]) begin(ctx context.Context) error {
	select {
	case s.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *MessageSet[M]) end() { <-s.turn }

// put makes message n show a page.
func (s *MessageSet[M]) put(ctx context.Context, u Urgency, n int, page M) error {
	wanted, err := json.Marshal(page)
	if err != nil {
		return err
	}
	before := s.at(n)
	if before.shows == string(wanted) {
		return nil
	}
	if before.id == "" {
		u = max(u, Placeholder)
	}
	if err := s.mayWrite(u); err != nil {
		return err
	}
	id, err := s.writer.Put(ctx, u, n, before.id, page)
	switch {
	case err == nil:
		s.note(n, message{id, string(wanted)})
	case before.id != "" && !errors.Is(err, ErrNoRoom):
		s.note(n, message{id: before.id}) // it may have come through
	}
	if told := s.told(); err == nil && n == 0 && id != before.id && told != nil {
		told(ctx, id)
	}
	return err
}

// at returns message n, the zero value if there is none yet.
func (s *MessageSet[M]) at(n int) message {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n < len(s.messages) {
		return s.messages[n]
	}
	return message{}
}

func (s *MessageSet[M]) note(n int, m message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.messages = slices.Replace(s.messages, n, min(n+1, len(s.messages)), m)
}

// guard makes it ask before it writes: see [state.Journal.Owns].
func (s *MessageSet[M]) guard(owns func() error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.owns = owns
}

// mayWrite returns why a message may not be written now.
func (s *MessageSet[M]) mayWrite(u Urgency) error {
	s.mu.Lock()
	owns := s.owns
	s.mu.Unlock()
	if owns == nil {
		return nil
	}
	switch err := owns(); {
	case err == nil:
		return nil
	case errors.Is(err, state.ErrTaken):
		return fmt.Errorf("%w: %w", ErrGone, err)
	case u < Final:
		return fmt.Errorf("%w: %w", ErrNoRoom, err)
	default:
		return fmt.Errorf("%w: %w", ErrLater, err)
	}
}

func (s *MessageSet[M]) told() func(ctx context.Context, id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.onFirst
}

// shrink deletes the messages after the first n.
func (s *MessageSet[M]) shrink(ctx context.Context, n int) error {
	var problems []error
	for ids := s.IDs(); len(ids) > n; ids = s.IDs() {
		last := len(ids) - 1
		if err := s.writer.Remove(ctx, ids[last]); err != nil {
			problems = append(problems, err)
		}
		s.mu.Lock()
		s.messages = s.messages[:last]
		s.mu.Unlock()
	}
	return errors.Join(problems...)
}
