package openaiapi

import (
	"pilcrow/internal/answer"
)

// A response writes one answer in the shapes of OpenAI's Responses API.
type response struct {
	id, item string // of the response, and of the message in it
	created  int64  // Unix seconds
	in       responsesRequest
}

// The shapes, with the fields that OpenAI's own servers always send.
type (
	responseReply struct {
		ID           string         `json:"id"`
		Object       string         `json:"object"`
		Created      int64          `json:"created_at"`
		Status       string         `json:"status"`
		Background   bool           `json:"background"`
		Error        *string        `json:"error"`
		Incomplete   *incomplete    `json:"incomplete_details"`
		Instructions *string        `json:"instructions"`
		MaxTokens    *int           `json:"max_output_tokens"`
		Model        string         `json:"model"`
		Output       []outputItem   `json:"output"`
		Parallel     bool           `json:"parallel_tool_calls"`
		Previous     *string        `json:"previous_response_id"`
		Store        bool           `json:"store"`
		Temperature  float64        `json:"temperature"`
		Text         textFormat     `json:"text"`
		ToolChoice   string         `json:"tool_choice"`
		Tools        []struct{}     `json:"tools"`
		TopP         float64        `json:"top_p"`
		Truncation   string         `json:"truncation"`
		Usage        *responseUsage `json:"usage"`
		Metadata     struct{}       `json:"metadata"`
		Pilcrow      *answer.Answer `json:"pilcrow,omitempty"`
	}
	incomplete struct {
		Reason string `json:"reason"`
	}
	textFormat struct {
		Format struct {
			Type string `json:"type"`
		} `json:"format"`
	}
	outputItem struct {
		ID      string       `json:"id"`
		Type    string       `json:"type"`
		Status  string       `json:"status"`
		Role    string       `json:"role"`
		Content []outputText `json:"content"`
	}
	outputText struct {
		Type        string           `json:"type"`
		Text        string           `json:"text"`
		Annotations []flatAnnotation `json:"annotations"`
		LogProbs    []struct{}       `json:"logprobs"`
	}
	// flatAnnotation is an annotation as this API has it.
	flatAnnotation struct {
		Type string `json:"type"`
		urlCitation
	}
	responseUsage struct {
		Input        int `json:"input_tokens"`
		InputDetails struct {
			Cached int `json:"cached_tokens"`
		} `json:"input_tokens_details"`
		Output        int `json:"output_tokens"`
		OutputDetails struct {
			Reasoning int `json:"reasoning_tokens"`
		} `json:"output_tokens_details"`
		Total int `json:"total_tokens"`
	}
)

const (
	inProgress = "in_progress"
	completed  = "completed"
)

// begun is the response before anything is said.
func (r response) begun() responseReply {
	reply := responseReply{
		ID: r.id, Object: "response", Created: r.created, Status: inProgress, MaxTokens: r.in.MaxTokens, Model: ModelID,
		Output: []outputItem{}, Parallel: true, Store: true, Temperature: 1, ToolChoice: "auto", Tools: []struct{}{}, TopP: 1, Truncation: "disabled",
	}
	if r.in.Previous != "" {
		reply.Previous = &r.in.Previous
	}
	reply.Text.Format.Type = "text"
	return reply
}

// whole is the response with its answer.
func (r response) whole(p *speech, a answer.Answer, base string) responseReply {
	reply := r.begun()
	reply.Status = completed
	if p.conversation.cut.ended == tooMany {
		reply.Status, reply.Incomplete = "incomplete", &incomplete{Reason: "max_output_tokens"}
	}
	item := r.message(reply.Status, r.part(p.content.String(), base))
	reply.Output = append(reply.Output, item)
	used := usageOf(p, a)
	reply.Usage = &responseUsage{Input: used.Prompt, Output: used.Completion, Total: used.Total}
	reply.Pilcrow = p.record(a)
	return reply
}

func (r response) message(status string, parts ...outputText) outputItem {
	return outputItem{ID: r.item, Type: "message", Status: status, Role: "assistant", Content: append([]outputText{}, parts...)}
}

func (r response) part(text, base string) outputText {
	part := outputText{Type: "output_text", Text: text, Annotations: []flatAnnotation{}, LogProbs: []struct{}{}}
	for _, a := range annotations(text, base) {
		part.Annotations = append(part.Annotations, flatAnnotation{a.Type, a.URL})
	}
	return part
}
