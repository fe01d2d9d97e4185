package thread

import (
	"strings"

	"pilcrow/internal/text"
)

// A line at the beginning or the end of messages is of the program that showed them if it comes again in half of them,
// and in at least fewestRepeated: "Reply", "3 likes", "to plots".
const fewestRepeated = 3

// longestRepeated is the length in bytes of the longest such line.
const longestRepeated = 40

// leaveRepeated takes the lines at the edges of the messages of s out of them that are of the program.
func leaveRepeated(s string, messages []Message) {
	times := make(map[string]int)
	bodies := make([][]line, len(messages))
	for i, m := range messages {
		bodies[i] = split(m.Body.Of(s))
		for key := range edges(bodies[i]) {
			times[key]++
		}
	}
	isRepeated := func(l line) bool {
		n := times[keyOf(l)]
		return l.said == "" || n >= fewestRepeated && 2*n >= len(messages)
	}
	for i := range messages {
		lines, at := bodies[i], messages[i].Body.Start
		for len(lines) > 0 && isRepeated(lines[0]) {
			lines = lines[1:]
		}
		for len(lines) > 0 && isRepeated(lines[len(lines)-1]) {
			lines = lines[:len(lines)-1]
		}
		messages[i].Body = text.Span{Start: at, End: at}
		if len(lines) > 0 {
			messages[i].Body = text.Span{Start: at + lines[0].start, End: at + lines[len(lines)-1].end}
		}
	}
}

// mostEdge is how many lines stand at an edge of a message, at most.
const mostEdge = 4

// edges are the keys of the short lines at the beginning and the end of a message.
func edges(lines []line) map[string]bool {
	keys := make(map[string]bool)
	for n, i := 0, 0; i < len(lines) && n < mostEdge; i++ {
		if key := keyOf(lines[i]); key != "" {
			keys[key] = true
			n++
		}
	}
	for n, i := 0, len(lines)-1; i >= 0 && n < mostEdge; i-- {
		if key := keyOf(lines[i]); key != "" {
			keys[key] = true
			n++
		}
	}
	return keys
}

// keyOf is a line with one sign for each number and without a plural; "" for one that is blank, or too long to be of a program.
func keyOf(l line) string {
	if l.said == "" || len(l.said) > longestRepeated {
		return ""
	}
	var b strings.Builder
	for _, r := range l.said {
		switch isDigit := r >= '0' && r <= '9'; {
		case !isDigit:
			b.WriteRune(r)
		case !strings.HasSuffix(b.String(), "#"):
			b.WriteByte('#')
		}
	}
	return strings.TrimSuffix(b.String(), "s") // "1 like", "2 likes"
}
