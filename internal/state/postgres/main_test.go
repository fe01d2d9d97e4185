package postgres_test

import (
	"os"
	"testing"

	"pilcrow/internal/state/postgres/postgrestest"
)

func TestMain(m *testing.M) {
	code := m.Run()
	postgrestest.Stop()
	os.Exit(code)
}
