package openaitest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// A Request is what a client asked.
type Request struct {
	Method, Path string      `json:"-"`
	Query        url.Values  `json:"-"`
	Header       http.Header `json:"-"`
	Body         []byte      `json:"-"`

	Model               string
	Messages            []Message
	Stream              bool
	MaxTokens           int      `json:"max_tokens"`
	MaxCompletionTokens int      `json:"max_completion_tokens"`
	Temperature         *float64 // nil if absent
	ReasoningEffort     string   `json:"reasoning_effort"`
	StreamOptions       struct {
		IncludeUsage bool `json:"include_usage"`
	} `json:"stream_options"`
	ResponseFormat *ResponseFormat `json:"response_format"` // nil if absent

	Input []string // texts to embed
}

// A ResponseFormat asks for JSON by a schema.
type ResponseFormat struct {
	Type       string
	JSONSchema struct {
		Name   string
		Schema json.RawMessage
		Strict bool
	} `json:"json_schema"`
}

// A Message is one message of a prompt.
type Message struct{ Role, Content string }

// Prompt returns the contents of all messages, a blank line between two.
func (r Request) Prompt() string {
	var contents []string
	for _, m := range r.Messages {
		contents = append(contents, m.Content)
	}
	return strings.Join(contents, "\n\n")
}

// Last returns the content of the last message: the question.
func (r Request) Last() string {
	if len(r.Messages) == 0 {
		return ""
	}
	return r.Messages[len(r.Messages)-1].Content
}

// faults says what some server would not take. A parameter may be missing, renamed
// or said otherwise once the server has refused it by name.
func (r Request) faults(refused func(what string) bool) []string {
	var faults []string
	check := func(ok bool, format string, args ...any) {
		if !ok {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	check(r.Header.Get("User-Agent") == "pilcrow", "the user agent is %q, not pilcrow", r.Header.Get("User-Agent"))
	switch r.Path {
	case "/v1/models":
		check(r.Method == http.MethodGet, "the method is not GET")
		return faults
	case "/v1/embeddings":
		check(r.Model != "", "no model")
		check(len(r.Input) > 0, "no input")
		return faults
	}
	check(r.Method == http.MethodPost, "the method is not POST")
	check(r.Model != "", "no model")
	check(r.MaxTokens > 0 || r.MaxCompletionTokens > 0 || refused("max_completion_tokens"), "no max_tokens")
	check(r.MaxTokens == 0 || r.MaxCompletionTokens == 0, "both max_tokens and max_completion_tokens")
	check(r.Temperature == nil || *r.Temperature == 0 || *r.Temperature >= 0.01, "the temperature is between 0 and 0.01")
	check(r.Stream || refused("stream"), "stream is not set")
	check(r.StreamOptions.IncludeUsage || !r.Stream || refused("stream_options"), "include_usage is not set")
	if f := r.ResponseFormat; f != nil {
		check(f.Type == "json_object" || f.Type == "json_schema" && f.JSONSchema.Name != "" && f.JSONSchema.Strict && len(f.JSONSchema.Schema) > 0,
			"the response_format is neither a strict json_schema with a name nor json_object")
	}
	first := "system"
	if (refused("system") || refused("roles") || refused("instruction")) && len(r.Messages) > 0 && r.Messages[0].Role == "user" {
		first = "user"
	}
	return append(faults, messageFaults(r.Messages, first)...)
}

// messageFaults wants user and assistant in turn, ending with user, none empty,
// behind one system message where there may be one: the only order that every chat
// template takes.
func messageFaults(messages []Message, first string) []string {
	var faults []string
	want := first
	for i, m := range messages {
		if m.Role != want {
			faults = append(faults, fmt.Sprintf("message %d is of %q, not of %q", i+1, m.Role, want))
		}
		if strings.TrimSpace(m.Content) == "" {
			faults = append(faults, fmt.Sprintf("message %d is empty", i+1))
		}
		if want = "user"; m.Role == "user" {
			want = "assistant"
		}
	}
	if n := len(messages); n == 0 || messages[n-1].Role != "user" {
		faults = append(faults, fmt.Sprintf("the %d messages do not end with the user", n))
	}
	return faults
}
