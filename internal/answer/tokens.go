package answer

import (
	"context"
	"sync"
)

// Tokens are what the completions for an answer took, retries included.
type Tokens struct {
	Prompt     int  `json:"prompt"`
	Completion int  `json:"completion"`
	Cached     int  `json:"cached,omitempty"`    // those of the prompt that the server had kept from an earlier one
	Estimated  bool `json:"estimated,omitempty"` // the server did not count, at least once
}

// A meter adds up the tokens of one answer.
type meter struct {
	mu    sync.Mutex
	total *Tokens // nil until something was used
}

type meterKey struct{}

// Used books what a completion took to the answer for which ctx was made: a model
// calls it with the context that it was called with. Under any other context
// nothing happens.
func Used(ctx context.Context, t Tokens) {
	m, ok := ctx.Value(meterKey{}).(*meter)
	if !ok {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.total == nil {
		m.total = &Tokens{}
	}
	m.total.Prompt += t.Prompt
	m.total.Completion += t.Completion
	m.total.Cached += t.Cached
	m.total.Estimated = m.total.Estimated || t.Estimated
}

// read returns a copy of the total, nil if nothing was used.
func (m *meter) read() *Tokens {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.total == nil {
		return nil
	}
	total := *m.total
	return &total
}
