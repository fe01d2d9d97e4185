package wire

import (
	"net/http/httptest"
	"testing"
	"time"
)

// TestHintsBeforeTheStream: of the hints before a stream the last one begins it.
func TestHintsBeforeTheStream(t *testing.T) {
	w := httptest.NewRecorder()
	e := NewEvents(w, httptest.NewRequest("POST", "/", nil))
	e.Started() // it does not begin by itself
	e.Hint("step", 1)
	e.Hint("step", 2)
	if err := e.Send("answer", 3); err != nil {
		t.Fatal(err)
	}
	e.Hint("step", 4)
	e.Stop()
	const want = "event: step\ndata: 2\n\nevent: answer\ndata: 3\n\nevent: step\ndata: 4\n\n"
	if got := w.Body.String(); got != want {
		t.Errorf("%q", got)
	}
}

// TestRetryAfter: who waits so many whole seconds does not come too early.
func TestRetryAfter(t *testing.T) {
	w := httptest.NewRecorder()
	p := &Problem{Status: 429, wait: 1100 * time.Millisecond}
	p.Write(w, p.API())
	if got := w.Header().Get("Retry-After"); got != "2" {
		t.Errorf("Retry-After: %q", got)
	}
}
