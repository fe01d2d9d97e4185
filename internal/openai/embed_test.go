package openai_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

func TestEmbed(t *testing.T) {
	s := openaitest.New(t)
	e := endpoint(s)
	e.EmbeddingModel = "embedder"
	texts := make([]string, openai.EmbedBatch+1)
	for i := range texts {
		texts[i] = fmt.Sprint("paragraph ", i)
	}
	texts[3], texts[64] = "doctors in Lesotho", "the doctors in Lesotho"
	vectors, err := client(t, e).Embed(t.Context(), texts)
	if err != nil || len(vectors) != len(texts) {
		t.Fatalf("%d vectors, %v", len(vectors), err)
	}
	for i, v := range vectors {
		if norm := dot(v, v); math.Abs(norm-1) > 1e-6 {
			t.Errorf("vector %d has the squared length %v", i, norm)
		}
	}
	if near, far := dot(vectors[3], vectors[64]), dot(vectors[3], vectors[5]); near < 0.8 || near <= far {
		t.Errorf("like texts %v, unlike texts %v", near, far)
	}
	requests := s.RequestsTo("/embeddings")
	if len(requests) != 2 || len(requests[0].Input) != 64 || requests[0].Model != "embedder" {
		t.Errorf("%d requests, the first for %d texts to %s", len(requests), len(requests[0].Input), requests[0].Model)
	}
}

func dot(a, b []float32) (sum float64) {
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

func TestEmbedRestoresOrder(t *testing.T) {
	s := openaitest.New(t)
	s.On("/embeddings", vectors(`{"index":1,"embedding":[0,2]},{"index":0,"embedding":[2,0]}`))
	got, err := client(t, endpoint(s)).Embed(t.Context(), []string{"a", "b"})
	if err != nil || got[0][0] != 1 || got[1][1] != 1 {
		t.Errorf("got %v, %v", got, err)
	}
}

func vectors(data string) reply { return openaitest.JSON(200, `{"data":[`+data+`]}`) }

func TestEmbedFaults(t *testing.T) {
	long := strings.Repeat("word ", 1000)
	tests := map[string]struct {
		texts []string
		reply reply
		kind  llm.FailureKind
		says  string
	}{
		"35 fewer vectors":  {[]string{"a", "b"}, vectors(`{"index":0,"embedding":[1,0]}`), llm.Broken, "1 vectors for 2 texts"},
		"35 index twice":    {[]string{"a", "b"}, vectors(`{"index":0,"embedding":[1,0]},{"index":0,"embedding":[1,0]}`), llm.Broken, "index 0"},
		"35 index too far":  {[]string{"a"}, vectors(`{"index":7,"embedding":[1,0]}`), llm.Broken, "index 7"},
		"34 two dimensions": {[]string{"a", "b"}, vectors(`{"index":0,"embedding":[1,0]},{"index":1,"embedding":[1]}`), llm.Broken, "dimension 2 and 1"},
		"35 zero vector":    {[]string{"a"}, vectors(`{"index":0,"embedding":[0,0]}`), llm.Broken, "zero"},
		"35 empty vector":   {[]string{"a"}, vectors(`{"index":0,"embedding":[]}`), llm.Broken, "empty"},
		"35 nulls":          {[]string{"a"}, vectors(`{"index":0,"embedding":[null,null]}`), llm.Broken, "zero"},
		"35 NaN":            {[]string{"a"}, vectors(`{"index":0,"embedding":[NaN,1]}`), llm.Broken, "invalid character"},
		"35 infinite":       {[]string{"a"}, vectors(`{"index":0,"embedding":[1e39,1]}`), llm.Broken, "1e39"},
		"error with 200":    {[]string{"a"}, openaitest.ErrorText(200, "no embeddings here"), llm.ServerError, "no embeddings here"},
		"unknown model":     {[]string{"a"}, openaitest.UnknownModel("x"), llm.NoModel, "texts 1 to 1"},
		"56 silently cut":   {[]string{long}, openaitest.JSON(200, `{"data":[{"index":0,"embedding":[1]}],"usage":{"prompt_tokens":256}}`), llm.TooLong, "256 tokens"},
		"empty text":        {[]string{"a", ""}, reply{}, "not a ModelError", "text 2 is empty"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t)
			s.On("/embeddings", tt.reply)
			got, err := client(t, endpoint(s)).Embed(t.Context(), tt.texts)
			if got != nil || kindOf(err) != tt.kind {
				t.Fatalf("got %v, %v, want the kind %q", got, err, tt.kind)
			}
			checkErrorText(t, err.Error(), tt.says)
		})
	}
}

func TestEmbedDimensionChangesBetweenBatches(t *testing.T) {
	s := openaitest.New(t)
	s.On("/embeddings", openaitest.Func(openaitest.Vectors), vectors(`{"index":0,"embedding":[1]}`))
	texts := strings.Fields(strings.Repeat("word ", openai.EmbedBatch+1))
	if _, err := client(t, endpoint(s)).Embed(t.Context(), texts); kindOf(err) != llm.Broken {
		t.Errorf("got %v, want broken", err)
	}
}
