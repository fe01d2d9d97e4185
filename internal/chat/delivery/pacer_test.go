package delivery_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat/delivery"
)

// A page is a message whose edits take time, inside a bubble of package synctest.
type page struct {
	*testing.T
	delivery.Pacer
	takes time.Duration // each edit
	start time.Time
	sent  []sent
	busy  bool
}

type sent struct {
	Text string
	At   time.Duration // when it began
}

func newPage(t *testing.T, takes time.Duration) *page {
	return &page{T: t, takes: takes, start: time.Now()}
}

func (p *page) edit(text string, err error) func(context.Context) error {
	return func(ctx context.Context) error {
		if p.busy {
			p.Errorf("%s begins while another edit is under way", text)
		}
		p.busy = true
		p.sent = append(p.sent, sent{text, time.Since(p.start)})
		time.Sleep(p.takes)
		p.busy = false
		return err
	}
}

func (p *page) show(text string) {
	p.Helper()
	if err := p.Show(p.Context(), p.edit(text, nil)); err != nil {
		p.Errorf("show %s: %v", text, err)
	}
}

func (p *page) finish(text string) {
	p.Helper()
	if err := p.End(p.Context()); err != nil {
		p.Errorf("finish %s: %v", text, err)
	}
	_ = p.edit(text, nil)(p.Context())
}

func (p *page) want(all ...sent) {
	p.Helper()
	if diff := cmp.Diff(all, p.sent); diff != "" {
		p.Errorf("sent (-want +got):\n%s", diff)
	}
}

const (
	ms       = time.Millisecond
	interval = 1500 * ms // the default
)

func TestPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 100*ms)
		for _, text := range []string{"a", "b", "c", "d", "e"} { // every 400 ms
			p.show(text)
			time.Sleep(400 * ms)
		}
		time.Sleep(5 * time.Second)
		p.show("f") // after a pause at once
		time.Sleep(200 * ms)
		p.show("g")
		p.finish("h") // at once, and g is not sent
		p.want(sent{"a", 0}, sent{"d", interval}, sent{"e", 2 * interval}, sent{"f", 7000 * ms}, sent{"h", 7200 * ms})
	})
}

func TestSlowEdits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 4*time.Second)
		for _, text := range []string{"a", "b", "c"} {
			p.show(text)
			time.Sleep(time.Second)
		}
		time.Sleep(2 * time.Second) // c is under way since 4 s
		p.finish("d")
		p.want(sent{"a", 0}, sent{"c", 4 * time.Second}, sent{"d", 8 * time.Second})
	})
}

func TestOnlyAnEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 0)
		p.finish("a")
		p.show("b") // too late
		synctest.Wait()
		p.finish("c") // and a correction
		p.want(sent{"a", 0}, sent{"c", 0})
	})
}

func TestEditThatFails(t *testing.T) {
	gone := errors.New("the message is gone")
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 0)
		if err := p.Show(t.Context(), p.edit("a", gone)); err != nil {
			t.Error(err)
		}
		synctest.Wait()
		if err := p.Show(t.Context(), p.edit("b", nil)); !errors.Is(err, gone) {
			t.Errorf("show: %v", err)
		}
		if err := p.End(t.Context()); !errors.Is(err, gone) {
			t.Errorf("end: %v", err)
		}
		p.want(sent{"a", 0})
	})
}

func TestEditThatPanics(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var p delivery.Pacer
		p.Show(t.Context(), func(context.Context) error { panic("nil author") })
		synctest.Wait()
		err := p.End(t.Context())
		if err == nil || !strings.Contains(err.Error(), "panic: nil author") {
			t.Errorf("error %v", err)
		}
	})
}

func TestPacerStopsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 0)
		ctx, cancel := context.WithCancel(t.Context())
		for _, text := range []string{"a", "b"} {
			p.Show(ctx, p.edit(text, nil))
			synctest.Wait()
		}
		cancel()
		synctest.Wait() // b is dropped
		time.Sleep(time.Minute)
		p.finish("a notice") // with a context of its own
		p.want(sent{"a", 0}, sent{"a notice", time.Minute})
	})
}

func TestEndDoesNotWaitForever(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, time.Hour)
		p.show("a")
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := p.End(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v", err)
		}
		time.Sleep(time.Hour) // until a is through
		p.want(sent{"a", 0})
	})
}

// TestEditThatWaitsForItsTurn: the last one does not wait for it.
func TestEditThatWaitsForItsTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 0)
		p.Show(t.Context(), func(ctx context.Context) error {
			<-ctx.Done()
			return ctx.Err()
		})
		time.Sleep(time.Minute)
		p.finish("b")
		p.want(sent{"b", time.Minute})
	})
}

// TestEditWithoutRoom: it is tried again, each time after the interval, until a newer one
// comes.
func TestEditWithoutRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, 0)
		tried := 0
		p.Show(t.Context(), func(context.Context) error {
			tried++
			return fmt.Errorf("town: %w", delivery.ErrNoRoom)
		})
		time.Sleep(3*interval + interval/2)
		synctest.Wait()
		if tried != 4 {
			t.Errorf("tried %d times", tried)
		}
		p.show("b")
		time.Sleep(time.Minute)
		p.finish("c")
		if tried != 4 {
			t.Errorf("tried %d times, although there is a newer one", tried)
		}
		p.want(sent{"b", 4 * interval}, sent{"c", 3*interval + interval/2 + time.Minute})
	})
}

// TestNoRoomForAnOldEdit: what found no room does not come again in the place of a newer edit.
func TestNoRoomForAnOldEdit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPage(t, time.Second)
		if err := p.Show(t.Context(), p.edit("a", delivery.ErrNoRoom)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(500 * ms) // a is under way
		p.show("b")
		time.Sleep(time.Minute)
		p.finish("c")
		p.want(sent{"a", 0}, sent{"b", interval}, sent{"c", time.Minute + 500*ms})
	})
}
