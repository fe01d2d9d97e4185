package answer_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestClaims holds what a malicious model may say about the shipped article, and
// what an honest one does, against its paragraphs: testdata/claims.txt. It keeps
// the known limits as such, so that one that is mended is noticed.
func TestClaims(t *testing.T) {
	texts, err := text.Load([]string{"../../corpus/article-as-received.txt"})
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/claims.txt")
	if err != nil {
		t.Fatal(err)
	}
	counts := make(map[string]int)
	for line := range strings.Lines(string(data)) {
		fields := strings.SplitN(strings.TrimSpace(line), "|", 4)
		if strings.HasPrefix(line, "#") || len(fields) < 4 {
			continue
		}
		number, err := strconv.Atoi(fields[1])
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		counts[fields[2]]++
		refusal := answer.Refusal
		if foreign, ok := strings.CutPrefix(fields[0], "x"); ok {
			fields[0], refusal = foreign, answer.RefusalAbroad
		}
		reason := refusal(fields[0], fields[3], texts.Documents[0].Paragraphs[number-1].Text)
		switch {
		case fields[2] == "-" && reason == "":
			t.Errorf("¶%d: %q is shown", number, fields[3])
		case fields[2] == "+" && reason != "":
			t.Errorf("¶%d: %q is refused because %q", number, fields[3], reason)
		case fields[2] == "!" && reason != "":
			t.Errorf("¶%d: %q is a known limit no more: %q", number, fields[3], reason)
		}
	}
	t.Logf("%d carried, %d refused, %d known limits", counts["+"], counts["-"], counts["!"])
}
