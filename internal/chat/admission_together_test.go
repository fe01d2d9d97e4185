package chat_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"pilcrow/internal/chat"
)

// TestAdmissionConcurrently: whatever comes and goes, no more are in than may be,
// nobody is in twice, and nobody is left behind.
func TestAdmissionConcurrently(t *testing.T) {
	const atOnce = 3
	s := &chat.Admission{AtOnce: atOnce, Queue: 10}
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
				slot, err := s.Enter(ctx, chat.Asker{Person: person}, func(int) {
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
				slot.Release()
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

func BenchmarkAdmission(b *testing.B) {
	s := &chat.Admission{Person: chat.Limit{Minute: 1 << 30}, AtOnce: 4}
	var n atomic.Int64
	b.SetParallelism(500) // a thousand wait on two processors
	b.RunParallel(func(pb *testing.PB) {
		person := fmt.Sprint(n.Add(1))
		for pb.Next() {
			slot, err := s.Enter(b.Context(), chat.Asker{Person: person}, func(int) {})
			if err != nil {
				b.Fatal(err)
			}
			slot.Release()
		}
	})
}
