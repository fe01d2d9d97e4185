package intent

import "testing"

// BenchmarkFirst is the first question of a process: the words of a language and the patterns
// of what is wanted are read.
func BenchmarkFirst(b *testing.B) {
	for b.Loop() {
		v := newVocabulary(english, true, false)
		said := plain("How many doctors has China sent to Lesotho?")
		new(Intent).read(said, v)
		for _, w := range wants("quantity how many")() {
			w.pattern().MatchString(said)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	for b.Loop() {
		Of("How many doctors has China sent to Lesotho?")
	}
}
