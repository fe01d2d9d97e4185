package mcp

import (
	"net/http"
	"sync"
)

// running knows which requests have no reply yet, so that none is cut off at the
// end. The SDK would close a session while a reply is on its way.
type running struct {
	mu       sync.Mutex
	open     map[any]bool
	empty    chan struct{} // closed when the last is replied to; nil until somebody waits
	lastCall bool          // no more are taken
}

// begin notes a request, unless there is one of that name already.
func (r *running) begin(request any) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.open[request] {
		return false
	}
	if r.open == nil {
		r.open = make(map[any]bool)
	}
	r.open[request] = true
	return true
}

func (r *running) end(request any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.open, request)
	if len(r.open) == 0 && r.empty != nil {
		close(r.empty)
		r.empty = nil
	}
}

// idle is closed once every request is replied to.
func (r *running) idle() <-chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.empty != nil {
		return r.empty
	}
	empty := make(chan struct{})
	if len(r.open) == 0 {
		close(empty)
	} else {
		r.empty = empty
	}
	return empty
}

// ended is idle at the end of the program: from then on [running.ending] is true.
func (r *running) ended() <-chan struct{} {
	r.mu.Lock()
	r.lastCall = true
	r.mu.Unlock()
	return r.idle()
}

func (r *running) ending() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.lastCall
}

// listens is the method of a request that is replied to only when the client ends it.
const listens = "subscriptions/listen"

// counted counts the requests over HTTP.
func (r *running) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		if request.Method == http.MethodPost && request.Header.Get("Mcp-Method") != listens {
			r.begin(request)
			defer r.end(request)
		}
		next.ServeHTTP(w, request)
	})
}
