package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"
)

// heartbeat is how often a silent stream says that it lives: proxies close what is
// silent for a minute.
const heartbeat = 15 * time.Second

// openAfter is how long an error may take to have its own status. Then the stream begins
// without an event: a proxy waits a minute for the first byte, a model may think for longer.
const openAfter = 500 * time.Millisecond

// Events are a reply of server-sent events (HTML standard, 9.2). They begin
// with the first event, or a moment later without one. They are safe for concurrent use.
type Events struct {
	w       http.ResponseWriter
	control *http.ResponseController
	done    chan struct{}
	leaving <-chan struct{} // closed when the client sends no more: perhaps it has gone
	beating sync.WaitGroup

	mu    sync.Mutex
	begun bool
	held  []byte // a hint to begin with
	ended bool   // nothing more is written by itself
	err   error  // the client is gone, or too slow
}

// NewEvents makes the reply to a request.
func NewEvents(w http.ResponseWriter, r *http.Request) *Events {
	e := &Events{w: w, control: http.NewResponseController(w), done: make(chan struct{})}
	e.leaving, _ = r.Context().Value(leavingKey{}).(chan struct{})
	e.beating.Go(e.beat)
	return e
}

// Started reports whether the stream has begun. If not, it does not begin any more by
// itself, so that an error can be replied in its place.
func (e *Events) Started() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.ended = true
	return e.begun
}

// Send writes an event whose data is v as JSON. Without a name it is a bare
// message, as OpenAI's API sends them.
func (e *Events) Send(name string, v any) error {
	event, err := eventOf(name, v)
	if err != nil {
		return err
	}
	return e.write(event)
}

// Hint writes an event that may be lost. It does not begin the stream, but waits until
// something else does, unless another hint takes its place.
func (e *Events) Hint(name string, v any) {
	event, err := eventOf(name, v)
	if err != nil {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.begun {
		e.held = event
		return
	}
	_ = e.writeLocked(event) // the next event tells that the client is gone
}

func eventOf(name string, v any) ([]byte, error) {
	var b bytes.Buffer
	if name != "" {
		b.WriteString("event: " + name + "\n")
	}
	b.WriteString("data: ")
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil { // ends with a line break
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// Text writes a bare message that is no JSON.
func (e *Events) Text(data string) error { return e.write([]byte("data: " + data + "\n\n")) }

func (e *Events) write(p []byte) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.writeLocked(p)
}

func (e *Events) writeLocked(p []byte) error {
	if e.err != nil {
		return e.err
	}
	if !e.begun {
		e.begin()
		p = append(e.held, p...)
	}
	if _, e.err = e.w.Write(p); e.err == nil {
		e.err = e.control.Flush()
	}
	return e.err
}

func (e *Events) begin() {
	e.begun = true
	h := e.w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("X-Accel-Buffering", "no") // nginx would hold the events back
	e.w.WriteHeader(http.StatusOK)
}

// beat writes comments while nothing else is written.
func (e *Events) beat() {
	wait, leaving := openAfter, e.leaving
	for {
		select {
		case <-time.After(wait):
			if !e.comment() {
				return
			}
		case <-leaving: // writing shows whether it has
			leaving = nil
			if !e.comment() {
				return
			}
		case <-e.done:
			return
		}
		wait = heartbeat
	}
}

// comment writes what clients pass over. It reports whether more of it makes sense.
func (e *Events) comment() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return !e.ended && !errors.Is(e.writeLocked([]byte(":\n\n")), http.ErrNotSupported)
}

// Stop ends the heartbeat; nothing is sent afterwards.
func (e *Events) Stop() {
	close(e.done)
	e.beating.Wait()
}
