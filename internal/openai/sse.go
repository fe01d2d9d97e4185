package openai

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"pilcrow/internal/answer/llm"
)

// A chunkSource gives the chunks of a completion, io.EOF behind the last.
type chunkSource interface{ next() (chunk, error) }

// events reads the chunks of server-sent events (WHATWG HTML, section 9.2).
// An error that a server reports within the stream ends it as an [llm.Error].
type events struct {
	lines   *bufio.Scanner
	x       *exchange
	refusal func(refusal) *refusal // completes what the server said
	failing bool                   // an "event: error" line came
	data    []byte                 // of the event so far, if its first line was not all of it
}

func newEvents(content io.Reader, x *exchange, refusal func(refusal) *refusal) *events {
	lines := bufio.NewScanner(content)
	lines.Buffer(nil, maxLine)
	return &events{lines: lines, x: x, refusal: refusal}
}

func (e *events) next() (chunk, error) {
	for {
		c, err := e.line()
		if c != nil || err != nil {
			return orNone(c), err
		}
	}
}

func orNone(c *chunk) chunk {
	if c == nil {
		return chunk{}
	}
	return *c
}

// line reads a line, and returns the chunk that it completes, or nil.
func (e *events) line() (*chunk, error) {
	more := e.lines.Scan()
	switch err := e.lines.Err(); {
	case err == bufio.ErrTooLong:
		return nil, failure(llm.Broken, "the stream holds a line of more than %d MiB", maxLine>>20)
	case err != nil: // a line that is left is only a part of one
		return nil, err
	case !more && len(e.data) == 0:
		return nil, io.EOF
	}
	line := bytes.TrimSpace(bytes.TrimPrefix(e.lines.Bytes(), []byte("\uFEFF")))
	if !more || len(line) == 0 {
		data := e.data
		e.data = nil
		return e.pass(data)
	}
	switch name, value := field(line); name {
	case "data":
		return e.collect(value)
	case "error", "": // a name of old llama.cpp's, or bare JSON
		if said, isError := parseError(value); isError || name == "error" {
			if !isError {
				said = errorObject(value)
			}
			return nil, e.refusal(said).asFailure()
		}
	case "event":
		e.failing = string(value) == "error"
	}
	return nil, nil
}

// collect takes a line of data. Nearly always it is all of its event, and some
// servers put no blank line behind it.
func (e *events) collect(value []byte) (*chunk, error) {
	if len(e.data) == 0 {
		if c, ok := readChunk(value); ok {
			return e.check(&c, value)
		}
		if json.Valid(value) || string(value) == "[DONE]" {
			return e.pass(value)
		}
	}
	if len(e.data)+len(value) > maxLine {
		return nil, failure(llm.Broken, "the stream holds an event of more than %d MiB", maxLine>>20)
	}
	e.data = append(append(e.data, value...), ' ') // a newline, by the standard; in JSON they are the same
	return nil, nil
}

// pass returns the chunk in an event's data.
func (e *events) pass(data []byte) (*chunk, error) {
	data = bytes.TrimSpace(data)
	if string(data) == "[DONE]" && !e.failing {
		e.x.done = true
		return nil, io.EOF
	}
	if len(data) == 0 {
		return nil, nil
	}
	c, err := decodeChunk(data)
	if _, refused := e.check(&c, data); refused != nil {
		return nil, refused
	}
	return &c, err
}

// check returns a chunk, unless its data is an error.
func (e *events) check(c *chunk, data []byte) (*chunk, error) {
	if said, isError := parseError(data); isError {
		return nil, e.refusal(said).asFailure()
	}
	if e.failing {
		return nil, e.refusal(errorObject(data)).asFailure()
	}
	return c, nil
}

// field splits a line into its name and value. A line of bare JSON, which some
// servers write when they fail, has no name.
func field(line []byte) (name string, value []byte) {
	if line[0] == '{' || line[0] == '[' {
		return "", line
	}
	before, after, _ := bytes.Cut(line, []byte(":"))
	return string(before), bytes.TrimSpace(after)
}

// beginsEvents reports whether the first bytes of a body are those of a stream: a
// field, or a comment.
func beginsEvents(start string) bool {
	for _, name := range []string{":", "data:", "event:", "id:", "retry:", "error:"} {
		if strings.HasPrefix(start, name) || strings.HasPrefix(name, start) {
			return true
		}
	}
	return false
}

// documents are JSON that is no stream of events: one completion that was not streamed, or
// chunks that lack their "data:".
type documents struct {
	values *json.Decoder
	n      int
	x      *exchange
}

func newDocuments(data []byte, x *exchange) *documents {
	return &documents{values: json.NewDecoder(bytes.NewReader(data)), x: x}
}

func (d *documents) next() (chunk, error) {
	var value json.RawMessage
	if err := d.values.Decode(&value); err != nil {
		d.x.done = err == io.EOF && d.n == 1
		return chunk{}, io.EOF
	}
	d.n++
	return decodeChunk(value)
}
