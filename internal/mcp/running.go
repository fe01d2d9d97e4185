package mcp

import (
	"context"
	"net/http"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// running knows which requests have no reply yet, so that none is cut off at the
// end. The SDK would close a session while a reply is on its way.
type running struct {
	mu      sync.Mutex
	open    map[any]bool
	waiting chan struct{} // closed when the last is replied to; nil until somebody waits
	told    bool          // whether it is closed
}

func (r *running) begin(request any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.open == nil {
		r.open = make(map[any]bool)
	}
	r.open[request] = true
}

func (r *running) end(request any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.open[request] {
		return
	}
	delete(r.open, request)
	r.tell()
}

// tell closes waiting, once, if there is nothing to wait for.
func (r *running) tell() {
	if len(r.open) == 0 && r.waiting != nil && !r.told {
		r.told = true
		close(r.waiting)
	}
}

// ended is closed once every request is replied to. It is asked for once; from
// then on [running.ending] is true.
func (r *running) ended() <-chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.waiting = make(chan struct{})
	r.tell()
	return r.waiting
}

func (r *running) ending() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.waiting != nil
}

// counted counts the requests over HTTP.
func (r *running) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		if request.Method == http.MethodPost {
			r.begin(request)
			defer r.end(request)
		}
		next.ServeHTTP(w, request)
	})
}

// counting is a transport that counts the requests that pass through it.
type counting struct {
	mcp.Transport
	running *running
}

func (c counting) Connect(ctx context.Context) (mcp.Connection, error) {
	connection, err := c.Transport.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return countedConnection{connection, c.running}, nil
}

type countedConnection struct {
	mcp.Connection
	running *running
}

func (c countedConnection) Read(ctx context.Context) (jsonrpc.Message, error) {
	m, err := c.Connection.Read(ctx)
	if request, ok := m.(*jsonrpc.Request); ok && err == nil && request.IsCall() {
		c.running.begin(request.ID.Raw())
	}
	return m, err
}

func (c countedConnection) Write(ctx context.Context, m jsonrpc.Message) error {
	err := c.Connection.Write(ctx, m)
	if response, ok := m.(*jsonrpc.Response); ok {
		c.running.end(response.ID.Raw())
	}
	return err
}
