package openai_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// testKey must never be seen in an error.
const testKey = "topsecret0123456789"

var prompt = []llm.Message{
	{Role: "system", Content: "Answer from the paragraphs."},
	{Role: "user", Content: "How many doctors?"},
}

// patient are time-outs that a test never meets: one that does hangs until go test ends it,
// and shows where.
const patient = time.Hour

// endpoint is s without time-outs and without pauses between attempts.
func endpoint(s *openaitest.Server) openai.Endpoint {
	return openai.Endpoint{
		BaseURL: s.URL,
		Key:     testKey,
		Model:   openaitest.Model,
		Timeouts: openai.Timeouts{
			Dial: patient, TLS: patient, FirstByte: patient, Gap: patient, Total: patient, AfterEnd: patient,
		},
		Clock: openai.Clock{Sleep: func(context.Context, time.Duration) error { return nil }},
	}
}

func client(t *testing.T, e openai.Endpoint) *openai.Client {
	t.Helper()
	c, err := openai.New(e)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// generate returns what was emitted.
func generate(c *openai.Client) (string, error) {
	var b strings.Builder
	err := c.Generate(context.Background(), prompt, func(piece string) error {
		b.WriteString(piece)
		return nil
	})
	return b.String(), err
}

// kindOf returns the kind of a ModelError, "" for nil, and "not a ModelError".
func kindOf(err error) llm.FailureKind {
	var failed *llm.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &failed):
		return failed.Kind
	}
	return "not a ModelError"
}
