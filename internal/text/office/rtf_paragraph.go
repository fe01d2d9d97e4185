package office

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// endParagraph writes the open paragraph, or keeps it for the open cell.
func (r *rtf) endParagraph() {
	if r.state.destination == "footnote" && r.note != nil {
		r.note.runs = append(r.note.runs, run{text: " "})
		return
	}
	if r.state.destination == "margin" {
		r.margins.WriteByte(' ')
	}
	if r.state.destination != "" {
		return
	}
	mark := strings.TrimSpace(r.mark.String())
	r.mark.Reset()
	if mark == "" && !r.inTable {
		mark = r.typedMark()
	}
	if r.inTable {
		if len(r.par) > 0 {
			r.par = append(r.par, run{text: "\n"})
		}
		return
	}
	par := r.par
	r.par = nil
	r.endTable()
	if !hasRuns(par) {
		r.writeNotes()
		return
	}
	r.paragraph(par, mark)
	r.writeNotes()
}

var typedMarks = lazyregexp.New(`^([•◦▪–—·*-]|\(?[0-9a-zA-Z]{1,4}[.)]) ?\t`)

// typedMark takes a mark with a tab behind off the open paragraph, which some programs
// write instead of an item. How far it is indented says how deep it is nested.
func (r *rtf) typedMark() string {
	var all strings.Builder
	for _, t := range r.par[:min(len(r.par), 4)] {
		all.WriteString(t.text)
	}
	m := typedMarks().FindStringSubmatch(all.String())
	if m == nil {
		return ""
	}
	for rest := len(m[0]); rest > 0; {
		n := min(rest, len(r.par[0].text))
		r.par[0].text = r.par[0].text[n:]
		if rest -= n; r.par[0].text == "" {
			r.par = r.par[1:]
		}
	}
	if len(r.lists) == 0 {
		r.indents = nil
	}
	for n := len(r.indents); n > 0 && r.indents[n-1] >= r.state.indent; n-- {
		r.indents = r.indents[:n-1]
	}
	r.state.level = len(r.indents)
	r.indents = append(r.indents, r.state.indent)
	return m[1]
}

func hasRuns(runs []run) bool {
	return slices.ContainsFunc(runs, func(t run) bool { return strings.TrimSpace(t.text) != "" })
}

func (r *rtf) paragraph(par []run, mark string) {
	name := r.styles[r.state.style]
	level := r.state.outline
	if rest, ok := strings.CutPrefix(name, "heading "); ok {
		if n, err := strconv.Atoi(rest); err == nil {
			level = n
		}
	}
	switch {
	case name == "title":
		r.wrap("title", par)
	case level > 0 && level < 10:
		if mark != "" && !isBullet(mark) {
			par = append([]run{{text: mark + " "}}, par...)
		}
		r.wrap(heading(level), par)
	case mark != "":
		level := min(max(r.state.level, 0), deepest)
		if level == 0 {
			level = r.nested(r.state.indent)
		}
		r.item(level, bullet(mark), r.state.indent)
		r.within(par)
	case r.goesOn(r.state.indent):
		r.within(par)
	case strings.HasSuffix(name, "caption"):
		r.wrap("figcaption", par)
	case isQuotation(name):
		r.wrap("blockquote", par)
	case strings.Contains(name, "preformatted") || strings.Contains(name, "source code"):
		r.line()
		r.runs(par)
	default:
		r.wrap("p", par)
	}
}

// within writes a paragraph of an item.
func (r *rtf) within(par []run) {
	r.open("p", nil)
	r.runs(par)
	r.close("p")
}

func (r *rtf) wrap(name string, par []run) {
	r.endLists()
	r.open(name, nil)
	r.runs(par)
	r.close(name)
}

// runs writes text with what is set for it; runs of the same are one.
func (r *rtf) runs(all []run) {
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].look == all[i].look {
			j++
		}
		r.set(all[i].look, func() {
			for _, t := range all[i:j] {
				for k, line := range strings.Split(t.text, "\v") {
					if k > 0 {
						r.open("br", nil)
					}
					r.write(line)
				}
			}
		})
		i = j
	}
}

func (r *rtf) writeNotes() {
	if len(r.rows) > 0 {
		return
	}
	for _, n := range r.waiting {
		r.footnote(n.mark, func() { r.runs(n.runs) })
	}
	r.waiting = nil
}
