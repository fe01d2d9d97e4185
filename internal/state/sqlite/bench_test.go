package sqlite_test

import (
	"fmt"
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

// BenchmarkQuestion is all that is kept of one question: claimed, placed,
// remembered, finished. The claim waits for the disk.
func BenchmarkQuestion(b *testing.B) {
	s, err := sqlite.Open(b.Context(), b.TempDir(), state.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for i := 0; b.Loop(); i++ {
		e := statetest.Asked("ada", fmt.Sprint(i), "", fmt.Sprint("m", i))
		_, err := s.Claim(b.Context(), state.Entry{Key: e.Key, Person: "ada"})
		if err == nil {
			err = s.ShownBy(b.Context(), e.Key, e.Messages[0])
		}
		if err == nil {
			err = s.Remember(b.Context(), e)
		}
		if err == nil {
			err = s.Finish(b.Context(), e.Key, state.Answered)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
