package answer_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
)

// TestRestart lets the writer's stream begin anew while its first claim is being judged: what
// it said before is forgotten, whatever the judge says of it, until a claim was shown.
func TestRestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		judge := &reading{takes: time.Second}
		restarted := make(map[string]bool)
		p := judge.on(writes(model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
			for _, piece := range []string{"The old one had fallen in a storm. [1] And ", "then "} {
				if err := emit(piece); err != nil {
					return err
				}
			}
			time.Sleep(time.Second / 2) // the judge is reading
			restarted["while it is judged"] = llm.Restart(ctx)
			if err := emit("Her bridge has a length of 1,240 metres. [2] And then "); err != nil {
				return err
			}
			time.Sleep(3 * time.Second) // judged and shown
			restarted["after it was shown"] = llm.Restart(ctx)
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
	if llm.Restart(t.Context()) {
		t.Error("a completion of no answer may begin anew")
	}
}

// TestSaidAgainAfterARestart: a stream that begins anew may say what was forgotten.
func TestSaidAgainAfterARestart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		said := five[4] + " [1] And then "
		p := (&reading{takes: time.Second}).on(writes(model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
			if err := emit(said); err != nil {
				return err
			}
			time.Sleep(time.Second / 2) // the judge is reading
			if !llm.Restart(ctx) {
				t.Error("it may not begin anew")
			}
			return emit(said)
		})))
		_, a := watch(t, p)
		if len(a.Claims) == 0 || a.Claims[0].Text != five[4] {
			t.Errorf("answer %v, dropped %v", told(t, a), a.Receipt.Dropped)
		}
	})
}

// TestDeclinedIsNotRestarted: that the text does not answer was said, and another try of the
// same model may not say otherwise.
func TestDeclinedIsNotRestarted(t *testing.T) {
	restarted := false
	_, a := watch(t, writes(model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
		if err := emit("NOT_IN_TEXT. The bridge was opened in 1931. [2] And "); err != nil {
			return err
		}
		restarted = llm.Restart(ctx)
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
		p := judge.on(writes(model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
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
		p := judge.on(writes(model(func(ctx context.Context, _ []llm.Message, emit func(string) error) error {
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
