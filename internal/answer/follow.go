package answer

import (
	"context"
	"errors"
	"sync"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
)

// A Judge is a model that is trusted to judge claims.
type Judge struct {
	claims.Judge
	Name    string        // for the receipt
	Timeout time.Duration // of one call; 0 means 30 s
	Prices  llm.Prices
}

// limit ends ctx when a call has taken too long.
func (j *Judge) limit(ctx context.Context) (context.Context, context.CancelFunc) {
	if j.Timeout <= 0 {
		return context.WithTimeout(ctx, defaultJudgeTime)
	}
	return context.WithTimeout(ctx, j.Timeout)
}

const (
	defaultJudgeTime = 30 * time.Second
	maxJudged        = 10 // claims in one call
)

// follow asks the model for a completion, and the judge about its claims: about the first at
// once, and then in each call about those that were completed meanwhile. It shows claims in
// order, as they are settled, and returns when all are. failed says how the model failed;
// err is ctx's or emit's.
//
// Everything but the two calls happens in this goroutine.
func (w *writing) follow(ctx context.Context, prompt []llm.Message) (failed, err error) {
	var calls sync.WaitGroup
	defer calls.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	model := w.listen(ctx, &calls, prompt)
	judge := judging{writing: w, calls: &calls, verdicts: make(chan verdict, 1)}
	ended := false
	for {
		judge.ask(ctx)
		if err := w.flush(); err != nil {
			return nil, err
		}
		if ended && len(w.queue) == 0 {
			return failed, nil
		}
		w.tell(w.doing())
		select {
		case piece := <-model.pieces:
			model.wanted <- w.read(piece)
		case answer := <-model.restarts:
			answer <- !w.declined && w.forget()
		case failed = <-model.ended:
			if err := ctx.Err(); err != nil { // the caller has left, and that is why it ended
				return nil, err
			}
			ended, failed = true, w.settle(failed)
			model.ended = nil
		case v := <-judge.verdicts:
			judge.take(ctx, v)
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// doing is what the next claim waits for.
func (w *writing) doing() Step {
	switch {
	case len(w.queue) > 0:
		return Checking
	case w.size > 0:
		return Writing
	}
	return Reading
}

// settle takes what is left of a completion that ended or failed, and says how it failed.
func (w *writing) settle(ended error) (failed error) {
	if errors.Is(ended, errEnough) {
		w.end(len(w.said) >= maxClaims)
		return nil
	}
	w.end(ended == nil)
	if w.declined && !isTooLong(ended) {
		return nil // whatever came behind it
	}
	return ended
}

// A speaker is a model that is writing in a goroutine of its own.
type speaker struct {
	pieces   chan string
	wanted   chan error // the answer to each piece: nil if more is wanted
	restarts chan chan bool
	ended    chan error
}

func (w *writing) listen(ctx context.Context, calls *sync.WaitGroup, prompt []llm.Message) speaker {
	s := speaker{make(chan string), make(chan error, 1), make(chan chan bool), make(chan error, 1)}
	mayRestart := func() bool {
		answer := make(chan bool, 1)
		select {
		case s.restarts <- answer:
			may, _ := await(ctx, answer)
			return may
		case <-ctx.Done():
			return false
		}
	}
	emit := func(piece string) error {
		select {
		case s.pieces <- piece:
			wanted, err := await(ctx, s.wanted)
			if err != nil {
				return err
			}
			return wanted
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	calls.Go(func() {
		s.ended <- w.Generator.Generate(llm.WithRestart(ctx, mayRestart), prompt, emit)
	})
	return s
}

// await waits for an answer as long as somebody may give it: a fault in what reads a piece must
// not leave the model waiting.
func await[T any](ctx context.Context, answers <-chan T) (answer T, err error) {
	select {
	case answer = <-answers:
		return answer, nil
	case <-ctx.Done():
		return answer, ctx.Err()
	}
}

// judging asks a judge about the claims of a writing, one call at a time.
type judging struct {
	*writing
	calls    *sync.WaitGroup
	verdicts chan verdict
	busy     bool
}

// A verdict is what came of one call.
type verdict struct {
	drafts    []*drafted
	supported []bool
	err       error
}

// ask asks about the claims that are waiting, unless a call is under way.
func (j *judging) ask(ctx context.Context) {
	var drafts []*drafted
	var cases []claims.Case
	for _, d := range j.queue {
		if d.state == waiting && len(drafts) < maxJudged {
			drafts = append(drafts, d)
			cases = append(cases, claims.Case{Claim: d.claim.Text, Evidence: d.finding.Read})
		}
	}
	if j.busy || len(drafts) == 0 {
		return
	}
	for _, d := range drafts {
		d.state = asked
	}
	j.busy = true
	judge, question := j.judge, j.answer.Question
	ctx = llm.WithMeter(ctx, j.judged)
	j.calls.Go(func() {
		ctx, cancel := judge.limit(ctx)
		defer cancel()
		supported, err := judge.Supports(ctx, question, cases)
		j.verdicts <- verdict{drafts, supported, err}
	})
}

// take settles the claims of a call. A call that fails proves nothing; after one that failed
// for another reason than the form of what was said, the judge is not asked again.
func (j *judging) take(ctx context.Context, v verdict) {
	j.busy = false
	receipt := j.judgeReceipt()
	receipt.Calls++
	receipt.Claims += len(v.drafts)
	reason := "the judge does not call it supported"
	if v.err != nil {
		reason = "the judge gave no verdict"
		receipt.Failed++
		j.log().WarnContext(ctx, "the judge gave no verdict", "model", j.judge.Name, "kind", llm.KindOf(v.err), "error", v.err)
		if !claims.IsForm(v.err) {
			j.judge = nil
		}
	}
	for i, d := range v.drafts {
		if d.state = settled; v.supported[i] {
			receipt.Supported++
			d.finding.Proof = claims.Judged
			continue
		}
		d.unproven(reason)
	}
	for _, d := range j.queue {
		if d.state == waiting && j.judge == nil {
			d.unproven("the judge could not be asked")
		}
	}
}

func (r *run) judgeReceipt() *Judging {
	if r.answer.Receipt.Judge == nil {
		r.answer.Receipt.Judge = &Judging{Model: r.judge.Name}
	}
	return r.answer.Receipt.Judge
}
