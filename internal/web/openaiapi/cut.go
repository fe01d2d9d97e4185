package openaiapi

import (
	"strings"
	"unicode/utf8"
)

// A cut ends a text where its reader wants it to end: before one of the sequences
// "stop", or after a number of tokens. Text goes through it piece by piece. The zero
// value lets everything through.
type cut struct {
	stops []string
	most  int // characters; 0: no limit

	held  string // may be the beginning of a stop sequence
	taken int    // characters let through
	ended ending
}

// An ending says why a text ends, in OpenAI's words.
type ending string

const (
	wholeText ending = ""
	stopped   ending = "stop"
	tooMany   ending = "length"
)

// take returns what may be shown of a piece, and of what was held before it.
func (c *cut) take(piece string) string {
	if c.ended != wholeText {
		return ""
	}
	piece = c.held + piece
	c.held = ""
	if at := firstOf(piece, c.stops); at >= 0 {
		piece, c.ended = piece[:at], stopped
	} else {
		open := len(piece) - longestBegun(piece, c.stops)
		piece, c.held = piece[:open], piece[open:]
	}
	return c.limit(piece)
}

// rest is what was held at the end of the text.
func (c *cut) rest() string {
	if c.ended != wholeText {
		return ""
	}
	piece := c.held
	c.held = ""
	return c.limit(piece)
}

func (c *cut) limit(piece string) string {
	n := utf8.RuneCountInString(piece)
	if c.most > 0 && c.taken+n > c.most {
		piece, n = string([]rune(piece)[:c.most-c.taken]), c.most-c.taken
		c.ended = tooMany
	}
	c.taken += n
	return piece
}

// firstOf returns where the first of the sequences begins, -1 if there is none.
func firstOf(s string, sequences []string) int {
	first := -1
	for _, sequence := range sequences {
		if at := strings.Index(s, sequence); sequence != "" && at >= 0 && (first < 0 || at < first) {
			first = at
		}
	}
	return first
}

// longestBegun returns how many bytes at the end of s may be the beginning of a sequence.
func longestBegun(s string, sequences []string) int {
	longest := 0
	for _, sequence := range sequences {
		for n := min(len(sequence)-1, len(s)); n > longest; n-- {
			if strings.HasSuffix(s, sequence[:n]) {
				longest = n
			}
		}
	}
	return longest
}
