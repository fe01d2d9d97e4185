package web

import (
	"cmp"
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
)

// completionRequest holds the fields of a chat completion that are heeded. Others
// (temperature, max_tokens, …) are taken and do nothing, as the sentences of an
// answer are the text's.
type completionRequest struct {
	Model         string    `json:"model"`
	Messages      []message `json:"messages"`
	Stream        bool      `json:"stream"`
	StreamOptions struct {
		IncludeUsage bool `json:"include_usage"`
	} `json:"stream_options"`
	N              *int `json:"n"`
	ResponseFormat *struct {
		Type string `json:"type"`
	} `json:"response_format"`
	ToolChoice json.RawMessage `json:"tool_choice"`
}

type message struct {
	Role    string  `json:"role"`
	Content content `json:"content"`
}

// content is the text of a message, sent as a string or in parts.
type content struct {
	text  string
	other string // a kind of part that is not text
}

func (c *content) UnmarshalJSON(data []byte) error {
	if len(data) == 0 || data[0] != '[' {
		return json.Unmarshal(data, &c.text) // null, a string, or an error that says so
	}
	var parts []struct{ Type, Text string }
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	texts := make([]string, len(parts))
	for i, p := range parts {
		if p.Type != "text" {
			c.other = p.Type
		}
		texts[i] = p.Text
	}
	c.text = strings.Join(texts, "\n")
	return nil
}

// question reads the messages as a question with its conversation. A marker that
// names no document is of the one called slug.
func (in completionRequest) question(slug string) (answer.Question, error) {
	if err := in.check(); err != nil {
		return answer.Question{}, err
	}
	var q answer.Question
	asked := ""
	for i, m := range in.Messages {
		switch {
		case m.Content.other != "":
			return q, refuse(http.StatusBadRequest, "unsupported_content",
				"messages[%d] has a part of type %q: only text can be read.", i, m.Content.other)
		case m.Role == "user":
			asked = m.Content.text
		case m.Role == "assistant" && asked != "":
			q.History = append(q.History, turn(asked, m.Content.text, slug))
			asked = ""
		case m.Role != "assistant" && m.Role != "system" && m.Role != "developer" && m.Role != "tool":
			return q, refuse(http.StatusBadRequest, "unknown_role", "messages[%d] has the role %q.", i, m.Role)
		}
	}
	if in.Messages[len(in.Messages)-1].Role != "user" {
		return q, refuse(http.StatusBadRequest, "no_question", "The last message must be the user's question.")
	}
	q.Text = asked
	return q, nil
}

// check refuses what cannot be done, rather than do something else.
func (in completionRequest) check() error {
	switch {
	case in.Model == "":
		return refuse(http.StatusBadRequest, "no_model", "The field model is missing: ask for %q.", ModelID)
	case in.Model != ModelID:
		return noModel(in.Model)
	case len(in.Messages) == 0:
		return refuse(http.StatusBadRequest, "no_question", "The field messages is empty: send the question as a user message.")
	case in.N != nil && *in.N != 1:
		return refuse(http.StatusBadRequest, "unsupported", "n must be 1: there is one checked answer to a question.")
	case in.ResponseFormat != nil && in.ResponseFormat.Type != "text" && in.ResponseFormat.Type != "":
		return refuse(http.StatusBadRequest, "unsupported", "response_format %q is not supported: answers are text.", in.ResponseFormat.Type)
	case string(in.ToolChoice) == `"required"` || strings.HasPrefix(string(in.ToolChoice), "{"):
		return refuse(http.StatusBadRequest, "unsupported", "tool_choice cannot demand a tool: this server calls none.")
	}
	return nil
}

// marker is a citation as answers show it: "[¶20]" or "[article ¶20]".
var marker = regexp.MustCompile(`\s*\[(?:([^\s\[\]]+) )?¶(\d+)\]`)

// turn reads an earlier answer back: its citations from the markers. Where the
// quotes were is not known any more.
func turn(question, said, slug string) answer.Turn {
	t := answer.Turn{Question: question, Answer: marker.ReplaceAllString(said, "")}
	for _, m := range marker.FindAllStringSubmatch(said, -1) {
		if n, err := strconv.Atoi(m[2]); err == nil {
			t.Cited = append(t.Cited, answer.Citation{Document: cmp.Or(m[1], slug), Paragraph: n})
		}
	}
	return t
}
