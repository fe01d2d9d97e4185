package markdown

import (
	"bytes"

	"pilcrow/internal/lazyregexp"
)

var (
	oneLine   = lazyregexp.New(`^ {0,3}(?:#{1,6}[ \t]|\|)`) // begins a heading or the row of a table
	tagBreaks = lazyregexp.New(`^<[A-Za-z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>` + "`" + `]+))?)*\s*$`)
	tagGoesOn = lazyregexp.New(`^[ \t]*(?:[\w:.-]+="[^"\n]*"|[\w:.-]+='[^'\n]*'|[\w:-]+[ \t]*/?>|/?>)`)
	noTagEnds = lazyregexp.New(`^[^<>]*$`)
)

// joinLines joins a heading that ends within a tag with the lines on which the tag goes on, and the row of a table that
// does not end with a bar with those up to one that does, as converters break them. It returns where all of it ends.
func (r *reader) joinLines(start, end int) int {
	switch line := bytes.TrimSpace(r.src[start:end]); {
	case !oneLine().Match(r.src[start:end]):
		return end
	case line[0] == '#':
		return r.joinTag(start, end)
	default:
		return r.joinRow(end, line)
	}
}

// joinTag joins a line that ends within a tag with those on which that goes on.
func (r *reader) joinTag(line, end int) int {
	for open := false; ; {
		open = r.breaksTag(line, end, open)
		if !open || !tagGoesOn().Match(r.src[end:]) {
			return end
		}
		r.joinAt(end)
		line, end = end, lineEnd(r.src, end)
	}
}

// breaksTag reports whether a line ends within a tag, which may have been open before it.
func (r *reader) breaksTag(start, end int, open bool) bool {
	line := r.src[start:end]
	if n := bytes.LastIndexByte(line, '<'); n >= 0 {
		return tagBreaks().Match(line[n:])
	}
	return open && noTagEnds().Match(line)
}

// joinAt joins the line that ends at end with the next one.
func (r *reader) joinAt(end int) {
	for i := end - 1; i >= 0 && (r.src[i] == '\n' || r.src[i] == '\r'); i-- {
		r.src[i] = ' '
	}
}

// maxRow is how many lines a broken row has at most.
const maxRow = 20

// joinRow joins a row of a table, whose first line ends at end, with lines up to one that ends with a bar, if none
// before that is blank or begins with one.
func (r *reader) joinRow(end int, line []byte) int {
	last := end
	for n := 1; !bytes.HasSuffix(line, bar); n++ {
		next := lineEnd(r.src, last)
		line = bytes.TrimSpace(r.src[last:next])
		if len(line) == 0 || bytes.HasPrefix(line, bar) || n == maxRow {
			return end
		}
		last = next
	}
	for at := end; at < last; at = lineEnd(r.src, at) {
		r.joinAt(at)
	}
	return last
}

var bar = []byte("|")
