package openai

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"io"
	"mime"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"pilcrow/internal/answer/llm"
)

// What one response may hold. An honest completion stays a hundred times below.
const (
	maxErrorBody = 64 << 10 // of a refusal, and of a head; the rest is not read
	maxLine      = 1 << 20  // of a stream
	maxStream    = 8 << 20  // all of it, thoughts and framing included
	maxDocument  = 32 << 20 // of JSON that is not streamed: embeddings
)

// maxIdle is how many connections are kept for the next completions: there are as many as
// there were completions at once.
const maxIdle = 1000

// A transport stands between go-openai and the network. What it lets through is
// only what can be read: status 200 with a stream, whose chunks the exchange gets, or
// with a JSON document. Anything else is an [llm.Error].
type transport struct {
	client   *http.Client
	header   http.Header
	timeouts Timeouts
	redact   redactor
	now      func() time.Time
	address  address
	turned   atomic.Bool                         // the completions were found at the other address
	learnt   func(ctx context.Context, s string) // is told so
}

func newTransport(e Endpoint, redact redactor) *transport {
	base := e.Transport
	if base == nil {
		base = &http.Transport{
			Proxy:                  proxy(), // never for localhost
			DialContext:            (&net.Dialer{Timeout: e.Timeouts.Dial}).DialContext,
			TLSHandshakeTimeout:    e.Timeouts.TLS,
			ForceAttemptHTTP2:      true,
			MaxResponseHeaderBytes: maxErrorBody,
			IdleConnTimeout:        90 * time.Second,
			MaxIdleConnsPerHost:    maxIdle,
		}
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	t := &transport{
		client:   &http.Client{Transport: base, CheckRedirect: stay},
		header:   e.header(),
		timeouts: e.Timeouts,
		redact:   redact,
		now:      e.Clock.Now,
		address:  e.address,
	}
	t.turned.Store(e.address.other != "" && slices.Contains(e.Refused, otherPath))
	return t
}

// send makes a request of which screen lets the response through.
func (t *transport) send(req *http.Request) (*http.Response, error) {
	x, _ := req.Context().Value(exchangeKey{}).(*exchange)
	ctx, cancel := context.WithCancelCause(req.Context())
	req = req.WithContext(ctx)
	req.Header.Set("User-Agent", "pilcrow")
	for name, values := range t.header {
		req.Header[name] = values
	}
	firstByte := t.timeouts.FirstByte
	if x != nil && x.whole {
		firstByte = t.timeouts.Total // nothing comes before the last word is written
	}
	late := expire(cancel, "no byte came", firstByte)
	resp, err := t.client.Do(req)
	if err != nil {
		late.Stop()
		err = t.redact.failed(ctx, explained(err), llm.Unreachable)
		cancel(nil)
		return nil, err
	}
	body := &watchedBody{ReadCloser: resp.Body, ctx: ctx, cancel: cancel, timer: late, gap: t.timeouts.Gap}
	if resp.Body, err = t.screen(req, resp, body, x); err != nil {
		body.Close()
		return nil, err
	}
	return resp, nil
}

// screen returns the body that go-openai is to see. What it is, its beginning tells:
// servers send streams as text/plain, and JSON as a stream.
func (t *transport) screen(req *http.Request, resp *http.Response, body *watchedBody, x *exchange) (io.ReadCloser, error) {
	if resp.StatusCode != http.StatusOK {
		return nil, t.refused(resp, body)
	}
	streams := req.Header.Get("Accept") == "text/event-stream"
	body.limit = maxDocument
	if streams {
		body.limit = maxStream
	}
	content := bufio.NewReader(body)
	if x != nil {
		x.rest = content
	}
	start, err := beginning(content)
	if err != nil {
		return nil, t.redact.failed(body.ctx, err, llm.Broken)
	}
	switch {
	case strings.HasPrefix(start, "{") || strings.HasPrefix(start, "["):
		data, err := t.document(resp, content, body)
		if streams {
			x.chunks = newDocuments(data, x)
		}
		return document{bytes.NewReader(data), body}, err
	case streams && (start == "" || beginsEvents(start)):
		x.chunks = newEvents(content, x, t.refusal(resp))
		return document{content, body}, nil
	}
	kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	return nil, t.refusal(resp)(refusal{
		status: resp.StatusCode, nowhere: true,
		message: "the endpoint answers with " + strconv.Quote(oneLine(kind)) + ", not with a completion",
	}).asFailure()
}

// beginning returns the first bytes of what is to be read, without white space and a
// byte order mark before them; "" if there is nothing.
func beginning(r *bufio.Reader) (string, error) {
	for {
		c, _, err := r.ReadRune()
		switch {
		case err == io.EOF:
			return "", nil
		case err != nil:
			return "", err
		case c == '\uFEFF' || strings.ContainsRune(" \t\r\n", c):
			continue
		}
		_ = r.UnreadRune() // the last call was ReadRune
		head, _ := r.Peek(min(r.Buffered(), 8))
		return string(head), nil
	}
}

// document reads a JSON body, which may still hold an error.
func (t *transport) document(resp *http.Response, content io.Reader, body *watchedBody) ([]byte, error) {
	data, err := io.ReadAll(content)
	if err != nil {
		return nil, t.redact.failed(body.ctx, err, llm.Broken)
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
		said = refusal{message: "the endpoint redirects to " + stripURL(resp.Header.Get("Location")) + "; set model.base_url to where it leads"}
	case resp.StatusCode == http.StatusProxyAuthRequired:
		said = refusal{message: "the proxy wants a user name and password"}
	case !ok && kind == "text/html":
		said = refusal{message: "a page of HTML"}
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
