package web_test

import (
	"context"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/web/webtest"
)

// TestPageSpeaksTheReadersLanguage and stays English for everybody else.
func TestPageSpeaksTheReadersLanguage(t *testing.T) {
	s := webtest.Serve(t, webtest.Always, nil)
	for liked, want := range map[string]string{"de-AT,de;q=0.9,en;q=0.8": ">Fragen<", "nl, fr;q=0.5": ">Demander<", "nl": ">Ask<", "en-GB, de;q=0.5": ">Ask<", "zh-CN": ">提问<", "es": ">Preguntar<", "": ">Ask<", "bogus;;": ">Ask<"} {
		if _, body := s.Send("GET", "/", "", "Accept-Language", liked); !strings.Contains(body, want) {
			t.Errorf("%q: no %s", liked, want)
		}
	}
}

// TestErrorsInTheReadersLanguage: what went wrong is said to a browser in its language, also
// in a stream; a program that asks for no language reads English.
func TestErrorsInTheReadersLanguage(t *testing.T) {
	s := webtest.Serve(t, webtest.Answering(func(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if err := emit(webtest.LampClaim(3)); err != nil {
			return answer.Answer{}, err
		}
		return answer.Answer{}, &chat.Error{Kind: chat.ModelAway}
	}), nil)
	for liked, want := range map[string]string{"de": "Das Sprachmodell antwortet nicht.", "": "The language model does not answer.", "*": "The language model does not answer."} {
		for _, accept := range []string{"application/json", "text/event-stream"} {
			if _, body := s.Send("POST", "/api/ask", `{"question": "Which lamps?"}`, "Accept-Language", liked, "Accept", accept); !strings.Contains(body, want) {
				t.Errorf("%q, %s: %s", liked, accept, body)
			}
		}
	}
}
