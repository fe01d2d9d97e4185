package chat

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"
)

const defaultPatience = 30 * time.Second

// A Surface is where the messages of one answer are written, in a platform's form.
type Surface[M any] interface {
	// Put writes message n of the answer, from 0: over the message id, or as a new
	// one if id is "". It returns the message's id.
	Put(ctx context.Context, n int, id string, m M) (string, error)
	// Remove deletes a message; that it is gone already is no error.
	Remove(ctx context.Context, id string) error
}

// A Sheet is the messages of one answer as they stand on a platform. It is safe
// for concurrent use.
type Sheet[M any] struct {
	Surface Surface[M]
	Placed  func(ctx context.Context, id string) // told of the first message; may be nil
	// Patience bounds the sending of a new message, which the end of a context does
	// not cut short; 0 means 30 s.
	Patience time.Duration

	mu     sync.Mutex
	posted []posted
}

type posted struct {
	id    string
	shows string // what it shows, as JSON; "" if that is not known
}

// Reopen makes a sheet of messages that were written before.
func Reopen[M any](on Surface[M], ids []string) *Sheet[M] {
	s := &Sheet[M]{Surface: on}
	for _, id := range ids {
		s.posted = append(s.posted, posted{id: id})
	}
	return s
}

// Show makes the messages show pages, with as few calls as it takes.
func (s *Sheet[M]) Show(ctx context.Context, pages []M) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n, page := range pages {
		if err := s.put(ctx, n, page); err != nil {
			return err
		}
	}
	return s.shrink(ctx, len(pages))
}

func (s *Sheet[M]) put(ctx context.Context, n int, page M) error {
	wanted, err := json.Marshal(page)
	if err != nil {
		return err
	}
	id := ""
	if n < len(s.posted) {
		if s.posted[n].shows == string(wanted) {
			return nil
		}
		id = s.posted[n].id
	}
	if id == "" { // else a message might come to be of which nobody knows
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(context.WithoutCancel(ctx), cmp.Or(s.Patience, defaultPatience))
		defer cancel()
	}
	if id, err = s.Surface.Put(ctx, n, id, page); err != nil {
		return err
	}
	if n == len(s.posted) {
		if n == 0 && s.Placed != nil {
			s.Placed(ctx, id)
		}
		s.posted = append(s.posted, posted{})
	}
	s.posted[n] = posted{id, string(wanted)}
	return nil
}

// shrink deletes the messages after the first n.
func (s *Sheet[M]) shrink(ctx context.Context, n int) error {
	var problems []error
	for len(s.posted) > n {
		last := len(s.posted) - 1
		if err := s.Surface.Remove(ctx, s.posted[last].id); err != nil {
			problems = append(problems, err)
		}
		s.posted = s.posted[:last]
	}
	return errors.Join(problems...)
}

// Clear deletes all messages.
func (s *Sheet[M]) Clear(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.shrink(ctx, 0)
}

// IDs are those of the messages, in order.
func (s *Sheet[M]) IDs() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	ids := make([]string, len(s.posted))
	for i, p := range s.posted {
		ids[i] = p.id
	}
	return ids
}
