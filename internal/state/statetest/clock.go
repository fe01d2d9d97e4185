package statetest

import (
	"testing"
	"time"
	"unsafe"
)

// SetClock returns at as time.Now returns it after somebody has set the computer's
// clock forward by d: the monotonic reading stays, as the comment of [time.Time] has it.
func SetClock(t *testing.T, at time.Time, d time.Duration) time.Time {
	t.Helper()
	const secondsShift = 30 // of the 64 bits: a flag, 33 bits of seconds, 30 of nanoseconds
	set := at
	*(*uint64)(unsafe.Pointer(&set)) += uint64(d/time.Second) << secondsShift
	if set.Sub(at) != 0 || set.Round(0).Sub(at.Round(0)) != d {
		t.Skip("this version of Go keeps its times in another way")
	}
	return set
}
