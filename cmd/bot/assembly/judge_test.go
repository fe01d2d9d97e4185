package assembly

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func TestUntilDone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls, start := 0, time.Now()
		untilDone(t.Context(), time.Minute, func() bool { calls++; return calls < 3 })
		if took := time.Since(start); calls != 3 || took != 2*time.Minute {
			t.Errorf("%d calls in %v", calls, took)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
		defer cancel()
		calls = 0
		untilDone(ctx, time.Minute, func() bool { calls++; return true })
		if took := time.Since(start); calls != 2 || took != 3*time.Minute+30*time.Second {
			t.Errorf("%d calls, ended after %v", calls, took)
		}
	})
}
