package statetest

import (
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/state"
)

func claimOnce(t *testing.T, b *bench) {
	b.open(state.Options{})
	if !b.claim("1") || b.claim("1") || !b.claim("2") {
		t.Error("a question is claimed twice, or not at all")
	}
	first, err := b.Claim(t.Context(), state.Entry{Key: state.Key{Platform: "telegram", Event: "1"}})
	if err != nil || !first {
		t.Errorf("the same id on another platform: %v, %v", first, err)
	}
	b.must(b.Finish(t.Context(), key("1"), state.Failed))
	if b.claim("1") {
		t.Error("a question that failed is claimed again")
	}
	if b.restart(); b.claim("1") || b.claim("2") {
		t.Error("a question is claimed again after a restart")
	}
}

func claimOnceConcurrently(t *testing.T, b *bench) {
	b.open(state.Options{})
	var n atomic.Int32
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			first, err := b.Claim(t.Context(), state.Entry{Key: key("1")})
			if err != nil {
				t.Error(err)
			}
			if first {
				n.Add(1)
			}
		})
	}
	wg.Wait()
	if n.Load() != 1 {
		t.Errorf("claimed %d times", n.Load())
	}
}

// unfinished: after a restart, the questions that no one owns any more are handed out
// once, and those of this run are not among them.
func unfinished(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.claim("old")
	b.pass(6 * time.Minute)
	for _, event := range []string{"answered", "failed", "shown", "bare"} {
		b.claim(event)
	}
	_, err := b.Claim(t.Context(), state.Entry{Key: state.Key{Platform: "telegram", Event: "elsewhere"}})
	b.must(err)
	claimed := b.clock
	b.must(b.ShownBy(t.Context(), key("shown"), "m1"))
	b.must(b.Finish(t.Context(), key("answered"), state.Answered))
	b.must(b.Finish(t.Context(), key("failed"), state.Failed))
	b.pass(4 * time.Minute)

	b.restart()
	b.claim("of this run")
	open, older, err := b.Unfinished(t.Context(), platform, 10*time.Minute)
	b.must(err)
	entry := func(event, message string) state.Entry {
		return state.Entry{
			Key: key(event), Person: "ada", Group: "town", Address: []byte(`{"channel":"7"}`), Message: message,
			Claimed: time.UnixMilli(claimed.UnixMilli()),
		}
	}
	if diff := cmp.Diff([]state.Entry{entry("shown", "m1"), entry("bare", "")}, open); diff != "" || older != 1 {
		t.Errorf("%d are older; open (-want +got):\n%s", older, diff)
	}
	if again, older, err := b.Unfinished(t.Context(), platform, 10*time.Minute); err != nil || len(again) > 0 || older > 0 {
		t.Errorf("asked again: %v, %d older, %v", again, older, err)
	}
	for _, e := range open {
		b.must(b.Finish(t.Context(), e.Key, state.Failed))
	}
	b.restart()
	open, older, err = b.Unfinished(t.Context(), platform, 10*time.Minute)
	if err != nil || len(open) != 1 || open[0].Event != "of this run" || older != 0 {
		t.Errorf("after one more restart: %v, %d older, %v", open, older, err)
	}
}

// left returns the events of what is taken over.
func (b *bench) left() (events []string) {
	b.Helper()
	open, _, err := b.Unfinished(b.Context(), platform, time.Hour)
	b.must(err)
	for _, e := range open {
		events = append(events, e.Event)
		b.must(b.Owns(e.Key))
	}
	return events
}

// processDies: what a process leaves is taken over once, and again if whoever has it dies
// too.
func processDies(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.claim("1")
	b.claim("2")
	b.must(b.Owns(key("1")))
	for _, want := range []string{"1 2", "1 2", "2"} {
		b.die(b.Store)
		b.open(b.options)
		if got := strings.Join(b.left(), " "); got != want {
			t.Errorf("left over: %s, want %s", got, want)
		}
		if again := b.left(); len(again) != 0 {
			t.Errorf("left over once more: %v", again)
		}
		if want == "1 2" && b.claim("3") {
			b.must(b.Finish(t.Context(), key("3"), state.Answered))
			continue
		}
		b.must(b.Finish(t.Context(), key("1"), state.Failed))
	}
	if b.claim("1") || b.claim("2") {
		t.Error("what was taken over is claimed again")
	}
}

// processBeside: what a living process answers is left alone by those beside it. What was
// taken from one that comes back is no longer its own.
func processBeside(t *testing.T, b *bench) {
	if !b.Shared {
		t.Skip("one process at a time")
	}
	b.open(state.Options{})
	first := b.Store
	b.claim("1")
	b.open(b.options)
	if left := b.left(); len(left) != 0 {
		t.Fatalf("taken from a living process: %v", left)
	}
	if b.claim("1") {
		t.Error("claimed beside the process that answers it")
	}
	b.must(b.Finish(t.Context(), key("1"), state.Failed)) // it is not ours to finish
	b.die(first)
	var wg sync.WaitGroup
	var taken atomic.Int32
	for range 4 {
		wg.Go(func() {
			open, _, err := b.Unfinished(t.Context(), platform, time.Hour)
			if err != nil {
				t.Error(err)
			}
			taken.Add(int32(len(open)))
		})
	}
	wg.Wait()
	if taken.Load() != 1 {
		t.Errorf("taken over %d times", taken.Load())
	}
}

// oddTexts: whatever people and platforms send can be kept.
func oddTexts(t *testing.T, b *bench) {
	b.open(state.Options{})
	odd := "a\x00b\xff\xfe'\"%?$1 now() \U0001F600"
	if !b.claim(odd) || b.claim(odd) {
		t.Error("not claimed once")
	}
	b.must(b.ShownBy(t.Context(), key(odd), odd))
	b.remember(Asked("ada", odd, "", odd))
	b.vote(odd, "ada", true, odd)
	if got := b.history(odd, "ada", 1); len(got) != 1 {
		t.Errorf("history %q", got)
	}
	b.must(b.Finish(t.Context(), key(odd), state.Answered))
	if b.restart(); len(b.left()) != 0 {
		t.Error("it was not finished")
	}
}
