package store_test

import (
	"fmt"
	"testing"

	"pilcrow/internal/chat"
	"pilcrow/internal/store"
)

// BenchmarkRemember is one answer kept, by a frontend without a journal.
func BenchmarkRemember(b *testing.B) {
	s, err := store.Open(b.Context(), store.Options{Dir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := 0; b.Loop(); i++ {
		if err := s.Remember(b.Context(), asked("ada", fmt.Sprint(i), "", fmt.Sprint("m", i))); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkQuestion is all that is kept of one question: claimed, placed,
// remembered, finished. The claim waits for the disk.
func BenchmarkQuestion(b *testing.B) {
	s, err := store.Open(b.Context(), store.Options{Dir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := 0; b.Loop(); i++ {
		e := asked("ada", fmt.Sprint(i), "", fmt.Sprint("m", i))
		_, err := s.Claim(b.Context(), chat.Entry{Key: e.Key, Person: "ada"})
		if err == nil {
			err = s.Placed(b.Context(), e.Key, e.Messages[0])
		}
		if err == nil {
			err = s.Remember(b.Context(), e)
		}
		if err == nil {
			err = s.Finish(b.Context(), e.Key, chat.Answered)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
