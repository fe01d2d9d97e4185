package delivery_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pilcrow/internal/chat/delivery"
)

// TestMessageSet: the fewest calls turn what stands there into what is wanted.
func TestMessageSet(t *testing.T) {
	b := newBoard()
	s := delivery.NewMessageSet[string](b)
	var first []string
	s.OnFirst(func(_ context.Context, id string) { first = append(first, id) })
	show := func(u delivery.Urgency, pages ...string) {
		t.Helper()
		if err := s.Show(t.Context(), u, pages); err != nil {
			t.Error(err)
		}
	}
	show(delivery.Progress, "a")
	show(delivery.Progress, "a")
	show(delivery.Progress, "a", "b")
	show(delivery.Final, "a", "c", "d")
	show(delivery.Final, "e")
	want := []string{"put 1 placeholder: a", "put 2 placeholder: b", "put 2 final: c", "put 3 final: d", "put 1 final: e", "remove 3", "remove 2"}
	if got := b.made(); !slices.Equal(got, want) || !slices.Equal(s.IDs(), []string{"1"}) || !slices.Equal(first, []string{"1"}) {
		t.Errorf("calls %q\nwant  %q\nids %q, first %q", got, want, s.IDs(), first)
	}
	s.OnFirst(func(_ context.Context, id string) { first = append(first, "again "+id) })
	if err := s.Clear(t.Context()); err != nil || len(b.shown()) > 0 || !slices.Equal(first, []string{"1", "again 1"}) {
		t.Errorf("%v; left %q; first %q", err, b.shown(), first)
	}
}

// TestMessagesOfEarlier: what they show is not known, so they are written over.
func TestMessagesOfEarlier(t *testing.T) {
	b := newBoard()
	b.last, b.messages = 2, map[string]string{"1": "a", "2": "b"}
	if err := delivery.NewMessageSet(b, "1", "2").Show(t.Context(), delivery.Final, []string{"a"}); err != nil {
		t.Fatal(err)
	}
	if want := []string{"put 1 final: a", "remove 2"}; !slices.Equal(b.made(), want) {
		t.Errorf("calls %q, want %q", b.made(), want)
	}
}

// TestCallWhoseAnswerIsLost: whether it came through is not known, so that even what
// stood there before is written again.
func TestCallWhoseAnswerIsLost(t *testing.T) {
	b := newBoard()
	s := delivery.NewMessageSet[string](b)
	show := func(page string) error { return s.Show(t.Context(), delivery.Progress, []string{page}) }
	if err := show("a"); err != nil {
		t.Fatal(err)
	}
	lost := errors.New("the connection is cut")
	b.refuse = func(_ delivery.Urgency, page string) error {
		b.messages["1"] = page
		return lost
	}
	if err := show("b"); !errors.Is(err, lost) {
		t.Errorf("error %v", err)
	}
	b.refuse = func(delivery.Urgency, string) error { return fmt.Errorf("town: %w", delivery.ErrNoRoom) }
	if err := show("b"); !errors.Is(err, delivery.ErrNoRoom) {
		t.Errorf("error %v", err)
	}
	b.refuse = nil
	if err := show("a"); err != nil || b.messages["1"] != "a" {
		t.Errorf("%v; people see %q", err, b.messages["1"])
	}
	if err := show("a"); err != nil || len(b.made()) != 2 {
		t.Errorf("%v; calls %q", err, b.made())
	}
}
