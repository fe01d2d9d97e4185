package llm

import (
	"context"
	"math"
	"strconv"
	"sync"
)

// Tokens are what the completions for an answer took, retries included.
type Tokens struct {
	Prompt     int  `json:"prompt"`
	Completion int  `json:"completion"`
	Cached     int  `json:"cached,omitempty"`    // those of the prompt that the server had kept from an earlier one
	Estimated  bool `json:"estimated,omitempty"` // the server did not count, at least once
}

// A Meter adds up the tokens of one answer.
type Meter struct {
	mu    sync.Mutex
	total *Tokens // nil until something was used
}

type meterKey struct{}

// WithMeter returns a context under which what completions take is added to m.
func WithMeter(ctx context.Context, m *Meter) context.Context {
	return context.WithValue(ctx, meterKey{}, m)
}

// Used books what a completion took to the answer for which ctx was made: a model
// calls it with the context that it was called with. Under any other context
// nothing happens.
func Used(ctx context.Context, t Tokens) {
	m, ok := ctx.Value(meterKey{}).(*Meter)
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

// Read returns a copy of the total, nil if nothing was used.
func (m *Meter) Read() *Tokens {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.total == nil {
		return nil
	}
	total := *m.total
	return &total
}

// Prices are what a model costs for a million tokens. Without any, answers have no cost.
type Prices struct {
	Prompt     float64
	Completion float64
	Currency   string // as it is shown: "USD"
}

// A Cost is what the completions for an answer cost.
type Cost struct {
	Amount    float64 `json:"amount"`
	Currency  string  `json:"currency"`
	Estimated bool    `json:"estimated,omitempty"` // as its tokens are
}

// Cost is nil if there are no tokens or no prices.
func (p Prices) Cost(t *Tokens) *Cost {
	if t == nil || p.Prompt == 0 && p.Completion == 0 {
		return nil
	}
	amount := (float64(t.Prompt)*p.Prompt + float64(t.Completion)*p.Completion) / 1e6
	return &Cost{Amount: amount, Currency: p.Currency, Estimated: t.Estimated}
}

// String writes the amount to three significant digits, as in "0.000143 USD".
func (c Cost) String() string {
	digits := 2
	if c.Amount > 0 {
		digits = max(0, 2-int(math.Floor(math.Log10(c.Amount))))
	}
	return strconv.FormatFloat(c.Amount, 'f', digits, 64) + " " + c.Currency
}
