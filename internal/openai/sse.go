package openai

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"pilcrow/internal/answer"
)

// events reads server-sent events (WHATWG HTML, section 9.2) and passes on
// nothing but "data: …" lines, as go-openai counts, and fails on, all others.
// An error that a server tells within the stream ends it as a ModelError.
// Events of several data lines do not occur: JSON is sent on one.
type events struct {
	body    *watchedBody
	lines   *bufio.Scanner
	refusal func(refusal) *refusal // completes what the server said
	failing bool                   // an "event: error" line came
	rest    []byte                 // of the current line
}

func newEvents(body *watchedBody, refusal func(refusal) *refusal) *events {
	lines := bufio.NewScanner(body)
	lines.Buffer(nil, maxLine)
	return &events{body: body, lines: lines, refusal: refusal}
}

func (e *events) Read(p []byte) (int, error) {
	for len(e.rest) == 0 {
		if err := e.next(); err != nil {
			return 0, err
		}
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func (e *events) Close() error { return e.body.Close() }

// next reads a line and puts what is to be passed on into rest.
func (e *events) next() error {
	more := e.lines.Scan()
	switch {
	case e.lines.Err() == bufio.ErrTooLong:
		return failure(answer.Broken, "the stream holds a line of more than %d MiB", maxLine>>20)
	case e.body.err != nil && e.body.err != io.EOF: // a line that is left is only a part of one
		return e.body.err
	case !more:
		return io.EOF
	}
	name, value := field(e.lines.Bytes())
	said, isError := parseError(value)
	switch {
	case name == "data" && e.failing && !isError, name == "error" && !isError:
		said, isError = errorObject(value), true
	case name == "event":
		e.failing = string(value) == "error"
	}
	if isError && (name == "data" || name == "error" || name == "") {
		return e.refusal(said).asFailure()
	}
	if name == "data" && len(value) > 0 {
		e.rest = dataLine(value)
	}
	return nil
}

// field splits a line into its name and value. A line of bare JSON, which some
// servers write when they fail, has no name.
func field(line []byte) (name string, value []byte) {
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\uFEFF")))
	if len(line) > 0 && (line[0] == '{' || line[0] == '[') {
		return "", line
	}
	before, after, _ := bytes.Cut(line, []byte(":"))
	return string(before), bytes.TrimSpace(after)
}

// dataLine writes a line for go-openai. The space keeps it from taking a chunk
// that begins with `{"error":null` for an error.
func dataLine(value []byte) []byte {
	line := append([]byte("data: "), value...)
	if value[0] == '{' {
		line = append([]byte("data: { "), value[1:]...)
	}
	return append(line, '\n')
}

// oneEvent makes a stream of a completion that was not streamed.
func oneEvent(document []byte) []byte {
	var line bytes.Buffer
	if json.Compact(&line, document) != nil || line.Len() == 0 {
		return nil // an empty stream
	}
	return append(dataLine(line.Bytes()), "data: [DONE]\n"...)
}
