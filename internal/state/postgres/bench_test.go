package postgres_test

import (
	"fmt"
	"testing"

	"pilcrow/internal/state"
	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
	"pilcrow/internal/state/statetest"
)

// BenchmarkQuestion is all that is kept of one question: claimed, placed, remembered,
// finished. The server of the tests waits for no disk.
func BenchmarkQuestion(b *testing.B) {
	s, err := postgres.Open(b.Context(), postgrestest.Database(b), postgres.Options{})
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
