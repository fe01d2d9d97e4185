package openaitest

import (
	"fmt"
	"net/http"
	"strings"
)

// A Make is a server of some make: what it refuses, and how its completions look.
// Refusals and shapes are those that its users have met.
type Make struct {
	Name    string
	refuses func(Request) (Reply, bool) // nil: nothing
	shape   func(text string) Reply     // of a completion; nil: as OpenAI's
}

// Say is a server of the make that says object to prompts that ask for JSON, and text to
// others.
func (m Make) Say(text, object string) Func {
	return func(r Request) Reply {
		if m.refuses != nil {
			if reply, refused := m.refuses(r); refused {
				return reply
			}
		}
		said := text
		if strings.Contains(r.Prompt(), "JSON") {
			said = object
		}
		if m.shape == nil {
			return Say(said)
		}
		return m.shape(said)
	}
}

// Makes are the makes that the program is meant to work with.
var Makes = []Make{
	{Name: "OpenAI, a model that thinks under another name", refuses: func(r Request) (Reply, bool) {
		switch {
		case r.MaxTokens > 0:
			return ParamRefused("max_tokens", "max_completion_tokens"), true
		case r.Temperature != nil:
			return valueRefused("temperature", fmt.Sprintf("Unsupported value: 'temperature' does not support %g with this model. Only the default (1) value is supported.", *r.Temperature)), true
		case r.Stream:
			return valueRefused("stream", "Your organization must be verified to stream this model."), true
		}
		return Reply{}, false
	}},
	{Name: "OpenAI, o1-mini", refuses: func(r Request) (Reply, bool) {
		return valueRefused("messages[0].role", "Unsupported value: 'messages[0].role' does not support 'system' with this model."), r.Messages[0].Role == "system"
	}},
	{Name: "Azure", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusUnauthorized, `{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint."}}`),
			r.Header.Get("api-key") == "" && r.Query.Get("api-version") != ""
	}, shape: func(text string) Reply {
		return Reply{Lines: []string{`data: {"choices":[],"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{}}]}`}, Pieces: []string{text}}
	}},
	{Name: "Ollama", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusBadRequest, fmt.Sprintf(`{"error":{"message":"\"%s\" does not support thinking","type":"invalid_request_error","param":null,"code":null}}`, r.Model)),
			r.ReasoningEffort != ""
	}},
	{Name: "llama.cpp with Gemma's template", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusInternalServerError, `{"error":{"code":500,"message":"While executing CallExpression: Error: Jinja Exception: System role not supported","type":"server_error"}}`),
			r.Messages[0].Role == "system"
	}, shape: func(text string) Reply {
		return Reply{Lines: []string{
			`data: {"choices":[{"finish_reason":null,"index":0,"delta":{"role":"assistant","content":null}}],"created":1,"object":"chat.completion.chunk"}`,
			Chunk(text, ""),
			`data: {"choices":[{"finish_reason":"stop","index":0,"delta":{}}],"timings":{"cache_n":3,"prompt_n":7,"predicted_per_second":38.2}}`,
		}, Ending: Unfinished}
	}},
	{Name: "LM Studio", refuses: func(r Request) (Reply, bool) {
		return ErrorText(http.StatusBadRequest, "'response_format.type' must be 'json_schema' or 'text'"),
			r.ResponseFormat != nil && r.ResponseFormat.Type == "json_object"
	}},
	{Name: "vLLM with a template that wants the roles to alternate", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusBadRequest, `{"object":"error","message":"Conversation roles must alternate user/assistant/user/assistant/...","type":"BadRequestError","param":null,"code":400}`),
			r.Messages[0].Role == "system"
	}, shape: func(text string) Reply {
		return Reply{Lines: []string{
			`data: {"choices":[{"delta":{"reasoning":"The user asks"}}]}`, `data: {"choices":[{"delta":{"reasoning_content":" something."}}]}`,
		}, Pieces: []string{text}}
	}},
	{Name: "OpenRouter", shape: func(text string) Reply {
		return Reply{Lines: []string{
			": OPENROUTER PROCESSING", ": OPENROUTER PROCESSING",
			`data: {"id":"gen-1","provider":"P","choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"Hm."},"finish_reason":null,"native_finish_reason":null}]}`,
		}, Pieces: []string{text}}
	}},
	{Name: "Groq", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusBadRequest, "{\"error\":{\"message\":\"This model does not support response format `json_schema`. See supported models at https://console.groq.com/docs/structured-outputs\",\"type\":\"invalid_request_error\",\"param\":\"response_format\"}}"),
			r.ResponseFormat != nil && r.ResponseFormat.Type == "json_schema"
	}, shape: func(text string) Reply {
		return Reply{Lines: []string{
			Chunk(text, ""), `data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"x_groq":{"id":"req_1","usage":{"prompt_tokens":20,"completion_tokens":4,"total_tokens":24}}}`,
		}, Ending: Unfinished}
	}},
	{Name: "Gemini", refuses: func(r Request) (Reply, bool) {
		return ErrorArray(http.StatusBadRequest, `Invalid JSON payload received. Unknown name "stream_options": Cannot find field.`), r.StreamOptions.IncludeUsage
	}, shape: func(text string) Reply {
		return Reply{Lines: []string{
			`data: {"choices":[{"delta":{"role":"assistant"},"index":0}],"object":"chat.completion.chunk"}`, Chunk(text, "STOP"),
		}, Ending: Unfinished}
	}},
	{Name: "Gemma behind Gemini's address", refuses: func(r Request) (Reply, bool) {
		return ErrorArray(http.StatusBadRequest, "Developer instruction is not enabled for models/gemma-3-27b-it"), r.Messages[0].Role == "system"
	}},
	{Name: "Anthropic", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusBadRequest, "{\"error\":{\"code\":\"invalid_request_error\",\"message\":\"`temperature` is deprecated for this model.\",\"type\":\"invalid_request_error\",\"param\":null}}"),
			r.Temperature != nil
	}},
	{Name: "Mistral", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusUnprocessableEntity, `{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted","input":{"include_usage":true}}]},"type":"invalid_request_error","param":null,"code":null}`),
			r.StreamOptions.IncludeUsage
	}, shape: func(text string) Reply {
		thought := []any{map[string]any{"type": "thinking", "thinking": []any{map[string]any{"type": "text", "text": "Hm."}}}}
		return Reply{Lines: []string{Chunk(thought, ""), Chunk([]any{map[string]any{"type": "text", "text": text}}, "")}}
	}},
	{Name: "DeepSeek", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusBadRequest, `{"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error","param":null,"code":"invalid_request_error"}}`),
			r.ResponseFormat != nil && r.ResponseFormat.Type == "json_schema"
	}, shape: func(text string) Reply {
		return Reply{Lines: []string{": keep-alive", `data: {"choices":[{"delta":{"content":null,"reasoning_content":"Hm."}}]}`, Chunk(text, ""),
			`data: {"choices":[{"delta":{"content":""},"finish_reason":"stop"}],"usage":{"prompt_tokens":20,"completion_tokens":4,"total_tokens":24,"prompt_cache_hit_tokens":16,"prompt_cache_miss_tokens":4}}`,
		}, Ending: Unfinished}
	}},
	{Name: "Cohere", shape: func(text string) Reply {
		return Reply{Pieces: []string{text}, Finish: "COMPLETE"}
	}},
	{Name: "text-generation-inference", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusUnprocessableEntity, `{"error":"Input validation error: `+"`temperature`"+` must be strictly positive","error_type":"validation"}`),
			r.Temperature != nil && *r.Temperature == 0
	}, shape: func(text string) Reply {
		return Reply{Pieces: []string{text}, Finish: "eos_token"}
	}},
	{Name: "a server of somebody's own, without streams, that says nothing of why", refuses: func(r Request) (Reply, bool) {
		return JSON(http.StatusBadRequest, `{"error":"bad request"}`), r.ResponseFormat != nil || r.StreamOptions.IncludeUsage
	}, shape: func(text string) Reply {
		return Reply{Header: http.Header{"Content-Type": {"text/html; charset=utf-8"}}, Body: fmt.Sprintf("{\n \"choices\": [\n  {\"message\": {\"role\": \"assistant\", \"content\": %q}}\n ]\n}\n", text)}
	}},
}

// valueRefused is OpenAI's 400 for a value of a parameter.
func valueRefused(param, message string) Reply {
	return JSON(http.StatusBadRequest, fmt.Sprintf(`{"error":{"message":%q,"type":"invalid_request_error","param":%q,"code":"unsupported_value"}}`, message, param))
}
