package lightweight

import "strings"

// A line is file[at:at+len(text)], without the white space around it; indent is how far
// in it begins.
type line struct {
	text   string
	at     int
	indent int
}

func (l line) blank() bool { return l.text == "" }

func (l line) end() int { return l.at + len(l.text) }

// from returns the line without its first n bytes, and the white space behind them.
func (l line) from(n int) line {
	rest := l.text[n:]
	trimmed := strings.TrimLeft(rest, " \t")
	skipped := n + len(rest) - len(trimmed)
	return line{trimmed, l.at + skipped, l.indent + skipped}
}

func linesOf(s string) []line {
	var all []line
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(s)-at, len(s)
		}
		raw := strings.TrimRight(s[at:at+end], " \t\r\f\v")
		trimmed := strings.TrimLeft(raw, " \t")
		indent := 0
		for _, c := range raw[:len(raw)-len(trimmed)] {
			indent++
			if c == '\t' {
				indent = (indent + 7) / 8 * 8
			}
		}
		all = append(all, line{trimmed, at + len(raw) - len(trimmed), indent})
		at = next
	}
	return all
}

// skipBlank returns which line from n on is the first that is not blank.
func skipBlank(lines []line, n int) int {
	for n < len(lines) && lines[n].blank() {
		n++
	}
	return n
}

// upTo returns how many lines come before the next blank one.
func upTo(lines []line) int {
	n := 0
	for n < len(lines) && !lines[n].blank() {
		n++
	}
	return n
}
