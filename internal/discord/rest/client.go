// Package rest is a client of Discord's HTTP API, over net/http and with
// discordgo's payload types where those have all fields.
//
// It keeps Discord's limits by itself: the limit of a route is learned from the
// headers of its responses alone, one of 50 calls a second holds for all routes
// but those of interactions, and long before Discord would ban this address for
// invalid requests no more calls are made. Calls of one interaction never wait
// for those of another. Every wait ends with its context and has a maximum, and
// nothing is remembered of a limit that is no longer in force.
//
// Errors contain neither the bot's token, nor an interaction's token, nor the
// URL of a request.
//
// The rules are those of https://discord.com/developers/docs/reference and
// https://discord.com/developers/docs/topics/rate-limits.
package rest

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"
	"time"
)

// defaultMaxWait is as long as people wait for an answer.
const defaultMaxWait = 30 * time.Second

// Options are what a [Client] needs to know.
type Options struct {
	Token     string            // the bot's, without "Bot "
	API       string            // base URL; see [CheckAPI]
	MaxWait   time.Duration     // the longest that one call may wait for limits and retries; 0 means 30 s
	Pause     time.Duration     // the first of those of [Client.Persist]; 0 means 1 s
	Transport http.RoundTripper // nil means one that honours the proxy settings of the environment
	Log       *slog.Logger      // nil discards
	Version   string            // of the bot, for the User-Agent; "" means "0"
}

// A Client makes calls of the API. It is safe for concurrent use, and every
// method ends when its context does; those that send or edit a message, when the request
// that is on its way is answered.
type Client struct {
	Metrics Metrics

	token   string
	base    string
	agent   string
	maxWait time.Duration
	pause   time.Duration
	http    *http.Client
	log     *slog.Logger
	limiter limiter
	invalid invalidCount
	expired expiredTokens
}

// Metrics are counts that may be read at any time.
type Metrics struct {
	Calls       atomic.Int64 // requests sent, retries included
	RateLimited atomic.Int64 // responses with status 429
	Invalid     atomic.Int64 // responses that count against Discord's limit of invalid requests
	Retries     atomic.Int64 // requests sent again after a failure
	Time        atomic.Int64 // nanoseconds from sending a request to the end of its response, in total
}

// NewClient checks the options and returns a client. It makes no call.
func NewClient(o Options) (*Client, error) {
	base, err := CheckAPI(o.API)
	if err != nil {
		return nil, err
	}
	if err := checkToken(o.Token); err != nil {
		return nil, err
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return &Client{
		token:   o.Token,
		base:    base,
		agent:   "DiscordBot (https://discord.com, " + cmp.Or(o.Version, "0") + ") Pilcrow",
		maxWait: cmp.Or(o.MaxWait, defaultMaxWait),
		pause:   cmp.Or(o.Pause, defaultPause),
		http:    newHTTP(o.Transport),
		log:     o.Log,
	}, nil
}

// Token returns the bot's token, with which it identifies itself to the gateway too.
func (c *Client) Token() string { return c.token }

// checkToken refuses what cannot be a token, in words for a person.
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

// A call is one request, sent once or more.
type call struct {
	method, path string
	body         any // marshalled as JSON; nil for none
	files        []File
	result       any   // unmarshalled from JSON; nil if it is not wanted
	idempotent   bool  // making the call twice has the effect of making it once
	unsure       *bool // if not nil, is set when an attempt failed that Discord may have acted on
	whole        bool  // ctx ends the waits only, no request: what is on its way may be done all the same
}

// Do makes one call. path starts with "/" and is below the API's base; body and
// result are JSON, nil for none. GET, PUT, PATCH and DELETE are retried after
// failures that may pass, POST is not. Errors are an [*APIError], a
// [*LimitError], the cause of ctx's end, or satisfy [IsUnreachable].
func (c *Client) Do(ctx context.Context, method, path string, body, result any) error {
	return c.do(ctx, call{method: method, path: path, body: body, result: result, idempotent: method != http.MethodPost})
}

// do makes a call, with as many attempts as it needs and may have.
func (c *Client) do(ctx context.Context, call call) error {
	r := routeOf(call.method, call.path)
	if !strings.HasPrefix(call.path, "/") || strings.Contains(call.path, "..") {
		return fmt.Errorf("discord: %s: a path has no .. and starts with /", r.template)
	}
	body, err := call.marshal()
	if err != nil {
		return fmt.Errorf("discord: %s: %w", r.template, err)
	}
	deadline := patienceOf(ctx).deadline(ctx, c.maxWait)
	var refusal *APIError // the last response that was no success
	for attempts := 0; ; attempts++ {
		err := c.attempt(ctx, call, r, body, deadline)
		var limited *LimitError
		if !errors.As(err, &refusal) && errors.As(err, &limited) && refusal != nil {
			limited.Err = refusal
		}
		if err == nil || ctx.Err() != nil || !c.retry(ctx, call, err, attempts, deadline) {
			return err
		}
		c.Metrics.Retries.Add(1)
		if call.unsure != nil && !isTooMany(err) {
			*call.unsure = true
		}
	}
}

func (c call) marshal() (payload, error) {
	if c.body == nil {
		return payload{}, nil
	}
	data, err := json.Marshal(c.body)
	if err == nil && len(c.files) > 0 {
		return withFiles(data, c.files)
	}
	return payload{data, "application/json"}, err
}

// attempt sends one request as soon as the limits allow.
func (c *Client) attempt(ctx context.Context, call call, r route, body payload, deadline time.Time) error {
	if err := c.expired.check(r); err != nil {
		return err
	}
	permit, err := c.limiter.acquire(ctx, r, deadline)
	if err != nil {
		return err
	}
	if err := c.invalid.check(r); err != nil {
		permit.release(rateLimit{})
		return err
	}
	if err := context.Cause(ctx); err != nil {
		permit.release(rateLimit{})
		return err
	}
	sending := ctx
	if call.whole {
		sending = context.WithoutCancel(ctx)
	}
	resp, err := c.send(sending, call.method, call.path, r, body)
	permit.release(resp.limit)
	if err != nil {
		if sending.Err() != nil {
			return context.Cause(ctx)
		}
		return &networkError{call: r.template, err: withoutURL(err)}
	}
	c.count(r, resp)
	if resp.status/100 != 2 {
		return c.refusal(r, resp)
	}
	if call.result == nil || resp.status == http.StatusNoContent {
		return nil
	}
	if err := Unmarshal(resp.body, call.result); err != nil {
		return fmt.Errorf("discord: %s: the response is not what was expected: %w", r.template, err)
	}
	return nil
}

// count counts a response that Discord counts too.
func (c *Client) count(r route, resp response) {
	limited := resp.status == http.StatusTooManyRequests
	if limited {
		c.Metrics.RateLimited.Add(1)
		c.log.Warn("discord limits a call", "call", r.template, "scope", resp.limit.scope, "wait", resp.limit.retryAfter)
	}
	denied := resp.status == http.StatusUnauthorized || resp.status == http.StatusForbidden
	if !denied && (!limited || resp.limit.scope == "shared") {
		return
	}
	c.Metrics.Invalid.Add(1)
	if c.invalid.add() {
		c.log.Error("too many invalid requests: no calls are made until they are fewer, or Discord would ban this address",
			"limit", maxInvalid, "per", invalidWindow, "last", r.template, "status", resp.status)
	}
}
