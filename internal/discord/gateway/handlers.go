package gateway

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// errShutdown is why the context of a handler ends.
var errShutdown = errors.New("the bot shuts down")

// settling is the key of a function in the context of a handler.
type settling struct{}

// Settle says that the event whose handler has this context is written down: even if this
// process ends now, another one need not be told of it. Without it, that holds when the
// handler returns.
func Settle(ctx context.Context) {
	if settle, ok := ctx.Value(settling{}).(func()); ok {
		settle()
	}
}

// handlers run the events, each on its own goroutine or in turn.
type handlers struct {
	handle  func(ctx context.Context, event any)
	metrics *Metrics
	log     *slog.Logger

	ctx     context.Context // of the handlers
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

// dispatch hands an event to a handler. It reports whether the event is done with:
// it is handled, or of no use.
// When nobody needs it again, settled is called, once.
func (h *handlers) dispatch(kind string, data []byte, settled func()) (done bool) {
	event, err := h.decode(kind, data)
	if err != nil {
		h.metrics.Dropped.Add(1)
		h.log.Warn("an event of discord's cannot be read and is left out", "type", kind, "cause", err)
	}
	if event == nil {
		settled()
		return true
	}
	ended, ok := h.start(event, settled)
	if ok && inTurn(kind) {
		<-ended
	}
	return ok
}

// inTurn reports whether an event is handled before the next one is read: it says
// what later ones are judged by.
func inTurn(kind string) bool {
	return strings.HasPrefix(kind, "GUILD_") || strings.HasPrefix(kind, "THREAD_")
}

// decode reads an event with discordgo's code, which may panic.
func (h *handlers) decode(kind string, data []byte) (event any, err error) {
	defer h.recover("reading an event")
	return decodeEvent(kind, data)
}

// start runs a handler, unless the handlers are closed.
func (h *handlers) start(event any, settled func()) (ended <-chan struct{}, ok bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return nil, false
	}
	h.metrics.Events.Add(1)
	h.count.Add(1)
	done := make(chan struct{})
	settled = sync.OnceFunc(settled)
	h.running.Go(func() {
		defer close(done)
		defer h.count.Add(-1)
		defer settled()
		defer h.recover("handling an event")
		h.handle(context.WithValue(h.ctx, settling{}, settled), event)
	})
	return done, true
}

// recover logs a panic under an id.
func (h *handlers) recover(while string) {
	if p := recover(); p != nil {
		h.metrics.Panics.Add(1)
		h.log.Error("panic while "+while, "id", rand.Text()[:8], "panic", p, "stack", string(debug.Stack()))
	}
}

// close takes no more events and waits for the handlers. After grace it ends their
// context, and waits a little more.
func (h *handlers) close(grace time.Duration) {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	if !waitFor(&h.running, grace) {
		h.end(errShutdown)
		if !waitFor(&h.running, grace/4) {
			h.log.Error("handlers do not end; they are left behind", "number", h.count.Load())
		}
	}
	h.end(errShutdown)
}

// waitFor waits for a group, at most for limit, and reports whether it is done.
func waitFor(group *sync.WaitGroup, limit time.Duration) bool {
	done := make(chan struct{})
	go func() {
		group.Wait()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(limit):
		return false
	}
}
