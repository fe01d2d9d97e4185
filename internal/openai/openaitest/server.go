// Package openaitest is a scripted model server for tests: a real HTTP server
// on a real socket that speaks /v1/chat/completions (streamed or not),
// /v1/embeddings and /v1/models, and fails in the ways that real servers do.
//
// It judges what it is asked: a request that some server of the world would
// refuse makes the test fail, unless this server has made it necessary by a refusal.
// Nothing that is shipped imports it.
package openaitest

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A Script says what is replied to a request: a fixed [Reply], or a [Func] that
// looks at the request.
type Script interface {
	reply(Request) Reply
}

// A Func replies by looking at the request. It may block.
type Func func(Request) Reply

func (f Func) reply(r Request) Reply { return f(r) }

func (r Reply) reply(Request) Reply { return r }

// Model is the name of the model that /v1/models lists.
const Model = "scripted"

// A Server plays scripts. Its URL ends in "/v1", as a base URL does.
type Server struct {
	URL string

	tb     testing.TB
	closed chan struct{} // ends replies that wait

	mu       sync.Mutex
	scripts  map[string][]Script // by path; the next one first
	requests []Request
	said     strings.Builder // the bodies of all refusals, for the judge
	silent   bool            // a refusal did not say why
}

// New starts a server that answers chat requests by the scripts, one each, the
// last one again and again; without a script a chat request fails the test.
// Embeddings have a default, [Vectors]. The server ends with the test.
func New(tb testing.TB, scripts ...Script) *Server {
	tb.Helper()
	s := &Server{tb: tb, closed: make(chan struct{}), scripts: map[string][]Script{}}
	s.On("/chat/completions", scripts...)
	s.On("/embeddings", Func(Vectors))
	s.On("/models", JSON(http.StatusOK, `{"object":"list","data":[{"id":"`+Model+`","object":"model"}]}`))
	ts := httptest.NewServer(s)
	s.URL = ts.URL + "/v1"
	tb.Cleanup(func() {
		close(s.closed)
		ts.CloseClientConnections()
		ts.Close()
	})
	return s
}

// On sets the scripts of another path, as "/embeddings".
func (s *Server) On(path string, scripts ...Script) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.scripts["/v1"+path] = scripts
}

// Requests returns the chat requests so far, oldest first.
func (s *Server) Requests() []Request { return s.RequestsTo("/chat/completions") }

// RequestsTo returns the requests to a path so far, oldest first.
func (s *Server) RequestsTo(path string) []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(s.requests), func(r Request) bool { return r.Path != "/v1"+path })
}

// ServeHTTP judges and records a request and plays the next script of its path.
func (s *Server) ServeHTTP(w http.ResponseWriter, hr *http.Request) {
	body, err := io.ReadAll(hr.Body)
	if err != nil {
		return // the client went away
	}
	r := Request{Method: hr.Method, Path: hr.URL.Path, Query: hr.URL.Query(), Header: hr.Header, Body: body}
	if len(body) > 0 {
		if err := json.Unmarshal(body, &r); err != nil {
			s.tb.Errorf("openaitest: %s %s: the body is no request: %v", r.Method, r.Path, err)
		}
	}
	if !strings.HasPrefix(r.Path, "/v1/") {
		http.NotFound(w, hr) // as servers do that have their completions elsewhere
		return
	}
	for _, fault := range r.faults(s.refused) {
		s.tb.Errorf("openaitest: %s %s: %s", r.Method, r.Path, fault)
	}
	script := s.next(r)
	if script == nil {
		s.tb.Errorf("openaitest: %s %s: no script for this request", r.Method, r.Path)
		http.NotFound(w, hr)
		return
	}
	reply := script.reply(r)
	s.mu.Lock()
	if reply.Ending == Cut {
		s.said.WriteString(strings.ToLower(strings.Join(reply.Lines, "\n"))) // perhaps an error
	}
	if reply.Status >= http.StatusBadRequest {
		body := strings.ToLower(reply.Body[:min(len(reply.Body), 1<<12)])
		s.said.WriteString(body)
		s.silent = s.silent || (reply.Status == 400 || reply.Status == 422) && !nameable.MatchString(body)
	}
	s.mu.Unlock()
	(&stage{w: w, r: r, gone: hr.Context().Done(), closed: s.closed}).play(reply)
}

// next records r and returns its script.
func (s *Server) next(r Request) Script {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r)
	scripts := s.scripts[r.Path]
	if len(scripts) == 0 {
		return nil
	}
	if len(scripts) > 1 {
		s.scripts[r.Path] = scripts[1:]
	}
	return scripts[0]
}

// nameable matches what a refusal may be about.
var nameable = regexp.MustCompile(`stream|token|temperature|format|json.?(schema|object|mode|validate)|schema|grammar|structured|reasoning|system|roles|instruction`)

// refused reports whether an earlier refusal named something, or one did not say what
// it was about: then what no completion needs may be missing.
func (s *Server) refused(what string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	said := s.said.String()
	if what == "stream" {
		said = strings.ReplaceAll(said, "stream_options", "")
	}
	return strings.Contains(said, what) || s.silent && what == "stream_options"
}
