package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"pilcrow/cmd/bot/assembly"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

type showCommand struct {
	JSON   bool     `name:"json" help:"Print an array of paragraphs as JSON."`
	Source bool     `help:"List what reading joined, left out or took as title or heading, with byte ranges of the source."`
	Which  []string `arg:"" optional:"" name:"paragraph" help:"Numbers (20), ranges (3-5) or, with several documents, SLUG, SLUG/20, SLUG/3-5; default: all."`
}

// A shown paragraph is one element of what --json prints. Start and End are
// bytes in the source file as received.
type shown struct {
	Document  string `json:"document"`
	Paragraph int    `json:"paragraph"`
	Heading   string `json:"heading"`
	Text      string `json:"text"`
	Start     int    `json:"start"`
	End       int    `json:"end"`

	Lead     string       `json:"lead,omitempty"`
	Language string       `json:"language,omitempty"`
	Place    string       `json:"place,omitempty"`
	Blocks   []shownBlock `json:"blocks,omitempty"` // none: all of it is running text
}

// A shownBlock is a part of a paragraph's text; Start and End are bytes in that text.
type shownBlock struct {
	Kind  string `json:"kind"`
	Level int    `json:"level,omitempty"`
	Label string `json:"label,omitempty"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func newShown(p text.Paragraph) shown {
	s := shown{p.Document, p.Number, p.Heading, p.Text, p.Start, p.End, p.Lead, p.Language, p.Place, nil}
	for _, b := range p.Blocks {
		s.Blocks = append(s.Blocks, shownBlock{b.Kind.String(), b.Level, b.Label.Of(p.Text), b.Start, b.End})
	}
	return s
}

func (c showCommand) Run(a *app) error {
	_, texts, err := a.Open()
	if err != nil {
		return err
	}
	if c.Source {
		return writeSources(a.Out, texts)
	}
	paragraphs, err := selected(texts, c.Which)
	if err != nil {
		return assembly.Usage(err)
	}
	if c.JSON {
		list := make([]shown, 0, len(paragraphs))
		for _, p := range paragraphs {
			list = append(list, newShown(p))
		}
		return a.writeJSON(list)
	}
	r := a.renderer(texts)
	for i, p := range paragraphs {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		if err := r.Paragraph(a.Out, p); err != nil {
			return err
		}
	}
	return nil
}

// writeSources lists, document by document, what reading did to the source.
func writeSources(w io.Writer, texts *text.Corpus) error {
	for i, d := range texts.Documents {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: %s, %s, %s\n", d.Meta.Slug, terminal.Inert(d.Path), terminal.Counted(d.Size, "byte"), terminal.Counted(d.Len(), "paragraph"))
		for _, n := range d.Notes {
			where := ""
			if n.Paragraph > 0 {
				where = fmt.Sprintf(" ¶%d", n.Paragraph)
			}
			if _, err := fmt.Fprintf(w, "  %6d-%-6d %s%s: %q (%s)\n", n.Start, n.End, n.Kind, where, n.Text, n.Reason); err != nil {
				return err
			}
		}
	}
	return nil
}

// selected returns the paragraphs that refs name, in that order; all without refs.
func selected(texts *text.Corpus, refs []string) ([]text.Paragraph, error) {
	if len(refs) == 0 {
		for _, d := range texts.Documents {
			refs = append(refs, d.Meta.Slug)
		}
	}
	var found []text.Paragraph
	for _, ref := range refs {
		paragraphs, err := resolve(texts, ref)
		if err != nil {
			return nil, err
		}
		found = append(found, paragraphs...)
	}
	return found, nil
}

// resolve reads "20", "¶20", "3-5", "slug", "slug/20" and "slug/3-5".
func resolve(texts *text.Corpus, ref string) ([]text.Paragraph, error) {
	slug, numbers, ok := strings.Cut(ref, "/")
	if d, is := texts.Document(ref); !ok && is && ref != "" {
		return texts.Between(d.Meta.Slug, 1, d.Len()), nil
	}
	if !ok {
		slug, numbers = "", ref
	}
	first, last, err := interval(numbers)
	if err != nil {
		return nil, fmt.Errorf("%q names no paragraph: give a number (20), a range (3-5) or SLUG/20", ref)
	}
	d, ok := texts.Document(slug)
	switch {
	case !ok && slug == "":
		return nil, fmt.Errorf("%q: there are %d documents, so say which: %s", ref, len(texts.Documents), slugs(texts, "/"+numbers))
	case !ok:
		return nil, fmt.Errorf("%q: there is no document %q; there are %s", ref, slug, slugs(texts, ""))
	case first < 1 || last > d.Len() || first > last:
		which := "the text"
		if len(texts.Documents) > 1 {
			which = d.Meta.Slug
		}
		return nil, fmt.Errorf("%q: %s has the paragraphs 1 to %d", ref, which, d.Len())
	}
	if found := texts.Between(d.Meta.Slug, first, last); len(found) > 0 {
		return found, nil
	}
	return nil, retrieval.ErrAway
}

func interval(s string) (first, last int, err error) {
	from, to, ok := strings.Cut(strings.TrimPrefix(s, "¶"), "-")
	if first, err = strconv.Atoi(from); err != nil || !ok {
		return first, first, err
	}
	last, err = strconv.Atoi(strings.TrimPrefix(to, "¶"))
	return first, last, err
}

// slugs lists the first documents' slugs, each followed by suffix.
func slugs(texts *text.Corpus, suffix string) string {
	const most = 5
	var names []string
	for _, d := range texts.Documents[:min(most, len(texts.Documents))] {
		names = append(names, d.Meta.Slug+suffix)
	}
	if len(texts.Documents) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}
