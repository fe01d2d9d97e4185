package markdown

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/tex"
)

// display adds a formula, or what stands in an environment of TeX.
func (r *reader) display(n *display) {
	lines := segments(n.Lines())
	start, end := lines[0].Start, lines[len(lines)-1].Stop
	var s strings.Builder
	for _, l := range lines {
		s.Write(l.Value(r.src))
	}
	r.tex(strings.TrimSpace(s.String()), n.name, start, end)
	r.end = max(r.end, end)
}

// formulas are the environments that hold one.
var formulas = source.Words(`equation align gather multline eqnarray math displaymath flalign alignat split aligned gathered cases matrix pmatrix bmatrix array`)

// tables are the environments of rows with cells.
var tables = source.Words(`tabular tabularx tabulary longtable`)

// tex adds the environment s of a name, or a formula, which stands at file[start:end]: blocks
// of which only as a whole is known where they stand.
func (r *reader) tex(s, name string, start, end int) {
	switch bare := strings.TrimSuffix(name, "*"); {
	case name == "" || formulas[bare]:
		r.texLine("p", tex.Formula(formulaMarks().ReplaceAllString(s, "")), start, end)
	case tables[bare]:
		r.texTable(s, start, end)
	case bare == "lstlisting" || bare == "verbatim" || bare == "minted":
		r.texLine("pre", environmentMarks().ReplaceAllString(s, ""), start, end)
	default:
		r.texParts(s, start, end)
	}
}

var (
	formulaMarks     = lazyregexp.New(`^(\$\$|\\\[)|(\$\$|\\\])[.,;]?$`)
	environmentMarks = lazyregexp.New(`^\\begin\{[^}]*\}(\[[^\]]*\])*|\\end\{[^}]*\}$`)
	innerTable       = lazyregexp.New(`(?s)\\begin\{(tabular[xy]?\*?|longtable)\}.*?\\end\{(tabular[xy]?\*?|longtable)\}`)
	texCaption       = lazyregexp.New(`\\caption\*?\s*(\[[^\]]*\])?\{`)
	texItem          = lazyregexp.New(`\\item\b\s*(?:\[([^\]]*)\])?`)
	anyEnvironment   = lazyregexp.New(`\\(begin|end)\{[^}]*\}(\[[^\]\n]*\])*`)
	rowEnd           = lazyregexp.New(`\\\\(\*?\[[^\]]*\])?|\\tabularnewline`)
)

func (r *reader) texLine(element, words string, start, end int) {
	if element != "pre" {
		words = strings.Join(strings.Fields(words), " ")
	}
	if words == "" {
		return
	}
	r.Open(element, nil, start, start)
	r.put(words, start, end)
	r.Close(element, end, end)
}

// texParts adds the caption, the tables, the items and the running text of an environment.
func (r *reader) texParts(s string, start, end int) {
	if m := texCaption().FindStringIndex(s); m != nil {
		caption, n := tex.Braced(s, m[1]-1)
		r.texLine("p", tex.Words(caption), start, end)
		s = s[:m[0]] + s[n:]
	}
	for {
		m := innerTable().FindStringIndex(s)
		if m == nil {
			break
		}
		r.texRunning(s[:m[0]], start, end)
		r.texTable(s[m[0]:m[1]], start, end)
		s = s[m[1]:]
	}
	r.texRunning(s, start, end)
}

func (r *reader) texRunning(s string, start, end int) {
	s = anyEnvironment().ReplaceAllString(s, "")
	items := texItem().FindAllStringSubmatchIndex(s, -1)
	if items == nil {
		for paragraph := range strings.SplitSeq(s, "\n\n") {
			r.texLine("p", tex.Words(paragraph), start, end)
		}
		return
	}
	r.texLine("p", tex.Words(s[:items[0][0]]), start, end)
	r.Open("ul", nil, start, start)
	for i, m := range items {
		until := len(s)
		if i+1 < len(items) {
			until = items[i+1][0]
		}
		words := s[m[1]:until]
		if m[2] >= 0 {
			words = s[m[2]:m[3]] + ": " + words
		}
		r.texLine("li", tex.Words(words), start, end)
	}
	r.Close("ul", end, end)
}

// texTable adds the rows of a table: the first one names its columns if a rule is drawn below it.
func (r *reader) texTable(s string, start, end int) {
	s = strings.TrimSpace(tex.TableBody(environmentMarks().ReplaceAllString(s, "")))
	r.Open("table", nil, start, start)
	for i, row := range rowEnd().Split(s, -1) {
		cells := strings.Split(strings.ReplaceAll(row, `\&`, "\x00"), "&")
		if len(cells) < 2 && strings.TrimSpace(tex.Words(row)) == "" {
			continue
		}
		cell := "td"
		if i == 0 && tableRule().MatchString(afterRow(s)) {
			cell = "th"
		}
		r.Open("tr", nil, start, start)
		for _, c := range cells {
			r.Open(cell, nil, start, start)
			r.put(strings.Join(strings.Fields(tex.Words(strings.ReplaceAll(c, "\x00", `\&`))), " "), start, end)
			r.Close(cell, end, end)
		}
		r.Close("tr", end, end)
	}
	r.Close("table", end, end)
}

var tableRule = lazyregexp.New(`^\s*\\(hline|midrule|cmidrule|endhead|endfirsthead)`)

// afterRow returns what follows the first row.
func afterRow(s string) string {
	if m := rowEnd().FindStringIndex(s); m != nil {
		return s[m[1]:]
	}
	return ""
}
