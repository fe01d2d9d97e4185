package web

import (
	"context"
	"net/http"
	"strings"
)

// An endpoint answers a request, or says why not.
type endpoint func(w http.ResponseWriter, r *http.Request) error

// api makes of an endpoint a handler of the JSON API.
func (s *Server) api(serve endpoint) http.Handler {
	return s.authorised(serve, func(w http.ResponseWriter, p *problem) { p.write(w, p.api()) })
}

// openAI makes of an endpoint a handler of OpenAI's API.
func (s *Server) openAI(serve endpoint) http.Handler {
	return s.authorised(serve, func(w http.ResponseWriter, p *problem) { p.write(w, openAIErrorOf(p)) })
}

func (s *Server) authorised(serve endpoint, tell func(http.ResponseWriter, *problem)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, err := s.Keys.holder(r)
		if err == nil {
			err = s.withText(serve)(w, r.WithContext(withSender(r.Context(), who)))
		}
		if err != nil {
			tell(w, problemIn(languageOf(r), err))
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
				return refuse(http.StatusMethodNotAllowed, "wrong_method", "%s takes %s, not %s.", r.URL.Path, method, r.Method)
			}
		}
		return notFound(r)
	}
}

func notFound(r *http.Request) error {
	return refuse(http.StatusNotFound, "not_found", "There is no %s %s here; /api/openapi.json lists what there is.", r.Method, r.URL.Path)
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
