package openai_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pilcrow/internal/openai"
)

// served answers every request with one body.
type served struct {
	contentType string
	body        []byte
}

func (s served) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{
		StatusCode: http.StatusOK,
		Header:     http.Header{"Content-Type": {s.contentType}},
		Body:       io.NopCloser(bytes.NewReader(s.body)),
	}, nil
}

// Whatever a server sends, what is emitted is valid UTF-8 without thoughts, and
// an answer counts as whole only with some text, and a finish_reason, [DONE] or the end
// of a JSON document.
func FuzzStream(f *testing.F) {
	f.Add(true, []byte("data: {\"choices\":[{\"delta\":{\"content\":\"<think>a</think>b\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"))
	f.Add(true, []byte(": x\n\ndata: {\"error\":null,\"choices\":[{\"delta\":{\"content\":[{\"type\":\"text\",\"text\":\"b\"}]}}]}\nerror: {}\n"))
	f.Add(true, []byte("event: error\ndata: [{\"detail\":1}]\n{\"error\":\"x\"}"))
	f.Add(true, []byte("data: {\ndata: \"choices\":[{\"text\":\"<|channel|>final<|message|>b</s>\"}]}\n\ndata: [DONE]"))
	f.Add(true, []byte("{\"choices\":[{\"message\":{\"content\":\"b\"}}]}\n"))
	f.Add(false, []byte(`{"choices":[{"message":{"content":"b"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}}`))
	f.Fuzz(func(t *testing.T, stream bool, body []byte) {
		contentType := "application/json"
		if stream {
			contentType = "text/event-stream"
		}
		c := client(t, openai.Endpoint{
			Model: "m", Key: testKey, Transport: served{contentType, body},
			Clock: openai.Clock{Sleep: func(context.Context, time.Duration) error { return nil }},
		})
		text, err := generate(c)
		if !utf8.ValidString(text) || strings.Contains(text, "<think>") {
			t.Errorf("emitted %q", text)
		}
		ended := bytes.Contains(bytes.ToLower(body), []byte("finish")) || bytes.Contains(body, []byte("[DONE]")) ||
			json.Valid(bytes.TrimPrefix(bytes.TrimSpace(body), []byte("\uFEFF")))
		if err == nil && (strings.TrimSpace(text) == "" || !ended) {
			t.Errorf("a whole answer from %q", body)
		}
		if err != nil {
			checkErrorText(t, err.Error(), "model ")
		}
	})
}
