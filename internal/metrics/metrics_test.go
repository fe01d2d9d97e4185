package metrics_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/metrics"
)

type answers func(emit func(answer.Claim) error) (answer.Answer, error)

func (f answers) service() chat.Service {
	return chattest.Stub{AnswerFunc: func(_ context.Context, _ answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		return f(emit)
	}}
}

func TestCount(t *testing.T) {
	m := metrics.New()
	for _, a := range []answers{
		func(emit func(answer.Claim) error) (answer.Answer, error) {
			claims := []answer.Claim{{Text: "One."}, {Text: "Two."}}
			receipt := answer.Receipt{Dropped: []answer.Dropped{{Replaced: true}, {}, {Replaced: true}}, Tokens: &llm.Tokens{Prompt: 70, Completion: 8}}
			return answer.Answer{Claims: claims, Receipt: receipt}, errors.Join(emit(claims[0]), emit(claims[1]))
		},
		func(func(answer.Claim) error) (answer.Answer, error) { return answer.Answer{Abstained: true}, nil },
		func(func(answer.Claim) error) (answer.Answer, error) {
			return answer.Answer{}, &chat.Error{Kind: chat.Busy}
		},
	} {
		_, _ = m.Count("web", a.service()).Answer(t.Context(), answer.Question{}, func(answer.Claim) error { return nil })
	}
	m.Gauge("lamps", func() float64 { return 7 })
	page := httptest.NewRecorder()
	m.ServeHTTP(page, httptest.NewRequest("GET", "/metrics", nil))
	for _, want := range []string{
		`pilcrow_questions_total{frontend="web",outcome="answered"} 1`,
		`pilcrow_questions_total{frontend="web",outcome="abstained"} 1`,
		`pilcrow_questions_total{frontend="web",outcome="busy"} 1`,
		`pilcrow_claims_total{frontend="web",fate="shown"} 2`,
		`pilcrow_claims_total{frontend="web",fate="replaced"} 2`,
		`pilcrow_claims_total{frontend="web",fate="left_out"} 1`,
		`pilcrow_tokens_total{frontend="web",kind="prompt"} 70`,
		`pilcrow_first_claim_seconds_count{frontend="web"} 1`,
		`pilcrow_answer_seconds_count{frontend="web"} 3`,
		`pilcrow_answers_running{frontend="web"} 0`,
		`pilcrow_lamps 7`,
		`process_resident_memory_bytes`,
	} {
		if !strings.Contains(page.Body.String(), want) {
			t.Errorf("no %s in:\n%s", want, page.Body)
		}
	}
}
