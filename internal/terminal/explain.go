package terminal

import (
	"fmt"
	"io"
	"strings"
)

// A Reason is one line of an explanation: what spoke for a passage, and how much.
type Reason struct {
	Name    string
	Value   float64 // from 0 to 1
	Product float64 // what it adds
}

// Reasons writes why a passage has its score, a line each; what adds nothing is
// left out.
func (r Renderer) Reasons(w io.Writer, reasons []Reason) error {
	var b strings.Builder
	for _, why := range reasons {
		if why.Product != 0 {
			b.WriteString(r.wrap(2, span{fmt.Sprintf("%+6.2f  %s (%.2f)", why.Product, why.Name, why.Value), faint}))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
