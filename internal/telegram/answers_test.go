package telegram

import (
	"context"
	"strings"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
)

// answers is a service that cites one lamp, or waits before.
type answers struct {
	chattest.Stub
	hold   chan struct{} // received from before an answer; nil: no wait
	claims int           // 0 means 1
	mu     sync.Mutex
	asked  []answer.Question
}

func (a *answers) questions() []answer.Question {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]answer.Question(nil), a.asked...)
}

func (a *answers) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	a.mu.Lock()
	a.asked = append(a.asked, q)
	a.mu.Unlock()
	made := answer.Answer{Question: q.Text, Mode: answer.Extractive}
	for n := range max(a.claims, 1) {
		p, _ := a.Corpus().Paragraph("lamps", n+2)
		start := strings.Index(p.Text, "lamp")
		c := answer.Claim{Text: "Lamp " + strings.Repeat("burns ", 1) + "on.", Citations: []answer.Citation{{
			Document: "lamps", Paragraph: n + 2, Quote: p.Text[start : start+6], Start: start, End: start + 6}}}
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
		made.Claims = append(made.Claims, c)
	}
	if a.hold != nil {
		select {
		case <-a.hold:
		case <-ctx.Done():
			return answer.Answer{}, ctx.Err()
		}
	}
	return made, nil
}

// Corpus is the text of the suite.
func (a *answers) Corpus() *text.Corpus { return chattest.Lamps() }
