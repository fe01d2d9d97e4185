package chat_test

import (
	"testing"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/state/statetest"
)

func TestClockIsSet(t *testing.T) {
	for _, jump := range []time.Duration{time.Hour, -time.Hour} {
		h := newHall(t, chat.Limit{Minute: 1}, chat.Limit{})
		talks := chat.Conversations{Now: func() time.Time { return h.clock }}
		h.want(0, 1, "ada", "")
		talks.Add("ada", answered("Who?"))

		h.clock = statetest.SetClock(t, h.clock, jump)
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
