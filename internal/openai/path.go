package openai

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/lazyregexp"
)

// otherPath is in [Endpoint.Refused] if the completions are at the other address.
const otherPath = "base_path"

// Do implements go-openai's HTTPDoer. Where the server has no completions at one
// address, they are looked for at the other, and from then on there first.
func (t *transport) Do(req *http.Request) (*http.Response, error) {
	body, err := bodyOf(req)
	if err != nil {
		return nil, err
	}
	turned := t.turned.Load()
	resp, err := t.send(t.aimed(req, body, turned))
	if t.address.other == "" || !isNowhere(err) {
		return resp, err
	}
	again, othersErr := t.send(t.aimed(req, body, !turned))
	var said *refusal
	switch {
	case isNowhere(othersErr):
		return nil, t.neither(err)
	case othersErr != nil && !errors.As(othersErr, &said):
		return nil, err // the second address could not be asked: the first one's words count
	case req.Method == http.MethodPost && t.turned.CompareAndSwap(turned, !turned):
		t.learnt(req.Context(), fmt.Sprintf("nothing answers at %s: the server is asked at %s", stripURL(t.at(turned)), stripURL(t.at(!turned))))
	}
	return again, othersErr
}

// bodyOf reads a request's body, as it is to be sent.
func bodyOf(req *http.Request) ([]byte, error) {
	if req.Body == nil {
		return nil, nil
	}
	defer req.Body.Close()
	data, err := io.ReadAll(req.Body)
	if x, ok := req.Context().Value(exchangeKey{}).(*exchange); ok && err == nil {
		data, err = x.body(data)
	}
	return data, err
}

// aimed is a request with a body to one of the two addresses.
func (t *transport) aimed(req *http.Request, body []byte, turned bool) *http.Request {
	req = req.Clone(req.Context())
	if rest, found := strings.CutPrefix(req.URL.String(), t.address.base); turned && found {
		if u, err := url.Parse(t.address.other + rest); err == nil {
			req.URL = u
		}
	}
	if body != nil {
		req.Body = io.NopCloser(bytes.NewReader(body))
		req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
		req.ContentLength = int64(len(body))
	}
	return req
}

func (t *transport) at(turned bool) string {
	if turned {
		return t.address.other
	}
	return t.address.base
}

// base is where the server is asked.
func (t *transport) base() string { return t.at(t.turned.Load()) }

// lostPath matches how servers say that they have nothing at a path, whatever the status.
var lostPath = lazyregexp.New(`(?i)unexpected endpoint|invalid url|unknown request url`)

// isNowhere reports whether a server said that it has nothing at the address. That
// it has not the model is another matter.
func isNowhere(err error) bool {
	var said *refusal
	if !errors.As(err, &said) || said.kind() == llm.NoModel {
		return false
	}
	return said.nowhere || said.status == http.StatusNotFound || said.status == http.StatusMethodNotAllowed || lostPath().MatchString(said.message)
}

// neither says that both addresses were tried.
func (t *transport) neither(err error) error {
	var failed *llm.Error
	if !errors.As(err, &failed) {
		return err
	}
	both := *failed
	both.Err = fmt.Errorf("neither %s nor %s is the base URL of an OpenAI-compatible server: %w",
		stripURL(t.address.base), stripURL(t.address.other), failed.Err)
	return &both
}
