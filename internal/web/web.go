// Package web is the frontend over HTTP: a page that shows the text beside the
// conversation, a JSON API, and an API that clients of OpenAI's chat completions
// can talk to.
//
// [Server.Handler] lists every address that is served. Every error is in the form
// of its surface: a page, [apiError], or OpenAI's error object.
package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// A Memory keeps answers and what people think of them.
type Memory interface {
	chat.Exchanges
	chat.Ballot
}

// A Server is a [chat.Frontend] for browsers and programs.
type Server struct {
	Listener      net.Listener        // where it serves; [Server.Run] closes it
	Text          func() *text.Corpus // the text as it is now
	Finder        chat.Finder         // for /api/search
	Conversations *chat.Conversations // of the page; nil means a new one
	Turnstile     *chat.Turnstile     // nil lets everybody in
	Memory        Memory              // nil: nobody is asked for feedback
	Keys          *Keys               // who may ask; nil: everybody
	Hosts         []string            // names under which it is reached, beside loopback and its own address
	Origins       []string            // pages of other origins that may use the APIs; "*" means all
	Model         string              // name of the language model, "" without one
	Metrics       http.Handler        // for /metrics; nil: not served
	Ready         func() error        // why no question can be answered now; nil means always ready
	Log           *slog.Logger        // nil means slog.Default()
	LogQuestions  bool                // log the text of questions
	Grace         time.Duration       // how long running answers may take at the end; 0 means 25 s

	answerer chat.Answerer
}

// Limits of a connection. An answer may take long; each piece of it may not.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 15 * time.Second
	idleTimeout   = 2 * time.Minute
	writeTimeout  = 20 * time.Second // for one piece of a reply
	maxHeader     = 16 << 10         // bytes
	maxConns      = 4096             // open at once
)

// Run serves until ctx ends; then it takes no more questions, lets running
// answers finish, for as long as Grace, and returns nil.
func (s *Server) Run(ctx context.Context, a chat.Answerer) error {
	base, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()
	server := &http.Server{
		Handler:           s.Handler(a),
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		BaseContext:       func(net.Listener) context.Context { return base },
		ErrorLog:          slog.NewLogLogger(s.log().Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(limited(s.Listener, maxConns)) }()
	select {
	case err := <-ended:
		return fmt.Errorf("web: serve %s: %w", s.Listener.Addr(), err)
	case <-ctx.Done():
	}
	grace, stop := context.WithTimeout(context.WithoutCancel(ctx), cmp.Or(s.Grace, 25*time.Second))
	defer stop()
	if err := server.Shutdown(grace); err != nil {
		s.log().Warn("answers were still running at the end", "error", err)
		abort()
		server.Close()
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("web: serve: %w", err)
	}
	return nil
}

// Handler is everything that is served, for answers of a.
func (s *Server) Handler(a chat.Answerer) http.Handler {
	s.answerer = a
	if s.Conversations == nil {
		s.Conversations = &chat.Conversations{}
	}
	if s.Turnstile == nil {
		s.Turnstile = &chat.Turnstile{}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.page)
	mux.HandleFunc("GET /static/{file}", s.static)
	mux.Handle("POST /api/ask", s.api(s.ask))
	mux.Handle("GET /api/text", s.api(s.paragraphs))
	mux.Handle("GET /api/search", s.api(s.search))
	mux.Handle("POST /api/feedback", s.api(s.feedback))
	mux.Handle("GET /api/openapi.json", s.api(s.description))
	mux.Handle("POST /v1/chat/completions", s.openAI(s.completions))
	mux.Handle("GET /v1/models", s.openAI(s.models))
	mux.Handle("GET /v1/models/{model}", s.openAI(s.model))
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /readyz", s.readiness)
	if s.Metrics != nil {
		mux.Handle("GET /metrics", s.Metrics)
	}
	mux.Handle("/api/", s.api(notServed(mux)))
	mux.Handle("/v1/", s.openAI(notServed(mux)))
	return s.logged(s.recovered(s.known(s.headers(s.cors(mux)))))
}

// heard logs a question, if that is wanted.
func (s *Server) heard(ctx context.Context, question string) {
	if s.LogQuestions {
		s.log().InfoContext(ctx, "asked", "question", question)
	}
}

func (s *Server) log() *slog.Logger {
	if s.Log != nil {
		return s.Log
	}
	return slog.Default()
}
