package web_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/web/webtest"
)

// TestHalfClosed: a client that shuts its sending side down still gets its answer, and one
// that goes ends it.
func TestHalfClosed(t *testing.T) {
	asked, left, release := make(chan struct{}), make(chan struct{}), make(chan struct{})
	s := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		asked <- struct{}{}
		select {
		case <-ctx.Done():
			left <- struct{}{}
			return answer.Answer{}, ctx.Err()
		case <-release:
			return webtest.Always.Answer(ctx, q, emit)
		}
	}), nil)
	send := func(accept string) *net.TCPConn {
		c, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		_ = c.SetDeadline(time.Now().Add(2 * time.Minute))
		const body = `{"question": "Which lamps burn?"}`
		fmt.Fprintf(c, "POST /api/ask HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAccept: %s\r\nContent-Length: %d\r\n\r\n%s", accept, len(body), body)
		<-asked
		return c.(*net.TCPConn)
	}
	c := send("text/event-stream")
	var seen strings.Builder
	stream := bufio.NewReader(io.TeeReader(c, &seen))
	comment := func() {
		for line := ""; line != ":\n"; {
			var err error
			if line, err = stream.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
		}
	}
	comment() // the reply has begun
	if err := c.CloseWrite(); err != nil {
		t.Fatal(err)
	}
	comment() // it has been noticed
	release <- struct{}{}
	if _, err := io.Copy(io.Discard, stream); err != nil || strings.Contains(seen.String(), "100 Continue") || !strings.Contains(seen.String(), "Lamp 7 burns.") {
		t.Errorf("closed behind the beginning of the reply: error %v, %s", err, seen.String())
	}
	for _, accept := range []string{"application/json", "text/event-stream"} {
		c := send(accept)
		if err := c.CloseWrite(); err != nil {
			t.Fatal(err)
		}
		first := make([]byte, len("HTTP/1.1 "))
		if _, err := io.ReadFull(c, first); err != nil { // it has been noticed
			t.Fatalf("%s: %v", accept, err)
		}
		release <- struct{}{}
		reply, err := io.ReadAll(c)
		if err != nil || !strings.Contains(string(reply), "Lamp 7 burns.") {
			t.Errorf("%s: error %v, %s", accept, err, reply)
		}

		c = send(accept)
		c.Close()
		<-left // or the test never ends
	}
}
