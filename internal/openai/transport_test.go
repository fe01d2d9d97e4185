package openai_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai/openaitest"
)

// The time-outs hold with HTTP/2 too, where a cancelled request fails in words
// of its own.
func TestHTTP2(t *testing.T) {
	t.Parallel()
	s := openaitest.New(t, say("ok"), reply{Pieces: []string{"half"}, Ending: openaitest.Silent}, reply{Delay: openaitest.Forever})
	ts := httptest.NewUnstartedServer(s)
	ts.EnableHTTP2 = true
	ts.StartTLS()
	defer ts.Close()
	e := endpoint(s)
	e.BaseURL, e.Transport = ts.URL, ts.Client().Transport
	if text, err := generate(client(t, e)); text != "ok" || err != nil { // which connects
		t.Fatalf("got %q, %v", text, err)
	}
	e.Timeouts.Dial, e.Timeouts.FirstByte, e.Timeouts.Gap = short, short, short
	c := client(t, e)
	for _, want := range []struct {
		text string
		kind llm.FailureKind
		says string
	}{{"half", llm.TimedOut, "stood still"}, {"", llm.TimedOut, "no byte came"}} {
		text, err := generate(c)
		if text != want.text || kindOf(err) != want.kind {
			t.Errorf("got %q, %v, want %q and the kind %q", text, err, want.text, want.kind)
		}
		if err != nil {
			checkErrorText(t, err.Error(), want.says)
		}
	}
}

// Of an endless error only the beginning is read.
func TestEndlessError(t *testing.T) {
	written := 0
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		for line := []byte(strings.Repeat("no ", 1000)); ; {
			n, err := w.Write(line)
			if written += n; err != nil {
				return
			}
		}
	}))
	e := endpoint(openaitest.New(t))
	e.BaseURL = ts.URL
	_, err := generate(client(t, e))
	ts.Close() // waits for the handler
	if kindOf(err) != llm.BadRequest || written > 16<<20 {
		t.Errorf("got %v after %d bytes", err, written)
	}
}
