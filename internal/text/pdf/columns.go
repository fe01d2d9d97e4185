package pdf

import (
	"cmp"
	"math"
	"slices"
)

// A column is a run of lines, one below the other, in reading order.
type column struct {
	lines       []line
	left, right float64
	page        int // index
}

// A line is what stands side by side.
type line struct {
	parts       []part
	left, right float64
	top, bottom float64
	y           float64 // of the line that the characters stand on
	size        float64
	bold, mono  bool
}

// columns puts the parts of a page into reading order. Programs write pages in that
// order, but for columns, which some write line by line: where most of a page stands in
// columns, each is read from top to bottom, between what goes across them.
func (p page) columns(index int) []column {
	parts := withMarks(p.parts)
	bounds := gutters(parts)
	if len(bounds) == 0 {
		return []column{newColumn(parts, index)}
	}
	inside, across := divided(parts, bounds)
	slices.SortStableFunc(across, func(a, b part) int { return cmp.Compare(b.top, a.top) })
	var out []column
	below := math.Inf(1)
	for i := 0; i <= len(across); {
		end := math.Inf(-1) // the zone above what goes across next
		if i < len(across) {
			end = across[i].middle()
		}
		for _, parts := range inside {
			if zone := between(parts, end, below); len(zone) > 0 {
				out = append(out, newColumn(zone, index))
			}
		}
		if i == len(across) {
			break
		}
		// Lines that go across one after the other are one column.
		j := i + 1
		for j < len(across) && !anyBetween(inside, across[j].middle(), across[j-1].middle()) {
			j++
		}
		out = append(out, newColumn(across[i:j], index))
		below = across[j-1].middle()
		i = j
	}
	return out
}

// divided are the parts in each column between gutters, and those that go across one.
func divided(parts []part, bounds []float64) (inside [][]part, across []part) {
	inside = make([][]part, len(bounds)+1)
	for _, q := range parts {
		if k, ok := columnOf(q, bounds); ok {
			inside[k] = append(inside[k], q)
		} else {
			across = append(across, q)
		}
	}
	return inside, across
}

// between are the parts whose middle lies above low, and no higher than high.
func between(parts []part, low, high float64) (zone []part) {
	for _, q := range parts {
		if q.middle() <= high && q.middle() > low {
			zone = append(zone, q)
		}
	}
	return zone
}

func anyBetween(inside [][]part, low, high float64) bool {
	for _, parts := range inside {
		if slices.ContainsFunc(parts, func(q part) bool { return q.middle() < high && q.middle() > low }) {
			return true
		}
	}
	return false
}

// columnOf returns the column between the gutters that q stands in, false if it crosses one.
func columnOf(q part, bounds []float64) (int, bool) {
	k := 0
	for k < len(bounds) && q.left >= bounds[k]-1 {
		k++
	}
	return k, k == len(bounds) || q.right <= bounds[k]+1
}

// What makes columns of text, and not of a table.
const (
	minGutter      = 6   // points
	minColumnLines = 6   // in each column
	minColumnFill  = 0.5 // how much of the width of a column its lines take on average
	maxWidthRatio  = 1.8 // of the widest and the narrowest column
)

// gutters returns where the gaps between columns of text are, from left to right.
func gutters(parts []part) []float64 {
	bounds := split(parts, 0)
	slices.Sort(bounds)
	if len(bounds) == 0 {
		return nil
	}
	inside, _ := divided(parts, bounds)
	narrow, wide := math.Inf(1), 0.0
	for _, column := range inside {
		left, right := extent(column)
		width, sum := right-left, 0.0
		for _, q := range column {
			sum += q.width()
		}
		if len(column) < minColumnLines || sum/float64(len(column)) < minColumnFill*width {
			return nil
		}
		narrow, wide = min(narrow, width), max(wide, width)
	}
	if wide > maxWidthRatio*narrow {
		return nil
	}
	return bounds
}

func extent(parts []part) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for _, q := range parts {
		left, right = min(left, q.left), max(right, q.right)
	}
	return left, right
}

// split finds the gap that the fewest parts cross, and those on both sides of it.
func split(parts []part, depth int) []float64 {
	if len(parts) < 2*minColumnLines || depth > 2 {
		return nil
	}
	at, ok := widestGap(parts)
	if !ok {
		return nil
	}
	var before, after []part
	for _, q := range parts {
		switch {
		case q.right <= at+1:
			before = append(before, q)
		case q.left >= at-1:
			after = append(after, q)
		}
	}
	if len(before) < minColumnLines || len(after) < minColumnLines {
		return nil
	}
	return slices.Concat(split(before, depth+1), []float64{at}, split(after, depth+1))
}

// widestGap returns the middle of the widest gap that few parts cross, not near the edges; false
// if there is none.
func widestGap(parts []part) (at float64, ok bool) {
	left, right := extent(parts)
	const steps = 200
	var crossing [steps]int
	step := (right - left) / steps
	if step <= 0 {
		return 0, false
	}
	for _, q := range parts {
		from := max(0, int((q.left-left)/step))
		to := min(steps-1, int((q.right-left)/step))
		for k := from; k <= to; k++ {
			crossing[k]++
		}
	}
	fewest := len(parts)
	for _, n := range crossing[steps/5 : steps-steps/5] {
		fewest = min(fewest, n)
	}
	bestFrom, bestTo := 0, 0
	for k := steps / 5; k < steps-steps/5; k++ {
		end := k
		for end < steps && crossing[end] <= fewest+fewest/4 {
			end++
		}
		if end-k > bestTo-bestFrom {
			bestFrom, bestTo = k, end
		}
		k = max(k, end)
	}
	return left + step*float64(bestFrom+bestTo)/2, fewest*2 <= len(parts) && step*float64(bestTo-bestFrom) >= minGutter
}

// newColumn puts parts that stand side by side into lines.
func newColumn(parts []part, index int) column {
	c := column{page: index}
	c.left, c.right = extent(parts)
	for _, q := range parts {
		if n := len(c.lines); n > 0 && c.lines[n-1].continues(q) {
			c.lines[n-1].add(q)
			continue
		}
		c.lines = append(c.lines, newLine(q))
	}
	return c
}

func newLine(q part) line {
	return line{parts: []part{q}, left: q.left, right: q.right, top: q.top, bottom: q.bottom, y: q.y, size: q.size, bold: q.bold, mono: q.mono}
}

// continues reports whether q stands to the right of the line, at its height.
func (l *line) continues(q part) bool {
	shared := min(l.top, q.top) - max(l.bottom, q.bottom)
	return q.left >= l.right-1 && shared > 0.4*min(l.top-l.bottom, q.top-q.bottom)
}

func (l *line) add(q part) {
	l.parts = append(l.parts, q)
	l.right, l.top, l.bottom = max(l.right, q.right), max(l.top, q.top), min(l.bottom, q.bottom)
	if len(q.text) > len(l.parts[0].text) {
		l.size, l.y = q.size, q.y
	}
	l.bold, l.mono = l.bold && q.bold, l.mono && q.mono
}

// text joins the parts of the line.
func (l *line) text() string {
	s := l.parts[0].text
	for _, q := range l.parts[1:] {
		if q.spaced {
			s += " "
		}
		s += q.text
	}
	return s
}
