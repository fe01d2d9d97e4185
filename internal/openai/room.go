package openai

import (
	"context"
	"errors"
	"fmt"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer/llm"
)

const (
	// reasoningRoom is added to MaxTokens for models whose names say that they think.
	reasoningRoom = 2000
	// moreRoom is how many times as long a completion may be if thoughts have used
	// up a shorter one.
	moreRoom = 4
)

// A starved error is a completion that was cut before it had said much: thoughts
// had used it up.
type starved struct{ room int }

func (s *starved) Error() string {
	return fmt.Sprintf("the model's thoughts used up the longest completion of %d tokens", s.room)
}

// room is how many tokens a completion may take, thoughts included.
func (c *Client) room(prompt size) int {
	e := c.endpoint
	if e.MaxCompletionTokens > 0 {
		return e.MaxCompletionTokens
	}
	room := e.MaxTokens
	if c.dialect.reasoning {
		room += reasoningRoom
	}
	if !c.dialect.needsRoom() {
		return room
	}
	more := moreRoom * room
	if context := c.context(); context > 0 {
		more = min(more, context-int(margin*c.gauge.tokens(prompt))-perMessage*prompt.messages)
	}
	return max(room, more)
}

// makesRoom reports whether a request that failed is worth repeating with another
// room: with more if thoughts used up what there was, with less if the server has
// meanwhile said that it has not so much.
func (c *Client) makesRoom(ctx context.Context, request api.ChatCompletionRequest, err error) bool {
	before := limitOf(request)
	if before == 0 {
		return false
	}
	var cut *starved
	var failed *llm.Error
	switch {
	case errors.As(err, &cut):
		news := c.dialect.overflows()
		after := c.room(sizeOf(request.Messages))
		if news && after > before {
			c.tell(ctx, fmt.Sprintf("%v before it answered: it is asked again with %d, and from now on; "+
				"set model.max_tokens (BOT_MODEL_MAX_TOKENS) to as many, or model.reasoning_effort to low or none", cut, after))
		}
		return after > before
	case errors.As(err, &failed) && failed.Kind == llm.TooLong:
		return c.room(sizeOf(request.Messages)) < before
	}
	return false
}

// limitOf is the longest completion that a request allows, 0 for none.
func limitOf(r api.ChatCompletionRequest) int {
	//lint:ignore SA1019 see request
	return max(r.MaxTokens, r.MaxCompletionTokens)
}
