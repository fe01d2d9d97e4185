package delivery_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/delivery"
)

// shows notes what a person sees.
type shows []string

func (s *shows) show(_ context.Context, claims []answer.Claim, position int) error {
	*s = append(*s, fmt.Sprintf("%d claims, position %d", len(claims), position))
	return nil
}

func TestStream(t *testing.T) {
	for _, c := range []struct {
		name  string
		takes time.Duration // each of three claims
		waits bool
		want  []string
	}{
		{"at once", 0, false, []string{"finished after 3 claims"}},
		{"in time", 200 * time.Millisecond, false, []string{"2 claims, position 0", "finished after 3 claims"}},
		{"slow", 2 * time.Second, false, []string{"0 claims, position 0", "1 claims, position 0", "2 claims, position 0", "3 claims, position 0", "finished after 3 claims"}},
		{"after a wait", 0, true, []string{"0 claims, position 7", "3 claims, position 0", "finished after 3 claims"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var seen shows
				l := delivery.Stream{Show: seen.show, Interval: time.Second}
				if c.waits {
					l.Wait(t.Context(), 7)
					synctest.Wait()
				}
				stop := l.Begin(t.Context())
				for range 3 {
					time.Sleep(c.takes)
					if err := l.Emit(t.Context(), answer.Claim{}); err != nil {
						t.Fatal(err)
					}
					synctest.Wait()
				}
				if c.waits {
					time.Sleep(time.Second)
					synctest.Wait()
				}
				stop()
				claims, err := l.End(t.Context())
				seen = append(seen, fmt.Sprintf("finished after %d claims", len(claims)))
				if err != nil || !slices.Equal(seen, c.want) {
					t.Errorf("%v: %q, want %q", err, seen, c.want)
				}
			})
		})
	}
}

// TestStreamEnds: what ends the answer comes back from the next claim.
func TestStreamEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gone := errors.New("nobody is there")
		l := delivery.Stream{Show: func(context.Context, []answer.Claim, int) error { return gone }}
		l.Wait(t.Context(), 1)
		synctest.Wait()
		if err := l.Emit(t.Context(), answer.Claim{}); !errors.Is(err, gone) {
			t.Errorf("Emit: %v", err)
		}
		if _, err := l.End(t.Context()); !errors.Is(err, gone) {
			t.Errorf("End: %v", err)
		}
	})
}
