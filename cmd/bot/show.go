package main

import (
	"fmt"
	"io"

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
	_, texts, err := a.open()
	if err != nil {
		return err
	}
	if c.Source {
		return writeSources(a.out, texts)
	}
	paragraphs, err := selected(texts, c.Which)
	if err != nil {
		return usageError{err}
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
			fmt.Fprintln(a.out)
		}
		if err := r.Paragraph(a.out, p); err != nil {
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
