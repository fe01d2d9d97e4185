package metrics

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"pilcrow/internal/chat"
)

// A Server serves a meter over HTTP beside the frontends, for Prometheus and for what watches
// over the program. It has the form of a [chat.Frontend], and asks nothing.
type Server struct {
	Listener net.Listener // where it serves; [Server.Run] closes it
	Meter    *Meter
	Ready    func() error // why no question can be answered by the newest version; nil means always ready
	Log      *slog.Logger
}

// timeout bounds a request and its reply.
const timeout = 10 * time.Second

// Run serves until ctx ends.
func (s *Server) Run(ctx context.Context, _ chat.Service) error {
	server := &http.Server{
		Handler: s.handler(), ReadTimeout: timeout, WriteTimeout: timeout, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelDebug),
	}
	defer context.AfterFunc(ctx, func() { _ = server.Close() })()
	if err := server.Serve(s.Listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("metrics: serve %s: %w", s.Listener.Addr(), err)
	}
	return nil
}

func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", s.Meter)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /readyz", s.readiness)
	return mux
}

func (s *Server) readiness(w http.ResponseWriter, r *http.Request) {
	if s.Ready != nil {
		if err := s.Ready(); err != nil {
			s.Log.WarnContext(r.Context(), "not ready", "error", err)
			http.Error(w, "not ready: the log says why", http.StatusServiceUnavailable)
			return
		}
	}
	_, _ = io.WriteString(w, "ready\n")
}
