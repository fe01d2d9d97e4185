package web

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"net/http"

	"pilcrow/internal/web/wire"
)

// Description is the OpenAPI 3.1 description of the JSON API.
//
//go:embed openapi.json
var Description []byte

// servers says, in the description, that the server is where the description came from.
var servers = []byte(`"servers": [{"url": "/"}]`)

func (s *Server) description(w http.ResponseWriter, r *http.Request) error {
	described := Description
	if s.BaseURL != nil {
		at, err := json.Marshal(wire.BaseURL(r))
		if err != nil {
			return err // unreachable: it is a string
		}
		described = bytes.Replace(Description, servers, append(append([]byte(`"servers": [{"url": `), at...), `}]`...), 1)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(described) // or the client is gone
	return nil
}
