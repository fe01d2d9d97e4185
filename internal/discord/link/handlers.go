package link

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"log/slog"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
)

// errShutdown is why the context of a handler ends.
var errShutdown = errors.New("the bot shuts down")

// handlers run the events, each on its own goroutine.
type handlers struct {
	handle  func(ctx context.Context, event any)
	metrics *Metrics
	log     *slog.Logger

	ctx     context.Context // outlives that of Run
	end     context.CancelCauseFunc
	running sync.WaitGroup
	count   atomic.Int64

	mu     sync.Mutex
	closed bool
}

func newHandlers(ctx context.Context, handle func(context.Context, any), m *Metrics, log *slog.Logger) *handlers {
	h := &handlers{handle: handle, metrics: m, log: log}
	h.ctx, h.end = context.WithCancelCause(context.WithoutCancel(ctx))
	return h
}

// event takes one event from a session of discordgo's, whose goroutine has no
// other protection from panics.
func (h *handlers) event(e *discordgo.Event) {
	defer h.recover("reading an event")
	event, err := readEvent(e)
	if err != nil {
		h.metrics.Dropped.Add(1)
		h.log.Warn("an event of discord's cannot be read and is left out", "type", e.Type, "cause", err)
	}
	if event == nil {
		return
	}
	h.start(event)
}

func (h *handlers) start(event any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return
	}
	h.metrics.Events.Add(1)
	h.count.Add(1)
	h.running.Go(func() {
		defer h.count.Add(-1)
		defer h.recover("handling an event")
		h.handle(h.ctx, event)
	})
}

// recover logs a panic under an id.
func (h *handlers) recover(while string) {
	if p := recover(); p != nil {
		h.metrics.Panics.Add(1)
		h.log.Error("panic while "+while, "id", rand.Text()[:8], "panic", p, "stack", string(debug.Stack()))
	}
}

// wait takes no more events and waits for the handlers, then ends their context
// and waits a little more.
func (h *handlers) wait(drain time.Duration) {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	if !waitFor(&h.running, drain) {
		h.end(errShutdown)
		if !waitFor(&h.running, drain/4) {
			h.log.Error("handlers do not end; they are left behind", "number", h.count.Load())
		}
	}
	h.end(errShutdown)
}

// readEvent returns an event as discordgo read it, or mended if it could not; nil
// if it is of no use.
func readEvent(e *discordgo.Event) (any, error) {
	switch got := e.Struct.(type) {
	case *discordgo.MessageCreate:
		m, err := readMessage(got.Message, e.RawData)
		if err != nil || m.Author == nil {
			return nil, err
		}
		return &discordgo.MessageCreate{Message: m}, nil
	case *discordgo.MessageUpdate:
		m, err := readMessage(got.Message, e.RawData)
		if err != nil || m.Author == nil { // only a preview was added
			return nil, err
		}
		return &discordgo.MessageUpdate{Message: m}, nil
	case *discordgo.InteractionCreate:
		return readInteraction(got, e.RawData)
	}
	return e.Struct, nil
}

// readMessage returns the message that discordgo read, if it did.
func readMessage(m *discordgo.Message, raw json.RawMessage) (*discordgo.Message, error) {
	if m != nil && m.ID != "" {
		return m, nil
	}
	m = &discordgo.Message{}
	if err := decode(raw, m); err != nil {
		return nil, err
	}
	if m.ID == "" {
		return nil, errors.New("a message without an id")
	}
	return m, nil
}

// readInteraction returns an interaction that can be handled.
func readInteraction(got *discordgo.InteractionCreate, raw json.RawMessage) (any, error) {
	i := got.Interaction
	if i == nil || i.Data == nil {
		i = &discordgo.Interaction{}
		if err := decode(raw, i); err != nil {
			return nil, err
		}
	}
	switch {
	case i.Type == discordgo.InteractionPing:
		return nil, nil
	case i.ID == "" || i.Token == "" || i.Data == nil:
		return nil, errors.New("an interaction without id, token or data")
	case UserOf(i) == nil:
		return nil, errors.New("an interaction of nobody")
	}
	return &discordgo.InteractionCreate{Interaction: i}, nil
}
