package terminal

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"pilcrow/internal/text"
)

// columnGap stands between the columns of a table, looseGap between cells that find
// no room to be aligned.
const (
	columnGap = "  "
	looseGap  = " | "
)

// A layout is the text of a paragraph with the tabs of its tables replaced, so that
// the columns are aligned within a width of the terminal.
type layout struct {
	text string
	tabs []int // where the tabs were in the paragraph's text
	grow []int // by how much the text up to and with each tab grew
}

func layOut(s string, room int) layout {
	if !strings.Contains(s, "\t") {
		return layout{text: s}
	}
	var l layout
	var out strings.Builder
	lines := strings.SplitAfter(s, "\n")
	at := 0 // in s
	for len(lines) > 0 {
		n := 0
		for n < len(lines) && strings.Contains(lines[n], "\t") {
			n++
		}
		if n == 0 {
			out.WriteString(lines[0])
			at += len(lines[0])
			lines = lines[1:]
			continue
		}
		widths := columnWidths(lines[:n], room)
		for _, line := range lines[:n] {
			for i, cell := range strings.SplitAfter(line, "\t") {
				at += len(cell)
				words, tab := strings.CutSuffix(cell, "\t")
				out.WriteString(words)
				if !tab {
					continue
				}
				if widths == nil {
					out.WriteString(looseGap)
				} else {
					out.WriteString(strings.Repeat(" ", widths[i]-displaywidth.String(printable(words))) + columnGap)
				}
				l.tabs, l.grow = append(l.tabs, at-1), append(l.grow, out.Len()-at)
			}
		}
		lines = lines[n:]
	}
	l.text = out.String()
	return l
}

// columnWidths returns how wide the columns of a table are, nil if it is too wide.
func columnWidths(rows []string, room int) []int {
	var widths []int
	for _, row := range rows {
		for i, cell := range strings.Split(strings.TrimSuffix(row, "\n"), "\t") {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], displaywidth.String(printable(cell)))
		}
	}
	total := -len(columnGap)
	for _, w := range widths {
		total += w + len(columnGap)
	}
	if total > room {
		return nil
	}
	return widths
}

// moved returns where the byte at text[i] of the paragraph stands in the layout.
func (l layout) moved(i int) int {
	by := 0
	for k, tab := range l.tabs {
		if tab >= i {
			break
		}
		by = l.grow[k]
	}
	return i + by
}

func (l layout) movedAll(all []text.Span) []text.Span {
	out := make([]text.Span, len(all))
	for i, s := range all {
		out[i] = text.Span{Start: l.moved(s.Start), End: l.moved(s.End)}
	}
	return out
}
