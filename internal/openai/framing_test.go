package openai_test

import (
	"net/http"
	"strings"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai/openaitest"
)

const (
	okChunk   = `{"choices":[{"index":0,"delta":{"content":"ok"}}]}`
	stopChunk = `{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}`
	okWhole   = `{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"ok"},"finish_reason":"stop"}]}`
	okStream  = "data: " + okChunk + "\n\ndata: " + stopChunk + "\n\ndata: [DONE]\n\n"
)

// onLines writes JSON with a line break at each comma, each line behind a prefix.
func onLines(prefix, data string) string {
	return prefix + strings.ReplaceAll(data, ",", ",\n"+prefix) + "\n"
}

// However a whole answer is framed, it is understood at once.
func TestFraming(t *testing.T) {
	tests := map[string]struct{ contentType, body string }{
		"a stream":                          {"text/event-stream", okStream},
		"a stream as text":                  {"text/plain; charset=utf-8", okStream},
		"a stream as JSON":                  {"application/json", okStream},
		"a stream as a page":                {"text/html; charset=utf-8", okStream},
		"a stream as bytes":                 {"application/octet-stream", okStream},
		"a stream of no type":               {"", okStream},
		"JSON as a stream":                  {"text/event-stream", okWhole},
		"JSON as text":                      {"text/plain", okWhole},
		"JSON as a stream, indented":        {"text/event-stream", onLines("", okWhole)},
		"JSON without a finish_reason":      {"application/json", `{"choices":[{"message":{"content":"ok"}}]}`},
		"chunks without their data:":        {"application/x-ndjson", okChunk + "\n" + stopChunk + "\n"},
		"data on several lines":             {"text/event-stream", onLines("data: ", okChunk) + "\n" + onLines("data:", stopChunk) + "\ndata: [DONE]\n\n"},
		"the last event without its end":    {"text/event-stream", "data: " + okChunk + "\n\n" + onLines("data: ", stopChunk)},
		"no blank lines":                    {"text/event-stream", "data: " + okChunk + "\ndata: " + stopChunk + "\ndata: [DONE]\n"},
		"no space after data":               {"text/event-stream", strings.ReplaceAll(okStream, "data: ", "data:")},
		"CRLF":                              {"text/event-stream", strings.ReplaceAll(okStream, "\n", "\r\n")},
		"a byte order mark and blank lines": {"text/event-stream", "\uFEFF\n\n" + okStream},
		"comments":                          {"text/event-stream", ": hello\n\n" + strings.ReplaceAll(okStream, "\n\n", "\n\n: ping\n\n")},
		"event, id and retry lines":         {"text/event-stream", strings.ReplaceAll(okStream, "data: {", "event: message\nid: 1\nretry: 3\ndata: {")},
		"[DONE] without a finish_reason":    {"text/event-stream", "data: " + okChunk + "\n\ndata: [DONE]\n\n"},
		"text of old":                       {"text/event-stream", `data: {"choices":[{"index":0,"text":"ok","finish_reason":null}]}` + "\n\n" + `data: {"choices":[{"text":"","finish_reason":"stop"}]}` + "\n\n"},
		"text of old as JSON":               {"application/json", `{"object":"text_completion","choices":[{"text":"ok","finish_reason":"stop"}]}`},
		"a message within a stream":         {"text/event-stream", "data: " + okWhole + "\n\ndata: [DONE]\n\n"},
		"usage that is none":                {"text/event-stream", strings.ReplaceAll(okStream, `{"choices"`, `{"usage":{"prompt_tokens":"many","total_tokens":-1,"prompt_tokens_details":null},"x_groq":null,"choices"`)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, reply{Header: http.Header{"Content-Type": {tt.contentType}}, Body: tt.body})
			if text, err := generate(client(t, endpoint(s))); text != "ok" || err != nil {
				t.Errorf("got %q, %v", text, err)
			}
			if n := len(s.Requests()); n != 1 {
				t.Errorf("%d requests", n)
			}
		})
	}
}

// What is no whole answer is not taken for one, however it is framed.
func TestFramingOfWhatIsNoAnswer(t *testing.T) {
	tests := map[string]struct {
		body string
		says string
	}{
		"half a stream":              {"data: " + okChunk + "\n\n", "without a finish_reason"},
		"half an event":              {"data: " + okChunk + "\n\n" + onLines("data: ", stopChunk)[:30], "no JSON"},
		"half a JSON document":       {okWhole[:len(okWhole)-9], "without a finish_reason"},
		"chunks without an end":      {okChunk + "\n" + okChunk + "\n", "without a finish_reason"},
		"a page":                     {"<!DOCTYPE html><title>Sign in</title>", "not with a completion"},
		"a greeting":                 {"Ollama is running", "not with a completion"},
		"[DONE] and nothing":         {"data: [DONE]\n\n", "no answer"},
		"an error on several lines":  {onLines("data: ", `{"error":{"code":500,"message":"no GPU"}}`) + "\n", "no GPU"},
		"an event without an end":    {"data: {\n" + strings.Repeat("data: 1,\n", 1<<19), "an event of more than 1 MiB"},
		"an error among bare chunks": {okChunk + "\n" + `{"error":"no GPU"}` + "\n", "without a finish_reason"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, reply{Header: http.Header{"Content-Type": {"text/event-stream"}}, Body: tt.body})
			_, err := generate(client(t, endpoint(s)))
			if kind := kindOf(err); kind != llm.Broken && kind != llm.ServerError {
				t.Fatalf("got %v", err)
			}
			checkErrorText(t, err.Error(), tt.says)
		})
	}
}

func TestFinishReasons(t *testing.T) {
	for kind, reasons := range map[llm.FailureKind][]string{
		"":              {"stop", "STOP", "eos", "eos_token", "end_turn", "stop_sequence", "COMPLETE", "completed"},
		llm.CutShort:    {"length", "max_tokens", "MAX_TOKENS", "model_length", "max_output_tokens"},
		llm.Filtered:    {"content_filter", "SAFETY", "RECITATION", "PROHIBITED_CONTENT"},
		llm.ServerError: {"error", "ERROR", "insufficient_system_resource", "cancelled"},
		llm.Broken:      {"tool_calls", "not_finished", "whatever"},
	} {
		for _, reason := range reasons {
			for _, plain := range []bool{false, true} {
				s := openaitest.New(t, reply{Pieces: []string{"ok"}, Finish: reason, Plain: plain, Usage: &openaitest.Usage{PromptTokens: 12, CompletionTokens: 1}})
				if _, err := generate(client(t, endpoint(s))); kindOf(err) != kind {
					t.Errorf("%s: got %v, want %q", reason, err, kind)
				}
			}
		}
	}
}
