// Package mcp is the frontend for assistants and editors that speak the Model
// Context Protocol: they ask, search, read and check through tools, and every
// paragraph is a resource, "pilcrow://article/20".
//
// Source: modelcontextprotocol.io/specification. The official SDK speaks the protocol.
package mcp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"pilcrow/internal/chat"
)

// A Server is a [chat.Frontend] for MCP clients: for the one that started the
// program, over standard input and output, or for many over HTTP.
type Server struct {
	Conversations *chat.Conversations // nil means a new one
	Admission     *chat.Admission     // nil lets everybody in
	Version       string              // of the program

	// Over HTTP (the "streamable" transport) if there is a listener, else over
	// the streams. Nil streams are the standard ones.
	Listener net.Listener
	In       io.ReadCloser
	Out      io.WriteCloser

	service chat.Service
	running running
	listed  *listing
}

// instructions are for the client's model.
const instructions = "Answers questions about one text, or a few, and cites the paragraphs that each sentence rests on. " +
	"Every citation was checked: repeat its marker, as in [¶20], when you use the sentence. " +
	"An opinion in the text is its author's: report it as such. If the answer says that the text does not answer, do not fill in from elsewhere. " +
	"check_claim reports whether a sentence of yours is borne out by the text."

// sessionIdle is how long a client over HTTP may be silent before its session ends.
const sessionIdle = 30 * time.Minute

// Run serves until ctx ends, or the client of the streams leaves; then it lets
// running answers finish and returns nil.
func (s *Server) Run(ctx context.Context, service chat.Service) error {
	s.service = service
	if s.Conversations == nil {
		s.Conversations = &chat.Conversations{}
	}
	if s.Admission == nil {
		s.Admission = &chat.Admission{}
	}
	if s.Listener != nil {
		return s.runHTTP(ctx)
	}
	return s.runStreams(ctx)
}

func (s *Server) runStreams(ctx context.Context) error {
	transport := lines{in: os.Stdin, out: os.Stdout, running: &s.running}
	if s.In != nil {
		transport.in, transport.out = s.In, s.Out
	}
	server := s.server()
	defer s.follow(ctx)()
	session, err := server.Connect(context.WithoutCancel(ctx), transport, nil)
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
	tools := s.server()
	defer s.follow(ctx)()
	server := &http.Server{
		Handler:           http.NewCrossOriginProtection().Handler(s.running.counted(handler(tools))),
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

// handler is the streamable HTTP transport.
func handler(server *mcp.Server) http.Handler {
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return server }, &mcp.StreamableHTTPOptions{
		SessionTimeout: sessionIdle, MaxRequestBodyBytes: 1 << 20, PropagateRequestCancellation: true,
	})
}

// server registers the tools, which never change, and the resources, which do with the text.
func (s *Server) server() *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "pilcrow", Title: "Pilcrow ¶", Version: s.Version}, &mcp.ServerOptions{
		Instructions: instructions, CompletionHandler: s.complete,
		Capabilities: &mcp.ServerCapabilities{Tools: &mcp.ToolCapabilities{}},
	})
	s.addTools(server)
	s.addResources(server)
	return server
}
