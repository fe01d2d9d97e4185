package web

import (
	"context"
	"io"
	"net/http"
	"strings"

	"pilcrow/internal/web/openaiapi"
	"pilcrow/internal/web/wire"
)

// An endpoint answers a request, or says why not.
type endpoint func(w http.ResponseWriter, r *http.Request) error

// api makes of an endpoint a handler of the JSON API.
func (s *Server) api(serve endpoint) http.Handler {
	return s.authorised(serve, func(w http.ResponseWriter, p *wire.Problem) { p.Write(w, p.API()) })
}

// openAI makes of an endpoint a handler of OpenAI's API.
func (s *Server) openAI(serve endpoint) http.Handler {
	return s.authorised(serve, func(w http.ResponseWriter, p *wire.Problem) { p.Write(w, openaiapi.ErrorOf(p)) })
}

func (s *Server) authorised(serve endpoint, tell func(http.ResponseWriter, *wire.Problem)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, err := s.Keys.holder(r)
		if err == nil {
			err = s.withText(serve)(w, r.WithContext(wire.WithSender(r.Context(), who)))
		}
		if err != nil {
			tell(w, wire.ProblemIn(wire.Language(r), err))
		}
	})
}

// notServed answers for what an API does not have: the address, or the method there.
func notServed(mux *http.ServeMux) endpoint {
	return func(w http.ResponseWriter, r *http.Request) error {
		for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodDelete} {
			other := r.Clone(r.Context())
			other.Method = method
			if _, pattern := mux.Handler(other); strings.HasPrefix(pattern, method) {
				w.Header().Set("Allow", method)
				return wire.Refuse(http.StatusMethodNotAllowed, "wrong_method", "%s takes %s, not %s.", r.URL.Path, method, r.Method)
			}
		}
		return notFound(r)
	}
}

func notFound(r *http.Request) error {
	return wire.Refuse(http.StatusNotFound, "not_found", "There is no %s %s here; /api/openapi.json lists what there is.", r.Method, r.URL.Path)
}

// fault logs what is not the client's fault and returns the problem for it.
func (s *Server) fault(ctx context.Context, doing string, err error) *wire.Problem {
	if ctx.Err() != nil {
		return wire.Refuse(499, "cancelled", "The client went away.")
	}
	id := wire.NewID()
	s.log().ErrorContext(ctx, doing, "id", id, "error", err)
	p := wire.Refuse(http.StatusInternalServerError, "internal", "Something went wrong on my side. The log has it under id %s.", id)
	p.ID = id
	return p
}

// health says that the process runs.
func (s *Server) health(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "ok\n") }

// readiness reports whether questions can be answered now.
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
