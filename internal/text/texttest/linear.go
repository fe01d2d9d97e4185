// Package texttest measures what tests of the readers promise.
package texttest

import (
	"runtime"
	"testing"
	"time"
)

// Linear fails the test if work's cost grows faster than its size. The cost is the processor
// time of one thread, at n/8 and at n: work that is linear costs eight times as much, and work
// that is quadratic sixty-four times. No speed of the machine and no other load changes that;
// what a full cache adds now and then does not come five times in a row.
func Linear(t *testing.T, n int, work func(n int)) {
	t.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	work(n / 8) // makes what is made on first use
	var few, many time.Duration
	for range 5 {
		if few, many = cost(t, n/8, work), cost(t, n, work); many < 20*few {
			return
		}
	}
	t.Errorf("%d cost %v, and eight times as many %v", n/8, few, many)
}

func cost(t *testing.T, n int, work func(n int)) time.Duration {
	start := processorTime(t)
	work(n)
	return processorTime(t) - start
}
