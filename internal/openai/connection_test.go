package openai_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"testing"

	"pilcrow/internal/openai"
)

// TestConnectionIsUsedAgain holds that one completion after the other takes one connection,
// also where the end of the response comes behind [DONE].
func TestConnectionIsUsedAgain(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	var connections atomic.Int32
	go func() {
		for conn, err := listener.Accept(); err == nil; conn, err = listener.Accept() {
			connections.Add(1)
			go streamTo(conn)
		}
	}()
	c := client(t, openai.Endpoint{BaseURL: "http://" + listener.Addr().String(), Model: "m"})
	for range 5 {
		if text, err := generate(c); text != "ok" || err != nil {
			t.Fatalf("%q, %v", text, err)
		}
	}
	if n := connections.Load(); n != 1 {
		t.Errorf("%d connections for 5 completions", n)
	}
}

// streamTo answers each request on a connection with one piece of a stream and its end.
func streamTo(conn net.Conn) {
	defer conn.Close()
	for requests := bufio.NewReader(conn); ; {
		r, err := http.ReadRequest(requests)
		if err != nil {
			return
		}
		_, _ = io.Copy(io.Discard, r.Body)
		fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(okStream), okStream)
	}
}
