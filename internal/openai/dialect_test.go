package openai_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// roles are those of a request's messages.
func roles(r openaitest.Request) string {
	var all []string
	for _, m := range r.Messages {
		all = append(all, m.Role)
	}
	return strings.Join(all, " ")
}

// noSystem are the words in which servers refuse a system message.
var noSystem = map[string]reply{
	"Gemma's template, vLLM of old": openaitest.JSON(400, `{"object":"error","message":"System role not supported","type":"BadRequestError","param":null,"code":400}`),
	"vLLM":                          openaitest.JSON(400, `{"error":{"message":"System role not supported","type":"BadRequestError","param":null,"code":400}}`),
	"OpenAI":                        openaitest.JSON(400, `{"error":{"message":"Unsupported value: 'messages[0].role' does not support 'system' with this model.","type":"invalid_request_error","param":"messages[0].role","code":"unsupported_value"}}`),
	"OpenAI without param and code": openaitest.ErrorText(400, "Unsupported value: 'messages[0].role' does not support 'system' with this model."),
	"Mistral's template of old":     openaitest.ErrorText(400, "Only user and assistant roles are supported!"),
	"a template for turns":          openaitest.Detail(400, "Conversation roles must alternate user/assistant/user/assistant/..."),
	"Gemini":                        openaitest.ErrorArray(400, "Developer instruction is not enabled for models/gemma-3-1b-it"),
	"llama.cpp":                     openaitest.JSON(500, `{"error":{"code":500,"message":"Error: Jinja Exception: System role not supported","type":"server_error"}}`),
	"LM Studio, within the stream":  openaitest.FailingWithin("event: error\ndata: {\"error\":{\"message\":\"Error rendering prompt with jinja template: System role not supported\"}}"),
}

// A server without a system role gets the rules inside the user's message, then and
// from then on.
func TestNoSystemRole(t *testing.T) {
	long := []llm.Message{
		{Role: "system", Content: "Rules."}, {Role: "user", Content: "One?"}, {Role: "assistant", Content: "Yes."}, {Role: "user", Content: "Two?"},
	}
	for name, refusal := range noSystem {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, refusal, say("ok"))
			var learnt []string
			e := endpoint(s)
			e.OnLearn = func(_ context.Context, what string) { learnt = append(learnt, what) }
			c := client(t, e)
			for range 2 {
				if err := c.Generate(t.Context(), long, func(string) error { return nil }); err != nil {
					t.Fatal(err)
				}
			}
			requests := s.Requests()
			if len(requests) != 3 {
				t.Fatalf("%d requests, want 3", len(requests))
			}
			for i, want := range []string{"system user assistant user", "user assistant user", "user assistant user"} {
				if got := roles(requests[i]); got != want {
					t.Errorf("request %d: the roles %s, want %s", i+1, got, want)
				}
			}
			if got := requests[1].Messages[0].Content; got != "Rules.\n\nOne?" {
				t.Errorf("the first message is %q", got)
			}
			if len(learnt) != 1 || !strings.Contains(learnt[0], "system_role") {
				t.Errorf("told: %q", learnt)
			}
			if diff := cmp.Diff([]string{"system_role"}, c.Refused()); diff != "" {
				t.Errorf("refused (-want +got):\n%s", diff)
			}
		})
	}
}

// Neighbours of one role are one message: many templates want the roles to alternate.
func TestRolesAlternate(t *testing.T) {
	s := openaitest.New(t, say("ok"))
	err := client(t, endpoint(s)).Generate(t.Context(), []llm.Message{
		{Role: "system", Content: "Rules."}, {Role: "system", Content: "More."}, {Role: "user", Content: "Text."}, {Role: "user", Content: "Question?"},
	}, func(string) error { return nil })
	want := []openaitest.Message{{Role: "system", Content: "Rules.\n\nMore."}, {Role: "user", Content: "Text.\n\nQuestion?"}}
	if diff := cmp.Diff(want, s.Requests()[0].Messages); diff != "" || err != nil {
		t.Errorf("%v, messages (-want +got):\n%s", err, diff)
	}
}

// A server that has no streams is asked for whole answers, then and from then on.
func TestNoStreams(t *testing.T) {
	for name, refusal := range map[string]reply{
		"OpenAI":          openaitest.JSON(400, `{"error":{"message":"Unsupported value: 'stream' does not support true with this model. Only the default (false) value is supported.","param":"stream","code":"unsupported_value"}}`),
		"not verified":    openaitest.JSON(400, `{"error":{"message":"Your organization must be verified to stream this model.","param":"stream","code":"unsupported_value"}}`),
		"in other words":  openaitest.ErrorText(400, "Streaming is not supported for this model"),
		"not implemented": openaitest.ErrorText(501, "stream mode not implemented"),
	} {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, refusal, say("o", "k"))
			c := client(t, endpoint(s))
			for range 2 {
				if text, err := generate(c); text != "ok" || err != nil {
					t.Fatal(text, err)
				}
			}
			var streams []bool
			for _, r := range s.Requests() {
				streams = append(streams, r.Stream)
			}
			if diff := cmp.Diff([]bool{true, false, false}, streams); diff != "" {
				t.Errorf("stream (-want +got):\n%s", diff)
			}
		})
	}
}

// Errors that speak of a stream are no refusal of streams.
func TestBrokenStreamsAreNotRefusedOnes(t *testing.T) {
	s := openaitest.New(t, openaitest.ErrorText(500, "stream error: the connection was not closed"), say("ok"))
	c := client(t, endpoint(s))
	if text, err := generate(c); text != "ok" || err != nil || len(c.Refused()) > 0 {
		t.Errorf("%q, %v, refused %v", text, err, c.Refused())
	}
}

// A server that does not say what it minds is asked with the least, once; if it minds
// that as well, its words are the error, and nothing is learnt. What it once took is
// not what it minds.
func TestRefusedWithoutAReason(t *testing.T) {
	bad := openaitest.ErrorText(400, "bad request")
	tests := map[string]struct {
		scripts  scripts
		calls    int
		requests int
		kind     llm.FailureKind
		refused  []string
	}{
		"the least is taken":  {scripts{bad, say("ok")}, 2, 3, "", []string{"stream_options", "temperature"}},
		"nor the least":       {scripts{bad, bad}, 1, 2, llm.BadRequest, nil},
		"but once it took it": {scripts{say("ok"), bad}, 2, 2, llm.BadRequest, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, tt.scripts...)
			e := endpoint(s)
			e.Temperature = 0.1
			c := client(t, e)
			var err error
			for range tt.calls {
				_, err = generate(c)
			}
			if kindOf(err) != tt.kind || len(s.Requests()) != tt.requests {
				t.Errorf("%v after %d requests, want %q after %d", err, len(s.Requests()), tt.kind, tt.requests)
			}
			if diff := cmp.Diff(tt.refused, c.Refused()); diff != "" {
				t.Errorf("refused (-want +got):\n%s", diff)
			}
		})
	}
}

// Each failure says what can be done, with the name of a setting or of what to look at.
func TestFailuresSayWhatToDo(t *testing.T) {
	for says, script := range map[string]openaitest.Script{
		"OPENAI_API_KEY":      openaitest.KeyRefused(testKey),
		"top up":              openaitest.NoCredit(),
		"model.name":          openaitest.UnknownModel("m"),
		"context length":      openaitest.TooLong(),
		"limits.":             openaitest.RateLimited("3600"),
		"content filter":      reply{Finish: "content_filter"},
		"the server's log":    openaitest.JSON(500, `{"error":"out of memory"}`),
		"bot check":           openaitest.ErrorText(400, "no"),
		"model.base_url":      reply{Header: map[string][]string{"Content-Type": {"text/html"}}, Body: "<html>"},
		"model.max_tokens":    reply{Pieces: []string{"The ferry"}, Finish: "length"},
		"to none, or":         reply{Lines: []string{`data: {"choices":[{"delta":{"reasoning":"180 doctors."}}]}`}},
		"model.reasoning_eff": reply{Lines: []string{`data: {"choices":[{"delta":{"reasoning":"Hm."}}]}`}, Finish: "length"},
	} {
		_, err := generate(client(t, endpoint(openaitest.New(t, script))))
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%v does not say %q", err, says)
		}
	}
	e := endpoint(openaitest.New(t))
	e.BaseURL = "http://127.0.0.1:1/v1"
	_, err := generate(client(t, e))
	if !strings.Contains(fmt.Sprint(err), "HTTPS_PROXY") || !strings.Contains(fmt.Sprint(err), "SSL_CERT_FILE") {
		t.Errorf("unreachable: %v", err)
	}
	if _, err := openai.New(openai.Endpoint{BaseURL: "http://192.168.1.7/v1", Model: "m"}); !strings.Contains(fmt.Sprint(err), "model.allow_http") {
		t.Errorf("plain http: %v", err)
	}
}
