package chat_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"

	"pilcrow/internal/chat"
)

// A crowd asks at once, inside a bubble of package synctest.
type crowd struct {
	*testing.T
	admission *chat.Admission
	positions map[string][]int      // told to each question
	order     []string              // questions in the order in which they were let in
	slots     map[string]*chat.Slot // of those inside
	cancel    map[string]func()     // of all
	refused   map[string]error
	mu        sync.Mutex
}

func gather(t *testing.T, admission *chat.Admission) *crowd {
	return &crowd{
		T: t, admission: admission, positions: make(map[string][]int), slots: make(map[string]*chat.Slot),
		cancel: make(map[string]func()), refused: make(map[string]error),
	}
}

// ask asks questions, as "ada" or "ada 2", and returns when nothing moves.
func (c *crowd) ask(questions ...string) {
	for _, q := range questions {
		ctx, cancel := context.WithCancel(c.Context())
		c.cancel[q] = cancel
		var person string
		fmt.Sscan(q, &person)
		go func() {
			slot, err := c.admission.Enter(ctx, chat.Asker{Person: person, Group: "town"}, func(position int) {
				c.mu.Lock()
				defer c.mu.Unlock()
				c.positions[q] = append(c.positions[q], position)
			})
			c.mu.Lock()
			defer c.mu.Unlock()
			if err != nil {
				c.refused[q] = err
				return
			}
			c.order = append(c.order, q)
			c.slots[q] = slot
		}()
		synctest.Wait()
	}
}

// finish ends questions one after the other.
func (c *crowd) finish(questions ...string) {
	for _, q := range questions {
		c.slots[q].Release()
		synctest.Wait()
	}
}

func (c *crowd) want(order ...string) {
	c.Helper()
	if !slices.Equal(c.order, order) {
		c.Errorf("let in: %v, want %v", c.order, order)
	}
}

func (c *crowd) wantPositions(q string, positions ...int) {
	c.Helper()
	if !slices.Equal(c.positions[q], positions) {
		c.Errorf("%s was told the positions %v, want %v", q, c.positions[q], positions)
	}
}

func (c *crowd) wantRefused(q string, kind chat.Kind) {
	c.Helper()
	if err := c.refused[q]; err == nil || chat.KindOf(err) != kind {
		c.Errorf("%s: %v, want %s", q, err, kind)
	}
}

func TestOneQuestionAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{})
		c.ask("ada 1", "ada 2", "ada 3", "ben")
		c.want("ada 1", "ben")
		c.wantPositions("ada 2", 1)
		c.wantRefused("ada 3", chat.Busy)
		c.finish("ada 1")
		c.want("ada 1", "ben", "ada 2")
		c.finish("ben", "ada 2")
		c.ask("ada 4")
		c.want("ada 1", "ben", "ada 2", "ada 4")
		c.finish("ada 4")
	})
}

func TestNobodyHoldsUpTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{AtOnce: 1})
		c.ask("ada 1", "ada 2", "ben", "cyd")
		c.finish("ada 1")
		c.ask("dan") // behind ada, who waits already
		c.finish("ben", "cyd", "ada 2", "dan")
		c.want("ada 1", "ben", "cyd", "ada 2", "dan")
		c.wantPositions("ada 2", 1) // then 2 and 3, which is not told
		c.wantPositions("ben", 1)
		c.wantPositions("cyd", 2, 1)
		c.wantPositions("dan", 3, 2, 1)
	})
}

func TestQueueIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{AtOnce: 2, Queue: 2})
		c.ask("ada", "ben", "cyd", "ben 2", "dan")
		c.wantRefused("dan", chat.Busy)
		c.ask("ada 2")
		c.wantRefused("ada 2", chat.Busy)
		c.finish("ada")
		c.ask("ada 3")
		c.finish("ben", "cyd", "ada 3", "ben 2")
		c.want("ada", "ben", "cyd", "ada 3", "ben 2")
	})
}

// TestOwnNextQuestionIsQueued: it waits for the person's first one, though there is
// room for others, and takes a position like theirs.
func TestOwnNextQuestionIsQueued(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{AtOnce: 3, Queue: 1})
		c.ask("ada", "ben", "ada 2", "ben 2")
		c.wantRefused("ben 2", chat.Busy)
		c.finish("ada", "ada 2", "ben")
		c.want("ada", "ben", "ada 2")
	})
}

func TestWhoGivesUpLeavesTheQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{AtOnce: 1})
		c.ask("ada", "ben", "ada 2", "cyd")
		for _, q := range []string{"ben", "ada 2"} {
			c.cancel[q]()
			synctest.Wait()
			c.wantRefused(q, chat.Cancelled)
		}
		c.wantPositions("cyd", 2, 1)
		c.cancel["ada"]() // it is in: only Release ends it
		c.ask("ben 2")
		c.finish("ada", "cyd", "ben 2")
		c.want("ada", "cyd", "ben 2")
		c.ask("dan")
		c.cancel["dan"]()
		c.finish("dan", "dan") // twice does no harm
		c.ask("eve", "fay")
		c.want("ada", "cyd", "ben 2", "dan", "eve")
		c.finish("eve", "fay")
	})
}

// TestYield: an answer that is made but not shown yet holds up nobody but its person.
func TestYield(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{AtOnce: 1})
		c.ask("ada", "ada 2", "ben", "cyd")
		first := c.slots["ada"]
		first.Yield()
		first.Yield() // twice does no harm
		synctest.Wait()
		c.want("ada", "ben")
		c.finish("ben")
		c.want("ada", "ben", "cyd")
		c.finish("ada")
		c.want("ada", "ben", "cyd")
		c.finish("cyd")
		c.want("ada", "ben", "cyd", "ada 2")
		c.finish("ada 2")
		if n := c.admission.Inside(); n != 0 {
			t.Errorf("%d are left behind", n)
		}
	})
}

func TestNobodyInParticularHasNoTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &chat.Admission{Person: chat.Limit{Minute: 1, Day: 1}}
		for range 3 {
			if _, err := s.Enter(t.Context(), chat.Asker{}, nil); err != nil {
				t.Error(err)
			}
		}
	})
}

func TestEnterTooLate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var s chat.Admission
	if _, err := s.Enter(ctx, chat.Asker{Person: "ada"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestPanicOfWhoWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Admission{AtOnce: 1})
		c.ask("ada")
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic is lost")
				}
			}()
			c.admission.Enter(t.Context(), chat.Asker{Person: "ben"}, func(int) { panic("no place") })
		}()
		c.ask("ben 2")
		c.finish("ada", "ben 2")
		c.want("ada", "ben 2")
	})
}
