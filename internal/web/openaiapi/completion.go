package openaiapi

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer"
	"pilcrow/internal/web/wire"
)

// A completion writes one answer in OpenAI's shapes.
type completion struct {
	id      string
	created int64 // Unix seconds
}

// The shapes, with the fields that OpenAI's own servers always send.
type (
	completionReply struct {
		ID      string   `json:"id"`
		Object  string   `json:"object"`
		Created int64    `json:"created"`
		Model   string   `json:"model"`
		Choices []choice `json:"choices"`
		Usage   *usage   `json:"usage,omitempty"`
	}
	choice struct {
		Index        int     `json:"index"`
		Message      *spoken `json:"message,omitempty"`
		Delta        *spoken `json:"delta,omitempty"`
		LogProbs     *string `json:"logprobs"` // always null
		FinishReason *string `json:"finish_reason"`
	}
	spoken struct {
		Role        string         `json:"role,omitempty"`
		Content     *string        `json:"content,omitempty"`
		Refusal     *string        `json:"refusal,omitempty"`
		Annotations []annotation   `json:"annotations,omitempty"`
		ToolCalls   []toolCall     `json:"tool_calls,omitempty"`
		Pilcrow     *answer.Answer `json:"pilcrow,omitempty"`
	}
	annotation struct {
		Type string      `json:"type"`
		URL  urlCitation `json:"url_citation"`
	}
	urlCitation struct {
		Start int    `json:"start_index"` // of the marker in the content, in characters
		End   int    `json:"end_index"`
		Title string `json:"title"`
		URL   string `json:"url"` // of the paragraph on the page
	}
	usage struct {
		Prompt     int `json:"prompt_tokens"`
		Completion int `json:"completion_tokens"`
		Total      int `json:"total_tokens"`
	}
	modelList struct {
		Object string      `json:"object"`
		Data   []modelInfo `json:"data"`
	}
	modelInfo struct {
		ID      string `json:"id"`
		Object  string `json:"object"`
		Created int64  `json:"created"`
		OwnedBy string `json:"owned_by"`
	}
)

var thisModel = modelInfo{ID: ModelID, Object: "model", Created: 1, OwnedBy: "pilcrow"}

func (c completion) reply(object string, choices ...choice) completionReply {
	return completionReply{ID: c.id, Object: object, Created: c.created, Model: ModelID, Choices: slices.Clip(choices)}
}

// whole is the reply without streaming.
func (c completion) whole(p *speech, a answer.Answer, base string) completionReply {
	text := p.content.String()
	said := &spoken{Role: "assistant", Content: &text, Annotations: annotations(text, base), Pilcrow: p.record(a)}
	if said.ToolCalls = c.calls(p); said.ToolCalls != nil {
		said.Content = nil
	}
	reply := c.reply("chat.completion", choice{Message: said, FinishReason: p.reason()})
	reply.Usage = usageOf(p, a)
	return reply
}

// piece is one chunk of the content.
func (c completion) piece(text string, first bool) completionReply {
	delta := &spoken{Content: &text}
	if first {
		delta.Role = "assistant"
	}
	return c.reply("chat.completion.chunk", choice{Delta: delta})
}

// last is the chunk that ends the content.
func (c completion) last(p *speech, a answer.Answer, base string) completionReply {
	delta := &spoken{Annotations: annotations(p.content.String(), base), Pilcrow: p.record(a)}
	if delta.ToolCalls = c.calls(p); delta.ToolCalls != nil {
		delta.Role = "assistant"
	}
	return c.reply("chat.completion.chunk", choice{Delta: delta, FinishReason: p.reason()})
}

// usage is the chunk of stream_options.include_usage: it has no choice.
func (c completion) usage(p *speech, a answer.Answer) completionReply {
	reply := c.reply("chat.completion.chunk")
	reply.Choices = []choice{}
	reply.Usage = usageOf(p, a)
	return reply
}

// reason is why the content ends.
func (p *speech) reason() *string {
	reason := string(cmp.Or(p.conversation.cut.ended, stopped))
	if p.conversation.task != nil && p.conversation.task.tool != "" {
		reason = "tool_calls"
	}
	return &reason
}

// record is the whole answer, nil if the client asked for itself.
func (p *speech) record(a answer.Answer) *answer.Answer {
	if p.conversation.task != nil {
		return nil
	}
	return &a
}

// annotations says where the markers stand in a content.
func annotations(content, base string) []annotation {
	var list []annotation
	for _, at := range marker().FindAllStringSubmatchIndex(content, -1) {
		start := utf8.RuneCountInString(content[:at[1]]) - utf8.RuneCountInString(strings.TrimSpace(content[at[0]:at[1]]))
		number, title := content[at[4]:at[5]], "¶"+content[at[4]:at[5]]
		anchor := "#p" + number
		if at[2] >= 0 {
			title = content[at[2]:at[3]] + " " + title
			anchor = "#" + content[at[2]:at[3]] + "/p" + number
		}
		list = append(list, annotation{Type: "url_citation", URL: urlCitation{
			Start: start, End: utf8.RuneCountInString(content[:at[1]]), Title: title, URL: base + "/" + anchor,
		}})
	}
	return list
}

// usageOf is what the model used, or, where none was asked, an estimate of one
// token for four characters, as clients divide by it.
func usageOf(p *speech, a answer.Answer) *usage {
	u := &usage{Prompt: estimate(p.conversation.heard), Completion: estimate(p.content.String())}
	if t := a.Receipt.Tokens; t != nil {
		u.Prompt, u.Completion = t.Prompt, t.Completion
	}
	u.Total = u.Prompt + u.Completion
	return u
}

func estimate(s string) int { return (utf8.RuneCountInString(s) + 3) / 4 }

// An Error is the body of an error as OpenAI's servers send it.
type Error struct {
	Error struct {
		Message string  `json:"message"`
		Type    string  `json:"type"`
		Param   *string `json:"param"`
		Code    string  `json:"code"`
	} `json:"error"`
}

// ErrorOf tells a problem in OpenAI's form.
func ErrorOf(p *wire.Problem) Error {
	var e Error
	e.Error.Message, e.Error.Code = p.Message, p.Code
	if p.Param != "" {
		e.Error.Param = &p.Param
	}
	switch {
	case p.Status == http.StatusTooManyRequests:
		e.Error.Type, e.Error.Code = "rate_limit_error", "rate_limit_exceeded"
	case p.Status == http.StatusUnauthorized:
		e.Error.Type, e.Error.Code = "authentication_error", "invalid_api_key"
	case p.Status < 500:
		e.Error.Type = "invalid_request_error"
	default:
		e.Error.Type = "server_error"
	}
	return e
}
