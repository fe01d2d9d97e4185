package state

import (
	"context"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
)

// Insights say what was asked, in numbers, and what people think of the answers.
type Insights interface {
	// Stats returns the questions since a time, oldest first.
	Stats(ctx context.Context, since time.Time) ([]Stat, error)
	// Opinions returns the votes since a time, oldest first.
	Opinions(ctx context.Context, since time.Time) ([]Opinion, error)
}

// GroupInsights are what those who manage a group may know of it, since a time, oldest first:
// of that group only.
type GroupInsights interface {
	GapsOf(ctx context.Context, platform, group string, since time.Time) ([]Gap, error)
	StatsOf(ctx context.Context, platform, group string, since time.Time) ([]Stat, error)
	OpinionsOf(ctx context.Context, platform, group string, since time.Time) ([]Opinion, error)
}

// A Stat is a question that got a reply, in numbers: no text, and nobody's name.
type Stat struct {
	Platform string
	Group    string // "" if there is none
	At       time.Time
	Outcome  answer.Outcome
	Model    bool            // a language model had a part in it
	Failure  llm.FailureKind // of the model, "" if it did not fail

	First time.Duration // until the first claim was checked, to the millisecond; 0 if there was none
	Took  time.Duration // until the answer was whole; 0 if nobody measured

	Quotations int // claims by what shows them: the text's own sentences
	Wordings   int // the text's wording
	Judged     int // a judge's word

	Prompt     int     // tokens that the models read, the judge's with them
	Completion int     // tokens that they wrote
	Cost       float64 // of both; 0 if no price is known
	Currency   string  // as "USD"; "" without a cost
}

// An Opinion is a vote without the person's name.
type Opinion struct {
	Platform string
	Group    string // of the answer; "" if there is none, or it was not remembered any more
	At       time.Time
	Up       bool
	Reason   string // in the person's words; may be empty
	Question string // "" if texts are not kept, or it was not remembered any more
}

// Stat is the exchange in numbers, but for its time.
func (e Exchange) Stat() Stat {
	r := e.Answer.Receipt
	s := Stat{Platform: e.Platform, Group: e.Group, Outcome: e.Answer.Outcome, Model: r.Model != "", Failure: r.Failure}
	if t := r.Times; t != nil {
		s.First, s.Took = milliseconds(t.First), milliseconds(t.Whole)
	}
	for _, c := range e.Answer.Claims {
		switch c.Proof {
		case answer.Quotation:
			s.Quotations++
		case answer.Wording:
			s.Wordings++
		case answer.Judged:
			s.Judged++
		}
	}
	s.add(r.Tokens, r.Cost)
	if j := r.Judge; j != nil {
		s.add(j.Tokens, j.Cost)
	}
	return s
}

func (s *Stat) add(t *llm.Tokens, c *llm.Cost) {
	if t != nil {
		s.Prompt, s.Completion = s.Prompt+t.Prompt, s.Completion+t.Completion
	}
	if c != nil && (s.Currency == "" || s.Currency == c.Currency) { // two currencies have no sum
		s.Cost, s.Currency = s.Cost+c.Amount, c.Currency
	}
}

// milliseconds is at least one, so that 0 is for what did not happen.
func milliseconds(seconds float64) time.Duration {
	if seconds <= 0 {
		return 0
	}
	return max(time.Duration(seconds*float64(time.Second)).Round(time.Millisecond), time.Millisecond)
}

// IsGap reports whether the text did not answer. The bot's own words, such as a greeting,
// leave no gap.
func (e Exchange) IsGap() bool { return e.Answer.Abstained && e.Answer.Outcome != answer.Reply }
