package lang

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestStopLanguages(t *testing.T) {
	if got, want := slices.Sorted(slices.Values(stopLanguages[:])), slices.Sorted(maps.Keys(stopWordLists)); !slices.Equal(got, want) {
		t.Errorf("languages %v, lists %v", got, want)
	}
}

// TestTrigramTable looks every line up that there is, and what stands between them.
func TestTrigramTable(t *testing.T) {
	_, lines := trigrams()
	last, n := "", 0
	for line := range strings.Lines(lines) {
		gram, costs, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if gram <= last {
			t.Fatalf("%q stands behind %q", gram, last)
		}
		if got := costsOf(strings.ReplaceAll(gram, "_", " "), lines); got != costs {
			t.Errorf("%q: %q, want %q", gram, got, costs)
		}
		if got := costsOf(gram+"\x01", lines); got != "" {
			t.Errorf("behind %q: %q", gram, got)
		}
		last = gram
		n++
	}
	if n < 3000 {
		t.Errorf("%d lines", n)
	}
}

// TestStopWords: what only joins or asks, as people write it, says nothing of the topic.
func TestStopWords(t *testing.T) {
	for language, words := range map[string]string{"de": "wie bzw furs gerade wieviele habt konntest mussten", "fr": "combien cb ca jusqu pouvez devrait", "es": "puede debes soy"} {
		for word := range strings.FieldsSeq(words) {
			if !StopWords(language)[word] {
				t.Errorf("%q is none in %q", word, language)
			}
		}
	}
}
