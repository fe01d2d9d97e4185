package plain

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/frontmatter"
	"pilcrow/internal/text/source"
)

// Libraries of free books put a book between two lines that say where it begins and ends, and what is about the file
// and its terms before and behind them.
var (
	frameStart = lazyregexp.New(`^\*\*\* ?START OF (?:THE|THIS) .+\*\*\*$`)
	frameEnd   = lazyregexp.New(`^\*\*\* ?END OF (?:THE|THIS) .+\*\*\*$`)
	frameField = lazyregexp.New(`^(Title|Author): +(\S.*)$`)
)

const aboutFile = "about the file"

// leaveFrame takes out what stands around a book, and reads its title and author from it.
func (r *reader) leaveFrame(lines []line) []line {
	from, to := 0, len(lines)
	for i, l := range lines {
		switch s := r.of(l); {
		case !strings.HasPrefix(s, "***"):
		case from == 0 && frameStart().MatchString(s):
			from = i + 1
		case frameEnd().MatchString(s):
			to = i
		}
	}
	if from == 0 || from >= to {
		return lines
	}
	for _, l := range lines[:from] {
		if m := frameField().FindStringSubmatch(r.of(l)); m != nil && m[1] == "Title" {
			source.Fill(&r.meta.Title, m[2])
		} else if m != nil {
			source.Fill(&r.meta.Author, m[2])
		}
	}
	r.leaveLines(lines[:from], aboutFile)
	r.leaveLines(lines[to:], aboutFile)
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
		kept = append(kept, said, line{said.end, said.end, 0, 0})
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
