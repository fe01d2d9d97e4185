package answer

import (
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"pilcrow/internal/locale"
	"pilcrow/internal/prompts"
)

const maxTurns = 3 // earlier turns in the prompt

// errNoRoom is the failure of a model that is not asked, as even the shortest
// prompt would be too long for it.
var errNoRoom = &ModelError{Kind: TooLong, Err: errors.New(
	"not asked: one paragraph, the rules and the completion do not fit into the context: raise model.context_tokens, if the server allows it, or lower model.max_tokens")}

// fitting writes a prompt that fits into the model's context: if need be without
// the earlier turns but the last, with fewer paragraphs, and at last without any
// turn. It is nil if nothing fits.
func (r *run) fitting() ([]Message, error) {
	for {
		prompt, err := r.prompt()
		switch {
		case err != nil, r.Fits == nil, r.Fits(prompt):
			return prompt, err
		case len(r.turns()) > 1, len(r.sources) == 1 && len(r.turns()) > 0:
			r.unsaid++
		case len(r.sources) > 1:
			r.sources = r.sources[:len(r.sources)-1]
		default:
			return nil, nil
		}
	}
}

// sendLess halves the paragraphs that are sent, and tells whether it could.
func (r *run) sendLess() bool {
	if len(r.sources) < 2 {
		return false
	}
	r.sources = r.sources[:len(r.sources)/2]
	return true
}

// turns are the earlier turns that the prompt has.
func (r *run) turns() []Turn {
	last := r.history[max(0, len(r.history)-maxTurns):]
	return last[min(r.unsaid, len(last)):]
}

// prompt writes the messages: rules, earlier turns, paragraphs and question.
func (r *run) prompt() ([]Message, error) {
	fence, err := r.fence()
	if err != nil {
		return nil, err
	}
	in := prompts.Answer{Fence: fence, Question: r.answer.Question, Sentences: r.Profile.sentences()}
	if _, foreign := r.foreignTo(r.question); foreign { // small models fall into the text's language
		in.Language = locale.Name(locale.Default, languageOf(r.question))
	}
	for _, s := range r.sources {
		in.Paragraphs = append(in.Paragraphs, prompts.Paragraph{Heading: s.Heading, Text: s.Text})
	}
	system, user := in.Render()
	messages := []Message{{"system", system}}
	for _, turn := range r.turns() {
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

// noteModel notes in the receipt who is asked, and what.
func (r *run) noteModel(prompt []Message) {
	receipt := &r.answer.Receipt
	receipt.Model, receipt.Profile, receipt.ProfileBy = r.ModelName, cmp.Or(r.Profile, Medium), r.ProfileBy
	receipt.PromptHash = hash(prompt)
}

// hash is the SHA-256 of the messages, each with a zero byte behind role and content.
func hash(prompt []Message) string {
	h := sha256.New()
	for _, m := range prompt {
		io.WriteString(h, m.Role+"\x00"+m.Content+"\x00")
	}
	return hex.EncodeToString(h.Sum(nil))
}
