// Package mcp is the frontend for assistants and editors that speak the Model
// Context Protocol: they ask, search, read and check through tools, and every
// paragraph is a resource, "pilcrow://article/20".
//
// Source: modelcontextprotocol.io/specification. The protocol itself is the
// official SDK's business.
package mcp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// A Server is a [chat.Frontend] for MCP clients: for the one that started the
// program, over standard input and output, or for many over HTTP.
type Server struct {
	Text          func() *text.Corpus // the text as it is now
	Desk          chat.Desk           // for the tools beside ask
	Conversations *chat.Conversations // nil means a new one
	Turnstile     *chat.Turnstile     // nil lets everybody in
	Version       string              // of the program

	// Over HTTP (the "streamable" transport) if there is a listener, else over
	// the streams. Nil streams are the standard ones.
	Listener net.Listener
	In       io.ReadCloser
	Out      io.WriteCloser

	answerer chat.Answerer
	running  running
}

// Instructions tell a client's model what this server is for.
const instructions = "Answers questions about one text, or a few, and cites the paragraphs that each sentence rests on. " +
	"Every citation was checked: repeat its marker, as in [¶20], when you use the sentence. " +
	"An opinion in the text is its author's: report it as such. If the answer says that the text does not answer, do not fill in from elsewhere. " +
	"check_claim tells whether a sentence of yours is borne out by the text."

// sessionIdle is how long a client over HTTP may be silent before its session ends.
const sessionIdle = 30 * time.Minute

// Run serves until ctx ends, or the client of the streams leaves; then it lets
// running answers finish and returns nil.
func (s *Server) Run(ctx context.Context, a chat.Answerer) error {
	s.answerer = a
	if s.Conversations == nil {
		s.Conversations = &chat.Conversations{}
	}
	if s.Turnstile == nil {
		s.Turnstile = &chat.Turnstile{}
	}
	if s.Listener != nil {
		return s.runHTTP(ctx)
	}
	return s.runStreams(ctx)
}

func (s *Server) runStreams(ctx context.Context) error {
	var transport mcp.Transport = &mcp.StdioTransport{}
	if s.In != nil {
		transport = &mcp.IOTransport{Reader: s.In, Writer: s.Out}
	}
	session, err := s.server().Connect(context.WithoutCancel(ctx), counting{transport, &s.running}, nil)
	if err != nil {
		return fmt.Errorf("mcp: %w", err)
	}
	left := make(chan struct{})
	go func() { defer close(left); _ = session.Wait() }() // how the client left changes nothing
	select {
	case <-left:
		return nil
	case <-ctx.Done():
	}
	select {
	case <-left:
	case <-s.running.ended():
		_ = session.Close() // the client is told by the end of the stream
		<-left
	}
	return nil
}

func (s *Server) runHTTP(ctx context.Context) error {
	server := &http.Server{
		Handler:           http.NewCrossOriginProtection().Handler(s.running.counted(s.Handler())),
		ReadHeaderTimeout: 5 * time.Second, MaxHeaderBytes: 16 << 10,
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(s.Listener) }()
	select {
	case err := <-served:
		return fmt.Errorf("mcp: serve %s: %w", s.Listener.Addr(), err)
	case <-ctx.Done():
	}
	<-s.running.ended()
	last, stop := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer stop()
	err := server.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close() // clients that listen for notifications never end by themselves
	}
	if e := <-served; !errors.Is(e, http.ErrServerClosed) {
		err = errors.Join(err, e)
	}
	return err
}

// Handler is the streamable HTTP transport, for Run or for another HTTP server.
func (s *Server) Handler() http.Handler {
	server := s.server()
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return server }, &mcp.StreamableHTTPOptions{
		SessionTimeout: sessionIdle, MaxRequestBodyBytes: 1 << 20, PropagateRequestCancellation: true,
	})
}

// server registers the tools and the resources.
func (s *Server) server() *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "pilcrow", Title: "Pilcrow ¶", Version: s.Version},
		&mcp.ServerOptions{Instructions: instructions, Capabilities: &mcp.ServerCapabilities{}})
	s.addTools(server)
	s.addResources(server)
	return server
}
