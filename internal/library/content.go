package library

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"pilcrow/internal/state"
	"pilcrow/internal/text"
	"pilcrow/internal/text/sandbox"
)

// A text is kept as it was read, as packed JSON. Its index is made from that when it is
// first asked, which takes a tenth of a second for a thousand paragraphs: a kept one would
// be of no use to the next version of the program.

// pack writes a document as it is kept.
func pack(d *text.Document) ([]byte, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	err := errors.Join(json.NewEncoder(w).Encode(d), w.Close())
	return b.Bytes(), err
}

// document reads a text as it is kept, under its present name.
func (l *Library) document(ctx context.Context, t state.Text) (*text.Document, error) {
	content, found, err := l.State.TextContent(ctx, t.Platform, t.Group, t.ID)
	if err != nil {
		return nil, err
	}
	if !found { // it was removed a moment ago
		return nil, &Error{Kind: Unknown, Name: t.Name}
	}
	d, err := unpack(content)
	if err != nil {
		return nil, fmt.Errorf("library: the text %q of group %s cannot be read any more: %w", t.Name, t.Group, err)
	}
	call(d, t)
	return d, nil
}

func unpack(content []byte) (*text.Document, error) {
	r, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	packed, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	d := &text.Document{}
	if err := json.Unmarshal(packed, d); err != nil {
		return nil, err
	}
	return d, sandbox.Check(d)
}

// call gives a document the name of a text.
func call(d *text.Document, t state.Text) {
	d.Meta.Title, d.Meta.Slug = t.Name, t.Slug
	for i := range d.Paragraphs {
		d.Paragraphs[i].Document = t.Slug
	}
}
