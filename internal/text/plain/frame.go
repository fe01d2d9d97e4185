package plain

import (
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/frame"
	"pilcrow/internal/text/frontmatter"
	"pilcrow/internal/text/source"
)

// leaveFrame takes out what a library has put around a text, and reads from it what the text is.
func (r *reader) leaveFrame(lines []line) []line {
	all := frame.Lines{N: len(lines), At: func(i int) string { return r.of(lines[i]) }}
	from, to := frame.Find(all)
	for _, field := range frame.Describe(all, from, r.meta) {
		r.frontFields = append(r.frontFields, r.leftOut(lines[field.From:field.To], source.FrontField))
	}
	r.leaveLines(lines[:from], frame.Reason)
	r.leaveLines(lines[to:], frame.Reason)
	return lines[from:to]
}

// fewestFields is how many fields make front matter: one may be a heading between two lines.
const fewestFields = 2

// leaveFrontMatter takes out the fields in front of a text, but for those that are sentences: they say something.
func (r *reader) leaveFrontMatter(lines []line) []line {
	meta, n := *r.meta, 0
	end, fields := frontmatter.Read(r.src, &meta)
	if len(fields) < fewestFields {
		return lines
	}
	*r.meta = meta
	var left, kept []line
	for ; n < len(lines) && lines[n].start < end; n++ {
		l := lines[n]
		key, value, _ := strings.Cut(r.of(l), ": ")
		if frontmatter.TellsOf(r.of(l), meta) {
			r.frontFields = append(r.frontFields, r.leftOut([]line{l}, source.FrontField))
			continue
		}
		if strings.ContainsAny(key, " -\"'") || !text.EndsSentence(value) || l.indent > 0 {
			left = append(left, l)
			continue
		}
		said := newLine(r.src, l.end-len(value), l.end)
		kept = append(kept, said, line{start: said.end, end: said.end})
	}
	r.leaveLines(left, source.FrontMatter)
	return append(kept, lines[n:]...)
}

// leaveLines notes lines that are no part of the text.
func (r *reader) leaveLines(lines []line, why string) {
	var all chunk
	for _, l := range lines {
		if l.start < l.end {
			all = append(all, l)
		}
	}
	if len(all) == 0 {
		return
	}
	r.pageLines = append(r.pageLines, r.leftOut(all, why))
}

// leftOut is a block of lines that are no part of the text.
func (r *reader) leftOut(lines chunk, why string) *source.Block {
	b := source.NewBlock(text.Prose, r.passage(lines))
	b.Leave(why)
	return b
}
