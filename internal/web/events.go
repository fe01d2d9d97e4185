package web

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

// An eventStream is a reply of server-sent events (HTML standard, 9.2). It begins
// with the first event, so that an error before it still has its own status. It is
// safe for concurrent use.
type eventStream struct {
	w       http.ResponseWriter
	control *http.ResponseController
	done    chan struct{}
	beating sync.WaitGroup

	mu    sync.Mutex
	begun bool
	err   error // the client is gone, or too slow
}

func newEvents(w http.ResponseWriter) *eventStream {
	return &eventStream{w: w, control: http.NewResponseController(w), done: make(chan struct{})}
}

func (e *eventStream) started() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.begun
}

// send writes an event whose data is v as JSON. Without a name it is a bare
// message, as OpenAI's API sends them.
func (e *eventStream) send(name string, v any) error {
	var b bytes.Buffer
	if name != "" {
		b.WriteString("event: " + name + "\n")
	}
	b.WriteString("data: ")
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil { // ends with a line break
		return err
	}
	b.WriteByte('\n')
	return e.write(b.Bytes())
}

// text writes a bare message that is no JSON.
func (e *eventStream) text(data string) error { return e.write([]byte("data: " + data + "\n\n")) }

func (e *eventStream) write(p []byte) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.err != nil {
		return e.err
	}
	if !e.begun {
		e.begin()
	}
	if _, e.err = e.w.Write(p); e.err == nil {
		e.err = e.control.Flush()
	}
	return e.err
}

func (e *eventStream) begin() {
	e.begun = true
	h := e.w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("X-Accel-Buffering", "no") // nginx would hold the events back
	e.w.WriteHeader(http.StatusOK)
	e.beating.Go(e.beat)
}

// beat writes comments while nothing else is written.
func (e *eventStream) beat() {
	tick := time.NewTicker(heartbeat)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if errors.Is(e.write([]byte(":\n\n")), http.ErrNotSupported) {
				return
			}
		case <-e.done:
			return
		}
	}
}

// stop ends the heartbeat; nothing is sent afterwards.
func (e *eventStream) stop() {
	close(e.done)
	e.beating.Wait()
}
