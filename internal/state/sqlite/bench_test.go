package sqlite_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/state/statetest"
)

// BenchmarkRemember is one answer kept, by a frontend without a journal.
func BenchmarkRemember(b *testing.B) {
	s, err := sqlite.Open(b.Context(), b.TempDir(), state.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := 0; b.Loop(); i++ {
		if err := s.Remember(b.Context(), statetest.Asked("ada", fmt.Sprint(i), "", fmt.Sprint("m", i))); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkQuestion: the claim waits for the disk.
func BenchmarkQuestion(b *testing.B) {
	s, err := sqlite.Open(b.Context(), b.TempDir(), state.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	statetest.Question(b, s)
}

// BenchmarkRememberTogether is one of many answers that end at the same time.
func BenchmarkRememberTogether(b *testing.B) {
	s, err := sqlite.Open(b.Context(), b.TempDir(), state.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	var n atomic.Int64
	b.SetParallelism(100)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			event := fmt.Sprint(n.Add(1))
			if err := s.Remember(b.Context(), statetest.Asked("ada", event, "", "m"+event)); err != nil {
				b.Error(err)
			}
		}
	})
}
