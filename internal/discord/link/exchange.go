package link

import (
	"bytes"
	"cmp"
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
	maxBody       = 16 << 20         // bytes of an answer
	maxErrorBody  = 64 << 10         // bytes that are read of an answer that is no success
	maxErrorText  = 300              // characters of Discord's words in an error
	attemptLimit  = 15 * time.Second // one request with its answer
	dialLimit     = 5 * time.Second
	idleConns     = 100 // to one host, for as many answers at once over HTTP/1.1
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
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &http.Client{Transport: transport, CheckRedirect: stay, Timeout: attemptLimit}
}

// A reply is a whole answer.
type reply struct {
	status int
	limits limits
	retry  time.Duration // what Retry-After asks for
	body   []byte
}

// exchange sends one request and reads its answer.
func (c *Client) exchange(ctx context.Context, method, path string, r route, body []byte) (reply, error) {
	req, err := c.request(ctx, method, path, r, body)
	if err != nil {
		return reply{}, err
	}
	c.Metrics.Calls.Add(1)
	start := time.Now()
	defer func() { c.Metrics.RestTime.Add(int64(time.Since(start))) }()
	resp, err := c.http.Do(req)
	if err != nil {
		return reply{}, err
	}
	defer resp.Body.Close()
	data, err := readBody(resp)
	said := reply{status: resp.StatusCode, body: data, retry: retryAfter(resp.Header)}
	said.limits = readLimits(resp.StatusCode, resp.Header, data)
	return said, err
}

func (c *Client) request(ctx context.Context, method, path string, r route, body []byte) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if body == nil {
		req.Body, req.GetBody, req.ContentLength = http.NoBody, nil, 0
	} else {
		req.Header.Set("Content-Type", "application/json")
	}
	req.Header.Set("User-Agent", c.agent)
	if !r.byToken {
		req.Header.Set("Authorization", "Bot "+c.token)
	}
	return req, nil
}

// readBody reads an answer, of one that is no success only as much as an error
// needs.
func readBody(resp *http.Response) ([]byte, error) {
	if resp.StatusCode/100 != 2 {
		data, _ := io.ReadAll(io.LimitReader(resp.Body, maxErrorBody)) // a part will do
		return data, nil
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxBody+1))
	if err == nil && len(data) > maxBody {
		err = fmt.Errorf("the answer holds more than %d MiB", maxBody>>20)
	}
	return data, err
}

// refused returns the error of an answer that is no success, and notes an
// interaction or webhook that is gone.
func (c *Client) refused(r route, reply reply) error {
	failed := &APIError{Call: r.template, Status: reply.status, RetryAfter: max(reply.limits.retryAfter, reply.retry)}
	var said struct {
		Code    int             `json:"code"`
		Message string          `json:"message"`
		Errors  json.RawMessage `json:"errors"`
	}
	switch err := json.Unmarshal(reply.body, &said); {
	case reply.status/100 == 3:
		failed.Message = "a redirect, which is not followed; is discord.api_url right?"
	case err != nil && said.Message == "":
		failed.Message = "an answer that is not JSON"
	default:
		failed.Code = said.Code
		failed.Message = c.redact(strings.TrimSpace(said.Message + " " + string(said.Errors)))
	}
	c.gone.note(r, failed)
	return failed
}

// redact takes the bot's token out of foreign text, puts it on one line and cuts
// it.
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

// withoutURL takes off the part of an error that repeats the URL, which holds
// the token of an interaction.
func withoutURL(err error) error {
	var told *url.Error
	if errors.As(err, &told) {
		return told.Err
	}
	return err
}

// checkToken refuses what can be no token, in words for a person.
func checkToken(token string) error {
	odd := func(r rune) bool { return r <= ' ' || r > '~' }
	switch {
	case token == "":
		return errors.New("there is no bot token: set DISCORD_TOKEN to the one of the developer portal, under Bot")
	case strings.HasPrefix(strings.ToLower(token), "bot "):
		return errors.New(`the bot token starts with "Bot "; leave that out`)
	case strings.ContainsFunc(token, odd):
		return errors.New("the bot token holds a space, a line break or an odd character; copy it anew")
	}
	return nil
}

// decode reads JSON into result. A message with components that discordgo does
// not know is read without them.
func decode(data []byte, result any) error {
	err := json.Unmarshal(data, result)
	if err == nil {
		return nil
	}
	mended, mendErr := mend(data)
	return cmp.Or(mendErr, json.Unmarshal(mended, result))
}
