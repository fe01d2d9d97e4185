package pdf

import (
	"math"
	"slices"
)

// withMarks puts each mark of an item before the line that it stands beside: some programs write all marks of a page
// behind its lines.
func withMarks(parts []part) []part {
	var out, marks []part
	for i, q := range parts {
		if isMark(q.text) && (i+1 == len(parts) || !q.marks(parts[i+1])) {
			marks = append(marks, q)
		} else {
			out = append(out, q)
		}
	}
	for _, m := range marks {
		at := slices.IndexFunc(out, m.marks)
		if at < 0 {
			at = len(out)
		}
		out = slices.Insert(out, at, m)
	}
	return out
}

// isMark reports whether s is nothing but the mark of an item.
func isMark(s string) bool { return len(s) < 6 && markers().MatchString(s+" x") }

// marks reports whether q stands close to the left of other, on its line.
func (q part) marks(other part) bool {
	return math.Abs(q.y-other.y) < 2 && other.left >= q.right-1 && other.left-q.right < 3*max(q.size, other.size)
}
