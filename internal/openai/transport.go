package openai

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"mime"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/answer"
)

// What one response may hold. An honest completion stays a hundred times below.
const (
	maxErrorBody = 64 << 10 // of a refusal, and of a head; the rest is not read
	maxLine      = 1 << 20  // of a stream
	maxStream    = 8 << 20  // all of it, thoughts and framing included
	maxDocument  = 32 << 20 // of JSON that is not streamed: embeddings
)

// A transport stands between go-openai and the network. What it lets through is
// only what go-openai reads well: status 200 with a stream of data lines, or
// with a JSON document. Anything else is a ModelError.
type transport struct {
	client   *http.Client
	header   http.Header
	timeouts Timeouts
	redact   redactor
	now      func() time.Time
}

func newTransport(e Endpoint, redact redactor) *transport {
	base := e.Transport
	if base == nil {
		base = &http.Transport{
			Proxy:                  http.ProxyFromEnvironment, // never for localhost
			DialContext:            (&net.Dialer{Timeout: e.Timeouts.Dial}).DialContext,
			TLSHandshakeTimeout:    e.Timeouts.TLS,
			ForceAttemptHTTP2:      true,
			MaxResponseHeaderBytes: maxErrorBody,
			IdleConnTimeout:        90 * time.Second,
		}
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &transport{
		client:   &http.Client{Transport: base, CheckRedirect: stay},
		header:   e.Header,
		timeouts: e.Timeouts,
		redact:   redact,
		now:      e.Clock.Now,
	}
}

// Do implements go-openai's HTTPDoer.
func (t *transport) Do(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithCancelCause(req.Context())
	req = req.Clone(ctx)
	req.Header.Set("User-Agent", "pilcrow")
	for name, values := range t.header {
		req.Header[http.CanonicalHeaderKey(name)] = values
	}
	late := expire(cancel, "no byte came", t.timeouts.FirstByte)
	resp, err := t.client.Do(req)
	if err != nil {
		late.Stop()
		err = t.redact.failed(ctx, err, answer.Unreachable)
		cancel(nil)
		return nil, err
	}
	body := &watchedBody{ReadCloser: resp.Body, ctx: ctx, cancel: cancel, timer: late, gap: t.timeouts.Gap}
	if resp.Body, err = t.screen(req, resp, body); err != nil {
		body.Close()
		return nil, err
	}
	return resp, nil
}

// screen returns the body that go-openai is to see.
func (t *transport) screen(req *http.Request, resp *http.Response, body *watchedBody) (io.ReadCloser, error) {
	if resp.StatusCode != http.StatusOK {
		return nil, t.refused(resp, body)
	}
	kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	isJSON := kind == "application/json" || strings.HasSuffix(kind, "+json")
	streams := req.Header.Get("Accept") == "text/event-stream"
	switch {
	case streams && kind == "text/event-stream":
		body.limit = maxStream
		return newEvents(body, t.refusal(resp)), nil
	case streams && isJSON:
		data, err := t.document(resp, body, maxStream)
		return document{bytes.NewReader(oneEvent(data)), body}, err
	case isJSON:
		data, err := t.document(resp, body, maxDocument)
		return document{bytes.NewReader(data), body}, err
	}
	return nil, failure(answer.Broken, "the endpoint answers with %q, not with a completion: is the base URL right? It mostly ends in /v1", oneLine(kind))
}

// document reads a JSON body, which may still hold an error.
func (t *transport) document(resp *http.Response, body *watchedBody, limit int) ([]byte, error) {
	body.limit = limit
	data, err := io.ReadAll(body)
	if err != nil {
		return nil, t.redact.failed(body.ctx, err, answer.Broken)
	}
	if said, ok := parseError(data); ok {
		return nil, t.refusal(resp)(said).asFailure()
	}
	return data, nil
}

// refused reads why a response is not a 200.
func (t *transport) refused(resp *http.Response, body *watchedBody) error {
	data, _ := io.ReadAll(io.LimitReader(body, maxErrorBody)) // a part, or nothing, will do
	said, ok := parseError(data)
	kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	switch {
	case resp.StatusCode/100 == 3:
		said = refusal{message: "the endpoint redirects to " + stripURL(resp.Header.Get("Location")) + "; set the base URL to where it leads"}
	case !ok && kind == "text/html":
		said = refusal{message: "a page of HTML; is the base URL right? It mostly ends in /v1"}
	case !ok:
		said = errorObject(data)
	}
	said.status = resp.StatusCode
	return t.refusal(resp)(said).asFailure()
}

// refusal completes what a server said from the head of its response.
func (t *transport) refusal(resp *http.Response) func(refusal) *refusal {
	return func(said refusal) *refusal {
		said.context = cmp.Or(said.context, contextIn(said.message))
		said.message = t.redact.text(said.message)
		said.code = t.redact.text(said.code)
		said.requestID = t.redact.text(resp.Header.Get("X-Request-Id"))
		said.retryAfter = retryAfter(resp.Header.Get("Retry-After"), t.now())
		return &said
	}
}

// retryAfter reads the header of RFC 9110, section 10.2.3: seconds or a date. A
// value that makes no sense is none; more than a day is a day.
func retryAfter(value string, now time.Time) time.Duration {
	const day = 24 * time.Hour
	if seconds, err := strconv.ParseFloat(value, 64); err == nil {
		return time.Duration(min(max(seconds, 0), day.Seconds()) * float64(time.Second))
	}
	if at, err := http.ParseTime(value); err == nil {
		return min(max(at.Sub(now), 0), day)
	}
	return 0
}

// A document is a body that was read already.
type document struct {
	io.Reader
	io.Closer
}

// A watchedBody bounds a body in time and size.
type watchedBody struct {
	io.ReadCloser
	ctx    context.Context
	cancel context.CancelCauseFunc
	timer  *time.Timer // at first the one that runs since the request
	gap    time.Duration
	limit  int // in bytes; 0 for none
	read   int
	err    error // of the last Read
}

func (b *watchedBody) Read(p []byte) (n int, err error) {
	if b.timer == nil {
		b.timer = expire(b.cancel, "the answer stood still", b.gap)
	}
	n, err = b.ReadCloser.Read(p)
	b.timer.Stop()
	b.timer = nil // no time counts while nobody reads
	b.read += n
	switch cause := context.Cause(b.ctx); {
	case err != nil && err != io.EOF && cause != nil:
		err = cause
	case b.limit > 0 && b.read > b.limit:
		err = failure(answer.CutShort, "the answer holds more than %d MiB; the rest was not read", b.limit>>20)
	}
	b.err = err
	return n, err
}

func (b *watchedBody) Close() error {
	if b.timer != nil {
		b.timer.Stop()
	}
	b.cancel(nil)
	return b.ReadCloser.Close()
}

// expire cancels with a time-out after d.
func expire(cancel context.CancelCauseFunc, what string, d time.Duration) *time.Timer {
	return time.AfterFunc(d, func() { cancel(failure(answer.TimedOut, "%s within %v", what, d)) })
}
