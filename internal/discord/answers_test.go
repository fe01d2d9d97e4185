package discord

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/text"
)

// answers is a service that answers every question alike, and remembers them.
type answers struct {
	chattest.Stub
	number int           // how many paragraphs are cited, from 2 on
	more   string        // at the end of each claim
	hold   chan struct{} // if not nil, received from before the end of each answer

	mu    sync.Mutex
	asked []answer.Question
}

func (a *answers) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	a.mu.Lock()
	a.asked = append(a.asked, q)
	a.mu.Unlock()
	full := answer.Answer{Question: q.Text, Mode: answer.Extractive}
	for n := range max(a.number, 1) {
		c := claimOf(n + 2)
		c.Text += a.more
		full.Claims = append(full.Claims, c)
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
	}
	if a.hold != nil {
		select {
		case <-a.hold:
		case <-ctx.Done():
			return answer.Answer{}, ctx.Err()
		}
	}
	return full, nil
}

// Corpus is the text of the suite, unless there is another one.
func (a *answers) Corpus() *text.Corpus {
	if a.Text != nil {
		return a.Text
	}
	return chattest.Lamps()
}

// claimOf is a claim about a paragraph of [chattest.Lamps].
func claimOf(number int) answer.Claim {
	p, _ := chattest.Lamps().Paragraph("lamps", number)
	quote := fmt.Sprintf("lamp %d was never put out", number)
	start := strings.Index(p.Text, quote)
	return answer.Claim{Text: fmt.Sprintf("Lamp %d burns.", number), Citations: []answer.Citation{
		{Document: "lamps", Paragraph: number, Quote: quote, Start: start, End: start + len(quote)}}}
}

func (a *answers) questions() []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var all []string
	for _, q := range a.asked {
		all = append(all, q.Text)
	}
	return all
}

// histories are the earlier questions that each question was asked with.
func (a *answers) histories() [][]string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var all [][]string
	for _, q := range a.asked {
		var earlier []string
		for _, turn := range q.History {
			earlier = append(earlier, turn.Question)
		}
		all = append(all, earlier)
	}
	return all
}
