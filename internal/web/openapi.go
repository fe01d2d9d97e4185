package web

import (
	_ "embed"
	"net/http"
)

// Description is the OpenAPI 3.1 description of the JSON API.
//
//go:embed openapi.json
var Description []byte

func (s *Server) description(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(Description) // or the client is gone
	return nil
}
