package openai

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	chunkNames  = []string{"choices", "usage", "x_groq"}
	choiceNames = []string{"delta", "message", "text", "finish_reason"}
	deltaNames  = []string{"content", "refusal", "reasoning", "reasoning_content"}
)

// readChunk reads a chunk as nearly all are: valid JSON in which what is used has its usual
// type and stands once. It goes over the data once, where [json.Unmarshal] does so three times
// for each of some dozens of chunks a second and completion. Of any other it reports false.
func readChunk(data []byte) (c chunk, ok bool) {
	s := scanner{data: data}
	s.object(chunkNames, func(name string) {
		switch {
		case name == "choices" && s.peek() == '[':
			s.array(func(i int) {
				c.Choices = append(c.Choices, choice{})
				s.choice(&c.Choices[i])
			})
		case name == "usage" && s.peek() == '{':
			s.failed = s.failed || json.Unmarshal(s.value(), &c.Usage) != nil
		default:
			s.null()
		}
	})
	s.space()
	return c, !s.failed && s.at == len(data)
}

func (s *scanner) choice(c *choice) {
	s.object(choiceNames, func(name string) {
		switch name {
		case "delta":
			s.delta(&c.Delta)
		case "message":
			s.delta(&c.Message)
		case "text":
			s.text(&c.Text)
		case "finish_reason":
			s.text(&c.FinishReason)
		}
	})
}

func (s *scanner) delta(d *delta) {
	s.object(deltaNames, func(name string) {
		switch name {
		case "content":
			s.text(&d.Content)
		case "refusal":
			s.text(&d.Refusal)
		case "reasoning":
			s.text(&d.Reasoning)
		case "reasoning_content":
			s.text(&d.ReasoningContent)
		}
	})
}

// text reads a string, or null.
func (s *scanner) text(t *looseText) {
	if s.peek() != '"' {
		s.null()
		return
	}
	*t = looseText(s.string())
}

// maxDepth is how deep values lie in one another at most.
const maxDepth = 50

// A scanner goes over JSON once. After what it does not know, failed is set, and what it
// returned means nothing.
type scanner struct {
	data   []byte
	at     int
	depth  int
	failed bool
}

func (s *scanner) space() {
	for s.at < len(s.data) && (s.data[s.at] == ' ' || s.data[s.at] == '\t' || s.data[s.at] == '\n' || s.data[s.at] == '\r') {
		s.at++
	}
}

// peek returns the first byte of the next value; 0 at the end.
func (s *scanner) peek() byte {
	if s.space(); s.at < len(s.data) {
		return s.data[s.at]
	}
	return 0
}

// take steps over a byte, which may follow white space, if it comes next.
func (s *scanner) take(c byte) bool {
	if s.peek() != c || c == 0 {
		return false
	}
	s.at++
	return true
}

func (s *scanner) want(c byte) { s.failed = s.failed || !s.take(c) }

// object reads an object: each reads the value of a name that is used. One that stands there
// twice, or in other letters, is for package json.
func (s *scanner) object(used []string, each func(name string)) {
	seen := 0
	s.nested('{', '}', func(int) {
		name, plain := s.quoted()
		s.failed = s.failed || !plain
		s.want(':')
		at := slices.IndexFunc(used, func(u string) bool { return len(u) == len(name) && strings.EqualFold(u, string(name)) })
		switch {
		case at < 0:
			s.value()
		case used[at] != string(name) || seen&(1<<at) != 0:
			s.failed = true
		default:
			seen |= 1 << at
			each(used[at])
		}
	})
}

func (s *scanner) array(each func(i int)) { s.nested('[', ']', each) }

// nested reads what stands between brackets.
func (s *scanner) nested(opening, closing byte, each func(i int)) {
	s.depth++
	s.want(opening)
	s.failed = s.failed || s.depth > maxDepth
	for i := 0; !s.failed; i++ {
		if i == 0 && s.take(closing) {
			break
		}
		each(i)
		if s.take(closing) {
			break
		}
		s.want(',')
	}
	s.depth--
}

// quoted steps over a string and returns what is between its quotes; plain reports that it
// stands for itself, without escapes.
func (s *scanner) quoted() (inside []byte, plain bool) {
	s.want('"')
	start := s.at
	for plain = true; !s.failed; s.at++ {
		switch {
		case s.at >= len(s.data) || s.data[s.at] < ' ':
			s.failed = true
		case s.data[s.at] == '\\':
			plain = false
			s.at++
		case s.data[s.at] == '"':
			s.at++
			return s.data[start : s.at-1], plain
		}
	}
	return nil, false
}

// string reads a string.
func (s *scanner) string() (text string) {
	s.space()
	start := s.at
	inside, plain := s.quoted()
	if s.failed {
		return ""
	}
	if plain && utf8.Valid(inside) {
		return string(inside)
	}
	s.failed = json.Unmarshal(s.data[start:s.at], &text) != nil
	return text
}

func (s *scanner) null() {
	s.failed = s.failed || !bytes.Equal(s.value(), []byte("null"))
}

// value steps over a value and returns it.
func (s *scanner) value() []byte {
	first := s.peek()
	start := s.at
	switch first {
	case '{':
		s.object(nil, nil)
	case '[':
		s.array(func(int) { s.value() })
	case '"':
		_, plain := s.quoted()
		s.failed = s.failed || !plain && !json.Valid(s.data[start:s.at])
	default:
		for s.at < len(s.data) && !bytes.ContainsRune([]byte(" \t\r\n,]}:"), rune(s.data[s.at])) {
			s.at++
		}
		s.failed = s.failed || !isScalar(s.data[start:s.at])
	}
	if s.failed {
		return nil
	}
	return s.data[start:s.at]
}

func isScalar(data []byte) bool {
	switch string(data) {
	case "null", "true", "false":
		return true
	}
	return json.Valid(data)
}
