package rank

import (
	"slices"

	"pilcrow/internal/lang"
)

// gramsIn returns the share of the question's n-grams that are among some, which are there once each.
func (q *sought) gramsIn(some []string) float64 {
	n := 0
	for _, gram := range some {
		if q.grams[gram] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(q.grams)))
}

// How many characters an n-gram has, and one of writing without spaces.
const (
	gramLength  = 4
	denseLength = 2
)

// grams returns the runs of four characters in the words of s, each once, with one space
// between words and around them; of writing without spaces, those of two.
func grams(s string) []string {
	words := []byte{' '}
	var all []string
	var sc lang.Scanner
	for sc.Reset(s); sc.Next(); {
		if sc.Word.Script == lang.Syllabic {
			all = append(all, lang.Runs(string(sc.Word.Folded), denseLength)...)
			continue
		}
		words = append(append(words, sc.Word.Folded...), ' ')
	}
	all = append(all, lang.Runs(string(words), gramLength)...)
	slices.Sort(all)
	return slices.Compact(all)
}

func asSet(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, s := range list {
		set[s] = true
	}
	return set
}
