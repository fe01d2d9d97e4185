package gateway

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/rest"
)

// inMemory returns a client whose gateway is a script at the other end of a pipe,
// so that it runs in the time of a synctest bubble.
func inMemory(t *testing.T, script func(p *peer, n int)) *Client {
	l := &pipeListener{conns: make(chan net.Conn), closed: make(chan struct{})}
	n := 0
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		var u websocket.Upgrader
		conn, err := u.Upgrade(w, req, nil)
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		n++
		script(&peer{Conn: conn, t: t}, n-1)
	})}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	api, err := rest.NewClient(rest.Options{Token: testToken, Transport: found{}})
	if err != nil {
		t.Fatal(err)
	}
	return &Client{
		REST: api, Intents: discordgo.IntentsGuildMessages, Handle: func(context.Context, any) {},
		Log: testLog(t), dial: l.dial,
	}
}

// found is an API that only knows where the gateway is.
type found struct{}

func (found) RoundTrip(req *http.Request) (*http.Response, error) {
	const gateway = `{"url":"ws://127.0.0.1","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":1,"max_concurrency":1}}`
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(gateway)), Request: req}, nil
}

// A pipeListener accepts connections within the process.
type pipeListener struct {
	conns  chan net.Conn
	closed chan struct{}
}

func (l *pipeListener) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	ours, theirs := net.Pipe()
	select {
	case l.conns <- theirs:
		return ours, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// Accept implements net.Listener.
func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		return conn, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (l *pipeListener) Close() error {
	close(l.closed)
	return nil
}

// Addr implements net.Listener.
func (l *pipeListener) Addr() net.Addr { return &net.IPAddr{} }
