package openaiapi

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/web/wire"
)

// completionRequest holds the fields of a chat completion that are heeded. Others
// (temperature, seed, …) are taken and do nothing, as the sentences of an answer are
// the text's. So is the name of the model: there is one.
type completionRequest struct {
	Messages      []message `json:"messages"`
	Stream        bool      `json:"stream"`
	StreamOptions struct {
		IncludeUsage bool `json:"include_usage"`
	} `json:"stream_options"`
	N              *int `json:"n"`
	ResponseFormat *struct {
		Type   string `json:"type"`
		Schema struct {
			Schema schema `json:"schema"`
		} `json:"json_schema"`
	} `json:"response_format"`
	Tools         []tool          `json:"tools"`
	ToolChoice    json.RawMessage `json:"tool_choice"`
	Stop          stops           `json:"stop"`
	MaxTokens     *int            `json:"max_tokens"`
	MaxCompletion *int            `json:"max_completion_tokens"` // the newer name
	LogProbs      bool            `json:"logprobs"`
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
	var texts []string
	for _, p := range parts {
		switch p.Type {
		case "text", "input_text", "output_text", "refusal":
			texts = append(texts, p.Text)
		default:
			c.other = p.Type
		}
	}
	c.text = strings.Join(texts, "\n")
	return nil
}

// stops are the sequences that end an answer, sent as a string or a list.
type stops []string

func (s *stops) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '[' {
		return json.Unmarshal(data, (*[]string)(s))
	}
	var one *string
	if err := json.Unmarshal(data, &one); err != nil || one == nil {
		return err
	}
	*s = stops{*one}
	return nil
}

// conversation reads the request.
func (in completionRequest) conversation(slug string) (conversation, error) {
	if err := in.check(); err != nil {
		return conversation{}, err
	}
	t, err := conversationOf(in.Messages, "messages", slug)
	if t.task = in.task(); t.task != nil && in.wantsJSON() {
		t.task.plain, t.task.fields = false, in.ResponseFormat.Schema.Schema.keys()
	}
	t.cut = cut{stops: in.Stop, most: characters(cmp.Or(in.MaxCompletion, in.MaxTokens))}
	return t, err
}

func (in completionRequest) wantsJSON() bool {
	return in.ResponseFormat != nil && in.ResponseFormat.Type != "text" && in.ResponseFormat.Type != ""
}

// characters is how long a text of n tokens is: see [estimate].
func characters(tokens *int) int {
	if tokens == nil {
		return 0
	}
	return min(*tokens, 1<<20) * 4
}

// maxTurns is how many turns of a conversation are read: the last ones. What a
// question leans on does not stand further back.
const maxTurns = 20

// onlyText stands under an answer to a question that was not read whole.
const onlyText = "(Only text is read here: what else was sent, such as pictures, was left out.)"

// conversationOf reads messages as a question with its conversation. A marker that names no
// document is of the one called slug. Name is that of the field they were sent in.
func conversationOf(messages []message, name, slug string) (conversation, error) {
	if err := checkMessages(messages, name); err != nil {
		return conversation{}, err
	}
	t := conversation{task: taskOf(messages)}
	asked := ""
	var heard strings.Builder
	for _, m := range messages {
		heard.WriteString(m.Content.text)
		if m.Content.other != "" {
			t.note = onlyText
		}
		switch {
		case m.Role == "user":
			asked = m.Content.text
		case m.Role == "assistant" && asked != "":
			t.question.History = append(t.question.History, turn(asked, m.Content.text, slug))
			asked = ""
		}
	}
	t.question.Text, t.heard = asked, heard.String()
	t.question.History = t.question.History[max(0, len(t.question.History)-maxTurns):]
	return t, nil
}

var roles = []string{"user", "assistant", "system", "developer", "tool", "function"}

// checkMessages refuses messages that do not end with a question.
func checkMessages(messages []message, name string) error {
	if len(messages) == 0 {
		return wire.Refuse(http.StatusBadRequest, "no_question", "The field %s is empty: send the question as a user message.", name).Of(name)
	}
	for i, m := range messages {
		if !slices.Contains(roles, m.Role) {
			return wire.Refuse(http.StatusBadRequest, "unknown_role", "%s[%d] has the role %q.", name, i, m.Role).Of(name)
		}
	}
	at := len(messages) - 1
	switch last := messages[at]; {
	case last.Role != "user" && !isTask(last):
		return wire.Refuse(http.StatusBadRequest, "no_question", "The last message must be the user's question.").Of(name)
	case last.Content.other != "" && strings.TrimSpace(last.Content.text) == "":
		return wire.Refuse(http.StatusBadRequest, "unsupported_content", "%s[%d] has a part of type %q and no text: only text can be read.", name, at, last.Content.other).Of(name)
	}
	return nil
}

// check refuses what cannot be done, rather than do something else. The words are
// OpenAI's, as clients know them.
func (in completionRequest) check() error {
	switch {
	case in.N != nil && *in.N != 1:
		return wire.Refuse(http.StatusBadRequest, "unsupported_value", "Unsupported value: 'n' does not support %d with this model. Only the default (1) value is supported.", *in.N).Of("n")
	case in.LogProbs:
		return wire.Refuse(http.StatusBadRequest, "unsupported_parameter", "Unsupported parameter: 'logprobs' is not supported with this model.").Of("logprobs")
	case len(in.Stop) > 4:
		return wire.Refuse(http.StatusBadRequest, "array_above_max_length", "Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length %d instead.", len(in.Stop)).Of("stop")
	case in.wantsJSON() && in.task() == nil:
		return wire.Refuse(http.StatusBadRequest, "unsupported_value", "Unsupported value: 'response_format' of type '%s' is not supported with this model: answers are text.", in.ResponseFormat.Type).Of("response_format")
	case in.demandsTool() && in.task() == nil:
		return wire.Refuse(http.StatusBadRequest, "unsupported_value", "Unsupported value: 'tool_choice' cannot demand a tool with this model: it calls none.").Of("tool_choice")
	}
	if err := positive("max_tokens", in.MaxTokens); err != nil {
		return err
	}
	return positive("max_completion_tokens", in.MaxCompletion)
}

func positive(name string, n *int) error {
	if n == nil || *n > 0 {
		return nil
	}
	return wire.Refuse(http.StatusBadRequest, "integer_below_min_value", "Invalid '%s': integer below minimum value. Expected a value >= 1, but got %d instead.", name, *n).Of(name)
}

// marker is a citation as answers show it: "[¶20]" or "[article ¶20]".
var marker = lazyregexp.New(`\s*\[(?:([^\s\[\]]+) )?¶(\d+)\]`)

// turn reads an earlier answer back: its citations from the markers. Where the
// quotes were is not known any more.
func turn(question, said, slug string) answer.Turn {
	t := answer.Turn{Question: question, Answer: marker().ReplaceAllString(said, "")}
	for _, m := range marker().FindAllStringSubmatch(said, -1) {
		if n, err := strconv.Atoi(m[2]); err == nil {
			t.Cited = append(t.Cited, answer.Citation{Document: cmp.Or(m[1], slug), Paragraph: n})
		}
	}
	return t
}
