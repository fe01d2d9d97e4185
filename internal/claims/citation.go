package claims

import (
	"cmp"
	"fmt"
)

// A Citation points at the words of a paragraph that a claim rests on.
type Citation struct {
	Document  string `json:"document"`  // slug
	Paragraph int    `json:"paragraph"` // number, from 1
	Quote     string `json:"quote"`     // verbatim: the paragraph's Text[Start:End]
	Start     int    `json:"start"`     // byte offset in the paragraph's text
	End       int    `json:"end"`
}

// Citation cites the evidence.
func (e Evidence) Citation() Citation {
	return Citation{Document: e.Document, Paragraph: e.Number, Quote: e.Of(e.Text), Start: e.Start, End: e.End}
}

// Compare orders citations as they are read.
func (c Citation) Compare(other Citation) int {
	return cmp.Or(cmp.Compare(c.Document, other.Document), cmp.Compare(c.Paragraph, other.Paragraph), cmp.Compare(c.Start, other.Start))
}

// Marker writes the citation as people see it: "[¶20]", or "[article ¶20]" if
// several documents are loaded.
func (c Citation) Marker(several bool) string {
	if several {
		return fmt.Sprintf("[%s ¶%d]", c.Document, c.Paragraph)
	}
	return fmt.Sprintf("[¶%d]", c.Paragraph)
}
