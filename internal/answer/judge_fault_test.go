package answer_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
)

// TestJudgeFails has the ways in which a judge gives no verdict on a first claim, and whether it
// is asked about the next.
func TestJudgeFails(t *testing.T) {
	const first, second = "Ada Holm was the builder of the new bridge.", "The toll came to its end in 1952."
	replies := func(said string, err error) func(context.Context, int, []string) (string, error) {
		return func(_ context.Context, call int, asked []string) (string, error) {
			if call == 1 {
				return said, err
			}
			return verdicts(asked, yes), nil
		}
	}
	late := func(ctx context.Context, _ int, asked []string) (string, error) {
		<-ctx.Done()
		return verdicts(asked, yes), ctx.Err()
	}
	for _, test := range []struct {
		name         string
		says         func(context.Context, int, []string) (string, error)
		calls, right int // calls, and claims that are shown as written
	}{
		{"another form", replies("They are all supported.", nil), 2, 1},
		{"cut off", replies(`{"verdicts": [{"claim": 1, "ver`, nil), 2, 1},
		{"two verdicts on a claim", replies(`{"verdicts": [{"claim": 1, "verdict": "supported"}, {"claim": 1, "verdict": "not_stated"}]}`, nil), 2, 1},
		{"a verdict too many", replies(`{"verdicts": [{"claim": 1, "verdict": "supported"}, {"claim": 2, "verdict": "supported"}]}`, nil), 2, 1},
		{"a verdict too few", replies(`{"verdicts": []}`, nil), 2, 1},
		{"prose around it", replies("Sure:\n```json\n{\"verdicts\": [{\"claim\": 1, \"verdict\": \"supported\"}]}\n```", nil), 2, 2},
		{"failure", replies("", &llm.Error{Kind: llm.ServerError, Err: errors.New("500")}), 1, 0},
		{"some other error", replies(`{"verdicts": [{"claim": 1, "verdict": "supported"}]}`, errors.New("boom")), 1, 0},
		{"late", late, 1, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				judge := &reading{says: test.says}
				p := judge.on(writes(typing(0, time.Second, first+" {2} "+second+" {4}")))
				p.Judge.Timeout = 20 * time.Second
				start := time.Now()
				_, a := watch(t, p)
				written, replaced, leftOut := a.Receipt.Fates()
				if len(judge.calls) != test.calls || written != test.right || replaced != 2-test.right || leftOut != 0 {
					t.Errorf("%d calls, %d written, %d replaced, %d left out: %v", len(judge.calls), written, replaced, leftOut, dropped(a))
				}
				wantFailed := 0
				if test.right < 2 && test.name != "a verdict too few" {
					wantFailed = 1
				}
				if j := a.Receipt.Judge; j == nil || j.Calls != test.calls || j.Failed != wantFailed || j.Supported != test.right {
					t.Errorf("receipt %+v", j)
				}
				if a.Notice != "" || a.Receipt.Failure != "" || a.Mode != answer.Model {
					t.Errorf("notice %q, failure %q, mode %s: the writer did not fail", a.Notice, a.Receipt.Failure, a.Mode)
				}
				if took := time.Since(start); took > 40*time.Second {
					t.Errorf("it took %v", took)
				}
			})
		})
	}
}

// A judge without a time-out of its own has half a minute.
func TestJudgesTimeOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		judge := &reading{takes: time.Hour}
		start := time.Now()
		_, a := watch(t, judge.on(writes(says(nil, five[0]+" [2]"))))
		if took := time.Since(start); took != 30*time.Second || told(t, a)[0] != "="+built+" 2" {
			t.Errorf("after %v: %v", took, told(t, a))
		}
	})
}

// A judge that failed is asked again for the next answer.
func TestJudgeIsAskedForTheNextAnswer(t *testing.T) {
	judge := &reading{says: func(_ context.Context, call int, asked []string) (string, error) {
		if call == 1 {
			return "", errors.New("boom")
		}
		return verdicts(asked, yes), nil
	}}
	p := judge.on(writes(citing(fiveCited)))
	for i, want := range []int{0, 5} {
		if written, _, _ := ask(t, p, question).Receipt.Fates(); written != want {
			t.Errorf("answer %d: %d claims as written, want %d", i+1, written, want)
		}
	}
}

// TestJudgesTokens books what a judge used apart from what the writer did, at its own prices.
func TestJudgesTokens(t *testing.T) {
	judge := &reading{says: func(ctx context.Context, _ int, asked []string) (string, error) {
		llm.Used(ctx, llm.Tokens{Prompt: 500_000, Completion: 10, Estimated: true})
		return verdicts(asked, yes), nil
	}}
	p := judge.on(writes(model(func(ctx context.Context, prompt []llm.Message, emit func(string) error) error {
		llm.Used(ctx, llm.Tokens{Prompt: 100, Completion: 20})
		return emit(five[0] + " [2]")
	})))
	p.Prices = llm.Prices{Prompt: 1, Completion: 1, Currency: "USD"}
	p.Judge.Prices = llm.Prices{Prompt: 2, Completion: 2, Currency: "EUR"}
	r := ask(t, p, question).Receipt
	if diff := cmp.Diff(&llm.Tokens{Prompt: 100, Completion: 20}, r.Tokens); diff != "" || r.Cost == nil || r.Cost.Currency != "USD" {
		t.Errorf("of the writer: cost %v, tokens (-want +got):\n%s", r.Cost, diff)
	}
	if diff := cmp.Diff(&llm.Tokens{Prompt: 500_000, Completion: 10, Estimated: true}, r.Judge.Tokens); diff != "" {
		t.Errorf("of the judge (-want +got):\n%s", diff)
	}
	if c := r.Judge.Cost; c == nil || c.Currency != "EUR" || c.Amount < 1 || c.Amount > 1.001 || !c.Estimated {
		t.Errorf("cost of the judge %+v", r.Judge.Cost)
	}
}
