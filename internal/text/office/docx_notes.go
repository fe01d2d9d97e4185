package office

import (
	"path"
	"strings"

	"pilcrow/internal/text/markup"
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
	waiting := d.waiting
	d.waiting = nil
	if len(waiting) > 0 {
		d.endLists()
	}
	for _, n := range waiting {
		d.open("div", map[string]string{markup.Footnote: n.mark})
		for _, p := range n.content.children {
			if p.name == "p" {
				d.runs(p)
				d.write(" ")
			}
		}
		d.close("div")
	}
	d.waiting = nil // notes of notes are no text of ours
}
