package openai

import (
	"context"
	"encoding/json"
	"strings"

	"pilcrow/internal/answer/llm"
)

// Choose asks for a completion that is a JSON object by schema, which has a name,
// and returns it whole. It implements [llm.Chooser]. A server that refuses
// schemas is asked for JSON mode, and one that refuses that for nothing: the prompt
// has to say what is wanted, and the caller has to check what comes. The temperature
// is the lowest that the server takes.
//
// It streams like [Client.Generate], so that the same time-outs and limits hold.
func (c *Client) Choose(ctx context.Context, prompt []llm.Message, name string, schema json.RawMessage) (string, error) {
	if err := checkPrompt(prompt); err != nil {
		return "", err
	}
	if !json.Valid(schema) {
		return "", failure(llm.BadRequest, "the schema is no JSON")
	}
	var said strings.Builder
	o := order{prompt: prompt, name: name, schema: schema, again: func() bool { said.Reset(); return true }}
	err := c.call(ctx, func(ctx context.Context) (begun bool, err error) {
		said.Reset()
		_, err = c.fulfil(ctx, o, func(piece string) error {
			said.WriteString(piece)
			return nil
		})
		return false, err // nobody has seen a piece of it
	})
	if err != nil {
		return "", err
	}
	return said.String(), nil
}
