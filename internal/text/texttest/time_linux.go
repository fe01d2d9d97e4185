package texttest

import (
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// processorTime returns the time that processors spent on this thread.
func processorTime(t *testing.T) time.Duration {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &now); err != nil {
		t.Fatal(err)
	}
	return time.Duration(now.Nano())
}
