package link

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

// defaultMaxWait is what a person still waits for.
const defaultMaxWait = 30 * time.Second

// Options are what a [Client] needs to know.
type Options struct {
	Token     string            // the bot's, without "Bot "
	API       string            // base URL; see [CheckAPI]
	MaxWait   time.Duration     // the longest that one call may wait for limits and repeats; 0 means 30 s
	Transport http.RoundTripper // nil means one of its own, which heeds the proxy settings of the environment
	Log       *slog.Logger      // nil discards
	Version   string            // of the bot, for the User-Agent; "" means "0"
}

// A Client makes REST calls. It is safe for use by many goroutines, and every
// method ends when its context does.
type Client struct {
	Metrics *Metrics

	token   string
	base    string
	agent   string
	maxWait time.Duration
	http    *http.Client
	log     *slog.Logger
	limiter limiter
	invalid invalidCount
	gone    goneList
}

// NewClient checks the options and returns a client. It calls nobody.
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
	if o.MaxWait == 0 {
		o.MaxWait = defaultMaxWait
	}
	if o.Version == "" {
		o.Version = "0"
	}
	return &Client{
		Metrics: &Metrics{},
		token:   o.Token,
		base:    base,
		agent:   "DiscordBot (https://discord.com, " + o.Version + ") Pilcrow",
		maxWait: o.MaxWait,
		http:    newHTTP(o.Transport),
		log:     o.Log,
	}, nil
}

// A call is one request, made once or more.
type call struct {
	method, path string
	body         any   // marshalled as JSON; nil for none
	result       any   // unmarshalled from JSON; nil if it is not wanted
	repeatable   bool  // making it twice is like making it once
	unsure       *bool // if not nil, is set when an attempt failed that Discord may have heeded
}

// Do makes one call. path starts with "/" and is below the API's base; body and
// result are JSON, nil for none. GET, PUT, PATCH and DELETE are repeated after
// failures that may pass; POST is not. Errors are [*APIError], [*LimitError], the
// cause of ctx's end, or say that Discord was not reached.
func (c *Client) Do(ctx context.Context, method, path string, body, result any) error {
	return c.do(ctx, call{method: method, path: path, body: body, result: result, repeatable: method != http.MethodPost})
}

// do makes a call as often as it takes and as is allowed.
func (c *Client) do(ctx context.Context, call call) error {
	r := routeOf(call.method, call.path)
	if !strings.HasPrefix(call.path, "/") || strings.Contains(call.path, "..") {
		return fmt.Errorf("discord: %s: a path starts with / and climbs nowhere", r.template)
	}
	body, err := call.marshal()
	if err != nil {
		return fmt.Errorf("discord: %s: %w", r.template, err)
	}
	deadline := time.Now().Add(c.maxWait)
	if d, ok := ctx.Deadline(); ok && d.Before(deadline) {
		deadline = d
	}
	var said *APIError // the last answer that was no success
	for try := 0; ; try++ {
		err := c.attempt(ctx, call, r, body, deadline)
		var limited *LimitError
		if !errors.As(err, &said) && errors.As(err, &limited) && said != nil {
			limited.Err = said
		}
		if err == nil || ctx.Err() != nil || !c.again(ctx, call, err, try, deadline) {
			return err
		}
		c.Metrics.Repeated.Add(1)
		if call.unsure != nil && !isTooMany(err) {
			*call.unsure = true
		}
	}
}

func (c call) marshal() ([]byte, error) {
	if c.body == nil {
		return nil, nil
	}
	return json.Marshal(c.body)
}

// attempt makes one request, when limits allow.
func (c *Client) attempt(ctx context.Context, call call, r route, body []byte, deadline time.Time) error {
	if err := c.gone.check(r); err != nil {
		return err
	}
	pass, err := c.limiter.enter(ctx, r, deadline)
	if err != nil {
		return err
	}
	if err := c.invalid.check(r); err != nil {
		pass.answered(limits{})
		return err
	}
	reply, err := c.exchange(ctx, call.method, call.path, r, body)
	pass.answered(reply.limits)
	if err != nil {
		return c.failed(ctx, r, err)
	}
	c.note(r, reply)
	if reply.status/100 != 2 {
		return c.refused(r, reply)
	}
	if call.result == nil || reply.status == http.StatusNoContent {
		return nil
	}
	if err := decode(reply.body, call.result); err != nil {
		return fmt.Errorf("discord: %s: the answer is not what was expected: %w", r.template, err)
	}
	return nil
}

// note counts an answer.
func (c *Client) note(r route, reply reply) {
	limited := reply.status == http.StatusTooManyRequests
	if limited {
		c.Metrics.RateLimited.Add(1)
		c.log.Warn("discord limits a call", "call", r.template, "scope", reply.limits.scope, "wait", reply.limits.retryAfter)
	}
	denied := reply.status == http.StatusUnauthorized || reply.status == http.StatusForbidden
	if !denied && (!limited || reply.limits.scope == "shared") {
		return
	}
	c.Metrics.Invalid.Add(1)
	if c.invalid.add() {
		c.log.Error("too many invalid requests: no calls are made until they are fewer, lest Discord bans this address",
			"limit", maxInvalid, "per", invalidWindow, "last", r.template, "status", reply.status)
	}
}

// failed turns the failure of a request into an error without its URL.
func (c *Client) failed(ctx context.Context, r route, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return &networkError{call: r.template, err: withoutURL(err)}
}

// A networkError says that there was no whole answer.
type networkError struct {
	call string
	err  error
}

func (e *networkError) Error() string { return "discord: " + e.call + ": " + e.err.Error() }
func (e *networkError) Unwrap() error { return e.err }

// IsUnreachable tells that Discord was not reached, or answered by halves.
func IsUnreachable(err error) bool {
	var failed *networkError
	return errors.As(err, &failed)
}
