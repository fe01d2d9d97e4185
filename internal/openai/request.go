package openai

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"slices"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/lazyregexp"
)

// reasoningModel matches OpenAI's names for models that refuse max_tokens and
// any temperature, with OpenRouter's prefix or without.
var reasoningModel = lazyregexp.New(`^(openai/)?(o\d|gpt-[5-9])`)

// An order is a completion that is wanted.
type order struct {
	prompt []llm.Message
	name   string          // of the schema
	schema json.RawMessage // of the completion; nil for free text
	again  func() bool     // reports whether the completion may begin anew, after pieces of it were emitted, and forgets them
}

// An exchange is one request and its response, where go-openai has no words for
// them. The transport finds it in the request's context.
type exchange struct {
	whole bool // no stream is asked for
	zero  bool // the temperature is 0, which go-openai leaves out
	done  bool // the response came to a proper end, with or without a finish_reason

	chunks chunkSource // of the response
	rest   io.Reader   // of the response, behind the chunks
}

// maxRest is how much of a response is read behind its proper end, in bytes.
const maxRest = 1 << 10

func (x *exchange) drain() { _, _ = io.CopyN(io.Discard, x.rest, maxRest) }

type exchangeKey struct{}

// body writes what go-openai cannot.
func (x *exchange) body(data []byte) ([]byte, error) {
	if !x.whole && !x.zero {
		return data, nil
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		return nil, err
	}
	if x.whole {
		delete(fields, "stream")
	}
	if x.zero {
		fields["temperature"] = json.RawMessage("0")
	}
	return json.Marshal(fields)
}

// fulfil asks for a completion in the server's dialect, which it learns on the way:
// what the server refuses is left out or said otherwise, then and from then on.
func (c *Client) fulfil(ctx context.Context, o order, emit func(string) error) (begun bool, err error) {
	var once trait // is left out of this completion only
	for {
		request, x, used := c.request(c.dialect.current()|once, o)
		begun, err = c.complete(ctx, request, x, emit)
		refused := refusedTrait(used, err)
		switch {
		case err == nil:
			c.dialect.prove(used)
			return begun, nil
		case refused != 0 && isAboutTheText(err):
			once |= refused
		case refused != 0:
			c.learn(ctx, refused, err)
		case c.makesRoom(ctx, request, err):
		case saysNothing(err) && c.dialect.doubtful(used) != 0:
			return begun, c.askBarely(ctx, o, used, emit, err)
		default:
			return begun, err
		}
		if begun && !o.again() {
			return true, err
		}
	}
}

// askBarely asks with nothing that a server could do without, after it refused a
// request and did not say why.
func (c *Client) askBarely(ctx context.Context, o order, used trait, emit func(string) error, why error) error {
	doubtful := c.dialect.doubtful(used)
	if doubtful&jsonSchema != 0 {
		doubtful |= jsonObject // its substitute
	}
	request, x, _ := c.request(c.dialect.current()|doubtful, o)
	if _, err := c.complete(ctx, request, x, emit); err != nil {
		return why
	}
	c.learn(ctx, doubtful, why)
	return nil
}

// notJSON is Groq's refusal of what the model wrote in JSON mode.
var notJSON = lazyregexp.New(`json_validate_failed`)

// isAboutTheText reports whether a refusal is about what the model wrote: it says
// nothing of the next completion.
func isAboutTheText(err error) bool {
	var said *refusal
	return errors.As(err, &said) && notJSON().MatchString(said.code)
}

// A selection is what of a request a server gets.
type selection struct {
	refused trait
	used    trait
}

// take reports whether a trait is not refused, and then uses it.
func (s *selection) take(t trait) bool {
	if s.refused&t != 0 {
		return false
	}
	s.used |= t
	return true
}

// request writes the smallest request that every server takes, without what this one
// refuses. used is what is in it.
func (c *Client) request(refused trait, o order) (r api.ChatCompletionRequest, x *exchange, used trait) {
	s := &selection{refused: refused}
	messages := toMessages(o.prompt, !o.hasSystem() || s.take(systemRole))
	r = api.ChatCompletionRequest{Model: c.endpoint.Model, Messages: messages}
	x = &exchange{whole: !s.take(streaming)}
	if !x.whole && s.take(streamOptions) {
		r.StreamOptions = &api.StreamOptions{IncludeUsage: true}
	}
	c.setLimit(&r, s)
	c.setTemperature(&r, x, s, o)
	if effort := c.endpoint.ReasoningEffort; effort != "" && s.take(reasoningEffort) {
		r.ReasoningEffort = effort
	}
	if o.schema != nil {
		r.ResponseFormat = format(o, s)
	}
	return r, x, s.used
}

// setLimit sets the longest completion, in the field that the server takes.
func (c *Client) setLimit(r *api.ChatCompletionRequest, s *selection) {
	room := c.room(sizeOf(r.Messages))
	switch {
	case c.prefersCompletionTokens() && s.take(maxCompletionTokens):
		r.MaxCompletionTokens = room
	case !c.dialect.reasoning && s.take(maxTokens):
		//lint:ignore SA1019 Ollama ignores max_completion_tokens, and this is what all but OpenAI's own models take.
		r.MaxTokens = room
	case !c.prefersCompletionTokens() && s.take(maxCompletionTokens):
		r.MaxCompletionTokens = room
	}
}

// setTemperature sets the temperature, which is 0 for what has to be in a format.
func (c *Client) setTemperature(r *api.ChatCompletionRequest, x *exchange, s *selection, o order) {
	isCold := c.endpoint.Temperature == 0 || o.schema != nil
	switch {
	case c.dialect.reasoning || s.refused&temperature != 0:
	case isCold && s.take(zeroTemperature):
		x.zero = true
	case isCold && s.take(temperature):
		r.Temperature = minTemperature
	case s.take(temperature):
		r.Temperature = c.endpoint.Temperature
	}
}

func (c *Client) prefersCompletionTokens() bool {
	return c.dialect.reasoning || c.endpoint.MaxCompletionTokens > 0
}

// format is a schema for a server that takes one, else JSON mode for one that takes
// that, else nothing.
func format(o order, s *selection) *api.ChatCompletionResponseFormat {
	switch {
	case s.take(jsonSchema):
		return &api.ChatCompletionResponseFormat{
			Type:       api.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &api.ChatCompletionResponseFormatJSONSchema{Name: o.name, Schema: o.schema, Strict: true},
		}
	case s.take(jsonObject):
		return &api.ChatCompletionResponseFormat{Type: api.ChatCompletionResponseFormatTypeJSONObject}
	}
	return nil
}

// checkPrompt refuses what servers refuse or misread, before it is sent.
func checkPrompt(prompt []llm.Message) error {
	for i, m := range prompt {
		switch m.Role {
		case api.ChatMessageRoleSystem, api.ChatMessageRoleUser, api.ChatMessageRoleAssistant:
		default:
			return failure(llm.BadRequest, "message %d has the unknown role %q", i+1, m.Role)
		}
		if m.Content == "" {
			return failure(llm.BadRequest, "message %d is empty", i+1)
		}
	}
	if len(prompt) == 0 {
		return failure(llm.BadRequest, "the prompt has no message")
	}
	return nil
}

// toMessages joins neighbours of one role, as many chat templates want the roles to
// alternate. Where there is no system role, its messages are the user's.
func toMessages(prompt []llm.Message, system bool) []api.ChatCompletionMessage {
	var messages []api.ChatCompletionMessage
	for _, m := range prompt {
		if m.Role == api.ChatMessageRoleSystem && !system {
			m.Role = api.ChatMessageRoleUser
		}
		if last := len(messages) - 1; last >= 0 && messages[last].Role == m.Role {
			messages[last].Content += "\n\n" + m.Content
			continue
		}
		messages = append(messages, api.ChatCompletionMessage{Role: m.Role, Content: m.Content})
	}
	return messages
}

func (o order) hasSystem() bool {
	return slices.ContainsFunc(o.prompt, func(m llm.Message) bool { return m.Role == api.ChatMessageRoleSystem })
}
