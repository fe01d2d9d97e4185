package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pack writes a model that has nothing but a vocabulary, the most frequent piece first.
func pack(t *testing.T, pieces ...string) string {
	t.Helper()
	text := strings.Join(pieces, "")
	starts, scores := []uint32{0}, []float32{}
	for i, p := range pieces {
		starts, scores = append(starts, starts[i]+uint32(len(p))), append(scores, -float32(i))
	}
	var b bytes.Buffer
	head := header{Magic: [4]byte([]byte("E5S1")), Pieces: int32(len(pieces)), Length: uint64(len(text))}
	for _, part := range []any{head, starts, scores, []byte(text)} {
		if err := binary.Write(&b, binary.LittleEndian, part); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "model.bin")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestReadPieces(t *testing.T) {
	file := pack(t, "▁Haus", "▁haus", "aus", "▁ab", "▁школа", "学校", "学", "▁a1b", "▁mixж")
	pieces, err := readPieces(file)
	if want := map[group][]string{latin: {"haus"}, cyrillic: {"школа"}, han: {"学校"}}; err != nil || !cmp.Equal(pieces, want) {
		t.Errorf("%v, %v, want %v", pieces, err, want)
	}
	data, _ := os.ReadFile(file)
	for name, content := range map[string][]byte{"is no model": []byte("PK"), "cut off": data[:len(data)-3]} {
		broken := filepath.Join(t.TempDir(), "model.bin")
		if err := os.WriteFile(broken, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readPieces(broken); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTranslate asks a server whose vectors have a direction for each meaning.
func TestTranslate(t *testing.T) {
	meanings := map[string][]float32{
		"house": {1, 0, 0}, "houses": {0.99, 0.05, 0}, "school": {0, 1, 0}, "river": {0, 0, 1},
		"haus": {1, 0, 0}, "école": {0, 1, 0}, "fluss": {0, 0, 1}, "dingsda": {-1, -1, -1},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var asked struct{ Input []string }
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		var data []map[string]any
		for i, word := range asked.Input {
			data = append(data, map[string]any{"object": "embedding", "index": i, "embedding": meanings[word]})
		}
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(map[string]any{"object": "list", "data": data}); err != nil {
			t.Error(err)
		}
	}))
	defer server.Close()
	pieces := map[group][]string{latin: {"house", "haus", "école", "fluss", "dingsda"}}
	lines, err := translate(pieces, []string{"house", "houses", "school", "river"}, endpoint(server.URL))
	if want := map[string]string{"haus": "houses house", "ecole": "school", "fluss": "river"}; err != nil || !cmp.Equal(lines, want) {
		t.Errorf("%v, %v, want %v", lines, err, want)
	}
	server.Close()
	if _, err := translate(pieces, []string{"house"}, endpoint(server.URL)); err == nil {
		t.Error("a server that is gone is no error")
	}
}
