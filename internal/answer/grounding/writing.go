package grounding

import (
	"errors"
	"log/slog"
	"slices"

	"pilcrow/internal/answer/completion"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
)

// Limits of a model's answer. The prompt asks for no more.
const (
	maxClaims     = 12
	maxCompletion = 16 << 10 // bytes; what is read of a completion at most
	maxBehind     = 64       // bytes; what is read behind the sentinel, so that a short end comes with its count of tokens
)

// errEnough stops a model that has said all that will be used.
var errEnough = errors.New("grounding: enough of the completion was read")

// A Writing is a completion on its way to being claims.
type Writing struct {
	Question  string
	Grounds   claims.Grounds
	Foreign   string                   // the question's language, if it is another one than the text's
	IsForeign func(s string) bool      // reports whether a sentence is in another language than the text
	Nearest   func() []claims.Evidence // sentences that the model read, nearest to the question first
	Judge     *Judge                   // nil: nobody is trusted to judge
	Show      func(s Settled) error    // takes each claim as soon as it is settled, in order
	Watch     func(step llm.Step)      // is told what the next claim waits for
	Log       *slog.Logger

	Record
	rules    func() []*claims.Paragraph // of the prompt
	splitter completion.Splitter
	size     int // bytes read
	behind   int // bytes read behind the sentinel
	queue    []*claim
	said     []string // claims that were read, so that none is said twice
	shown    bool     // a claim was
	quoted   []claims.Evidence
	gone     bool      // the judge has failed: it is not asked again
	used     llm.Meter // by the judge
}

// Forget forgets what was read, unless a claim was shown, and reports whether it did.
func (w *Writing) Forget() bool {
	if w.shown {
		return false
	}
	w.Record = Record{Judging: w.Judging}
	w.splitter = completion.Splitter{K: w.splitter.K}
	w.size, w.behind, w.queue, w.said, w.quoted = 0, 0, nil, nil, nil
	return true
}

// read takes a piece of the completion. It returns errEnough once no more is wanted.
func (w *Writing) read(piece string) error {
	w.size += len(piece)
	if w.Declined {
		w.behind += len(piece)
	}
	enough := w.size > maxCompletion || w.behind > maxBehind
	if enough {
		piece = ""
	}
	if w.take(w.splitter.Write(piece)); enough || len(w.said) >= maxClaims {
		return errEnough
	}
	return nil
}

// end takes what is left. The last sentence of a completion that was cut off is dropped
// unless it has an end.
func (w *Writing) end(whole bool) {
	units := w.splitter.Finish()
	if last := len(units) - 1; !whole && last >= 0 && !units[last].Whole {
		w.drop(units[last].Text, "it was cut off")
		units = units[:last]
	}
	w.take(units)
}

// take holds units against the paragraphs and puts them in the queue.
func (w *Writing) take(units []completion.Unit) {
	for _, u := range units {
		switch {
		case u.Skip || w.Declined || len(w.said) >= maxClaims:
		case completion.Declines(u.Text):
			w.Declined = true
		case slices.Contains(w.said, u.Text):
			w.drop(u.Text, "it was said before")
		default:
			w.said = append(w.said, u.Text)
			w.queue = append(w.queue, w.check(u))
		}
	}
}

// check says what code can say of a unit.
func (w *Writing) check(u completion.Unit) *claim {
	foreign := ""
	if w.Foreign != "" && w.IsForeign(u.Text) {
		foreign = w.Foreign
	}
	c := &claim{Claim: claims.New(u.Text, foreign), unit: u}
	c.Start = u.Start
	c.finding = w.Grounds.Check(c.Claim, u.Cites)
	if c.finding.Proof == "" && c.finding.Refused == "" {
		switch c.state = waiting; {
		case w.Judge == nil || w.gone:
			c.unproven("nobody is trusted to judge it")
		case w.echoes(u):
			c.unproven("it repeats the rules of the prompt")
		}
	}
	return c
}

// flush shows the claims at the head of the queue that are settled.
func (w *Writing) flush() error {
	for len(w.queue) > 0 && w.queue[0].state == settled {
		c := w.queue[0]
		w.queue = w.queue[1:]
		if err := w.place(c); err != nil {
			return err
		}
	}
	return nil
}

// place shows a claim as it is written, or the sentence that it rests on, once.
func (w *Writing) place(c *claim) error {
	switch {
	case c.finding.Proof == claims.Quotation && w.isQuoted(c.finding.Evidence[0]):
		w.drop(c.unit.Text, "it was said before")
		return nil
	case c.finding.Proof != "":
		return w.showWritten(c)
	}
	e, ok := w.restOf(c)
	w.Dropped = append(w.Dropped, Dropped{Text: c.unit.Text, Reason: c.finding.Refused, Replaced: ok})
	if !ok || w.isQuoted(e) {
		return nil
	}
	w.Checks = append(w.Checks, c.checked(claims.Quotation, false))
	return w.show(Settled{
		Text: e.Of(e.Text), Proof: claims.Quotation, Replaces: true, Item: c.unit.Item, Evidence: []claims.Evidence{e},
	})
}

func (w *Writing) showWritten(c *claim) error {
	s := Settled{Text: c.finding.Text, Proof: c.finding.Proof, Item: c.unit.Item, Evidence: c.finding.Evidence}
	if s.Proof != claims.Quotation {
		s.Lead = c.unit.Lead
		w.Translated = w.Translated || c.Foreign != ""
	}
	w.Checks = append(w.Checks, c.checked(s.Proof, true))
	return w.show(s)
}

func (w *Writing) show(s Settled) error {
	if s.Proof == claims.Quotation {
		w.quoted = append(w.quoted, s.Evidence...)
	}
	w.shown = true
	return w.Show(s)
}

// restOf returns the sentence that a claim rests on. Of one whose words cannot be compared,
// as it is in another language, that is the sentence of what it cites that is nearest to
// the question.
func (w *Writing) restOf(c *claim) (claims.Evidence, bool) {
	e, ok := w.Grounds.Rest(c.Claim, c.unit.Cites)
	if ok || c.Foreign == "" {
		return e, ok
	}
	for _, e := range w.Nearest() {
		for _, n := range c.unit.Cites {
			if n >= 1 && n <= len(w.Grounds.Sent) && w.Grounds.Sent[n-1] == e.Paragraph {
				return e, true
			}
		}
	}
	return claims.Evidence{}, false
}

// isQuoted reports whether the words of a sentence were shown.
func (w *Writing) isQuoted(e claims.Evidence) bool {
	return slices.ContainsFunc(w.quoted, func(q claims.Evidence) bool { return q.Of(q.Text) == e.Of(e.Text) })
}
