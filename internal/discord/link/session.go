package link

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// insideURL is where a session believes the gateway to be.
const insideURL = "ws://relay.invalid"

// openSession starts a session of discordgo's at the other end of a pipe, and
// returns our end. The end of the pipe is the end of the session, wherever it is:
// its Open, which has no time-out of its own, and its Close, which sleeps for a
// second before its goroutine ends, but has handed on all events by then.
func openSession(identify discordgo.Identify, handle func(*discordgo.Event)) (*websocket.Conn, error) {
	ours, theirs := net.Pipe()
	s := newSession(theirs, identify)
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { handle(e) })
	go func() {
		if s.Open() != nil {
			theirs.Close()
		}
	}()
	conn, err := accept(ours)
	if err != nil {
		ours.Close()
		return nil, fmt.Errorf("discordgo's session does not begin: %w", err)
	}
	return conn, nil
}

// newSession returns a session that reaches nothing but the pipe, and does what
// it is told in the order in which it is told.
func newSession(pipe net.Conn, identify discordgo.Identify) *discordgo.Session {
	s, _ := discordgo.New("") // never fails
	s.Identify = identify
	s.Compress = false
	s.SyncEvents = true
	s.StateEnabled = false
	s.ShouldReconnectOnError = false
	s.ShouldReconnectVoiceOnSessionError = false
	s.LogLevel = discordgo.LogError - 1 // it would log to standard error; the relay logs
	s.Client = &http.Client{Transport: inside{}}
	s.Dialer = &websocket.Dialer{
		NetDialContext:   func(context.Context, string, string) (net.Conn, error) { return pipe, nil },
		HandshakeTimeout: writeLimit,
	}
	return s
}

// inside answers the one REST call that a session makes, for the address of the
// gateway, without leaving the process.
type inside struct{}

func (inside) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.URL.String() != discordgo.EndpointGateway {
		return nil, errors.New("discordgo's session makes no REST calls")
	}
	body := []byte(`{"url":"` + insideURL + `"}`)
	return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(bytes.NewReader(body)), Request: req}, nil
}

// accept is the server's part of a websocket handshake on a connection.
func accept(conn net.Conn) (*websocket.Conn, error) {
	conn.SetDeadline(time.Now().Add(writeLimit))
	in := bufio.NewReader(conn)
	req, err := http.ReadRequest(in)
	if err != nil {
		return nil, err
	}
	var u websocket.Upgrader
	ws, err := u.Upgrade(hijacked{conn: conn, in: in}, req, nil)
	if err == nil {
		err = conn.SetDeadline(time.Time{})
	}
	return ws, err
}

// hijacked is a response writer whose only use is to be hijacked.
type hijacked struct {
	http.ResponseWriter
	conn net.Conn
	in   *bufio.Reader
}

func (h hijacked) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return h.conn, bufio.NewReadWriter(h.in, bufio.NewWriter(h.conn)), nil
}
