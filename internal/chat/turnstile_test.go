package chat_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"pilcrow/internal/chat"
)

// A crowd asks at a turnstile, inside a bubble of package synctest.
type crowd struct {
	*testing.T
	turnstile *chat.Turnstile
	places    map[string][]int  // told to each question
	order     []string          // questions in the order in which they were let in
	leave     map[string]func() // of those inside
	cancel    map[string]func() // of all
	refused   map[string]error
	mu        sync.Mutex
}

func gather(t *testing.T, turnstile *chat.Turnstile) *crowd {
	return &crowd{
		T: t, turnstile: turnstile, places: make(map[string][]int), leave: make(map[string]func()),
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
			leave, err := c.turnstile.Enter(ctx, chat.Visitor{Person: person, Group: "town"}, func(place int) {
				c.mu.Lock()
				defer c.mu.Unlock()
				c.places[q] = append(c.places[q], place)
			})
			c.mu.Lock()
			defer c.mu.Unlock()
			if err != nil {
				c.refused[q] = err
				return
			}
			c.order = append(c.order, q)
			c.leave[q] = leave
		}()
		synctest.Wait()
	}
}

// finish ends questions one after the other.
func (c *crowd) finish(questions ...string) {
	for _, q := range questions {
		c.leave[q]()
		synctest.Wait()
	}
}

func (c *crowd) want(order ...string) {
	c.Helper()
	if !slices.Equal(c.order, order) {
		c.Errorf("let in: %v, want %v", c.order, order)
	}
}

func (c *crowd) wantPlaces(q string, places ...int) {
	c.Helper()
	if !slices.Equal(c.places[q], places) {
		c.Errorf("%s was told the places %v, want %v", q, c.places[q], places)
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
		c := gather(t, &chat.Turnstile{})
		c.ask("ada 1", "ada 2", "ada 3", "ben")
		c.want("ada 1", "ben")
		c.wantPlaces("ada 2", 1)
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
		c := gather(t, &chat.Turnstile{AtOnce: 1})
		c.ask("ada 1", "ada 2", "ben", "cyd")
		c.finish("ada 1")
		c.ask("dan") // behind ada, who waits already
		c.finish("ben", "cyd", "ada 2", "dan")
		c.want("ada 1", "ben", "cyd", "ada 2", "dan")
		c.wantPlaces("ada 2", 1) // then 2 and 3, which is not told
		c.wantPlaces("ben", 1)
		c.wantPlaces("cyd", 2, 1)
		c.wantPlaces("dan", 3, 2, 1)
	})
}

func TestQueueIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Turnstile{AtOnce: 2, Queue: 2})
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

func TestWhoGivesUpLeavesTheQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Turnstile{AtOnce: 1})
		c.ask("ada", "ben", "ada 2", "cyd")
		for _, q := range []string{"ben", "ada 2"} {
			c.cancel[q]()
			synctest.Wait()
			c.wantRefused(q, chat.Cancelled)
		}
		c.wantPlaces("cyd", 2, 1)
		c.cancel["ada"]() // it is in: only leave ends it
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

func TestNobodyInParticularHasNoTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &chat.Turnstile{Person: chat.Limit{Minute: 1, Day: 1}}
		for range 3 {
			if _, err := s.Enter(t.Context(), chat.Visitor{}, nil); err != nil {
				t.Error(err)
			}
		}
	})
}

func TestEnterTooLate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var s chat.Turnstile
	if _, err := s.Enter(ctx, chat.Visitor{Person: "ada"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestPanicOfWhoWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := gather(t, &chat.Turnstile{AtOnce: 1})
		c.ask("ada")
		func() {
			defer func() {
				if recover() == nil {
					t.Error("the panic is lost")
				}
			}()
			c.turnstile.Enter(t.Context(), chat.Visitor{Person: "ben"}, func(int) { panic("no place") })
		}()
		c.ask("ben 2")
		c.finish("ada", "ben 2")
		c.want("ada", "ben 2")
	})
}

// TestTurnstileConcurrently: whatever comes and goes, no more are in than may be,
// nobody is in twice, and nobody is left behind.
func TestTurnstileConcurrently(t *testing.T) {
	const atOnce = 3
	s := &chat.Turnstile{AtOnce: atOnce, Queue: 10}
	var mu sync.Mutex
	in := make(map[string]int)
	answered := 0
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			random := rand.New(rand.NewPCG(uint64(i), 1))
			for range 300 {
				person := fmt.Sprint("p", random.IntN(6))
				ctx, cancel := context.WithCancel(t.Context())
				leave, err := s.Enter(ctx, chat.Visitor{Person: person}, func(int) {
					if random.IntN(4) == 0 {
						cancel()
					}
				})
				if err != nil {
					if kind := chat.KindOf(err); kind != chat.Busy && kind != chat.Cancelled {
						t.Error(err)
					}
					cancel()
					continue
				}
				mu.Lock()
				in[person]++
				total := 0
				for _, n := range in {
					total += n
				}
				if in[person] > 1 || total > atOnce {
					t.Errorf("%v are in", in)
				}
				answered++
				mu.Unlock()
				mu.Lock()
				in[person]--
				mu.Unlock()
				leave()
				cancel()
			}
		})
	}
	wg.Wait()
	if answered == 0 {
		t.Error("nobody was let in")
	}
	if n := s.Inside(); n != 0 {
		t.Errorf("%d are left behind", n)
	}
}

func BenchmarkTurnstile(b *testing.B) {
	s := &chat.Turnstile{Person: chat.Limit{Minute: 1 << 30}, AtOnce: 4}
	var n atomic.Int64
	b.SetParallelism(500) // a thousand wait on two processors
	b.RunParallel(func(pb *testing.PB) {
		person := fmt.Sprint(n.Add(1))
		for pb.Next() {
			leave, err := s.Enter(b.Context(), chat.Visitor{Person: person}, func(int) {})
			if err != nil {
				b.Fatal(err)
			}
			leave()
		}
	})
}
