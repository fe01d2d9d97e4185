// Package wire is what all endpoints of the web have in common: who sends a request and how its body is
// read, why one is refused, and replies of JSON and of server-sent events.
package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
)

// ReadBody reads one JSON value from a request. The problem says what is wrong
// with it. Fields that into does not have are refused if strict.
func ReadBody(w http.ResponseWriter, r *http.Request, most int64, strict bool, into any) error {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "application/json" {
		return Refuse(http.StatusUnsupportedMediaType, "not_json", "Send the body as application/json.")
	}
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, most))
	if strict {
		decoder.DisallowUnknownFields()
	}
	if err := decoder.Decode(into); err != nil {
		return BodyProblem(err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Refuse(http.StatusBadRequest, "not_json", "The body must be one JSON object and nothing after it.")
	}
	return nil
}

// BodyProblem says what is wrong with a body that cannot be read.
func BodyProblem(err error) *Problem {
	var tooLarge *http.MaxBytesError
	var syntax *json.SyntaxError
	var mistyped *json.UnmarshalTypeError
	switch {
	case errors.As(err, &tooLarge):
		return Refuse(http.StatusRequestEntityTooLarge, "too_large", "The body is too large: %d bytes at most.", tooLarge.Limit)
	case errors.As(err, &syntax):
		return Refuse(http.StatusBadRequest, "not_json", "The body is not valid JSON at byte %d: %v.", syntax.Offset, syntax)
	case errors.As(err, &mistyped):
		return Refuse(http.StatusBadRequest, "wrong_type", "%s must be %s, not %s.", field(mistyped.Field), typeName(mistyped), mistyped.Value)
	case err == io.EOF:
		return Refuse(http.StatusBadRequest, "not_json", "The body is empty: send a JSON object.")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return Refuse(http.StatusBadRequest, "not_json", "The body ends in the middle of the JSON.")
	}
	// encoding/json has no type for an unknown field; what is left is a broken connection.
	var name string
	if _, scanErr := fmt.Sscanf(err.Error(), "json: unknown field %q", &name); scanErr == nil {
		return Refuse(http.StatusBadRequest, "unknown_field", "There is no field %q; /api/openapi.json lists the fields.", name)
	}
	return Refuse(http.StatusBadRequest, "not_read", "The body could not be read.")
}

func field(name string) string {
	if name == "" {
		return "The body"
	}
	return "The field " + name
}

// typeName is a type as JSON calls it.
func typeName(e *json.UnmarshalTypeError) string {
	switch kind := e.Type.Kind().String(); kind {
	case "struct", "map":
		return "an object"
	case "slice":
		return "an array"
	case "bool":
		return "true or false"
	case "string":
		return "a string"
	default:
		return "a number"
	}
}
