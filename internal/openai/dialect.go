package openai

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/lazyregexp"
)

// A trait is something that servers differ in whether they take it. Traits are a set
// of bits.
type trait uint

const (
	jsonSchema trait = 1 << iota
	jsonObject
	streamOptions
	streaming
	maxTokens
	maxCompletionTokens
	reasoningEffort
	zeroTemperature
	temperature
	systemRole

	// optional is what no completion needs. A server that refuses a request and does
	// not say why is asked without.
	optional = jsonSchema | jsonObject | streamOptions | reasoningEffort | zeroTemperature | temperature
)

// A lesson is how servers refuse a trait.
type lesson struct {
	trait    trait
	name     string                // for Endpoint.Refused
	words    func() *regexp.Regexp // in lower case: of the parameter's name, or of the message
	statuses []int
	instead  string // how the server is asked from then on
}

var (
	clientErrors = []int{400, 422}
	// Servers that fail on a template or a grammar say so as an error of their own,
	// or within a stream (0).
	anyErrors = []int{400, 422, 500, 501, 0}
)

// lessons stand in the order in which they are tried: a word of an earlier one may
// occur in a refusal that a later one is about, but not the other way round.
var lessons = []lesson{
	{jsonSchema, "json_schema", formatWords, anyErrors, "JSON mode without a schema"},
	{jsonObject, "json_object", formatWords, anyErrors, "JSON in words"},
	{streamOptions, "stream_options", lazyregexp.New(`stream_options|include_usage`), clientErrors, "streams without a count of tokens"},
	{streaming, "stream", lazyregexp.New(`^stream$|\bstream.{0,60}(\bnot\b|n't|unsupported|disabled)|(\bnot |n't |unsupported|disabled|verified).{0,60}\bstream`), []int{400, 422, 501}, "whole answers instead of streams"},
	{maxTokens, "max_tokens", lazyregexp.New(`max.?tokens`), clientErrors, "max_completion_tokens, or no limit"},
	{maxCompletionTokens, "max_completion_tokens", lazyregexp.New(`max.?completion.?tokens`), clientErrors, "max_tokens, or no limit"},
	{reasoningEffort, "reasoning_effort", lazyregexp.New(`reasoning.?effort|reasoning value|thinking.?(level|budget|config)|support (thinking|reasoning)`), clientErrors, "no reasoning_effort"},
	{zeroTemperature, "temperature_0", temperatureWords, clientErrors, "a temperature above 0"},
	{temperature, "temperature", temperatureWords, clientErrors, "no temperature"},
	{systemRole, "system_role", lazyregexp.New(`system (role|message|prompt|instruction)|developer instruction|role.{0,40}\bsystem\b|\bsystem\b.{0,40}role|must alternate|only user and assistant|messages\[0\]\.role`), anyErrors, "the rules inside the first user message"},
}

var (
	formatWords      = lazyregexp.New(`response.?format|json.?(schema|object|mode|validate)|structured output|grammar|guided|\bschema\b|\bformat\b`)
	temperatureWords = lazyregexp.New(`temperature`)
)

// A dialect is what a server takes, as far as its refusals have taught.
type dialect struct {
	reasoning bool // one of OpenAI's reasoning models, by its name

	mu      sync.Mutex
	refused trait
	proven  trait // was in a request that the server answered
	thinks  bool  // its thoughts have used up the longest completion
}

func (d *dialect) current() trait {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.refused
}

// refuse notes traits as refused and returns those that were not before.
func (d *dialect) refuse(t trait) (news trait) {
	d.mu.Lock()
	defer d.mu.Unlock()
	news = t &^ d.refused
	d.refused |= t
	return news
}

// prove notes traits of a request that was answered.
func (d *dialect) prove(t trait) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.proven |= t
}

// doubtful is which of the optional traits the server has never been seen to take.
func (d *dialect) doubtful(used trait) trait {
	d.mu.Lock()
	defer d.mu.Unlock()
	return used & optional &^ d.proven
}

// overflows notes that thoughts have used up a completion, and reports whether that is news.
func (d *dialect) overflows() (news bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	news, d.thinks = !d.thinks, true
	return news
}

func (d *dialect) needsRoom() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.thinks
}

// refusedTrait finds what of a request the server refused in err: 0 if it is
// nothing that can be left out.
func refusedTrait(used trait, err error) trait {
	var said *refusal
	if !errors.As(err, &said) {
		return 0
	}
	if kind := said.kind(); kind != llm.BadRequest && kind != llm.ServerError {
		return 0
	}
	for _, text := range []string{said.param, said.code + " " + said.message} {
		text = strings.ToLower(text)
		for _, l := range lessons {
			if used&l.trait != 0 && slices.Contains(l.statuses, said.status) && l.words().MatchString(text) {
				return l.trait
			}
		}
	}
	return 0
}

// saysNothing reports whether a request was refused for a reason that is not known here.
func saysNothing(err error) bool {
	var said *refusal
	return errors.As(err, &said) && said.kind() == llm.BadRequest && slices.Contains(clientErrors, said.status)
}

// learn notes what the server does not take, and tells the operator.
func (c *Client) learn(ctx context.Context, refused trait, err error) {
	news := c.dialect.refuse(refused)
	var said *refusal
	errors.As(err, &said)
	for _, l := range lessons {
		if news&l.trait != 0 {
			c.tell(ctx, fmt.Sprintf("the server refuses %s, so it is asked for %s: %v", l.name, l.instead, said))
		}
	}
}

func (c *Client) tell(ctx context.Context, what string) {
	if c.endpoint.OnLearn != nil {
		c.endpoint.OnLearn(context.WithoutCancel(ctx), what)
	}
}

// Refused returns what the server does not take, sorted, for [Endpoint.Refused] of
// another client.
func (c *Client) Refused() []string {
	refused := c.dialect.current()
	var names []string
	for _, l := range lessons {
		if refused&l.trait != 0 {
			names = append(names, l.name)
		}
	}
	if c.transport.turned.Load() {
		names = append(names, otherPath)
	}
	slices.Sort(names)
	return names
}

// RefusesSchemas reports whether the endpoint has refused a JSON schema.
func (c *Client) RefusesSchemas() bool { return c.dialect.current()&jsonSchema != 0 }

// Thinks reports whether the model's thoughts have used up the longest completion,
// for [Endpoint.Thinks] of another client.
func (c *Client) Thinks() bool { return c.dialect.needsRoom() }
