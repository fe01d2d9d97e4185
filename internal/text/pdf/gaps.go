package pdf

import (
	"math"
	"slices"
)

// gapsOf returns the gaps between words, and what is free on both sides of them.
func gapsOf(words []word) []span {
	gaps := []span{{math.Inf(-1), words[0].left}}
	for i := 1; i < len(words); i++ {
		gaps = append(gaps, span{words[i-1].right, words[i].left})
	}
	return append(gaps, span{words[len(words)-1].right, math.Inf(1)})
}

// without returns what a word leaves of gaps.
func without(gaps []span, w span) (left []span) {
	for _, g := range gaps {
		if w.right <= g.left || w.left >= g.right {
			left = append(left, g)
			continue
		}
		for _, rest := range []span{{g.left, min(g.right, w.left)}, {max(g.left, w.right), g.right}} {
			if rest.right-rest.left >= minRiver {
				left = append(left, rest)
			}
		}
	}
	return left
}

// divides reports whether a gap is one between columns and not one between words by chance: most words behind it begin, or
// most before it end, at one place, or it is wide.
func (t *table) divides(g span) bool {
	lines, starts, ends, width := 0, make(map[int]int), make(map[int]int), 0.0
	for i, words := range t.words {
		k := slices.IndexFunc(words, func(w word) bool { return w.left >= g.right })
		if k < 1 {
			continue
		}
		lines++
		starts[int(words[k].left+0.5)]++
		ends[int(words[k-1].right+0.5)]++
		width += (words[k].left - words[k-1].right) / t.lines[i].size
	}
	return lines >= 2 && (3*most(starts) >= 2*lines || 3*most(ends) >= 2*lines || width >= 1.2*float64(lines))
}

// most is how often the most frequent of neighbouring places is taken.
func most(count map[int]int) (n int) {
	for at := range count {
		n = max(n, count[at-1]+count[at]+count[at+1])
	}
	return n
}
