package answer

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"pilcrow/internal/prompts"
)

const maxTurns = 3 // earlier turns in the prompt

// prompt writes the messages: rules, earlier turns, paragraphs and question.
func (r *run) prompt() ([]Message, error) {
	fence, err := r.fence()
	if err != nil {
		return nil, err
	}
	in := prompts.Answer{Fence: fence, Question: r.answer.Question, Sentences: r.Profile.sentences()}
	for _, s := range r.sources {
		in.Paragraphs = append(in.Paragraphs, prompts.Paragraph{Heading: s.Heading, Text: s.Text})
	}
	system, user := in.Render()
	messages := []Message{{"system", system}}
	for _, turn := range r.history[max(0, len(r.history)-maxTurns):] {
		question, said := prompts.Inert(turn.Question), prompts.Inert(turn.Answer)
		if question == "" {
			continue
		}
		if said == "" {
			said = prompts.Sentinel
		}
		messages = append(messages, Message{"user", question}, Message{"assistant", said})
	}
	return append(messages, Message{"user", user}), nil
}

// fence returns a token that no text can know.
func (p *Pipeline) fence() (string, error) {
	random := p.Random
	if random == nil {
		random = rand.Reader
	}
	token := make([]byte, 8)
	if _, err := io.ReadFull(random, token); err != nil {
		return "", fmt.Errorf("answer: random token for the prompt: %w", err)
	}
	return hex.EncodeToString(token), nil
}

// hash is the SHA-256 of the messages, each with a zero byte behind role and content.
func hash(prompt []Message) string {
	h := sha256.New()
	for _, m := range prompt {
		io.WriteString(h, m.Role+"\x00"+m.Content+"\x00")
	}
	return hex.EncodeToString(h.Sum(nil))
}
