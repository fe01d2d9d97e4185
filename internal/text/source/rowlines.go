package source

import (
	"slices"
	"strings"

	"pilcrow/internal/text"
)

// Lines are rows if at least fewestRows of them have the same number of commas, fewestCommas or more.
const fewestRows, fewestCommas = 3, 2

// AreRows reports whether lines are rows of fields, as they are typed where nobody draws a table: "Rowing, Mondays, 6 pm,
// the quay".
func AreRows(lines []string) bool {
	if len(lines) < fewestRows || strings.Count(lines[0], ", ") < fewestCommas {
		return false
	}
	return !slices.ContainsFunc(lines, func(row string) bool {
		return strings.Count(row, ", ") != strings.Count(lines[0], ", ") || StartsLower(row) || EndsWithComma(row) || text.EndsSentence(row)
	})
}

// rowCuts returns where the lines behind the first begin if all are rows, or all below one without commas, which names
// them.
func (b *Block) rowCuts() (cuts []int) {
	var lines []string
	for i, l := range b.Lines() {
		if lines = append(lines, strings.TrimSpace(l.Of(b.String()))); i > 0 {
			cuts = append(cuts, l.Start)
		}
	}
	if AreRows(lines) || !strings.Contains(lines[0], ",") && AreRows(lines[1:]) {
		return cuts
	}
	return nil
}
