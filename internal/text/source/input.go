// Package source is what the readers of all formats share: blocks under
// construction, which know where in the file they stand, and the builder that turns
// them into a document of numbered paragraphs.
//
// A reader is a function
//
//	func Read(in source.Input) ([]*source.Block, error)
//
// in a package of its own beside this one. It takes the file apart into blocks, in
// reading order, and fills what it finds about the document into in.Meta; [Build]
// does the rest.
package source

import (
	"strings"

	"pilcrow/internal/text"
)

// An Input is a file to be read.
type Input struct {
	Path  string
	Bytes []byte // as received
	Text  string // decoded, for formats that are text; "" for others

	// Meta is what is known of the document. A reader fills what is empty, see
	// [Fill].
	Meta *text.Meta
}

// Fill sets a field that is empty.
func Fill(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// An Extract is the text that a reader takes out of a file that is no text itself,
// such as a zip archive. Offsets of its blocks, and so of paragraphs, count in it.
type Extract struct{ size int }

// Passage appends s to the extracted text and returns it as a passage. Line breaks
// in s are those of the source: they become spaces.
func (x *Extract) Passage(s string) Passage {
	var p Passage
	for line := range strings.SplitSeq(s, "\n") {
		p.AddLine(line, x.size)
		x.size += len(line) + 1
	}
	return p
}

// Lines is [Extract.Passage] for text whose lines stay: code and verse.
func (x *Extract) Lines(s string) Passage {
	var p Passage
	p.AddVerbatim(s, x.size)
	x.size += len(s) + 1
	return p
}
