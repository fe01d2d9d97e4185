package answer_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// typing is a model that takes a while until its first word, and then for each word.
func typing(before, each time.Duration, completion string) model {
	return func(ctx context.Context, prompt []llm.Message, emit func(string) error) error {
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

func writes(g llm.Generator) *answer.Pipeline { return pipeline(corpus(text.Meta{}, bridgeText), g) }

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
