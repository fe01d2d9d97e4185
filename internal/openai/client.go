// Package openai asks language models behind any OpenAI-compatible server:
// OpenAI, Azure, Ollama, llama.cpp, vLLM, LM Studio, OpenRouter, Gemini,
// Anthropic and others. [github.com/sashabaranov/go-openai] speaks the
// protocol; this package makes up for what servers and library leave open:
//
//   - A completion counts only if a finish_reason or [DONE] ended it. A stream that
//     was cut, an empty answer, a page of HTML: all are errors with a kind.
//   - Everything has a time-out (see [Timeouts]) and a size limit: 8 MiB a stream,
//     16 characters for each token asked for.
//   - Errors of every shape are understood, and redacted before they leave.
//   - Failures that may pass are tried again at most twice, not after a piece was
//     emitted (unless the answer can still do without it), and not much more often
//     than in a tenth of all calls; a server that keeps failing is left alone for a
//     while. Each failure says what can be done, with the names of settings.
//   - What a server refuses (a parameter, streams, the system role, schemas) is
//     dropped or said otherwise, once and for all.
//   - Thoughts ("<think>…</think>", channels, reasoning fields) and leaked end tokens
//     are no part of a completion. If thoughts use it up, it gets more room.
//
// It knows nothing of paragraphs and citations.
package openai

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer/llm"
)

// A Client asks one endpoint. It is safe for concurrent use.
type Client struct {
	endpoint  Endpoint
	api       *api.Client
	transport *transport
	redact    redactor
	breaker   breaker
	budget    budget
	gauge     gauge
	dialect   dialect     // what the server's refusals have taught
	thinksOut atomic.Bool // its completions begin with thoughts that have a closing tag only: see judge
}

// New returns a client for e, or an error that names everything that is wrong
// with e. It does not call the endpoint.
func New(e Endpoint) (*Client, error) {
	e, err := e.checked()
	if err != nil {
		return nil, fmt.Errorf("openai: endpoint: %w", err)
	}
	c := &Client{endpoint: e, redact: newRedactor(e.Key, e.Header)}
	c.breaker.now = e.Clock.Now
	c.dialect.reasoning, c.dialect.thinks = reasoningModel().MatchString(e.Model), e.Thinks
	for _, l := range lessons {
		if slices.Contains(e.Refused, l.name) {
			c.dialect.refused |= l.trait
		}
	}
	c.transport = newTransport(e, c.redact)
	c.transport.learnt = c.tell
	config := api.DefaultConfig(e.bearer())
	config.BaseURL = e.BaseURL
	config.APIVersion = e.APIVersion
	config.HTTPClient = c.transport
	c.api = api.NewClientWithConfig(config)
	return c, nil
}

// Generate asks for a completion of prompt and emits it in pieces of valid
// UTF-8, without thoughts and leading white space. It implements
// [llm.Generator]: nil means a whole answer. If it fails after the first piece, it
// begins anew only if [llm.Restart] allows it. Failures are [llm.Error]s;
// if ctx ends, its error is returned, and an error of emit is returned as it is.
//
// A prompt whose tokens, as counted by the server, are far fewer than they must be
// was silently cut (Ollama does so): that is [llm.TooLong], though only known
// after the last piece.
func (c *Client) Generate(ctx context.Context, prompt []llm.Message, emit func(piece string) error) error {
	if err := checkPrompt(prompt); err != nil {
		return err
	}
	return c.call(ctx, func(ctx context.Context) (begun bool, err error) {
		return c.fulfil(ctx, order{prompt: prompt, again: func() bool { return llm.Restart(ctx) }}, emit)
	})
}

// Models returns the names of the models that the endpoint says it has, sorted.
func (c *Client) Models(ctx context.Context) ([]string, error) {
	list, err := c.api.ListModels(ctx)
	if err != nil {
		return nil, fmt.Errorf("openai: list models: %w", advised(c.redact.failed(ctx, err, llm.Broken)))
	}
	names := make([]string, 0, len(list.Models))
	for _, m := range list.Models {
		names = append(names, m.ID)
	}
	slices.Sort(names)
	return names, nil
}

// call makes a call under all the rules: total time-out, breaker and retries.
func (c *Client) call(caller context.Context, attempt func(context.Context) (begun bool, err error)) error {
	probe, err := c.breaker.admit()
	if err != nil {
		return advised(err)
	}
	total := c.endpoint.Timeouts.Total
	ctx, cancel := context.WithTimeoutCause(caller, total, failure(llm.TimedOut, "not done after %v", total))
	defer cancel()
	err = c.retry(ctx, attempt)
	if err != nil && caller.Err() != nil {
		err = caller.Err()
	}
	c.breaker.record(probe, err)
	return advised(err)
}

// String names the client's endpoint without its secrets, with the base URL that
// was found to be right.
func (c *Client) String() string {
	e := c.endpoint
	e.BaseURL = c.transport.base()
	return e.String()
}

// GoString is String: %#v shows no secrets either.
func (c *Client) GoString() string { return c.String() }
