package openaiapi

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// A tool is a function that a client offers. None is ever called for a question, but some
// chat programs have what they ask for themselves called as one.
type tool struct {
	Function struct {
		Name       string `json:"name"`
		Parameters schema `json:"parameters"`
	} `json:"function"`
}

// A schema is what is read of a JSON schema.
type schema struct {
	Properties map[string]json.RawMessage `json:"properties"`
}

func (s schema) keys() []string { return slices.Sorted(maps.Keys(s.Properties)) }

// isTitle reports whether an object by the schema is the title of a conversation, perhaps
// with its language, and nothing else: so LibreChat asks for it.
func (s schema) isTitle() bool {
	_, title := s.Properties["title"]
	_, language := s.Properties["language"]
	return title && (len(s.Properties) == 1 || len(s.Properties) == 2 && language)
}

// demandsTool reports whether a tool has to be called.
func (in completionRequest) demandsTool() bool {
	return string(in.ToolChoice) == `"required"` || strings.HasPrefix(string(in.ToolChoice), "{")
}

// demanded is the tool that has to be called; nil if none has, or it is not known which.
func (in completionRequest) demanded() *tool {
	var choice struct {
		Function struct {
			Name string `json:"name"`
		} `json:"function"`
	}
	_ = json.Unmarshal(in.ToolChoice, &choice) // or it is a word
	for _, t := range in.Tools {
		if in.demandsTool() && (t.Function.Name == choice.Function.Name || len(in.Tools) == 1 && choice.Function.Name == "") {
			return &t
		}
	}
	return nil
}

// task is what the client asks for itself; nil if it is a question. Which tool or which
// object it wants can say so, whatever the words are.
func (in completionRequest) task() *task {
	t, called := taskOf(in.Messages), in.demanded()
	isTitle := called != nil && called.Function.Parameters.isTitle() || in.wantsJSON() && in.ResponseFormat.Schema.Schema.isTitle()
	if t == nil && isTitle && len(in.Messages) > 0 {
		last := in.Messages[len(in.Messages)-1].Content.text
		t = &task{wanted: "title"}
		if _, t.transcript = apart(last); len(t.transcript) == 0 {
			t.transcript = transcriptOf(in.Messages[:len(in.Messages)-1])
		}
	}
	switch {
	case t == nil:
		return nil
	case called != nil:
		t.plain, t.tool, t.fields = false, called.Function.Name, called.Function.Parameters.keys()
	case in.demandsTool():
		return nil // nobody knows which
	}
	return t
}

// A toolCall is how a completion calls a tool.
type toolCall struct {
	Index    int    `json:"index"`
	ID       string `json:"id"`
	Type     string `json:"type"`
	Function struct {
		Name      string `json:"name"`
		Arguments string `json:"arguments"` // JSON
	} `json:"function"`
}

// calls are the content of a speech as a call of the tool that was demanded; nil if none was.
func (c completion) calls(p *speech) []toolCall {
	if p.conversation.task == nil || p.conversation.task.tool == "" {
		return nil
	}
	call := toolCall{ID: "call_" + strings.TrimPrefix(c.id, "chatcmpl-"), Type: "function"}
	call.Function.Name, call.Function.Arguments = p.conversation.task.tool, p.content.String()
	return []toolCall{call}
}
