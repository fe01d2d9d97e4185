package chat_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"pilcrow/internal/chat"
)

// A hall has an admission and a clock that is set by hand.
type hall struct {
	*testing.T
	chat.Admission
	clock time.Time
}

func newHall(t *testing.T, person, group chat.Limit) *hall {
	h := &hall{T: t, clock: time.Now()}
	h.Admission = chat.Admission{Person: person, Group: group, Now: func() time.Time { return h.clock }}
	return h
}

// ask asks at once, as "ada" in "town", and returns the time to wait if refused.
func (h *hall) ask(person, group string) time.Duration {
	h.Helper()
	slot, err := h.Enter(h.Context(), chat.Asker{Person: person, Group: group}, nil)
	if err == nil {
		slot.Release()
		return 0
	}
	var e *chat.Error
	if !errors.As(err, &e) || e.Kind != chat.Limited || e.Wait <= 0 {
		h.Fatalf("%s in %s: %#v", person, group, err)
	}
	return e.Wait.Round(time.Millisecond)
}

// want asks n times in vain or not: each time the wait must be as given.
func (h *hall) want(wait time.Duration, n int, person, group string) {
	h.Helper()
	for i := range n {
		if got := h.ask(person, group); got != wait {
			h.Errorf("question %d of %s in %s: wait %v, want %v", i+1, person, group, got, wait)
		}
	}
}

// TestOwnLimit: who has a limit of their own in a group has it there alone, and beside it what
// everybody has elsewhere.
func TestOwnLimit(t *testing.T) {
	h := newHall(t, chat.Limit{Minute: 1}, chat.Limit{Minute: 6})
	own := func(limit chat.Limit) error {
		slot, err := h.Enter(t.Context(), chat.Asker{Person: "ada", Group: "town", Limit: &limit}, nil)
		if err == nil {
			slot.Release()
		}
		return err
	}
	h.want(0, 1, "ada", "town")
	for n := range 3 {
		if err := own(chat.Limit{Minute: 3}); err != nil {
			t.Errorf("question %d of 3: %v", n+1, err)
		}
	}
	if err := own(chat.Limit{Minute: 3}); chat.KindOf(err) != chat.Limited {
		t.Errorf("beyond her own limit: %v", err)
	}
	h.want(0, 1, "ben", "town")
	if err := own(chat.Limit{}); err != nil { // there is none for her now
		t.Error(err)
	}
	if err := own(chat.Limit{}); chat.KindOf(err) != chat.Limited { // but for the group
		t.Errorf("beyond the group's limit: %v", err)
	}
	h.want(time.Minute, 1, "ada", "village")
}

// TestLimitThatChanges: a limit of somebody's own that is changed holds at once.
func TestLimitThatChanges(t *testing.T) {
	h := newHall(t, chat.Limit{}, chat.Limit{})
	asks := func(minute int, want chat.Kind) {
		t.Helper()
		slot, err := h.Enter(t.Context(), chat.Asker{Person: "ada", Group: "town", Limit: &chat.Limit{Minute: minute}}, nil)
		if err == nil {
			slot.Release()
		}
		if got := chat.KindOf(err); err != nil != (want != "") || err != nil && got != want {
			t.Errorf("with %d a minute: %v, want %q", minute, err, want)
		}
	}
	asks(1, "")
	asks(1, chat.Limited)
	asks(2, "")
	asks(2, "")
	asks(2, chat.Limited)
	asks(1, "")
}

func TestLimitOfAPerson(t *testing.T) {
	h := newHall(t, chat.Limit{Minute: 5, Day: 7}, chat.Limit{})
	h.want(0, 5, "ada", "town")
	h.want(12*time.Second, 3, "ada", "town") // what is refused does not count
	h.want(12*time.Second, 1, "ada", "village")
	h.want(0, 5, "ben", "town")
	h.clock = h.clock.Add(5 * time.Second)
	h.want(7*time.Second, 1, "ada", "town")
	h.clock = h.clock.Add(7 * time.Second)
	h.want(0, 1, "ada", "town")
	h.clock = h.clock.Add(time.Minute)
	h.want(0, 1, "ada", "town")
	day := 24 * time.Hour / 7
	h.want((day - 72*time.Second).Round(time.Millisecond), 1, "ada", "town")
	h.clock = h.clock.Add(day)
	h.want(0, 1, "ada", "town")
}

func TestLimitOfAGroup(t *testing.T) {
	h := newHall(t, chat.Limit{Minute: 2}, chat.Limit{Minute: 3})
	h.want(0, 2, "ada", "town")
	h.want(0, 1, "ben", "town")
	h.want(20*time.Second, 1, "ben", "town")
	h.want(0, 1, "ben", "") // that refusal took nothing from ben
	h.want(30*time.Second, 1, "ada", "town")
}

// TestCrowdIsForgotten: of very many people, those are forgotten who asked longest ago.
func TestCrowdIsForgotten(t *testing.T) {
	h := newHall(t, chat.Limit{Minute: 1}, chat.Limit{})
	h.want(0, 1, "first", "")
	for i := range chat.MaxAllowances - 1 {
		h.ask(fmt.Sprint("p", i), "")
	}
	h.want(time.Minute, 1, "first", "")
	for i := range 1000 {
		h.ask(fmt.Sprint("q", i), "")
	}
	if n := h.Remembered(); n != chat.MaxAllowances {
		t.Errorf("%d are remembered, at most %d wanted", n, chat.MaxAllowances)
	}
	h.want(time.Minute, 1, "first", "")
	h.want(0, 1, "p0", "")
	if n := h.Inside(); n != 0 {
		t.Errorf("%d are left behind", n)
	}
}

func TestClockThatGoesBack(t *testing.T) {
	h := newHall(t, chat.Limit{Minute: 2}, chat.Limit{})
	h.want(0, 2, "ada", "")
	h.clock = h.clock.Add(-time.Hour)
	h.want(30*time.Second, 1, "ada", "")
	h.clock = h.clock.Add(30 * time.Second)
	h.want(0, 1, "ada", "")
}
