package chat_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/chat"
)

// enter goes in and reports when it is in; the test is in a bubble of synctest.
func enter(t *testing.T, s *chat.Turnstile, person string, places *[]int) (leave func()) {
	t.Helper()
	leave, err := s.Enter(t.Context(), chat.Visitor{Person: person, Group: "town"}, func(place int) {
		if places != nil {
			*places = append(*places, place)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return leave
}

func kindOf(err error) chat.Kind {
	if err == nil {
		return ""
	}
	return chat.KindOf(err)
}

func TestTurnstileFair(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &chat.Turnstile{AtOnce: 1, Queue: 3}
		leave := enter(t, s, "ada", nil)
		var order []string
		ask := func(person string, places *[]int) {
			go func() {
				leave := enter(t, s, person, places)
				order = append(order, person)
				leave()
			}()
			synctest.Wait()
		}
		var ada, ben, cyd []int
		ask("ada", &ada)
		ask("ben", &ben)
		ask("cyd", &cyd)
		_, err := s.Enter(t.Context(), chat.Visitor{Person: "ada"}, nil)
		if kindOf(err) != chat.Busy {
			t.Errorf("a third question of ada's: %v", err)
		}
		_, err = s.Enter(t.Context(), chat.Visitor{Person: "dan"}, nil)
		if kindOf(err) != chat.Busy {
			t.Errorf("the queue is full: %v", err)
		}
		leave()
		leave() // does no harm
		synctest.Wait()
		if !slices.Equal(order, []string{"ben", "cyd", "ada"}) {
			t.Errorf("order %v", order)
		}
		if !slices.Equal(ada[:1], []int{1}) || ben[0] != 1 || cyd[0] != 2 {
			t.Errorf("places %v %v %v", ada, ben, cyd)
		}
	})
}

func TestTurnstileLimits(t *testing.T) {
	now := time.Now()
	s := &chat.Turnstile{Person: chat.Limit{Minute: 2, Day: 3}, Now: func() time.Time { return now }}
	ask := func() error {
		leave, err := s.Enter(context.Background(), chat.Visitor{Person: "ada"}, nil)
		if err == nil {
			leave()
		}
		return err
	}
	for range 2 {
		if err := ask(); err != nil {
			t.Fatal(err)
		}
	}
	var e *chat.Error
	if err := ask(); !errors.As(err, &e) || e.Kind != chat.Limited || e.Wait != 30*time.Second {
		t.Errorf("%#v", err)
	}
	now = now.Add(30 * time.Second)
	if err := ask(); err != nil {
		t.Error(err)
	}
}

func TestPacer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var p chat.Pacer
		start := time.Now()
		type sent struct {
			text string
			at   time.Duration
		}
		var got []sent
		edit := func(text string) func(context.Context) error {
			return func(context.Context) error {
				got = append(got, sent{text, time.Since(start)})
				return nil
			}
		}
		for _, text := range []string{"a", "b", "c"} {
			p.Show(t.Context(), edit(text))
			synctest.Wait()
		}
		time.Sleep(2 * time.Second)
		p.Show(t.Context(), edit("d"))
		if err := p.Finish(t.Context(), edit("e")); err != nil {
			t.Error(err)
		}
		want := []sent{{"a", 0}, {"c", 1500 * time.Millisecond}, {"e", 2 * time.Second}}
		if !slices.Equal(got, want) {
			t.Errorf("%v", got)
		}
	})
}
