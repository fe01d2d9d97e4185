package openai

import (
	"errors"
	"regexp"
	"slices"
	"sync"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer"
)

// reasoningRoom is added to MaxTokens for models whose thoughts count as completion.
const reasoningRoom = 2000

// reasoningModel matches OpenAI's names for models that refuse max_tokens and
// any temperature, with OpenRouter's prefix or without.
var reasoningModel = regexp.MustCompile(`^(openai/)?(o\d|gpt-[5-9])`)

func isReasoningModel(name string) bool { return reasoningModel.MatchString(name) }

// A dialect is the set of parameters that an endpoint takes.
type dialect struct {
	reasoning bool // one of OpenAI's reasoning models

	mu      sync.Mutex
	refused refusals
}

// refusals are the parameters that the endpoint has refused.
type refusals struct {
	maxTokens, maxCompletionTokens, temperature, streamOptions, reasoningEffort, responseFormat bool
}

// named gives each of the refusals the parameter's name.
func (r *refusals) named() map[string]*bool {
	return map[string]*bool{
		"max_tokens":            &r.maxTokens,
		"max_completion_tokens": &r.maxCompletionTokens,
		"temperature":           &r.temperature,
		"stream_options":        &r.streamOptions,
		"reasoning_effort":      &r.reasoningEffort,
		"response_format":       &r.responseFormat,
	}
}

// Refused returns the names of the parameters that the endpoint has refused,
// sorted, for [Endpoint.Refused] of another client.
func (c *Client) Refused() []string {
	refused := c.dialect.current()
	var names []string
	for name, is := range refused.named() {
		if *is {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (d *dialect) current() refusals {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.refused
}

// paramName finds the first parameter that a refusal names: OpenAI's "Unsupported
// parameter: 'max_tokens' … Use 'max_completion_tokens' instead." means the first.
var paramName = regexp.MustCompile(`max_completion_tokens|max_tokens|temperature|stream_options|include_usage|reasoning_effort|does not support thinking|response_format|json_schema`)

// learn notes the parameter that the server refused in err, after a request
// made with used, and tells whether a request without it is worth making.
func (d *dialect) learn(used refusals, err error) bool {
	var said *refusal
	if !errors.As(err, &said) {
		return false
	}
	param := paramName.FindString(said.param + " " + said.message)
	format := param == "response_format" || param == "json_schema"
	switch {
	case said.kind() == answer.BadRequest && (said.status == 400 || said.status == 422):
	case format && said.status == 500: // llama-cpp-python, and Ollama if it cannot read the schema
	default:
		return false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	switch param {
	case "max_tokens":
		d.refused.maxTokens = true
	case "max_completion_tokens":
		d.refused.maxTokens, d.refused.maxCompletionTokens = true, true
	case "temperature":
		d.refused.temperature = true
	case "stream_options", "include_usage":
		d.refused.streamOptions = true
	case "reasoning_effort", "does not support thinking":
		d.refused.reasoningEffort = true
	case "response_format", "json_schema":
		d.refused.responseFormat = true
	}
	return d.refused != used // also if another request has learnt it meanwhile
}

// request writes the smallest request that every server takes, in the dialect
// of this one.
func (c *Client) request(refused refusals, messages []api.ChatCompletionMessage) api.ChatCompletionRequest {
	e := c.endpoint
	r := api.ChatCompletionRequest{Model: e.Model, Messages: messages, Stream: true}
	switch {
	case c.dialect.reasoning && !refused.maxCompletionTokens:
		r.MaxCompletionTokens = e.MaxTokens + reasoningRoom
	case !refused.maxTokens && !c.dialect.reasoning:
		//lint:ignore SA1019 Ollama ignores max_completion_tokens, and this is what all but OpenAI's own models take.
		r.MaxTokens = e.MaxTokens
	case !refused.maxCompletionTokens:
		r.MaxCompletionTokens = e.MaxTokens
	}
	if !c.dialect.reasoning && !refused.temperature {
		r.Temperature = e.Temperature
	}
	if !refused.streamOptions {
		r.StreamOptions = &api.StreamOptions{IncludeUsage: true}
	}
	if !refused.reasoningEffort {
		r.ReasoningEffort = e.ReasoningEffort
	}
	return r
}
