package load_test

import (
	"os"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// BenchmarkFile reads the file that PILCROW_FILE names.
func BenchmarkFile(b *testing.B) {
	name := os.Getenv("PILCROW_FILE")
	if name == "" {
		b.Skip("PILCROW_FILE names no file")
	}
	source, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load.File(name, source, text.Meta{}); err != nil {
			b.Fatal(err)
		}
	}
}
