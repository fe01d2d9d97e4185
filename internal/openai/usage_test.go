package openai

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// TestEstimate holds the figures of the table in usage.go, in characters a token.
func TestEstimate(t *testing.T) {
	for language, want := range map[string]float64{"en": 3.67, "de": 3.47, "ru": 2.06, "zh": 0.87, "ar": 1.42} {
		f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "xquad-"+language, "corpus.jsonl"))
		if err != nil {
			t.Skip("no question sets beside the checkout: ", err)
		}
		defer f.Close()
		chars, tokens := 0, 0.0
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var document struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &document); err != nil {
				t.Fatal(err)
			}
			chars += utf8.RuneCountInString(document.Text)
			tokens += estimate(document.Text)
		}
		if got := float64(chars) / tokens; math.Abs(got-want) > 0.005 {
			t.Errorf("%s: %.2f characters a token, want %.2f", language, got, want)
		}
	}
}
