package chat_test

import (
	"testing"
	"time"
	"unsafe"

	"pilcrow/internal/chat"
)

// setClock returns at as time.Now returns it after somebody has set the computer's
// clock forward by d: the monotonic reading stays, as the comment of [time.Time] has it.
func setClock(t *testing.T, at time.Time, d time.Duration) time.Time {
	t.Helper()
	const secondsShift = 30 // of the 64 bits: a flag, 33 bits of seconds, 30 of nanoseconds
	set := at
	*(*uint64)(unsafe.Pointer(&set)) += uint64(d/time.Second) << secondsShift
	if set.Sub(at) != 0 || set.Round(0).Sub(at.Round(0)) != d {
		t.Skip("this version of Go keeps its times in another way")
	}
	return set
}

func TestClockIsSet(t *testing.T) {
	for _, jump := range []time.Duration{time.Hour, -time.Hour} {
		h := newHall(t, chat.Limit{Minute: 1}, chat.Limit{})
		talks := chat.Conversations{Now: func() time.Time { return h.clock }}
		h.want(0, 1, "ada", "")
		talks.Add("ada", answered("Who?"))

		h.clock = setClock(t, h.clock, jump)
		h.want(time.Minute, 1, "ada", "")
		h.clock = h.clock.Add(29 * time.Minute)
		h.want(0, 1, "ada", "")
		if talks.History("ada") == nil {
			t.Errorf("clock set by %v: the conversation is forgotten too early", jump)
		}
		h.clock = h.clock.Add(time.Minute)
		if talks.History("ada") != nil {
			t.Errorf("clock set by %v: the conversation outlives its time", jump)
		}
	}
}
