package telegram

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// TestRoom: what can be left out leaves room for a message that cannot.
func TestRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g gates
		for n, want := range []bool{true, true, false, false} { // of a burst of three
			if got := g.room(1); got != want {
				t.Errorf("after %d messages there is room: %t, want %t", n, got, want)
			}
			if err := g.enter(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestGatesKeepToThePace: whatever wants in, a chat never takes more than Telegram
// allows, in any minute of a group or second of a private chat.
func TestGatesKeepToThePace(t *testing.T) {
	for _, test := range []struct {
		name   string
		chat   int64
		within time.Duration
		most   int
	}{
		{"a group", -1, time.Minute, 20},
		{"a private chat", 1, time.Second, privateBurst + 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			var g gates
			var entered []time.Time
			for range 200 {
				if err := g.enter(t.Context(), test.chat); err != nil {
					t.Fatal(err)
				}
				entered = append(entered, time.Now())
			}
			for i, at := range entered {
				end, _ := slices.BinarySearchFunc(entered, at.Add(test.within), time.Time.Compare)
				if n := end - i; n > test.most {
					t.Fatalf("%s takes %d within %v, at most %d wanted", test.name, n, test.within, test.most)
				}
			}
		})
	}
}
