package discord

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"pilcrow/internal/discord/link"
)

// A sheet is the messages of one answer as they stand in Discord. It is safe for
// concurrent use.
type sheet struct {
	surface surface
	placed  func(ctx context.Context, id string) // told of the first message; may be nil

	mu     sync.Mutex
	posted []posted
}

type posted struct {
	id    string
	shows string // what it shows, as JSON; "" if that is not known
}

// show makes the messages show pages, with as few calls as it takes.
func (s *sheet) show(ctx context.Context, pages []link.Message) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n, page := range pages {
		if err := s.put(ctx, n, page); err != nil {
			return err
		}
	}
	return s.shrink(ctx, len(pages))
}

func (s *sheet) put(ctx context.Context, n int, page link.Message) error {
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
		ctx, cancel = context.WithTimeout(context.WithoutCancel(ctx), lastPatience)
		defer cancel()
	}
	if id, err = s.surface.put(ctx, n, id, page); err != nil {
		return err
	}
	if n == len(s.posted) {
		if n == 0 && s.placed != nil {
			s.placed(ctx, id)
		}
		s.posted = append(s.posted, posted{})
	}
	s.posted[n] = posted{id, string(wanted)}
	return nil
}

// shrink deletes the messages after the first n.
func (s *sheet) shrink(ctx context.Context, n int) error {
	var problems []error
	for len(s.posted) > n {
		last := len(s.posted) - 1
		if err := s.surface.remove(ctx, s.posted[last].id); err != nil {
			problems = append(problems, err)
		}
		s.posted = s.posted[:last]
	}
	return errors.Join(problems...)
}

// clear deletes all messages.
func (s *sheet) clear(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.shrink(ctx, 0)
}

// ids are those of the messages, in order.
func (s *sheet) ids() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	ids := make([]string, len(s.posted))
	for i, p := range s.posted {
		ids[i] = p.id
	}
	return ids
}

// reopen makes a sheet of messages that were written before.
func reopen(on surface, ids []string) *sheet {
	s := &sheet{surface: on}
	for _, id := range slices.Clone(ids) {
		s.posted = append(s.posted, posted{id: id})
	}
	return s
}
