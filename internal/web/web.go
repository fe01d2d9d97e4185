// Package web is the frontend over HTTP: a page that shows the text beside the
// conversation, a JSON API, and an API that clients of OpenAI's chat completions
// can talk to.
//
// [Server.Handler] lists every address that is served. Every error has the form of
// what was asked for: a page, the JSON API, or OpenAI's error object.
package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync/atomic"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
	"pilcrow/internal/web/openaiapi"
	"pilcrow/internal/web/page"
	"pilcrow/internal/web/wire"
)

// A Memory keeps answers and what people think of them.
type Memory interface {
	state.Exchanges
	state.Lookup
	state.Votes
}

// An Introducer says what a first visit is shown.
type Introducer interface {
	Introduce(ctx context.Context, language string) Introduction
}

// An Introduction says what a text is, in its own sentences and by questions that it answers.
type Introduction struct {
	About     []answer.Claim `json:"about"`
	Questions []string       `json:"questions"`
}

// A Server is a [chat.Frontend] for browsers and programs.
type Server struct {
	Listener      net.Listener        // where it serves; [Server.Run] closes it
	Conversations *chat.Conversations // of the page; nil means a new one
	Admission     *chat.Admission     // nil lets everybody in
	Memory        Memory              // nil: nobody is asked for feedback
	Keys          *Keys               // who may ask; nil: everybody
	Hosts         []string            // names under which it is reached, beside localhost and its own address; if there are any, no others
	BaseURL       *url.URL            // where people reach the page; nil: as their request says
	Proxies       []netip.Prefix      // whose X-Forwarded-For and X-Forwarded-Proto are believed
	Uploads       *Uploads            // texts that people bring; nil: none
	Insights      *Insights           // what was asked, for whoever runs the bot; nil: not served
	Origins       []string            // pages of other origins that may use the APIs; "*" means all
	Introducer    Introducer          // of the text; nil: none
	About         func() chat.About   // the language model; nil: there is none
	Metrics       http.Handler        // for /metrics; nil: not served
	Ready         func() error        // why no question can be answered now; nil means always ready
	Log           *slog.Logger        // nil means slog.Default()
	LogQuestions  bool                // log the text of questions
	Grace         time.Duration       // how long running answers may take at the end; 0 means 25 s
	WriteTimeout  time.Duration       // for one piece of a reply, however long the whole takes; 0 means 20 s

	service  chat.Service
	versions versions
	ending   atomic.Bool // running answers are being cut off
}

// Limits of a connection. An answer may take long; each piece of it may not.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 15 * time.Second
	idleTimeout   = 2 * time.Minute
	writeTimeout  = 20 * time.Second // unless the server has another
	maxHeader     = 16 << 10         // bytes
	maxConns      = 4096             // open at once
	farewellTime  = 4 * time.Second  // to tell those whose answers are cut off at the end
)

// Run serves until ctx ends; then it takes no more questions, lets running
// answers finish, for as long as Grace, and returns nil.
func (s *Server) Run(ctx context.Context, service chat.Service) error {
	base, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()
	server := &http.Server{
		Handler:           s.Handler(service),
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		BaseContext:       func(net.Listener) context.Context { return base },
		ConnContext:       withConn,
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
		s.ending.Store(true)
		abort()
		farewell, stop := context.WithTimeout(context.WithoutCancel(ctx), farewellTime)
		defer stop()
		if server.Shutdown(farewell) != nil {
			server.Close()
		}
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("web: serve: %w", err)
	}
	return nil
}

// Handler is everything that is served.
func (s *Server) Handler(service chat.Service) http.Handler {
	s.service = &interruptible{service, &s.ending}
	if s.Conversations == nil {
		s.Conversations = &chat.Conversations{}
	}
	if s.Admission == nil {
		s.Admission = &chat.Admission{}
	}
	v1 := &openaiapi.API{
		Service: s.service, Conversations: s.Conversations, Admission: s.Admission, Memory: s.Memory, Heard: s.heard, Log: s.log(),
	}
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", &page.Page{
		Corpus: s.service.Corpus, About: s.About, Base: s.base(),
		Feedback: s.Memory != nil, Keys: s.Keys != nil, Uploads: s.Uploads != nil,
	})
	mux.HandleFunc("GET /static/{file}", page.Static)
	mux.Handle("POST /api/ask", s.api(s.ask))
	mux.Handle("GET /api/text", s.api(s.paragraphs))
	mux.Handle("GET /api/introduction", s.api(s.introduction))
	mux.Handle("GET /api/answers/{id}", s.api(s.kept))
	mux.Handle("POST /api/texts", s.api(s.bring))
	mux.Handle("DELETE /api/texts/{id}", s.api(s.takeAway))
	mux.Handle("GET /api/search", s.api(s.search))
	mux.Handle("POST /api/feedback", s.api(s.feedback))
	mux.Handle("GET /api/openapi.json", s.api(s.description))
	mux.Handle("POST /v1/chat/completions", s.openAI(v1.Completions))
	mux.Handle("POST /v1/responses", s.openAI(v1.Responses))
	mux.Handle("POST /v1/embeddings", s.openAI(v1.Embeddings))
	mux.Handle("GET /v1/models", s.openAI(v1.Models))
	mux.Handle("GET /v1/models/{model}", s.openAI(v1.Model))
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /readyz", s.readiness)
	if s.Insights != nil {
		mux.Handle("GET /insights", s.keyed(s.showInsights))
	}
	if s.Metrics != nil {
		mux.Handle("GET /metrics", s.api(func(w http.ResponseWriter, r *http.Request) error {
			s.Metrics.ServeHTTP(w, r)
			return nil
		}))
	}
	mux.Handle("/api/", s.api(notServed(mux)))
	mux.Handle("/v1/", s.openAI(notServed(mux)))
	return s.proxied(s.logged(s.patient(s.recovered(s.known(s.headers(s.cors(s.below(mux))))))))
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

// An interruptible is a service whose answers may be cut off by the end of the program: then
// the person is told, and not that they had stopped it themselves.
type interruptible struct {
	chat.Service
	ending *atomic.Bool
}

func (i *interruptible) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	a, err := i.Service.Answer(ctx, q, emit)
	if err != nil && ctx.Err() != nil && i.ending.Load() {
		return a, wire.Refuse(http.StatusServiceUnavailable, "restarting", "%s", locale.Say(q.Language, "I am being restarted. Please ask again in a moment."))
	}
	return a, err
}
