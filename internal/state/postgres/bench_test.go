package postgres_test

import (
	"testing"

	"pilcrow/internal/state/postgres"
	"pilcrow/internal/state/postgres/postgrestest"
	"pilcrow/internal/state/statetest"
)

// BenchmarkQuestion: the server of the tests waits for no disk.
func BenchmarkQuestion(b *testing.B) {
	s, err := postgres.Open(b.Context(), postgrestest.Database(b), postgres.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	statetest.Question(b, s)
}
