package answer

import (
	"math"
	"strconv"
)

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

// cost is nil if there are no tokens or no prices.
func (p Prices) cost(t *Tokens) *Cost {
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
