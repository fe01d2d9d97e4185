package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"
)

// maxLine bounds a line of a question set: long enough for a whole book as one
// document, short enough that a wrong file is noticed.
const maxLine = 64 << 20

// eachLine calls use with every line of r that is not blank, without its line
// break. Errors name the line as "name:7".
func eachLine(r io.Reader, name string, use func(line []byte) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	number := 0
	for lines.Scan() {
		number++
		line := lines.Bytes()
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		err := errors.New("the line is not UTF-8")
		if utf8.Valid(line) {
			err = use(line)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", name, number+1, err)
	}
	return nil
}

// eachObject calls use with every line of r as a JSON object of type T.
func eachObject[T any](r io.Reader, name string, use func(T) error) error {
	return eachLine(r, name, func(line []byte) error {
		if line = bytes.TrimSpace(line); line[0] != '{' {
			return errors.New("the line is not a JSON object")
		}
		var object T
		if err := json.Unmarshal(line, &object); err != nil {
			return inWords(err)
		}
		return use(object)
	})
}

// inWords says which key has a value of the wrong type.
func inWords(err error) error {
	var wrong *json.UnmarshalTypeError
	if !errors.As(err, &wrong) || wrong.Field == "" {
		return err
	}
	want := map[reflect.Kind]string{
		reflect.String: "text in quotes", reflect.Bool: "true or false", reflect.Slice: "a list", reflect.Struct: "an object", reflect.Int: "a whole number",
	}[wrong.Type.Kind()]
	return fmt.Errorf("%q must be %s, not a %s", strings.ToLower(wrong.Field), want, wrong.Value)
}

// An id is a JSON string or number, kept as written; null is "".
type id string

func (i *id) UnmarshalJSON(data []byte) error {
	switch {
	case string(data) == "null":
		return nil
	case data[0] == '"':
		return json.Unmarshal(data, (*string)(i))
	case data[0] == '-' || '0' <= data[0] && data[0] <= '9':
		*i = id(data)
		return nil
	}
	return fmt.Errorf("%s is neither a string nor a number", data)
}
