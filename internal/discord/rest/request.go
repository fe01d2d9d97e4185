package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode"
)

const (
	maxBody       = 16 << 20         // bytes of a response
	maxErrorBody  = 64 << 10         // bytes that are read of a response that is no success
	maxErrorText  = 300              // characters of Discord's words in an error
	attemptLimit  = 15 * time.Second // one request with its response
	dialLimit     = 5 * time.Second
	idleConns     = 100 // to one host: over HTTP/1.1, the number of answers that can stream at once
	idleConnLimit = 90 * time.Second
)

func newHTTP(transport http.RoundTripper) *http.Client {
	if transport == nil {
		transport = &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            (&net.Dialer{Timeout: dialLimit}).DialContext,
			TLSHandshakeTimeout:    dialLimit,
			ForceAttemptHTTP2:      true,
			MaxIdleConnsPerHost:    idleConns,
			IdleConnTimeout:        idleConnLimit,
			MaxResponseHeaderBytes: maxErrorBody,
		}
	}
	// A redirect would carry the token elsewhere.
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &http.Client{Transport: transport, CheckRedirect: stay, Timeout: attemptLimit}
}

// A response is what Discord answered to one request.
type response struct {
	status int
	limit  rateLimit
	retry  time.Duration // what the header Retry-After asks for
	body   []byte
}

// send sends one request and reads its response.
func (c *Client) send(ctx context.Context, method, path string, r route, body payload) (response, error) {
	req, err := c.request(ctx, method, path, r, body)
	if err != nil {
		return response{}, err
	}
	c.Metrics.Calls.Add(1)
	start := time.Now()
	defer func() { c.Metrics.Time.Add(int64(time.Since(start))) }()
	resp, err := c.http.Do(req)
	if err != nil {
		return response{}, err
	}
	defer resp.Body.Close()
	data, err := readBody(resp)
	read := response{status: resp.StatusCode, body: data, retry: retryAfter(resp.Header)}
	read.limit = readLimit(resp.StatusCode, resp.Header, data)
	return read, err
}

func (c *Client) request(ctx context.Context, method, path string, r route, body payload) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body.data))
	if err != nil {
		return nil, err
	}
	if body.data == nil {
		req.Body, req.GetBody, req.ContentLength = http.NoBody, nil, 0
	} else {
		req.Header.Set("Content-Type", body.kind)
	}
	req.Header.Set("User-Agent", c.agent)
	if !r.byToken {
		req.Header.Set("Authorization", "Bot "+c.token)
	}
	return req, nil
}

// readBody reads a response, and of one that is no success only as much as an
// error needs.
func readBody(resp *http.Response) ([]byte, error) {
	if resp.StatusCode/100 != 2 {
		data, _ := io.ReadAll(io.LimitReader(resp.Body, maxErrorBody)) // part of it is enough
		return data, nil
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	if err == nil && len(data) > maxBody {
		err = fmt.Errorf("the response has more than %d MiB", maxBody>>20)
	}
	return data, err
}

// refusal returns the error of a response that is no success, and remembers a
// token that has expired.
func (c *Client) refusal(r route, resp response) error {
	refused := &APIError{Call: r.template, Status: resp.status, RetryAfter: max(resp.limit.retryAfter, resp.retry)}
	var body struct {
		Code    int             `json:"code"`
		Message string          `json:"message"`
		Errors  json.RawMessage `json:"errors"`
	}
	switch err := json.Unmarshal(resp.body, &body); {
	case resp.status/100 == 3:
		refused.Message = "a redirect, which is not followed; is discord.api_url right?"
	case err != nil && body.Message == "":
		refused.Message = "the response is not JSON"
	default:
		refused.Code = body.Code
		refused.Message = c.redact(strings.TrimSpace(body.Message + " " + string(body.Errors)))
	}
	c.expired.note(r, refused)
	return refused
}

// redact removes the bot's token from a text of Discord's, puts it on one line
// and shortens it.
func (c *Client) redact(s string) string {
	s = strings.ReplaceAll(s, c.token, "[token]")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if runes := []rune(s); len(runes) > maxErrorText {
		s = string(runes[:maxErrorText-1]) + "…"
	}
	return s
}

// withoutURL returns an error of net/http's without the URL, which may hold the
// token of an interaction.
func withoutURL(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}
