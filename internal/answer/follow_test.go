package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// typing is a model that takes a while until its first word, and then for each word.
func typing(before, each time.Duration, completion string) model {
	return func(ctx context.Context, prompt []answer.Message, emit func(string) error) error {
		time.Sleep(before)
		for i, word := range strings.SplitAfter(completion, " ") {
			if i > 0 {
				time.Sleep(each)
			}
			if err := citing(word)(ctx, prompt, emit); err != nil {
				return err
			}
		}
		return nil
	}
}

// A reading is a judge, and what it was asked.
type reading struct {
	takes time.Duration
	says  func(ctx context.Context, call int, asked []string) (string, error) // nil: yes to all

	mu    sync.Mutex
	calls [][]string
}

// on lets the judge read for a pipeline.
func (r *reading) on(p *answer.Pipeline) *answer.Pipeline {
	p.Judge = &answer.Judge{Name: "reader", Judge: claims.Judge{Ask: r.ask}}
	return p
}

func (r *reading) ask(ctx context.Context, _, user, _ string, _ json.RawMessage) (string, error) {
	asked := claimsOf(user)
	r.mu.Lock()
	r.calls = append(r.calls, asked)
	call := len(r.calls)
	r.mu.Unlock()
	select {
	case <-time.After(r.takes):
	case <-ctx.Done():
		return "", ctx.Err()
	}
	if r.says != nil {
		return r.says(ctx, call, asked)
	}
	return verdicts(asked, yes), nil
}

// A stamped claim is one with the time when it was shown.
type stamped struct {
	After time.Duration
	Text  string
}

// watch asks and notes when each claim is shown.
func watch(t *testing.T, p *answer.Pipeline) (shown []stamped, a answer.Answer) {
	t.Helper()
	start := time.Now()
	a, err := p.Answer(t.Context(), answer.Question{Text: question}, func(c answer.Claim) error {
		shown = append(shown, stamped{time.Since(start), c.Text})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, p.Corpus, a)
	return shown, a
}

func writes(g answer.Generator) *answer.Pipeline { return pipeline(corpus(text.Meta{}, bridgeText), g) }

// Five claims that need a judge, and how a model writes them.
var five = []string{
	"Ada Holm was the builder of the new bridge.", "Her bridge has a length of 1,240 metres.", "It was opened in May 1931.",
	"The cost was 3.5 million crowns.", "The old one had fallen in a storm.",
}

const fiveCited = "Ada Holm was the builder of the new bridge. {2} Her bridge has a length of 1,240 metres. {2} It was opened in May 1931. {2} " +
	"The cost was 3.5 million crowns. {2} The old one had fallen in a storm. {1}"

// TestJudgeInBatches holds that the first claim is judged at once, and then in each call those
// that were completed meanwhile: claims are shown as they are settled, in order.
func TestJudgeInBatches(t *testing.T) {
	const before, word = 300 * time.Millisecond, 50 * time.Millisecond
	firstWhole := before + 11*word                         // nine words, its marker, and a word of the next that is surely whole
	for takes, want := range map[time.Duration][][]string{ // nothing else happens at the end of these
		510 * time.Millisecond:  {five[:1], five[1:2], five[2:3], five[3:]},
		1010 * time.Millisecond: {five[:1], five[1:3], five[3:]},
		time.Minute:             {five[:1], five[1:]},
	} {
		synctest.Test(t, func(t *testing.T) {
			judge := &reading{takes: takes}
			p := judge.on(writes(typing(before, word, fiveCited)))
			p.Judge.Timeout = time.Hour
			shown, a := watch(t, p)
			if diff := cmp.Diff(want, judge.calls); diff != "" {
				t.Errorf("a judge of %v: calls (-want +got):\n%s", takes, diff)
			}
			for i, s := range shown {
				if s.Text != five[i] {
					t.Errorf("%q is shown as number %d", s.Text, i+1)
				}
			}
			if shown[0].After != firstWhole+takes {
				t.Errorf("the first claim is whole after %v and shown after %v, with a judge of %v", firstWhole, shown[0].After, takes)
			}
			if diff := cmp.Diff(&answer.Judging{Model: "reader", Calls: len(want), Claims: 5, Supported: 5}, a.Receipt.Judge); diff != "" {
				t.Errorf("judge (-want +got):\n%s", diff)
			}
			t.Logf("0.3 s to the first of 20 words a second, a judge of %v: claims are shown after %v", takes, shown)
		})
	}
}

// A judge that is slower than the writer is asked about all that waits, ten at once.
func TestJudgeIsSlow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var said strings.Builder
		for i := range 12 {
			fmt.Fprintf(&said, "The new bridge, %sas it is, was built by Ada Holm. {2} ", strings.Repeat("indeed ", i))
		}
		judge := &reading{takes: 20 * time.Second}
		_, a := watch(t, judge.on(writes(typing(0, time.Millisecond, said.String()))))
		var sizes []int
		for _, call := range judge.calls {
			sizes = append(sizes, len(call))
		}
		if !slices.Equal(sizes, []int{1, 10, 1}) || len(a.Claims) != 12 {
			t.Errorf("calls of %v claims, %d claims are shown", sizes, len(a.Claims))
		}
	})
}

// What is proven by code waits for the claims before it, and for nothing else.
func TestProvenIsShownAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		judge := &reading{takes: time.Minute / 4}
		shown, _ := watch(t, judge.on(writes(typing(0, time.Millisecond, nobody+" {1} "+toll+" {4} "+five[0]+" {2} "+winter+" {5}"))))
		var late []bool
		for _, s := range shown {
			late = append(late, s.After >= judge.takes)
		}
		if !slices.Equal(late, []bool{false, false, true, true}) {
			t.Errorf("shown after %v", shown)
		}
	})
}

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
		{"failure", replies("", &answer.ModelError{Kind: answer.ServerError, Err: errors.New("500")}), 1, 0},
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

// TestRestart lets the writer's stream begin anew while its first claim is being judged: what
// it said before is forgotten, whatever the judge says of it, until a claim was shown.
func TestRestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		judge := &reading{takes: time.Second}
		restarted := make(map[string]bool)
		p := judge.on(writes(model(func(ctx context.Context, _ []answer.Message, emit func(string) error) error {
			for _, piece := range []string{"The old one had fallen in a storm. [1] And ", "then "} {
				if err := emit(piece); err != nil {
					return err
				}
			}
			time.Sleep(time.Second / 2) // the judge is reading
			restarted["while it is judged"] = answer.Restart(ctx)
			if err := emit("Her bridge has a length of 1,240 metres. [2] And then "); err != nil {
				return err
			}
			time.Sleep(3 * time.Second) // judged and shown
			restarted["after it was shown"] = answer.Restart(ctx)
			return emit("nothing else.")
		})))
		shown, a := watch(t, p)
		if diff := cmp.Diff(map[string]bool{"while it is judged": true, "after it was shown": false}, restarted); diff != "" {
			t.Errorf("restarted (-want +got):\n%s", diff)
		}
		if len(shown) == 0 || shown[0].Text != five[1] || slices.ContainsFunc(a.Claims, func(c answer.Claim) bool { return c.Text == five[4] || c.Text == fell }) {
			t.Errorf("shown %v, answer %v", shown, told(t, a))
		}
	})
	if answer.Restart(t.Context()) {
		t.Error("a completion of no answer may begin anew")
	}
}

// TestDeclinedIsNotRestarted: that the text does not answer was said, and another try of the
// same model may not say otherwise.
func TestDeclinedIsNotRestarted(t *testing.T) {
	restarted := false
	_, a := watch(t, writes(model(func(ctx context.Context, _ []answer.Message, emit func(string) error) error {
		if err := emit("NOT_IN_TEXT. The bridge was opened in 1931. [2] And "); err != nil {
			return err
		}
		restarted = answer.Restart(ctx)
		return emit("then.")
	})))
	if restarted || !a.Abstained {
		t.Errorf("restarted %v, answer %v", restarted, told(t, a))
	}
}

// TestCancelledWhileJudged ends the question while model and judge are at work.
func TestCancelledWhileJudged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		judge := &reading{takes: time.Hour}
		p := judge.on(writes(model(func(ctx context.Context, _ []answer.Message, emit func(string) error) error {
			if err := emit(fiveOf(2)); err != nil {
				return err
			}
			<-ctx.Done()
			return ctx.Err()
		})))
		time.AfterFunc(time.Second, cancel)
		start := time.Now()
		_, err := p.Answer(ctx, answer.Question{Text: question}, func(c answer.Claim) error {
			t.Errorf("%q is shown", c.Text)
			return nil
		})
		if took := time.Since(start); !errors.Is(err, context.Canceled) || took != time.Second || len(judge.calls) != 1 {
			t.Errorf("after %v and %d calls: error %v", took, len(judge.calls), err)
		}
	})
}

// fiveOf are some of the five claims in one piece.
func fiveOf(n int) string { return strings.Join(five[:n], " [2] ") + " [2] And then " }

// TestReaderIsGone: emit's error ends model and judge, and comes back.
func TestReaderIsGone(t *testing.T) {
	gone := errors.New("the reader is gone")
	synctest.Test(t, func(t *testing.T) {
		judge := &reading{takes: time.Second}
		ended := false
		p := judge.on(writes(model(func(ctx context.Context, _ []answer.Message, emit func(string) error) error {
			defer func() { ended = true }()
			for {
				if err := emit(fiveOf(5)); err != nil {
					return err
				}
				time.Sleep(time.Second / 4)
			}
		})))
		_, err := p.Answer(t.Context(), answer.Question{Text: question}, func(answer.Claim) error { return gone })
		if !errors.Is(err, gone) || !ended {
			t.Errorf("error %v, the model has ended: %v", err, ended)
		}
	})
}

// TestJudgesTokens books what a judge used apart from what the writer did, at its own prices.
func TestJudgesTokens(t *testing.T) {
	judge := &reading{says: func(ctx context.Context, _ int, asked []string) (string, error) {
		answer.Used(ctx, answer.Tokens{Prompt: 500_000, Completion: 10, Estimated: true})
		return verdicts(asked, yes), nil
	}}
	p := judge.on(writes(model(func(ctx context.Context, prompt []answer.Message, emit func(string) error) error {
		answer.Used(ctx, answer.Tokens{Prompt: 100, Completion: 20})
		return emit(five[0] + " [2]")
	})))
	p.Prices = answer.Prices{Prompt: 1, Completion: 1, Currency: "USD"}
	p.Judge.Prices = answer.Prices{Prompt: 2, Completion: 2, Currency: "EUR"}
	r := ask(t, p, question).Receipt
	if diff := cmp.Diff(&answer.Tokens{Prompt: 100, Completion: 20}, r.Tokens); diff != "" || r.Cost == nil || r.Cost.Currency != "USD" {
		t.Errorf("of the writer: cost %v, tokens (-want +got):\n%s", r.Cost, diff)
	}
	if diff := cmp.Diff(&answer.Tokens{Prompt: 500_000, Completion: 10, Estimated: true}, r.Judge.Tokens); diff != "" {
		t.Errorf("of the judge (-want +got):\n%s", diff)
	}
	if c := r.Judge.Cost; c == nil || c.Currency != "EUR" || c.Amount < 1 || c.Amount > 1.001 || !c.Estimated {
		t.Errorf("cost of the judge %+v", r.Judge.Cost)
	}
}

// TestSteps: whoever watches is told what the next claim waits for, and which claim stands in
// the place of one that was not proven.
func TestSteps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		second := false
		judge := &reading{takes: time.Second, says: func(_ context.Context, _ int, asked []string) (string, error) {
			defer func() { second = true }()
			return verdicts(asked, map[bool]func(string) string{false: yes, true: no}[second]), nil
		}}
		p := judge.on(writes(typing(300*time.Millisecond, 50*time.Millisecond, five[0]+" {2} "+five[1]+" {2} "+toll+" {4}")))
		var seen []string
		start := time.Now()
		q := answer.Question{Text: question, Watch: func(s answer.Step) {
			seen = append(seen, fmt.Sprint(time.Since(start).Milliseconds(), " ", s))
		}}
		a, err := p.Answer(t.Context(), q, func(c answer.Claim) error {
			seen = append(seen, fmt.Sprint(time.Since(start).Milliseconds(), " claim ", c.Replaces))
			return nil
		})
		if err != nil || len(a.Claims) != 3 {
			t.Fatal(a.Claims, err)
		}
		// All but the first sentence are complete when the judge has read that one.
		want := []string{"0 reading", "300 writing", "850 checking", "1850 claim false", "2850 claim true", "2850 claim false"}
		if diff := cmp.Diff(want, seen); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	})
}

// TestStepsOfAPointer: a model that chooses is said to choose.
func TestStepsOfAPointer(t *testing.T) {
	var seen []answer.Step
	p := pointing(choosing(`{"sentences": [1]}`))
	if _, err := p.Answer(t.Context(), answer.Question{Text: question, Watch: func(s answer.Step) { seen = append(seen, s) }}, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]answer.Step{answer.Choosing}, seen); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
