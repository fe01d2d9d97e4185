package backoff

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestDelay(t *testing.T) {
	for failures, most := range []time.Duration{1, 2, 4, 8, 16, 32, 64, 120, 120} {
		most *= time.Second
		shortest, longest := time.Hour, time.Duration(0)
		for range 1000 {
			d := Delay(time.Second, 2*time.Minute, failures)
			shortest, longest = min(shortest, d), max(longest, d)
		}
		if shortest < most/2 || longest > most || longest-shortest < most/4 {
			t.Errorf("after %d failures it waits for %v to %v, want %v to %v", failures, shortest, longest, most/2, most)
		}
	}
	if d := Delay(time.Hour, 2*time.Hour, 1e6); d < time.Hour || d > 2*time.Hour {
		t.Errorf("after a million failures it waits for %v", d)
	}
}

func TestSleep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		if err := Sleep(t.Context(), time.Hour); err != nil || time.Since(start) != time.Hour {
			t.Errorf("slept for %v: %v", time.Since(start), err)
		}
		gone := errors.New("gone")
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(time.Minute, func() { cancel(gone) })
		start = time.Now()
		if err := Sleep(ctx, time.Hour); err != gone || time.Since(start) != time.Minute {
			t.Errorf("slept for %v: %v", time.Since(start), err)
		}
	})
}
