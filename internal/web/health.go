package web

import (
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
