package web

import (
	"context"
	"io"
	"net/http"
)

// health says that the process runs.
func (s *Server) health(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") }

// readiness says whether questions can be answered now.
func (s *Server) readiness(w http.ResponseWriter, r *http.Request) {
	if s.Ready != nil {
		if err := s.Ready(); err != nil {
			s.log().WarnContext(r.Context(), "not ready", "error", err)
			http.Error(w, "not ready: the log says why", http.StatusServiceUnavailable)
			return
		}
	}
	_, _ = io.WriteString(w, "ready\n")
}

// fault logs what is not the client's fault and returns the problem for it.
func (s *Server) fault(ctx context.Context, doing string, err error) *problem {
	if ctx.Err() != nil {
		return refuse(499, "cancelled", "The client went away.")
	}
	id := newID()
	s.log().ErrorContext(ctx, doing, "id", id, "error", err)
	p := refuse(http.StatusInternalServerError, "internal", "Something went wrong on my side. The log has it under id %s.", id)
	p.id = id
	return p
}
