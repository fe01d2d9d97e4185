package library

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
)

// opened answers from some texts, once somebody has asked them.
type opened struct {
	opening sync.Mutex
	service chat.Service
}

// onDemand answers from texts of a group, whose index is made when it is first needed and not in
// memory. If they cannot be read, nothing is answered.
func (l *Library) onDemand(group string, texts []state.Text) chat.ServiceFunc {
	return func(ctx context.Context) (chat.Service, error) {
		s, err := l.open(ctx, group, texts)
		if err != nil && ctx.Err() == nil {
			l.Log.ErrorContext(ctx, "the texts of a group cannot be asked", "group", group, "error", err)
		}
		return s, err
	}
}

// open returns what answers from texts of a group: from memory, if they are as they were.
func (l *Library) open(ctx context.Context, group string, texts []state.Text) (chat.Service, error) {
	key := group + "/"
	for _, t := range texts {
		key += strings.Join([]string{t.ID, t.Version, t.Slug, t.Name}, "\x00") + "\x01"
	}
	s := l.lookUp(key)
	s.opening.Lock() // who asks for the same waits for it
	defer s.opening.Unlock()
	if s.service != nil {
		return s.service, nil
	}
	c := &text.Corpus{}
	for _, t := range texts {
		d, err := l.document(ctx, t)
		if err != nil {
			return nil, err
		}
		c.Documents = append(c.Documents, d)
	}
	slices.SortFunc(c.Documents, func(a, b *text.Document) int { return cmp.Compare(a.Meta.Slug, b.Meta.Slug) })
	service, err := l.Serve(ctx, c)
	if err == nil {
		s.service = service
	}
	return service, err
}

func (l *Library) lookUp(key string) *opened {
	l.mu.Lock()
	defer l.mu.Unlock()
	s, ok := l.opened.Get(key)
	if !ok {
		s = &opened{}
	}
	l.opened.Add(key, s) // its time begins anew
	return s
}
