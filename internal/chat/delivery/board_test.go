package delivery_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/delivery"
)

// A board is a platform: one place for everybody's messages, which are strings.
type board struct {
	mu       sync.Mutex
	messages map[string]string // by id
	calls    []string          // as "put 1 final: text" and "remove 1"
	last     int               // id of the newest message

	opened int // how often it was made a destination

	wire   time.Duration                               // that a request is on its way
	refuse func(u delivery.Urgency, page string) error // nil: every call goes well
	closed chan struct{}                               // limits let nothing out until it is closed; nil: no limits
}

func newBoard() *board { return &board{messages: make(map[string]string)} }

// shown are the messages that stand there, in the order of their ids.
func (b *board) shown() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var all []string
	for id := 1; id <= b.last; id++ {
		if m, ok := b.messages[fmt.Sprint(id)]; ok {
			all = append(all, m)
		}
	}
	return all
}

func (b *board) made() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.calls)
}

var urgencies = map[delivery.Urgency]string{delivery.Progress: "progress", delivery.Placeholder: "placeholder", delivery.Final: "final"}

func (b *board) Put(ctx context.Context, u delivery.Urgency, n int, id string, page string) (string, error) {
	b.mu.Lock()
	closed, refuse := b.closed, b.refuse
	b.mu.Unlock()
	if closed != nil {
		select {
		case <-closed:
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	if refuse != nil {
		if err := refuse(u, page); err != nil {
			return "", err
		}
	}
	time.Sleep(b.wire)
	b.mu.Lock()
	defer b.mu.Unlock()
	if id == "" {
		b.last++
		id = fmt.Sprint(b.last)
	} else if _, ok := b.messages[id]; !ok {
		return "", fmt.Errorf("message %s: %w", id, delivery.ErrGone)
	}
	b.messages[id] = page
	b.calls = append(b.calls, fmt.Sprintf("put %s %s: %s", id, urgencies[u], page))
	return id, nil
}

func (b *board) Remove(_ context.Context, id string) error {
	time.Sleep(b.wire)
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.messages, id)
	b.calls = append(b.calls, "remove "+id)
	return nil
}

// A place on the board is a destination.
type place struct {
	*board
	talk string
}

func (p place) Open(context.Context) (delivery.Writer[string], error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.opened++
	return p.board, nil
}

func (p place) Address() any         { return map[string]string{"talk": p.talk} }
func (p place) Conversation() string { return p.talk }

func (p place) Refuse(ctx context.Context, sentence string) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	_, err := p.Put(ctx, delivery.Final, 0, "", "refused: "+sentence)
	return err
}

// plain are pages of one message.
type plain struct{}

func (plain) Answer(a answer.Answer) []string {
	return []string{"answer: " + texts(a.Claims)}
}

func (plain) Progress(claims []answer.Claim, position int) []string {
	return []string{fmt.Sprintf("on its way, number %d: %s", position, texts(claims))}
}

func (plain) Interrupted(claims []answer.Claim, why string) []string {
	return []string{"interrupted: " + texts(claims) + why}
}

func texts(claims []answer.Claim) string {
	var all strings.Builder
	for _, c := range claims {
		all.WriteString(c.Text + " ")
	}
	return all.String()
}
