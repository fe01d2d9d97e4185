package office

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text/markup"
)

// numbering counts the items of lists.
type numbering struct {
	lists    map[string]string        // abstract list by id
	starts   map[string]map[int]int   // where a list begins other than its abstract list says
	levels   map[string][9]levelStyle // by abstract list
	counters map[string]*[9]int       // by abstract list
	started  map[string]bool          // lists whose starts were used
}

type levelStyle struct {
	format, text  string
	start, indent int
	legal         bool // the numbers of the levels above are Arabic in it
}

func readNumbering(e *element) numbering {
	n := numbering{make(map[string]string), make(map[string]map[int]int), make(map[string][9]levelStyle), make(map[string]*[9]int), make(map[string]bool)}
	defines, refers := make(map[string]string), make(map[string]string) // abstract lists by the style of lists, and to it
	for _, c := range e.children {
		switch id := c.get("abstractNumId"); c.name {
		case "abstractNum":
			n.levels[id] = levelsOf(c)
			defines[c.child("styleLink").get("val")] = id
			refers[id] = c.child("numStyleLink").get("val")
		case "num":
			id := c.get("numId")
			n.lists[id], n.starts[id] = c.child("abstractNumId").get("val"), startsOf(c)
		}
	}
	for id, style := range refers {
		if style != "" && defines[style] != "" {
			n.levels[id] = n.levels[defines[style]]
		}
	}
	return n
}

// levelsOf returns the levels of an abstract list.
func levelsOf(list *element) (levels [9]levelStyle) {
	for _, l := range list.children {
		if i := l.int("ilvl", -1); l.name == "lvl" && i >= 0 && i < 9 {
			levels[i] = levelStyle{l.child("numFmt").get("val"), l.child("lvlText").get("val"), l.child("start").int("val", 1), indentOf(l.child("pPr"), 0), isOn(l.child("isLgl"))}
		}
	}
	return levels
}

// startsOf returns where levels of a list begin other than its abstract list says.
func startsOf(list *element) map[int]int {
	starts := make(map[int]int)
	for _, o := range list.children {
		i, start := o.int("ilvl", -1), o.child("startOverride").int("val", -1)
		if o.name == "lvlOverride" && i >= 0 && i < 9 && start >= 0 {
			starts[i] = start
		}
	}
	return starts
}

// mark counts a paragraph and returns its mark: "2.1.", "•".
func (n *numbering) mark(at numbered) string {
	levels, ok := n.levels[n.lists[at.id]]
	if !ok {
		return "•"
	}
	counters := n.countersOf(at.id, levels)
	counters[at.level]++
	for i := at.level + 1; i < 9; i++ {
		counters[i] = levels[i].start - 1
	}
	l := levels[at.level]
	switch {
	case l.format == "none" && strings.TrimSpace(l.text) == "", l.format == "bullet" && l.text != "" && strings.TrimSpace(l.text) == "":
		return ""
	case l.format == "bullet":
		return bullet(l.text)
	}
	mark := l.text
	for i := range 9 {
		count := counters[i]
		if i < at.level && count < levels[i].start { // no item above it yet
			count = levels[i].start
		}
		format := levels[i].format
		if l.legal {
			format = "decimal"
		}
		mark = strings.ReplaceAll(mark, "%"+strconv.Itoa(i+1), ordinal(count, format))
	}
	return strings.TrimSpace(mark)
}

// indent is how far paragraphs of a list are set in.
func (n *numbering) indent(at numbered, otherwise int) int {
	if levels, ok := n.levels[n.lists[at.id]]; ok {
		return levels[at.level].indent
	}
	return otherwise
}

// countersOf returns the counters of a list, which it shares with others of one abstract list, set to where it begins if it
// does so now.
func (n *numbering) countersOf(id string, levels [9]levelStyle) *[9]int {
	counters := n.counters[n.lists[id]]
	if counters == nil {
		counters = new([9]int)
		for i := range counters {
			counters[i] = levels[i].start - 1
		}
		n.counters[n.lists[id]] = counters
	}
	if !n.started[id] {
		n.started[id] = true
		for i, start := range n.starts[id] {
			counters[i] = start - 1
		}
	}
	return counters
}

func bullet(s string) string {
	switch r, _ := utf8.DecodeRuneInString(s); {
	case r >= 0xe000 && r <= 0xf8ff:
		s = symbolOf(r)
	case r == 'o':
		s = "◦"
	}
	if s = strings.TrimSpace(s); s == "" {
		return "•"
	}
	return s
}

func isBullet(mark string) bool {
	return !strings.ContainsFunc(mark, func(r rune) bool { return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' })
}

// ordinal writes a number in a format of Word or of OpenDocument.
func ordinal(n int, format string) string {
	switch format {
	case "lowerLetter", "a":
		return letters(n, 'a')
	case "upperLetter", "A":
		return letters(n, 'A')
	case "lowerRoman", "i":
		return markup.Roman(n)
	case "upperRoman", "I":
		return strings.ToUpper(markup.Roman(n))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "none":
		return ""
	}
	return strconv.Itoa(n)
}

// letters counts a … z, aa … zz.
func letters(n int, first rune) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}
