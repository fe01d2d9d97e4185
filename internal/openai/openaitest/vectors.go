package openaitest

import (
	"encoding/json"
	"hash/fnv"
	"net/http"
	"strings"
)

const dimension = 64

// Vectors embeds the request's texts by hashing their words, so that texts with
// words in common lie near each other. The vectors are not of unit length.
func Vectors(r Request) Reply {
	type vector struct {
		Object    string    `json:"object"`
		Index     int       `json:"index"`
		Embedding []float32 `json:"embedding"`
	}
	data := make([]vector, len(r.Input))
	for i, text := range r.Input {
		data[i] = vector{"embedding", i, hashed(text)}
	}
	body, _ := json.Marshal(map[string]any{"object": "list", "model": r.Model, "data": data})
	return JSON(http.StatusOK, string(body))
}

// hashed counts the words of a text in one slot each; slot 0 counts texts, so
// that no vector is zero.
func hashed(text string) []float32 {
	v := make([]float32, dimension)
	v[0] = 0.1
	for _, word := range strings.Fields(strings.ToLower(text)) {
		h := fnv.New32a()
		h.Write([]byte(strings.Trim(word, ".,;:!?\"'()")))
		v[1+h.Sum32()%(dimension-1)]++
	}
	return v
}
