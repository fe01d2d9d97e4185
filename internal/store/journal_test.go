package store_test

import (
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
	"pilcrow/internal/store"
)

func TestClaimOnce(t *testing.T) {
	for name, dir := range map[string]string{"memory": "", "disk": t.TempDir()} {
		t.Run(name, func(t *testing.T) {
			s := open(t, store.Options{Dir: dir})
			if !claim(t, s, "1") || claim(t, s, "1") || !claim(t, s, "2") {
				t.Error("a question is claimed twice, or not at all")
			}
			first, err := s.Claim(t.Context(), chat.Entry{Key: chat.Key{Platform: "telegram", Event: "1"}})
			if err != nil || !first {
				t.Errorf("the same id on another platform: %v, %v", first, err)
			}
			check(t, s.Finish(t.Context(), key("1"), chat.Failed))
			if claim(t, s, "1") {
				t.Error("a question that failed is claimed again")
			}
			if dir == "" {
				return
			}
			if s = reopen(t, s); claim(t, s, "1") || claim(t, s, "2") {
				t.Error("a question is claimed again after a restart")
			}
		})
	}
}

func TestClaimOnceConcurrently(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	var mu sync.Mutex
	n := 0
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			first, err := s.Claim(t.Context(), chat.Entry{Key: key("1")})
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Error(err)
			}
			if first {
				n++
			}
		})
	}
	wg.Wait()
	if n != 1 {
		t.Errorf("claimed %d times", n)
	}
}

func TestUnfinished(t *testing.T) {
	clock := newClock()
	s := open(t, store.Options{Dir: t.TempDir(), Now: clock.now})
	claim(t, s, "old")
	clock.pass(6 * time.Minute)
	for _, event := range []string{"answered", "failed", "placed", "bare"} {
		claim(t, s, event)
	}
	_, err := s.Claim(t.Context(), chat.Entry{Key: chat.Key{Platform: "telegram", Event: "elsewhere"}})
	check(t, err)
	claimed := clock.at
	check(t, s.Placed(t.Context(), key("placed"), "m1"))
	check(t, s.Finish(t.Context(), key("answered"), chat.Answered))
	check(t, s.Finish(t.Context(), key("failed"), chat.Failed))
	clock.pass(4 * time.Minute)

	s = reopen(t, s)
	claim(t, s, "of this run")
	open, older, err := s.Unfinished(t.Context(), discord, 10*time.Minute)
	check(t, err)
	entry := func(event, message string) chat.Entry {
		return chat.Entry{
			Key: key(event), Person: "ada", Group: "town", Place: []byte(`{"channel":"7"}`), Message: message,
			Claimed: time.UnixMilli(claimed.UnixMilli()),
		}
	}
	want := []chat.Entry{entry("placed", "m1"), entry("bare", "")}
	if diff := cmp.Diff(want, open); diff != "" || older != 1 {
		t.Errorf("%d are older; open (-want +got):\n%s", older, diff)
	}
	for _, e := range open {
		check(t, s.Finish(t.Context(), e.Key, chat.Failed))
	}
	s = reopen(t, s)
	open, older, err = s.Unfinished(t.Context(), discord, 10*time.Minute)
	if err != nil || len(open) != 1 || open[0].Event != "of this run" || older != 0 {
		t.Errorf("after one more restart: %v, %d older, %v", open, older, err)
	}
}
