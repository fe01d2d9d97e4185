package web

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

// A problem is why a request is refused, in words for people and a code for programs.
type problem struct {
	status  int
	code    string        // a word for programs, of a few documented ones
	message string        // a sentence for people
	param   string        // the field that is wrong, for OpenAI's form
	id      string        // under which the log has the cause
	wait    time.Duration // until it may be tried again
}

func (p *problem) Error() string { return p.message }

func refuse(status int, code, format string, args ...any) *problem {
	return &problem{status: status, code: code, message: fmt.Sprintf(format, args...)}
}

// of names the field that is wrong.
func (p *problem) of(param string) *problem {
	p.param = param
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

// problemOf turns any error into a problem. What is none of the answers' own errors
// becomes a fault without its cause.
func problemOf(err error) *problem { return problemIn(locale.Default, err) }

// problemIn is [problemOf] in a language that [locale.Match] knows.
func problemIn(language string, err error) *problem {
	var known *problem
	if errors.As(err, &known) {
		return known
	}
	kind := chat.KindOf(err)
	p := &problem{status: cmp.Or(statuses[kind], http.StatusInternalServerError), code: string(kind), message: chat.SentenceIn(language, err)}
	var own *chat.Error
	if errors.As(err, &own) {
		p.id, p.wait = own.ID, own.Wait
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

func (p *problem) api() apiError {
	var e apiError
	e.Error.Code, e.Error.Message, e.Error.ID = p.code, p.message, p.id
	return e
}

// write answers with the problem in the form of one of the APIs.
func (p *problem) write(w http.ResponseWriter, body any) {
	if p.wait > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(p.wait.Seconds()))))
	}
	if p.status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	writeJSON(w, p.status, body)
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(v) // the client is gone
}
