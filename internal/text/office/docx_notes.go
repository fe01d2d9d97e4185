package office

import (
	"path"
	"strings"
)

type note struct {
	mark    string
	content *element
}

// leaveMargins notes what stands around the text: heads, feet and comments.
func (d *docx) leaveMargins() {
	for _, name := range d.archive.Names() {
		if path.Dir(name) != d.dir {
			continue
		}
		base, why := path.Base(name), ""
		switch {
		case strings.HasPrefix(base, "header") || strings.HasPrefix(base, "footer"):
			why = "running heads and page numbers"
		case base == "comments.xml":
			why = "comments in the margin"
		default:
			continue
		}
		if e, err := d.part(name); err == nil {
			d.leave(e.words(), why)
		}
	}
}

// writeNotes writes the notes whose references were read.
func (d *docx) writeNotes() {
	for _, n := range d.waiting {
		d.footnote(n.mark, func() {
			for _, p := range n.content.children {
				if p.name == "p" {
					d.runs(p)
					d.write(" ")
				}
			}
		})
	}
	d.waiting = nil // also notes of notes, which are no text of ours
}
