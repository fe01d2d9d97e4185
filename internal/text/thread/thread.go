// Package thread finds the messages of a conversation in a text: a thread of a mailing list, a forum or a chat as
// people copy and save them.
//
// It knows few programs by their names. A header of a message is a name, perhaps with an address, and a time, in a form
// that comes again in the text, with something said below it.
package thread

import (
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A Message is one of a conversation.
type Message struct {
	Name    string // who wrote it
	Time    string // when, as it is written
	Subject string // of a mail, "" without
	Header  text.Span
	Body    text.Span // both in the text; nothing stands between them
}

// Label is how a message is told from others: "Ann Lee (5 May 2025 19:12):".
func (m Message) Label() string {
	if m.Time == "" {
		return m.Name + ":"
	}
	return m.Name + " (" + m.Time + "):"
}

// Find returns the messages that a text consists of from the first on, nil if it is no conversation. Those without a
// word are messages, too.
func Find(s string) []Message {
	lines := split(s)
	heads := mailHeads(lines)
	if heads == nil {
		heads = recurring(lines)
	}
	if heads == nil {
		return nil
	}
	messages := make([]Message, len(heads))
	for i, h := range heads {
		last := len(lines)
		if i+1 < len(heads) {
			last = heads[i+1].from
		}
		messages[i] = Message{h.name, h.time, h.subject,
			text.Span{Start: lines[h.from].start, End: lines[h.to-1].end}, text.Span{Start: lines[h.to-1].end, End: lines[last-1].end}}
	}
	leaveClosing(lines[:heads[0].from], lines, &messages[len(messages)-1])
	leaveRepeated(s, messages)
	return messages
}

// fewestMarks is how many marks a line has, at least, that closes what a program exports.
const fewestMarks = 20

// leaveClosing ends the last message where the line of marks comes again that stands above the first one: what is below
// it tells of the export.
func leaveClosing(above, lines []line, last *Message) {
	rules := make(map[string]bool)
	for _, l := range above {
		if len(l.said) >= fewestMarks && strings.Trim(l.said, l.said[:1]) == "" {
			rules[l.said] = true
		}
	}
	for _, l := range lines {
		if l.start >= last.Body.Start && rules[l.said] {
			last.Body.End = l.start
			return
		}
	}
}

// A head is the header of a message: lines[from:to].
type head struct {
	from, to            int
	name, time, subject string
}

// A line is text[start:end], and what it says without white space at its ends.
type line struct {
	start, end int
	said       string
	isIndented bool
}

func split(s string) (lines []line) {
	for at := 0; at <= len(s); {
		end := at + strings.IndexAny(s[at:], "\r\n\u2028")
		if end < at {
			end = len(s)
		}
		said := strings.TrimFunc(s[at:end], source.IsEdge)
		lines = append(lines, line{at, end, said, end > at && (s[at] == ' ' || s[at] == '\t')})
		at = end + 1
		switch {
		case strings.HasPrefix(s[end:], "\r\n"):
			at++
		case strings.HasPrefix(s[end:], "\u2028"):
			at = end + len("\u2028")
		}
	}
	return lines
}
