package completion

import "fmt"

// Units cuts a completion that arrives in pieces, and writes each unit as "text [1 2]",
// with a "-" in front if it is no sentence and a "*" if it is an item.
func Units(k int, pieces ...string) []string {
	s := Splitter{K: k}
	var units []Unit
	for _, piece := range pieces {
		units = append(units, s.Write(piece)...)
	}
	var out []string
	for _, u := range append(units, s.Finish()...) {
		line := u.Text
		if u.Cites != nil {
			line += " " + fmt.Sprint(u.Cites)
		}
		switch {
		case u.Skip:
			line = "-" + line
		case u.Item:
			line = "* " + line
		}
		out = append(out, line)
	}
	return out
}

// TakeMarkers removes the markers of a line and returns their numbers.
func TakeMarkers(line string, k int) (string, []int) {
	clean, marks := takeMarkers(line, k, true)
	var numbers []int
	for _, m := range marks {
		numbers = append(numbers, m.numbers...)
	}
	return clean, numbers
}
