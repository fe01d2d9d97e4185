package lightweight

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/text/markup"
)

// list writes a list with those in it: the mark of an item says how deep it is nested.
func (a *asciidoc) list(lines []line) int {
	nest := nesting{asciidoc: a, end: lines[0].at, counts: make(map[string]int)}
	n := 0
	for {
		k := skipBlank(lines, n)
		if k == len(lines) || !adItem().MatchString(lines[k].text) {
			break
		}
		n = k + 1 + nest.item(lines[k], lines[k+1:])
		nest.end = max(nest.end, lines[n-1].end())
	}
	for len(nest.open) > 0 {
		nest.close()
	}
	return n
}

// A nesting is the lists that are open.
type nesting struct {
	*asciidoc
	open   []string       // their marks
	counts map[string]int // of items, by mark
	end    int            // of what is written, in the file
}

func (n *nesting) close() {
	n.asciidoc.close("li", n.end)
	n.asciidoc.close("ul", n.end)
	n.open = n.open[:len(n.open)-1]
}

// item writes an item into the list of its mark, and returns how many of the following lines it has.
func (n *nesting) item(l line, lines []line) int {
	mark := adItem().FindStringSubmatch(l.text)[1]
	kind := markKind(mark)
	if at := slices.Index(n.open, kind); at >= 0 {
		for len(n.open) > at+1 {
			n.close()
		}
		n.asciidoc.close("li", n.end)
	} else {
		n.asciidoc.open("ul", nil, l.at)
		n.open = append(n.open, kind)
		n.counts[kind] = 0
	}
	n.counts[kind]++
	n.asciidoc.open("li", label(mark, n.counts[kind]), l.at)
	return n.asciidoc.item(n.box(l.from(len(mark)), l.at), lines)
}

// markKind distinguishes lists from those inside them.
func markKind(mark string) string {
	switch {
	case strings.Trim(mark, "0123456789.") == "" && strings.Trim(mark, ".") != "":
		return "1."
	case mark[0]|0x20 >= 'a' && mark[0]|0x20 <= 'z':
		return "a."
	}
	return mark
}

// label is the mark of an item as it is shown.
func label(mark string, count int) map[string]string {
	switch {
	case strings.Trim(mark, ".") == "": // counted by itself, deeper ones in letters
		mark = strconv.Itoa(count) + "."
	case !strings.HasSuffix(mark, "."):
		return nil
	}
	return map[string]string{markup.Label: mark}
}

// item writes the text of an item and the blocks that a line "+" adds to it, and returns
// how many of the following lines it has.
func (a *asciidoc) item(first line, lines []line) int {
	n := 0
	for n < len(lines) && !lines[n].blank() && lines[n].text != "+" && !adItem().MatchString(lines[n].text) && !adFence().MatchString(lines[n].text) && !adTerm().MatchString(lines[n].text) && !adAttributes().MatchString(lines[n].text) {
		n++
	}
	a.hard(append([]line{first}, lines[:n]...))
	for n < len(lines) && lines[n].text == "+" {
		n++
		for n < len(lines) && (adAttributes().MatchString(lines[n].text) || adTitle().MatchString(lines[n].text) && !adFence().MatchString(lines[n].text)) {
			n += a.block(lines[n:])
		}
		if n < len(lines) && !lines[n].blank() {
			a.depth++
			n += a.block(lines[n:])
			a.depth--
		}
	}
	return n
}

// terms writes terms with what they mean.
func (a *asciidoc) terms(lines []line) int {
	n := 0
	a.open("dl", nil, lines[0].at)
	for n < len(lines) {
		if lines[n].blank() {
			if n+1 == len(lines) || !adTerm().MatchString(lines[n+1].text) {
				break
			}
			n++
			continue
		}
		l := lines[n]
		m := adTerm().FindStringSubmatchIndex(l.text)
		if m == nil {
			break
		}
		a.element("dt", nil, lines[n:n+1], func() { a.words(l.text[m[2]:m[3]], l.at+m[2], 0) })
		n++
		a.open("dd", nil, l.end())
		if m[6] >= 0 {
			n += a.item(l.from(m[6]), lines[n:])
		} else {
			n += a.meaning(lines[n:])
		}
		a.close("dd", lines[n-1].end())
	}
	a.close("dl", lines[max(n-1, 0)].end())
	return n
}

// meaning writes what stands below a term, and returns how many lines it has.
func (a *asciidoc) meaning(lines []line) int {
	n := skipBlank(lines, 0)
	switch {
	case n == len(lines), adTerm().MatchString(lines[n].text), adHeading().MatchString(lines[n].text):
		return n
	case adItem().MatchString(lines[n].text):
		return n + a.list(lines[n:])
	}
	return n + 1 + a.item(lines[n], lines[n+1:])
}
