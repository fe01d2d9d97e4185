package wire

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// A Problem is why a request is refused, in words for people and a code for programs.
type Problem struct {
	Status  int
	Code    string        // a word for programs, of a few documented ones
	Message string        // a sentence for people
	Param   string        // the field that is wrong, for OpenAI's form
	ID      string        // under which the log has the cause
	wait    time.Duration // until it may be tried again
}

func (p *Problem) Error() string { return p.Message }

// Refuse makes a problem of a status of HTTP.
func Refuse(status int, code, format string, args ...any) *Problem {
	return &Problem{Status: status, Code: code, Message: fmt.Sprintf(format, args...)}
}

// Of names the field that is wrong.
func (p *Problem) Of(param string) *Problem {
	p.Param = param
	return p
}

// statuses are the HTTP statuses of questions that get no answer.
var statuses = map[chat.Kind]int{
	chat.EmptyQuestion: http.StatusBadRequest,
	chat.TooLong:       http.StatusBadRequest,
	chat.Busy:          http.StatusServiceUnavailable,
	chat.Limited:       http.StatusTooManyRequests,
	chat.TimedOut:      http.StatusGatewayTimeout,
	chat.Cancelled:     499, // as nginx has it: the client went away
	chat.ModelAway:     http.StatusBadGateway,
	chat.Refused:       http.StatusBadGateway,
	chat.SearchAway:    http.StatusServiceUnavailable,
	chat.NoState:       http.StatusServiceUnavailable,
	chat.StateAway:     http.StatusServiceUnavailable,
	chat.Internal:      http.StatusInternalServerError,
}

// ProblemOf turns any error into a problem. What is none of the answers' own errors
// becomes a fault without its cause.
func ProblemOf(err error) *Problem { return ProblemIn(locale.Default, err) }

// ProblemIn is [ProblemOf] in a language that [locale.Match] knows.
func ProblemIn(language string, err error) *Problem {
	var known *Problem
	if errors.As(err, &known) {
		return known
	}
	kind := chat.KindOf(err)
	p := &Problem{Status: cmp.Or(statuses[kind], http.StatusInternalServerError), Code: string(kind), Message: chat.SentenceIn(language, err)}
	var own *chat.Error
	if errors.As(err, &own) {
		p.ID, p.wait = own.ID, own.Wait
	}
	return p
}

// apiError is the body of an error of the JSON API.
type apiError struct {
	Error struct {
		Code    string `json:"code"`
		Message string `json:"message"`
		ID      string `json:"id,omitempty"` // under which the log has the cause
	} `json:"error"`
}

// API is the problem in the form of the JSON API.
func (p *Problem) API() apiError {
	var e apiError
	e.Error.Code, e.Error.Message, e.Error.ID = p.Code, p.Message, p.ID
	return e
}

// Write answers with the problem in the form of one of the APIs.
func (p *Problem) Write(w http.ResponseWriter, body any) {
	if p.wait > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(p.wait.Seconds()))))
	}
	if p.Status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	WriteJSON(w, p.Status, body)
}

// WriteJSON replies with one value.
func WriteJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(v) // the client is gone
}
