package openai_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// Shorthands of the tables.
type (
	reply   = openaitest.Reply
	scripts = []openaitest.Script
)

var say = openaitest.Say

// A fault is a way in which servers fail, played over a real socket.
type fault struct {
	name     string
	scripts  scripts
	change   func(*openai.Endpoint)
	text     string          // emitted
	kind     llm.FailureKind // "" is none
	says     string          // a part of the error
	requests int             // 0 means 1
}

func TestFaults(t *testing.T) {
	for _, f := range slices.Concat(endings, nonsense, streamErrors, statuses, timeouts, oddities) {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			s := openaitest.New(t, f.scripts...)
			e := endpoint(s)
			if f.change != nil {
				f.change(&e)
			}
			text, err := generate(client(t, e))
			if text != f.text {
				t.Errorf("emitted %.100q, want %q", text, f.text)
			}
			if kindOf(err) != f.kind {
				t.Fatalf("failed with %v, want the kind %q", err, f.kind)
			}
			if got := len(s.Requests()); got != max(f.requests, 1) {
				t.Errorf("%d requests, want %d", got, max(f.requests, 1))
			}
			if err != nil {
				checkErrorText(t, err.Error(), f.says)
			}
		})
	}
}

func checkErrorText(t *testing.T, text, says string) {
	t.Helper()
	if !strings.Contains(text, says) {
		t.Errorf("the error %q does not say %q", text, says)
	}
	if strings.Contains(text, testKey) || strings.Contains(text, "topsecret") || utf8.RuneCountInString(text) > 600 {
		t.Errorf("the error shows the key or is too long: %.500q", text)
	}
}

// Streams that end before, at and after their end.
var endings = []fault{
	{name: "whole answer", scripts: scripts{say("18", "0 doctors")}, text: "180 doctors"},
	{name: "50 clean end without finish_reason, retried", scripts: scripts{reply{Ending: openaitest.Cut}, say("ok")}, text: "ok", requests: 2},
	{name: "50 clean end without finish_reason after text", scripts: scripts{reply{Pieces: []string{"half"}, Ending: openaitest.Cut}},
		text: "half", kind: llm.Broken, says: "without a finish_reason"},
	{name: "50 [DONE] without finish_reason", scripts: scripts{reply{Pieces: []string{"ok"}, Ending: openaitest.Unfinished}}, text: "ok"},
	{name: "50 cut within JSON", scripts: scripts{reply{Pieces: []string{"half"}, Ending: openaitest.CutInJSON}}, text: "half", kind: llm.Broken},
	{name: "50 connection closed", scripts: scripts{reply{Pieces: []string{"half"}, Ending: openaitest.Aborted}}, text: "half", kind: llm.Broken, says: "EOF"},
	{name: "50 TCP reset", scripts: scripts{reply{Pieces: []string{"half"}, Ending: openaitest.Reset}}, text: "half", kind: llm.Broken, says: "reset"},
	{name: "50 always cut: two retries", scripts: scripts{reply{Ending: openaitest.Aborted}}, kind: llm.Broken, requests: 3},
	{name: "51 finish_reason, then held open", scripts: scripts{reply{Pieces: []string{"ok"}, Ending: openaitest.Held}}, change: hangsUp, text: "ok"},
	{name: "51 reset after finish_reason", scripts: scripts{reply{Lines: []string{openaitest.Chunk("ok", "stop")}, Ending: openaitest.Reset}}, text: "ok"},
	{name: "57 length", scripts: scripts{reply{Pieces: []string{"One. Tw"}, Finish: "length"}}, text: "One. Tw", kind: llm.CutShort},
	{name: "57 content_filter", scripts: scripts{reply{Finish: "content_filter"}}, kind: llm.Filtered},
	{name: "57 refusal field", scripts: scripts{reply{Lines: []string{`data: {"choices":[{"delta":{"refusal":"I cannot"},"finish_reason":"stop"}]}`}}}, kind: llm.Filtered},
	{name: "53 finish_reason error", scripts: scripts{reply{Pieces: []string{"half"}, Finish: "error"}}, text: "half", kind: llm.ServerError},
	{name: "unknown finish_reason", scripts: scripts{reply{Pieces: []string{"half"}, Finish: "tool_calls"}}, text: "half", kind: llm.Broken},
	{name: "66 runner killed: an empty chunk, then the end", scripts: scripts{reply{Lines: []string{openaitest.Chunk("half", ""), openaitest.Chunk("", "")}, Ending: openaitest.Cut}},
		text: "half", kind: llm.Broken},
}

func body(status int, contentType, text string) reply {
	return reply{Status: status, Header: http.Header{"Content-Type": {contentType}}, Body: text}
}

// Responses that are no completion.
var nonsense = []fault{
	{name: "52 HTML with 200", scripts: scripts{body(200, "text/html; charset=utf-8", "<html>")}, kind: llm.Broken, says: "base URL", requests: 3},
	{name: "52 204", scripts: scripts{reply{Status: 204}}, kind: llm.Broken, requests: 3},
	{name: "52 {}", scripts: scripts{openaitest.JSON(200, "{}")}, kind: llm.Broken, requests: 3},
	{name: "52 no JSON in a JSON body", scripts: scripts{openaitest.JSON(200, "hello")}, kind: llm.Broken, requests: 3},
	{name: "52 empty choices", scripts: scripts{openaitest.JSON(200, `{"choices":[]}`)}, kind: llm.Broken, requests: 3},
	{name: "52 choices null", scripts: scripts{openaitest.JSON(200, `{"choices":null}`)}, kind: llm.Broken, requests: 3},
	{name: "52 empty stream", scripts: scripts{body(200, "text/event-stream", "")}, kind: llm.Broken, requests: 3},
	{name: "52 zero deltas, then an answer", scripts: scripts{reply{}, say("ok")}, text: "ok", requests: 2},
	{name: "52 white space only", scripts: scripts{say(" ", "\n\n")}, kind: llm.Broken, requests: 3},
	{name: "52 a line that is no JSON", scripts: scripts{openaitest.FailingWithin("data: hello")}, kind: llm.Broken, requests: 3},
	{name: "JSON to a stream request", scripts: scripts{reply{Pieces: []string{"ok"}, Plain: true}}, text: "ok"},
	{name: "JSON to a stream request, cut", scripts: scripts{reply{Pieces: []string{"half"}, Plain: true, Finish: "length"}}, text: "half", kind: llm.CutShort},
	{name: "error in a JSON body with 200", scripts: scripts{openaitest.ErrorText(200, "model is loading")}, kind: llm.ServerError, says: "loading", requests: 3},
	{name: "58 endless text", scripts: scripts{reply{Pieces: []string{"aaaa"}, Ending: openaitest.Endless}}, change: func(e *openai.Endpoint) { e.MaxTokens = 1 },
		text: strings.Repeat("aaaa", 5), kind: llm.CutShort, says: "16 characters"},
	{name: "58 endless white space", scripts: scripts{reply{Pieces: []string{strings.Repeat(" \n", 100)}, Ending: openaitest.Endless}}, kind: llm.CutShort},
	{name: "58 endless thoughts", scripts: scripts{reply{Lines: []string{openaitest.Chunk("<think>", "")}, Pieces: []string{strings.Repeat("hm ", 50_000)}, Ending: openaitest.Endless}},
		kind: llm.CutShort, says: "8 MiB"},
	{name: "58 a line of 2 MiB", scripts: scripts{reply{Lines: []string{"data: " + strings.Repeat("x", 2<<20)}}}, kind: llm.Broken, says: "1 MiB", requests: 3},
	{name: "58 an error of 2 MiB", scripts: scripts{openaitest.ErrorText(400, strings.Repeat("x", 2<<20))}, kind: llm.BadRequest, says: "xxx…", requests: 2},
}

// Errors told within a stream. None gets past go-openai by itself.
var streamErrors = []fault{
	within(`data: {"error":{"message":"no GPU","code":500}}`, llm.ServerError, "no GPU"),
	within(`data: { "error": {"message":"no GPU"}}`, llm.ServerError, "no GPU"),
	within(`data: {"id":"x","error":"no GPU"}`, llm.ServerError, "no GPU"),
	within(`data: [{"error":{"code":503,"message":"no GPU"}}]`, llm.Busy, "no GPU"),
	within(`data: {"detail":"no GPU"}`, llm.ServerError, "no GPU"),
	within(`data: {"object":"error","message":"no GPU","code":500}`, llm.ServerError, "no GPU"),
	within(`error: {"code":500,"message":"no GPU","type":"server_error"}`, llm.ServerError, "no GPU"),
	within(`error: {"error":{"message":"no GPU"}}`, llm.ServerError, "no GPU"),
	within(`{"error":"no GPU"}`, llm.ServerError, "no GPU"),
	within("event: error\ndata: {\"message\":\"no GPU\"}", llm.ServerError, "no GPU"),
	within(": keep-alive\n\ndata: {\"error\":{\"message\":\"no GPU\"}}", llm.ServerError, "no GPU"),
	within(openaitest.OpenRouterError(502, "no GPU"), llm.ServerError, "502 Bad Gateway: no GPU"),
	within(openaitest.OpenRouterError(429, "slow down"), llm.Busy, "slow down"),
	within(`data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}`, llm.Busy, "Overloaded"),
	within(`data: {"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}}`, llm.TooLong, "context"),
}

// within is a fault that a server reports after a piece.
func within(line string, kind llm.FailureKind, says string) fault {
	return fault{name: "53 within the stream: " + line, scripts: scripts{openaitest.FailingWithin(line, "half")}, text: "half", kind: kind, says: says}
}

// Statuses other than 200.
var statuses = []fault{
	{name: "54 429, then an answer", scripts: scripts{openaitest.RateLimited("1"), say("ok")}, text: "ok", requests: 2},
	{name: "54 429 for an hour", scripts: scripts{openaitest.RateLimited("3600")}, kind: llm.Busy},
	{name: "54 429 with garbage", scripts: scripts{openaitest.RateLimited("soon"), say("ok")}, text: "ok", requests: 2},
	{name: "54 429 until a date long gone", scripts: scripts{openaitest.RateLimited("Wed, 21 Oct 2015 07:28:00 GMT"), say("ok")}, text: "ok", requests: 2},
	{name: "54 429 insufficient_quota", scripts: scripts{openaitest.QuotaUsedUp()}, kind: llm.NoCredit},
	{name: "54 402", scripts: scripts{openaitest.NoCredit()}, kind: llm.NoCredit},
	{name: "54 401", scripts: scripts{openaitest.KeyRefused(testKey)}, kind: llm.KeyRefused, says: "[redacted]"},
	{name: "54 403", scripts: scripts{openaitest.ErrorText(403, "forbidden")}, kind: llm.KeyRefused},
	{name: "400 API key not valid (Gemini)", scripts: scripts{openaitest.ErrorArray(400, "API key not valid. Please pass a valid API key.")}, kind: llm.KeyRefused},
	{name: "403 moderation (OpenRouter)", scripts: scripts{openaitest.ErrorText(403, "Your input was flagged")}, kind: llm.Filtered},
	{name: "400 content_filter (Azure)", scripts: scripts{openaitest.JSON(400, `{"error":{"message":"The response was filtered","code":"content_filter"}}`)}, kind: llm.Filtered},
	{name: "404 model (Ollama)", scripts: scripts{openaitest.UnknownModel("x")}, kind: llm.NoModel},
	{name: "404 model (OpenAI)", scripts: scripts{openaitest.JSON(404, `{"error":{"message":"The model does not exist","code":"model_not_found"}}`)}, kind: llm.NoModel},
	{name: "404 page", scripts: scripts{body(404, "text/html", "<html>")}, kind: llm.BadRequest, says: "base URL"},
	{name: "53 error as text", scripts: scripts{openaitest.ErrorText(400, "no such thing")}, kind: llm.BadRequest, says: "400 Bad Request: no such thing", requests: 2},
	{name: "53 error in an array", scripts: scripts{openaitest.ErrorArray(400, "Unknown name")}, kind: llm.BadRequest, says: "Unknown name", requests: 2},
	{name: "53 detail", scripts: scripts{openaitest.Detail(422, "field required")}, kind: llm.BadRequest, says: "field required", requests: 2},
	{name: "53 detail of pydantic", scripts: scripts{openaitest.JSON(422, `{"detail":[{"loc":["body"],"msg":"field required"}]}`)}, kind: llm.BadRequest, says: "field required", requests: 2},
	{name: "53 mere text", scripts: scripts{body(400, "text/plain", "no\nsuch\tthing")}, kind: llm.BadRequest, says: "no such thing", requests: 2},
	{name: "53 no body, with a request id", scripts: scripts{reply{Status: 400, Header: http.Header{"X-Request-Id": {"req_7"}}}}, kind: llm.BadRequest, says: "no reason given (request req_7)", requests: 2},
	{name: "53 secrets in an error", scripts: scripts{openaitest.ErrorText(400, "Authorization: Bearer abc.topsecret at https://me:topsecret@host/x?api_key=topsecret, api-key=topsecret, sk-proj-topsecret")},
		kind: llm.BadRequest, says: "https://host/x", requests: 2},
	{name: "55 408", scripts: scripts{reply{Status: 408}, say("ok")}, text: "ok", requests: 2},
	{name: "55 409", scripts: scripts{reply{Status: 409}, say("ok")}, text: "ok", requests: 2},
	{name: "55 500", scripts: scripts{reply{Status: 500}}, kind: llm.ServerError, requests: 3},
	{name: "55 502", scripts: scripts{body(502, "text/html", "<html>")}, kind: llm.ServerError, requests: 3},
	{name: "55 504", scripts: scripts{reply{Status: 504}, reply{Status: 504}, say("ok")}, text: "ok", requests: 3},
	{name: "55 529", scripts: scripts{reply{Status: 529}}, kind: llm.Busy, requests: 3},
	{name: "67 503 server busy", scripts: scripts{openaitest.ServerBusy(), say("ok")}, text: "ok", requests: 2},
	{name: "56 overflow (OpenAI)", scripts: scripts{openaitest.TooLong()}, kind: llm.TooLong},
	{name: "56 overflow 400 (llama.cpp)", scripts: scripts{openaitest.TooLongLlamaCpp(400)}, kind: llm.TooLong},
	{name: "56 overflow 500 (llama.cpp)", scripts: scripts{openaitest.TooLongLlamaCpp(500)}, kind: llm.TooLong},
	{name: "413", scripts: scripts{reply{Status: 413}}, kind: llm.TooLong},
	{name: "65 307", scripts: scripts{reply{Status: 307, Header: http.Header{"Location": {"https://example.org/v1?key=topsecret"}}}}, kind: llm.BadRequest, says: "redirects to https://example.org/v1;"},
}

// short is for what is to time out, and long enough for what comes before that on a busy machine.
const short = 2 * time.Second

// Servers that stand still.
var timeouts = []fault{
	{name: "48 no response", scripts: scripts{reply{Delay: openaitest.Forever}}, change: firstByte, kind: llm.TimedOut, says: "no byte came within 2s"},
	{name: "48 no byte after the head", scripts: scripts{reply{Ending: openaitest.Silent}}, change: firstByte, kind: llm.TimedOut, says: "no byte came within 2s"},
	{name: "49 a gap", scripts: scripts{reply{Pieces: []string{"half"}, Ending: openaitest.Silent}}, change: func(e *openai.Endpoint) { e.Timeouts.Gap = short },
		text: "half", kind: llm.TimedOut, says: "stood still within 2s"},
	{name: "49 drop by drop", scripts: scripts{reply{Lines: []string{openaitest.Chunk("half", "")}, Pieces: slices.Repeat([]string{""}, 1000), Gap: 10 * time.Millisecond}},
		change: func(e *openai.Endpoint) {
			e.Timeouts = openai.Timeouts{Dial: 2 * short, FirstByte: 2 * short, Gap: 2 * short, Total: 2 * short}
		}, text: "half", kind: llm.TimedOut, says: "not done after 4s"},
}

func firstByte(e *openai.Endpoint) { e.Timeouts.Dial, e.Timeouts.FirstByte = short, short }

// hangsUp is for a stream that has ended and goes on.
func hangsUp(e *openai.Endpoint) { e.Timeouts.AfterEnd = 20 * time.Millisecond }

// Streams that are unusual but whole.
var oddities = []fault{
	{name: "400 keep-alives", scripts: scripts{reply{Lines: slices.Repeat([]string{": OPENROUTER PROCESSING"}, 400), Pieces: []string{"ok"}}}, text: "ok"},
	{name: "event, id and retry lines", scripts: scripts{reply{Lines: []string{"event: message\nid: 1\nretry: 3"}, Pieces: []string{"ok"}}}, text: "ok"},
	{name: "choices null, missing and empty", scripts: scripts{reply{Lines: []string{`data: {"choices":null}`, `data: {}`, `data: {"choices":[],"prompt_filter_results":[]}`}, Pieces: []string{"ok"}}}, text: "ok"},
	{name: "error null", scripts: scripts{reply{Lines: []string{`data: {"error":null,"choices":[{"delta":{"content":"o"}}]}`}, Pieces: []string{"k"}}}, text: "ok"},
	{name: "created 1.5", scripts: scripts{reply{Lines: []string{`data: {"created":1.5,"choices":[{"delta":{"content":"o"}}]}`}, Pieces: []string{"k"}}}, text: "ok"},
	{name: "content in an array (Mistral)", scripts: scripts{reply{Lines: []string{
		openaitest.Chunk([]any{map[string]any{"type": "thinking", "thinking": []any{map[string]any{"type": "text", "text": "hm"}}}}, ""),
		openaitest.Chunk([]any{map[string]any{"type": "reasoning", "text": "hm"}, map[string]any{"type": "text", "text": "ok"}}, "")}}}, text: "ok"},
	{name: "no space after data, CRLF, BOM", scripts: scripts{body(200, "text/event-stream", "\uFEFFdata:{\"choices\":[{\"delta\":{\"content\":\"ok\"},\"finish_reason\":\"stop\"}]}\r\n\r\ndata:[DONE]")}, text: "ok"},
	{name: "invalid UTF-8", scripts: scripts{body(200, "text/event-stream", "data: {\"choices\":[{\"delta\":{\"content\":\"o\xffk\"},\"finish_reason\":\"stop\"}]}\n\n")}, text: "o\uFFFDk"},
	{name: "59 reasoning fields", scripts: scripts{reply{Lines: []string{
		`data: {"choices":[{"delta":{"reasoning_content":"hm"}}]}`, `data: {"choices":[{"delta":{"reasoning":"hm"}}]}`}, Pieces: []string{"ok"}}}, text: "ok"},
	{name: "59 reasoning only", scripts: scripts{reply{Lines: []string{`data: {"choices":[{"delta":{"reasoning":"180 doctors"}}]}`}}}, kind: llm.Broken, requests: 3},
	{name: "59 think", scripts: scripts{say("<thi", "nk>hm</", "think>", "\n\nok")}, text: "ok"},
	{name: "59 think never closed", scripts: scripts{say("<think>", "hm, 180 doctors")}, kind: llm.Broken, requests: 3},
	{name: "59 think never closed, cut", scripts: scripts{reply{Pieces: []string{"<think>", "hm"}, Finish: "length"}}, kind: llm.CutShort, says: "thoughts used up the longest completion of 3200 tokens", requests: 2},
	{name: "56 a count that is none", scripts: scripts{reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{PromptTokens: 2}}}, text: "ok"},
	{name: "usage without a count", scripts: scripts{reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{}}}, text: "ok"},
}
