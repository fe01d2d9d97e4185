package sandbox

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/metrics"
	"time"

	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

// exitMemory is the exit code of a process that has taken too much memory.
const exitMemory = 77

// Serve is what the process does: it reads one request and writes the reply. It limits
// the process that calls it, and may end it.
func Serve(in io.Reader, out io.Writer) error {
	input := bufio.NewReaderSize(in, 64<<10)
	head, err := input.ReadBytes('\n')
	if err != nil {
		return fmt.Errorf("read the request: %w", err)
	}
	var q request
	if err := json.Unmarshal(head, &q); err != nil {
		return fmt.Errorf("read the request: %w", err)
	}
	if err := confine(q.Limits); err != nil {
		return fmt.Errorf("limit this process: %w", err)
	}
	go watch(q.Limits.Memory)
	if q.Content, err = io.ReadAll(io.LimitReader(input, load.MaxFile+1)); err != nil {
		return fmt.Errorf("read the file: %w", err)
	}
	return json.NewEncoder(out).Encode(q.reply())
}

// watch ends the process when it has taken too much memory. Where the system sets a limit
// of its own, that is a little higher.
func watch(limit int64) {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for {
		metrics.Read(samples)
		if int64(samples[0].Value.Uint64()-samples[1].Value.Uint64()) > limit {
			os.Exit(exitMemory)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (q request) reply() reply {
	d, err := q.read()
	var long *LimitError
	switch {
	case err != nil:
		return reply{Refusal: Refused(err)}
	case errors.As(q.Limits.exceeded(d), &long):
		return reply{Limit: long}
	}
	d.Notes = nil
	return reply{Document: d}
}

func (q request) read() (*text.Document, error) {
	if q.Address == "" {
		return load.File(q.Name, q.Content, text.Meta{})
	}
	page := &fetch.Page{Address: q.Address, Type: q.Type, Charset: q.Charset, Content: q.Content}
	texts, err := load.Loader{Fetch: func(string) (*fetch.Page, error) { return page, nil }}.Files([]string{q.Address})
	if err != nil {
		return nil, err
	}
	return texts.Documents[0], nil
}

// exceeded reports which limit a document exceeds, nil if none.
func (l limits) exceeded(d *text.Document) error {
	if l.Paragraphs > 0 && d.Len() > l.Paragraphs {
		return &LimitError{Paragraphs: d.Len(), Limit: l.Paragraphs}
	}
	if n := Size(d); n > l.Bytes {
		return &LimitError{Bytes: n, Limit: l.Bytes}
	}
	return nil
}

// Size is how many bytes the paragraphs of a document have.
func Size(d *text.Document) (bytes int) {
	for _, p := range d.Paragraphs {
		bytes += len(p.Text) + len(p.Lead)
	}
	return bytes
}
