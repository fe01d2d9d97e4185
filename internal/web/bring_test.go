package web_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// introducer says two sentences about the lamps, and questions.
type introducer struct{}

func (introducer) Introduce(context.Context, string) web.Introduction {
	return web.Introduction{About: []answer.Claim{webtest.LampClaim(1), webtest.LampClaim(40)}, Questions: []string{"Which lamps burn?", "Who lit lamp 7?", "What is a lamp?"}}
}

// readLamps reads whatever is brought as one paragraph, and quotes it as its only answer.
func readLamps(_ context.Context, b web.Brought) (chat.Service, error) {
	if string(b.Content) == "unreadable" {
		return nil, errors.New("text.txt is no text")
	}
	words := string(b.Content)
	d := &text.Document{Meta: text.Meta{Slug: "mine", Title: "Mine: " + b.Name}, Paragraphs: []text.Paragraph{{Document: "mine", Number: 1, Text: words}}}
	return chattest.Stub{Text: &text.Corpus{Documents: []*text.Document{d}}, FindFunc: webtest.FindFirst,
		AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
			c := answer.Claim{Proof: answer.Quotation, Text: words, Citations: []answer.Citation{{Document: "mine", Paragraph: 1, Quote: words, End: len(words)}}}
			return answer.Answer{Question: q.Text, Outcome: answer.Answered, Mode: answer.Extractive, Text: words, Claims: []answer.Claim{c}}, nil
		}}, nil
}

func uploads(s *web.Server) {
	s.Uploads = &web.Uploads{Read: readLamps, MaxBytes: 1 << 10, Most: 2, TTL: time.Hour}
}

// TestBroughtTexts: whoever has the id asks about the text, nobody else; a text that is gone
// is not answered from another one.
func TestBroughtTexts(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, uploads)
	bring := func(words string) string {
		t.Helper()
		status, body := s.Send("POST", "/api/texts?name=a.txt", words, "Content-Type", "application/octet-stream")
		var reply struct{ ID string }
		if err := json.Unmarshal([]byte(body), &reply); status != 201 || err != nil || reply.ID == "" {
			t.Fatalf("%d %s", status, body)
		}
		return reply.ID
	}
	ask := func(id string) (int, string) {
		return s.Send("POST", "/api/ask", `{"question": "What is it?"}`, "Pilcrow-Text", id)
	}
	first := bring("A brass lantern.")
	if status, body := ask(first); status != 200 || !strings.Contains(body, "A brass lantern.") || strings.Contains(body, "Lamp 3") {
		t.Errorf("about the text brought: %d %s", status, body)
	}
	if _, body := ask(""); !strings.Contains(body, "Lamp 3") || strings.Contains(body, "lantern") {
		t.Errorf("without it: %s", body)
	}
	second := bring("A tin lantern.")
	bring("A third.")
	if status, body := ask(first); status != 410 || !strings.Contains(body, "bring it again") {
		t.Errorf("the first of three, where two are kept: %d %s", status, body)
	}
	if status, _ := s.Send("DELETE", "/api/texts/"+second, ""); status != 204 {
		t.Errorf("deleting: %d", status)
	}
	if status, _ := ask(second); status != 410 {
		t.Errorf("a deleted text: %d", status)
	}
	if status, body := s.Send("POST", "/api/texts?name=a.txt", strings.Repeat("a", 1025), "Content-Type", "application/octet-stream"); status != 413 {
		t.Errorf("too large: %d %s", status, body)
	}
	if status, _ := webtest.Serve(t, webtest.Always, nil).Send("POST", "/api/texts", `{"text": "x"}`); status != 404 {
		t.Errorf("where it is not allowed: %d", status)
	}
}
