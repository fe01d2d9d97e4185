package openai

import (
	"cmp"
	"context"
	"errors"
	"io"
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer/llm"
)

// maxCharsPerToken bounds the emitted characters by the tokens asked for, whether
// or not the server minds max_tokens. English has about 4 a token.
const maxCharsPerToken = 16

// smallContext is the context length of common servers as they come, in tokens.
const smallContext = 4096

// afterDone is how long is waited for the end of a response behind [DONE]: it comes with it,
// and a connection can be used again only once it has come.
const afterDone = 20 * time.Millisecond

// A completion is what has come of one so far.
type completion struct {
	emit     func(string) error
	maxChars int // that may be emitted
	room     int // the longest that was asked for, in tokens; 0 for none

	marks   marks
	echo    echo
	chars   int     // emitted, and white space skipped before
	begun   bool    // a piece was emitted
	tokens  float64 // received, thoughts included, as estimated
	said    float64 // the same of what was emitted
	refused bool    // the model declined in a field of its own
	finish  string  // the last finish_reason
	usage   *Usage
}

// complete makes one request and emits its completion. begun reports whether a
// piece was emitted.
func (c *Client) complete(ctx context.Context, request api.ChatCompletionRequest, x *exchange, emit func(string) error) (begun bool, err error) {
	ctx, cancel := context.WithCancel(context.WithValue(ctx, exchangeKey{}, x))
	defer cancel()
	defer func() { c.gauge.heed(err) }()
	stream, err := c.api.CreateChatCompletionStream(ctx, request)
	if err != nil {
		return false, c.redact.failed(ctx, err, llm.BadRequest)
	}
	defer stream.Close()
	prompt := sizeOf(request.Messages)
	out := &completion{emit: emit, maxChars: c.endpoint.MaxTokens * maxCharsPerToken, room: limitOf(request), echo: c.redact.echo()}
	out.marks.thinking = c.thinksOut.Load()
	defer func() { c.book(ctx, prompt, out) }()

	hangUp := time.AfterFunc(math.MaxInt64, cancel) // set going by a finish_reason
	defer hangUp.Stop()
	if err := c.read(ctx, x, out, hangUp); err != nil {
		return out.begun, err
	}
	if x.done {
		hangUp.Reset(afterDone)
		x.drain()
		out.finish = cmp.Or(out.finish, "done") // some servers send no finish_reason, but [DONE]
	}
	return out.begun, c.judge(out, prompt)
}

// read takes the chunks of a response up to its end, or to that of the answer in it.
func (c *Client) read(ctx context.Context, x *exchange, out *completion, hangUp *time.Timer) error {
	for {
		next, err := x.chunks.next()
		if err != nil && out.finish == "" && !errors.Is(err, io.EOF) {
			return c.redact.failed(ctx, err, llm.Broken)
		}
		if err != nil {
			return nil // what breaks after the finish_reason does not matter
		}
		if err := out.take(next); err != nil {
			return err
		}
		if out.marks.over {
			out.finish = "stop" // whatever a model goes on with that misses its own end
			return nil
		}
		if out.finish != "" {
			hangUp.Reset(c.endpoint.Timeouts.AfterEnd)
		}
	}
}

// take emits the text that is in a chunk.
func (o *completion) take(ch chunk) error {
	for _, c := range [...]*counts{ch.Groq.Usage, ch.Usage} {
		if u := c.usage(); u != nil {
			o.usage = u
		}
	}
	if len(ch.Choices) == 0 {
		return nil
	}
	choice := ch.Choices[0]
	if choice.FinishReason != "" {
		o.finish = string(choice.FinishReason)
	}
	for _, d := range [...]*delta{&choice.Delta, &choice.Message, {Content: choice.Text}} {
		if *d == (delta{}) {
			continue
		}
		o.tokens += estimate(string(d.Content + d.Reasoning + d.ReasoningContent))
		o.refused = o.refused || d.Refusal != ""
		if err := o.write(o.echo.text(o.marks.text(string(d.Content)))); err != nil {
			return err
		}
	}
	return nil
}

// write emits text, skipping white space before the first piece.
func (o *completion) write(text string) error {
	o.chars += utf8.RuneCountInString(text)
	o.said += estimate(text)
	if !o.begun {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
	}
	if text != "" {
		o.begun = true
		if err := o.emit(text); err != nil {
			return err
		}
	}
	if o.chars > o.maxChars {
		return failure(llm.CutShort, "the completion went on past %d characters", o.maxChars)
	}
	return nil
}

var errOnlyThoughts = errors.New("the completion holds thoughts and no answer")

// judge reports, by its error, whether a stream that came to its end was a whole answer.
//
// Some servers open the thoughts in the prompt, so that only the closing tag
// comes back. The first such completion is lost; the next ones are read as
// beginning with thoughts, until one never closes them.
func (c *Client) judge(o *completion, prompt size) error {
	if o.finish == "" {
		return failure(llm.Broken, "the stream ended without a finish_reason")
	}
	if err := ending(o.finish); err != nil {
		return o.blame(err)
	}
	if err := o.write(o.echo.text(o.marks.end()) + o.echo.end()); err != nil {
		return err
	}
	switch {
	case o.marks.orphan:
		c.thinksOut.Store(true)
		return failure(llm.Broken, "the completion closes thoughts that it did not open; from now on it is read as beginning with thoughts")
	case o.refused && !o.begun:
		return failure(llm.Filtered, "the model declined to answer")
	case !o.begun && o.tokens == 0 && c.fillsHalf(prompt):
		return failure(llm.TooLong, "the completion is empty, as some servers' are if the prompt is too long")
	case !o.begun && o.tokens > 0:
		c.thinksOut.Store(false)
		return &llm.Error{Kind: llm.Broken, Err: errOnlyThoughts}
	case !o.begun:
		c.thinksOut.Store(false)
		return failure(llm.Broken, "the completion holds no answer")
	case o.usage != nil && !c.gauge.learn(prompt, o.usage):
		return failure(llm.TooLong, "the server read %d tokens of a prompt of %d characters: it dropped the rest",
			o.usage.PromptTokens, prompt.chars)
	}
	return nil
}

const (
	hardlyAny = 0.25 // of a completion that was cut for its length: so little text, and it was mostly something else
	mostly    = 0.75
)

// blame says so where a completion was cut for its length, but mostly held thoughts.
// Where they are not sent, the count of tokens gives them away, or that nothing came.
func (o *completion) blame(err error) error {
	var failed *llm.Error
	room := float64(o.room)
	if !errors.As(err, &failed) || failed.Kind != llm.CutShort || room == 0 || o.said > hardlyAny*room {
		return err
	}
	thought := o.tokens > 2*o.said || o.usage != nil && float64(o.usage.CompletionTokens) > mostly*room
	if o.begun && !thought {
		return err // the server has a shorter limit of its own
	}
	return &llm.Error{Kind: llm.CutShort, Err: &starved{o.room}}
}

// fillsHalf reports whether a prompt takes half of the context or more.
func (c *Client) fillsHalf(prompt size) bool {
	return 2*c.gauge.tokens(prompt) >= float64(cmp.Or(c.context(), smallContext))
}

// book reports what the completion took.
func (c *Client) book(ctx context.Context, prompt size, o *completion) {
	if c.endpoint.OnUsage == nil {
		return
	}
	used := Usage{PromptTokens: whole(c.gauge.tokens(prompt)), CompletionTokens: whole(o.tokens), Estimated: true}
	if o.usage != nil && o.finish != "" {
		used = *o.usage
	}
	c.endpoint.OnUsage(context.WithoutCancel(ctx), used)
}
