package answer

import (
	"fmt"
	"strings"
	"unicode"
)

// minOverlap is the share of a sentence's content words of which its evidence
// must have more, and maxRun how many in a row may be missing. Both were measured:
// see check_test.go.
const (
	minOverlap = 0.5
	maxRun     = 3
	// minUnspaced is minOverlap for Chinese and its like: single characters occur
	// everywhere, and a run of missing ones is no run of missing words.
	minUnspaced = 0.7
)

// checkOverlap refuses sentences whose words are not the evidence's.
func checkOverlap(d *draft, g *ground) string {
	if d.foreign {
		if _, e := g.closest(); e.weight == 0 {
			return "it has no word, number or name of the paragraph"
		}
		return ""
	}
	all, have, run, longest := 0, 0, 0, 0
	content := d.content(g.language())
	for _, w := range content {
		if w.counts(g.language()) {
			continue // numbers have a check of their own
		}
		all++
		if g.carries(w.Text) || units[strings.ToLower(w.raw)] != "" { // and so have units
			have, run = have+1, 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	if len(content) == 0 {
		return "it says nothing that the text could support"
	}
	unspaced, least := isUnspaced(content[0].raw), minOverlap
	if unspaced {
		least = minUnspaced
	}
	switch {
	case all > 0 && float64(have) <= least*float64(all):
		return fmt.Sprintf("only %d of its %d words are in what supports it", have, all)
	case longest > maxRun && !unspaced:
		return fmt.Sprintf("%d words in a row are not in what supports it", longest)
	}
	return ""
}

// isUnspaced tells writing whose terms are parts of words.
func isUnspaced(w string) bool {
	for _, r := range w {
		return r >= 0x2E80 || unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}
	return false
}
