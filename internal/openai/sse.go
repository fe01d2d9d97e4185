package openai

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"pilcrow/internal/answer"
)

// events reads server-sent events (WHATWG HTML, section 9.2) and passes on
// nothing but "data: …" lines, as go-openai counts, and fails on, all others. Data
// that comes on several lines is passed on as one.
// An error that a server reports within the stream ends it as a ModelError.
type events struct {
	body    *watchedBody
	lines   *bufio.Scanner
	x       *exchange
	refusal func(refusal) *refusal // completes what the server said
	failing bool                   // an "event: error" line came
	data    []byte                 // of the event so far, if its first line was not all of it
	rest    []byte                 // of the line that is passed on
}

func newEvents(content io.Reader, body *watchedBody, x *exchange, refusal func(refusal) *refusal) *events {
	lines := bufio.NewScanner(content)
	lines.Buffer(nil, maxLine)
	return &events{body: body, lines: lines, x: x, refusal: refusal}
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
	switch err := e.lines.Err(); {
	case err == bufio.ErrTooLong:
		return failure(answer.Broken, "the stream holds a line of more than %d MiB", maxLine>>20)
	case err != nil: // a line that is left is only a part of one
		return err
	case !more && len(e.data) == 0:
		return io.EOF
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
			return e.refusal(said).asFailure()
		}
	case "event":
		e.failing = string(value) == "error"
	}
	return nil
}

// collect takes a line of data. Nearly always it is all of its event, and some
// servers put no blank line behind it.
func (e *events) collect(value []byte) error {
	if len(e.data) == 0 && (json.Valid(value) || string(value) == "[DONE]") {
		return e.pass(value)
	}
	if len(e.data)+len(value) > maxLine {
		return failure(answer.Broken, "the stream holds an event of more than %d MiB", maxLine>>20)
	}
	e.data = append(append(e.data, value...), ' ') // a newline, by the standard; in JSON they are the same
	return nil
}

// pass puts an event's data into rest, unless it is an error.
func (e *events) pass(data []byte) error {
	data = bytes.TrimSpace(data)
	if said, isError := parseError(data); isError {
		return e.refusal(said).asFailure()
	}
	switch {
	case len(data) == 0:
		return nil
	case e.failing:
		return e.refusal(errorObject(data)).asFailure()
	case string(data) == "[DONE]":
		e.x.done = true
	}
	e.rest = dataLine(data)
	return nil
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

// dataLine writes a line for go-openai. The space keeps it from taking a chunk
// that begins with `{"error":null` for an error.
func dataLine(value []byte) []byte {
	line := append([]byte("data: "), value...)
	if value[0] == '{' {
		line = append([]byte("data: { "), value[1:]...)
	}
	return append(line, '\n')
}

// asEvents makes a stream of JSON: of one completion that was not streamed, or of
// chunks that lack their "data:".
func asEvents(data []byte, x *exchange) []byte {
	var stream bytes.Buffer
	values := json.NewDecoder(bytes.NewReader(data))
	for n := 0; ; n++ {
		var value json.RawMessage
		err := values.Decode(&value)
		var line bytes.Buffer
		if err != nil || json.Compact(&line, value) != nil {
			x.done = err == io.EOF && n == 1
			break
		}
		stream.Write(dataLine(line.Bytes()))
	}
	stream.WriteString("data: [DONE]\n")
	return stream.Bytes()
}
