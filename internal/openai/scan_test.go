package openai

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const usualChunk = `{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1732000000.5,"model":"m","system_fingerprint":null,` +
	`"choices":[{"index":0,"delta":{"role":"assistant","content":" lit"},"logprobs":null,"finish_reason":null}],"usage":null}`

func TestReadChunk(t *testing.T) {
	for _, data := range []string{
		usualChunk,
		`{"choices":[{"delta":{"content":"a \"b\"\n\u00e9\ud83d\ude00"}}]}`,
		"{\"choices\":[{\"delta\":{\"content\":\"\xff\"}}]}",
		` { "choices" : [ { "delta" : { } , "finish_reason" : "stop" } , { "text" : "x" } ] } `,
		`{"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3,"prompt_tokens_details":{"cached_tokens":4}}}`,
		`{"choices":[{"message":{"content":null,"refusal":"no","reasoning":"r","reasoning_content":"c","tool_calls":[{"a":[1,-2e3,true]}]}}]}`,
		`{}`,
	} {
		got, ok := readChunk([]byte(data))
		var want chunk
		if err := json.Unmarshal([]byte(data), &want); err != nil || !ok {
			t.Fatalf("%s: read %v, decoded %v", data, ok, err)
		}
		if diff := cmp.Diff(want, got); diff != "" && !emptyAlike(want, got) {
			t.Errorf("%s (-decoded +read):\n%s", data, diff)
		}
	}
}

// emptyAlike reports whether two chunks differ only in having none or no choices.
func emptyAlike(a, b chunk) bool {
	if len(a.Choices)+len(b.Choices) > 0 {
		return false
	}
	a.Choices, b.Choices = nil, nil
	return cmp.Equal(a, b)
}

// FuzzReadChunk holds that what is read is what package json decodes, and valid JSON.
func FuzzReadChunk(f *testing.F) {
	f.Add([]byte(usualChunk))
	f.Add([]byte(`{"choices":[{"delta":{"content":"a\n"}}],"Choices":[],"usage":{"prompt_tokens":1},"x_groq":null}`))
	f.Add([]byte(`{"choices":[{"delta":{"content":"a","content":[{"type":"text","text":"b"}]}},1]}`))
	f.Add([]byte(`{"choices":[{"delta":{"conten\u0074":"a"}}]} x`))
	f.Add([]byte(`{"a":01,"b":tru,"choices":[{"text":"\x"}],}`))
	f.Add([]byte(strings.Repeat("[", 60) + strings.Repeat("]", 60)))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, ok := readChunk(data)
		if !ok {
			return
		}
		var want chunk
		if err := json.Unmarshal(data, &want); err != nil {
			t.Fatalf("%q was read, but package json says: %v", data, err)
		}
		if !cmp.Equal(want, got) && !emptyAlike(want, got) {
			t.Errorf("%q: read %+v, decoded %+v", data, got, want)
		}
	})
}

// BenchmarkChunk reads one chunk of a stream.
func BenchmarkChunk(b *testing.B) {
	for b.Loop() {
		if _, err := decodeChunk([]byte(usualChunk)); err != nil {
			b.Fatal(err)
		}
	}
}
