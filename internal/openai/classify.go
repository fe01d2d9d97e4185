package openai

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/lazyregexp"
)

// A refusal is what a server said instead of answering.
type refusal struct {
	status     int    // of the response, or the code in a stream's error; 0 if unknown
	code       string // "insufficient_quota", "context_length_exceeded", …
	param      string // the parameter that it is about
	message    string // redacted
	nowhere    bool   // the response is no API's: nothing is at the address
	context    int    // tokens that the server reads at once; 0 unless it says so
	requestID  string
	retryAfter time.Duration
}

func (r *refusal) Error() string {
	var b strings.Builder
	if r.status > 0 {
		fmt.Fprintf(&b, "%d %s: ", r.status, http.StatusText(r.status))
	}
	b.WriteString(cmp.Or(r.message, r.code, "no reason given"))
	if r.requestID != "" {
		fmt.Fprintf(&b, " (request %s)", r.requestID)
	}
	return b.String()
}

// asFailure returns the refusal as the [llm.Generator] contract wants it.
func (r *refusal) asFailure() *llm.Error {
	return &llm.Error{Kind: r.kind(), RetryAfter: r.retryAfter, Err: r}
}

// clientFault are the statuses under which a server's words tell more than its
// number; 0 is an error within a stream.
var clientFault = []int{0, 400, 403, 404, 413, 422}

// tells are the words by which servers of all makes say the same thing.
var tells = []struct {
	kind     llm.FailureKind
	statuses []int
	words    func() *regexp.Regexp
}{
	{llm.NoCredit, append([]int{402, 429}, clientFault...), lazyregexp.New(
		`insufficient_quota|exceeded your current quota|billing_hard_limit|insufficient (balance|credit)|credit balance`)},
	{llm.TooLong, append([]int{500}, clientFault...), lazyregexp.New(
		`context_length_exceeded|exceed_context_size|context.?(length|size|window)|maximum context|(prompt|input) (is )?too long|exceeds? the (available|maximum) (context|number of tokens)|input token count`)},
	{llm.Filtered, clientFault, lazyregexp.New(
		`content_filter|content_policy|content management policy|moderation|was flagged`)},
	{llm.NoModel, clientFault, lazyregexp.New(
		`model_not_found|model_not_supported|model\b.{0,80}\b(not found|(does|did) not exist|not supported for generate)|(no such|unknown|invalid) model|not a valid model|models/\S+ is not found` +
			`|deploymentnotfound|deployment .{0,40}does not exist|not_found_error model|no endpoints found for|no models? (is |are )?loaded|failed to load model`)},
	{llm.KeyRefused, clientFault, lazyregexp.New(
		`invalid_api_key|api.?key not valid|(incorrect|invalid) (x-)?api.?key|authentication_error`)},
	{llm.Busy, []int{0}, lazyregexp.New(
		`overloaded|rate.?limit|server busy|too many requests`)},
}

func (r *refusal) kind() llm.FailureKind {
	text := strings.ToLower(r.code + " " + r.message)
	for _, tell := range tells {
		if slices.Contains(tell.statuses, r.status) && tell.words().MatchString(text) {
			return tell.kind
		}
	}
	switch s := r.status; {
	case s == 401 || s == 403:
		return llm.KeyRefused
	case s == 407:
		return llm.Unreachable // the proxy's word
	case s == 402:
		return llm.NoCredit
	case s == 408:
		return llm.TimedOut
	case s == 409 || s == 429 || s == 503 || s == 529:
		return llm.Busy
	case s == 413:
		return llm.TooLong
	case s == 0 || s >= 500:
		return llm.ServerError
	case s < 300:
		return llm.Broken
	}
	return llm.BadRequest
}

// parseError finds the error in a JSON body or in a line of a stream. It knows
// {"error": {…}} and {"error": "text"}, the same in an array (Gemini),
// {"object": "error", "message": …} (older vLLM) and {"detail": …} (FastAPI).
func parseError(data []byte) (r refusal, ok bool) {
	data = bytes.TrimSpace(data)
	if !bytes.Contains(data, []byte("error")) && !bytes.Contains(data, []byte("detail")) {
		return refusal{}, false // most chunks, without decoding them twice
	}
	var list []json.RawMessage
	if bytes.HasPrefix(data, []byte("[")) && json.Unmarshal(data, &list) == nil && len(list) > 0 {
		data = list[0]
	}
	var top struct {
		Error, Detail json.RawMessage
		Object        looseText
	}
	if json.Unmarshal(data, &top) != nil {
		return refusal{}, false
	}
	switch {
	case words(top.Error) != "":
		return errorObject(top.Error), true
	case top.Object == "error":
		return errorObject(data), true
	case words(top.Detail) != "":
		return refusal{message: words(top.Detail)}, true
	}
	return refusal{}, false
}

// errorObject reads what stands for the error: an object, or any other value as text.
func errorObject(data []byte) refusal {
	var object struct {
		Message, Code json.RawMessage
		Type, Param   looseText
		Context       json.RawMessage               `json:"n_ctx"` // llama.cpp
		Metadata      struct{ Raw json.RawMessage } // OpenRouter: what its provider said
	}
	if json.Unmarshal(data, &object) != nil || object.Message == nil {
		return refusal{message: words(data)}
	}
	r := refusal{
		code:    strings.TrimSpace(words(object.Code) + " " + string(object.Type)),
		param:   string(object.Param),
		message: strings.TrimSpace(words(object.Message) + " " + words(object.Metadata.Raw)),
	}
	r.context, _ = strconv.Atoi(words(object.Context)) // 0 if it is no number
	if status, err := strconv.Atoi(words(object.Code)); err == nil && status >= 400 && status < 600 {
		r.status = status
	}
	return r
}

// contextSize finds the context length in a refusal, as in "maximum context length
// is 8192 tokens", "context size (4096 tokens)", "213462 tokens > 200000 maximum".
var contextSize = lazyregexp.New(`(?i)context (?:length|size|window)[^0-9]{0,20}(\d{3,8})\b|> (\d{3,8}) maximum`)

func contextIn(message string) int {
	m := contextSize().FindStringSubmatch(message)
	if m == nil {
		return 0
	}
	tokens, _ := strconv.Atoi(m[1] + m[2]) // digits, by the expression
	return tokens
}

// words returns a JSON string's text, "" for null, false and nothing, and other
// values as they are written.
func words(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	if raw = bytes.TrimSpace(raw); string(raw) == "false" {
		return ""
	}
	return string(raw)
}

// failed turns any error of a call under ctx into what the call returns: a
// time-out or the caller's own cancellation if that is what ended ctx, the
// [llm.Error] that is in it, or a new one of the given kind.
func (r redactor) failed(ctx context.Context, err error, kind llm.FailureKind) error {
	var known *llm.Error
	if errors.As(err, &known) {
		return known
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var where *url.Error
	if errors.As(err, &where) {
		err = where.Err // its text without the URL
	}
	return failure(kind, "%s", r.text(err.Error()))
}

// failure is short for an [llm.Error] without a server's words in it.
func failure(kind llm.FailureKind, format string, args ...any) *llm.Error {
	return &llm.Error{Kind: kind, Err: fmt.Errorf(format, args...)}
}
