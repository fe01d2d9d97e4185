package pdf

import (
	"math"
	"slices"
)

// measures are what most of a file is set in.
type measures struct {
	body    float64             // size of its running text
	leading map[float64]float64 // from line to line, by size
	sizes   []float64           // of headings, the largest first
	ragged  bool                // its lines are not filled, and so no words divided
}

// round makes sizes comparable.
func round(size float64) float64 { return math.Round(2*size) / 2 }

func measure(columns []column) measures {
	chars, gaps := bySize(columns)
	m := measures{body: commonest(chars), leading: make(map[float64]float64)}
	for size, all := range gaps {
		slices.Sort(all)
		m.leading[size] = all[len(all)/3] // the smaller ones are within paragraphs
	}
	for size := range chars {
		if size > m.body*minHeading {
			m.sizes = append(m.sizes, size)
		}
	}
	slices.Sort(m.sizes)
	slices.Reverse(m.sizes)
	m.ragged = isRagged(columns)
	return m
}

// What tells that lines are not filled: of at least so many that go on in the next one, fewer than so much end above
// its end.
const (
	minEnds  = 20
	maxFlush = 0.25
)

// isRagged reports whether lines of running text end where they end. A program that does not fill its lines divides no words.
func isRagged(columns []column) bool {
	all, flush := 0, 0
	for _, c := range columns {
		for i := range c.lines[:max(0, len(c.lines)-1)] {
			l, below := c.lines[i], c.lines[i+1]
			if !c.fills(l) || !c.fills(below) || math.Abs(l.left-below.left) > 2 || l.y-below.y > 2*l.size {
				continue
			}
			all++
			if math.Abs(l.right-below.right) < 1.5 {
				flush++
			}
		}
	}
	return all >= minEnds && float64(flush) < maxFlush*float64(all)
}

// fills reports whether a line is one of running text that takes most of the width of its column.
func (c column) fills(l line) bool { return !l.mono && l.right > c.left+0.6*(c.right-c.left) }

// commonest is the size that most bytes are set in, the smallest of several.
func commonest(chars map[float64]int) (body float64) {
	most := 0
	for size, n := range chars {
		if n > most || n == most && size < body {
			body, most = size, n
		}
	}
	return body
}

// bySize returns by the size of lines how many bytes are set in it, and how far such lines are from those above them.
func bySize(columns []column) (chars map[float64]int, gaps map[float64][]float64) {
	chars, gaps = make(map[float64]int), make(map[float64][]float64)
	for _, c := range columns {
		for i, l := range c.lines {
			chars[round(l.size)] += len(l.text())
			if i == 0 {
				continue
			}
			above := c.lines[i-1]
			if gap := above.y - l.y; round(above.size) == round(l.size) && gap > 0.5*l.size && gap < 3*l.size {
				gaps[round(l.size)] = append(gaps[round(l.size)], gap)
			}
		}
	}
	return chars, gaps
}

// minHeading is how much larger than running text a heading is set.
const minHeading = 1.08

// leadingOf is the distance from line to line at a size.
func (m measures) leadingOf(size float64) float64 {
	if gap, ok := m.leading[round(size)]; ok {
		return gap
	}
	return 1.25 * size
}

// level is the level of a heading by its size; those in bold at the size of running text
// come last.
func (m measures) level(l line) int {
	for i, size := range m.sizes {
		if round(l.size) >= size {
			return i + 1
		}
	}
	return len(m.sizes) + 1
}
