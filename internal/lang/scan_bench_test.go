package lang_test

import (
	"strings"
	"testing"

	"pilcrow/internal/lang"
)

// BenchmarkScan scans text of a few letters outside ASCII, and of many: some 3,000.
func BenchmarkScan(b *testing.B) {
	var many strings.Builder
	for i := range rune(20_000) {
		many.WriteRune('一' + i*7919%3000)
	}
	for name, text := range map[string]string{
		"ascii":   strings.Repeat("The mill was built in 1902 by the miller. ", 500),
		"accents": strings.Repeat("Die Mühle wurde 1902 vom Müller erbaut: «très élégante». ", 400),
		"han":     many.String(),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var sc lang.Scanner
			for b.Loop() {
				for sc.Reset(text); sc.Next(); {
				}
			}
		})
	}
}
