package terminal

import (
	"bytes"
	"context"
	"io"
	"strings"

	"pilcrow/internal/text"
)

// text opens a whole document: in a pager for a person at a terminal, at the
// paragraph named if there is one; elsewhere it prints from there to the end.
func (s *session) text(ctx context.Context, words []string) error {
	at, ok := s.whole(words)
	if !ok {
		return nil
	}
	s.at = selection{at.document, at.first, at.first}
	r := s.renderer()
	d, _ := r.Corpus.Document(at.document)
	if s.pages {
		var above lineCount
		_ = r.document(&above, d, 1, at.first-1) // nothing to fail
		if s.page(ctx, int(above)+1, func(w io.Writer) error { return r.document(w, d, 1, d.Len()) }) {
			return nil
		}
	}
	s.write(r.document(s.out, d, at.first, d.Len()))
	return nil
}

// whole returns where to open a document: words are its name and a
// number, each of which may be missing.
func (s *session) whole(words []string) (selection, bool) {
	slug := ""
	switch {
	case len(words) == 1 && !number().MatchString(words[0]):
		slug = words[0]
	case len(words) > 0:
		return s.find(words)
	}
	d, ok := s.document(slug, 0)
	if !ok {
		return selection{}, false
	}
	return selection{d.Meta.Slug, 1, d.Len()}, true
}

// document writes the paragraphs first to last of a document, with its title if
// they are the first ones, and each heading above what stands under it.
func (r Renderer) document(w io.Writer, d *text.Document, first, last int) error {
	var b bytes.Buffer
	if first == 1 && d.Meta.Title != "" && last > 0 {
		b.WriteString(r.wrap(0, span{d.Meta.Title, quoted}) + "\n")
	}
	heading := ""
	for n := first; n <= last; n++ {
		for _, p := range r.Corpus.Between(d.Meta.Slug, n, n) {
			if p.Heading != heading && p.Heading != "" {
				b.WriteString(r.wrap(0, span{p.Heading, quoted}) + "\n")
			}
			heading, p.Heading = p.Heading, ""
			b.WriteString(r.paragraph(p, nil) + "\n")
		}
		if _, err := b.WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

// A lineCount counts the lines written to it.
type lineCount int

func (n *lineCount) Write(p []byte) (int, error) {
	*n += lineCount(strings.Count(string(p), "\n"))
	return len(p), nil
}
