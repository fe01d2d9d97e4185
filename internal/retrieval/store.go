package retrieval

import "pilcrow/internal/text"

// A store has the paragraphs of a segment.
type store interface {
	len() int
	at(number int) text.Paragraph // valid while the segment is reachable
}

// held are paragraphs in memory.
type held []text.Paragraph

func (h held) len() int                     { return len(h) }
func (h held) at(number int) text.Paragraph { return h[number] }
