package prompts_test

import (
	"strings"
	"testing"

	"pilcrow/internal/prompts"
)

// TestFence holds that the token is always the same for one text and another for another.
func TestFence(t *testing.T) {
	seen := make(map[string]bool)
	for _, texts := range [][]string{{}, {"a"}, {"b"}, {"a", "b"}, {"ab"}, {"a", "", "b"}} {
		token := prompts.Fence(texts...)
		if token != prompts.Fence(texts...) || len(token) != 16 || strings.Trim(token, "0123456789abcdef") != "" {
			t.Errorf("%q has the token %q", texts, token)
		}
		if seen[token] {
			t.Errorf("%q has the token of another text", texts)
		}
		seen[token] = true
	}
}

// The token is taken out of whatever stands between the fences.
func TestTokenInTheText(t *testing.T) {
	_, user := prompts.Answer{Text: plain("5f3a, 55f3af3a and 5\u200bf3a").Write(), Question: "5f3a?", Earlier: []prompts.Exchange{{"5f3a", "5f3a"}}}.Render()
	if n := strings.Count(user, "5f3a"); n != 6 {
		t.Errorf("the token stands %d times in %q", n, user)
	}
}

func TestNoText(t *testing.T) {
	if _, user := (prompts.Answer{Text: prompts.Text{Fence: "5f3a"}.Write(), Question: "Why?"}).Render(); !strings.HasPrefix(user, "<text 5f3a>\n</text 5f3a>\n") {
		t.Errorf("%q", user)
	}
}
