package answer

import (
	"fmt"
	"strings"
)

// A Checked tells how a claim of a model stood up to the checks: what the model
// named as its source, and what of the claim stands there.
type Checked struct {
	Named      []int    `json:"named"`                // passages that the model named, by rank; empty if it named none
	Recited    bool     `json:"recited,omitempty"`    // they did not carry the claim, and others that were sent do
	Words      int      `json:"words"`                // words of the claim that say something
	Carried    int      `json:"carried"`              // of these, those in the sentences that the claim rests on
	Numbers    []string `json:"numbers,omitempty"`    // all of them are in these sentences
	Names      []string `json:"names,omitempty"`      // all of them are in the cited paragraphs
	Quotations []string `json:"quotations,omitempty"` // all of them are verbatim
	Foreign    bool     `json:"foreign,omitempty"`    // it is in another language than the paragraphs: words are not compared
}

// checked describes d, which g carries.
func checked(d *draft, g *ground, named []int, recited bool) Checked {
	c := Checked{Named: append([]int{}, named...), Recited: recited, Quotations: d.quotes, Foreign: d.foreign}
	for _, w := range d.content(g.language()) {
		switch {
		case w.isNumber():
			c.Numbers = append(c.Numbers, w.raw)
			continue
		case w.isName() && g.has(w.Text):
			c.Names = append(c.Names, w.raw)
		}
		c.Words++
		if g.carries(w.Text) {
			c.Carried++
		}
	}
	return c
}

// String writes the checks on one line, as in "8 of 9 words, numbers 17, 180,
// names China; its citation was corrected".
func (c Checked) String() string {
	parts := []string{fmt.Sprintf("%d of %d words", c.Carried, c.Words)}
	if c.Foreign {
		parts[0] = "in another language, words not compared"
	}
	for _, list := range []struct {
		name  string
		found []string
	}{{"numbers", c.Numbers}, {"names", c.Names}} {
		if len(list.found) > 0 {
			parts = append(parts, list.name+" "+strings.Join(list.found, ", "))
		}
	}
	if n := len(c.Quotations); n > 0 {
		parts = append(parts, fmt.Sprintf("%d verbatim", n))
	}
	said := strings.Join(parts, "; ")
	switch {
	case c.Recited && len(c.Named) == 0:
		said += "; no citation, found by code"
	case c.Recited:
		said += "; citation corrected by code"
	}
	return said
}
