package openai

import (
	"context"
	"encoding/json"
	"strings"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer"
)

// Choose asks for a completion that is a JSON object by schema, and returns it
// whole. It implements [answer.Chooser]. A server that refuses response_format is
// asked without it, then and from then on: the prompt has to say what is wanted,
// and the caller has to check what comes.
//
// It streams like [Client.Generate], so that the same time-outs and limits hold.
func (c *Client) Choose(ctx context.Context, prompt []answer.Message, schema json.RawMessage) (string, error) {
	messages, err := toMessages(prompt)
	if err != nil {
		return "", err
	}
	if !json.Valid(schema) {
		return "", failure(answer.BadRequest, "the schema is no JSON")
	}
	format := &api.ChatCompletionResponseFormat{
		Type:       api.ChatCompletionResponseFormatTypeJSONSchema,
		JSONSchema: &api.ChatCompletionResponseFormatJSONSchema{Name: "choice", Schema: schema, Strict: true},
	}
	var said strings.Builder
	err = c.call(ctx, func(ctx context.Context) (begun bool, err error) {
		for {
			said.Reset()
			d := c.dialect.current()
			request := c.request(d, messages)
			if !d.responseFormat {
				request.ResponseFormat = format
			}
			_, err = c.complete(ctx, request, func(piece string) error {
				said.WriteString(piece)
				return nil
			})
			if err == nil || !c.dialect.learn(d, err) {
				return false, err // nobody has seen a piece of it
			}
		}
	})
	if err != nil {
		return "", err
	}
	return said.String(), nil
}

// RefusesSchemas tells whether the endpoint has refused a JSON schema.
func (c *Client) RefusesSchemas() bool { return c.dialect.current().responseFormat }
