package library

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
)

// An onDemand service answers from texts of a group, whose index is made when it is first
// needed and not in memory.
type onDemand struct {
	library *Library
	group   string
	texts   []state.Text
}

var _ chat.Service = (*onDemand)(nil)

func (o *onDemand) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	s, err := o.open(ctx)
	if err != nil {
		return answer.Answer{}, err
	}
	return s.Answer(ctx, q, emit)
}

func (o *onDemand) Find(ctx context.Context, query string, k int) ([]answer.Found, error) {
	s, err := o.open(ctx)
	if err != nil {
		return nil, err
	}
	return s.Find(ctx, query, k)
}

func (o *onDemand) Verify(ctx context.Context, text string) ([]verify.Verdict, error) {
	s, err := o.open(ctx)
	if err != nil {
		return nil, err
	}
	return s.Verify(ctx, text)
}

// Corpus returns the texts; none if they cannot be read, as then nothing is answered.
func (o *onDemand) Corpus() *text.Corpus {
	s, err := o.open(context.Background())
	if err != nil {
		return &text.Corpus{}
	}
	return s.Corpus()
}

func (o *onDemand) open(ctx context.Context) (chat.Service, error) {
	s, err := o.library.open(ctx, o.group, o.texts)
	if err != nil && ctx.Err() == nil {
		o.library.Log.ErrorContext(ctx, "the texts of a group cannot be asked", "group", o.group, "error", err)
	}
	return s, err
}

// A shelf is what answers from some texts, once it was needed.
type shelf struct {
	opening sync.Mutex
	service chat.Service
}

// open returns what answers from texts of a group: from memory, if they are as they were.
func (l *Library) open(ctx context.Context, group string, texts []state.Text) (chat.Service, error) {
	key := group + "/"
	for _, t := range texts {
		key += strings.Join([]string{t.ID, t.Version, t.Slug, t.Name}, "\x00") + "\x01"
	}
	s := l.shelf(key)
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

func (l *Library) shelf(key string) *shelf {
	l.mu.Lock()
	defer l.mu.Unlock()
	s, ok := l.opened.Get(key)
	if !ok {
		s = &shelf{}
	}
	l.opened.Add(key, s) // its time begins anew
	return s
}
