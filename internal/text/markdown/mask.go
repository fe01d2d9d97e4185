package markdown

import (
	"bytes"

	"pilcrow/internal/lazyregexp"
)

// maskComments leaves out what programs for Markdown hide: %%comments%%, components and lines
// of tags of templates. It overwrites them in the source with spaces.
func (r *reader) maskComments() {
	var f fences
	for start := 0; start < len(r.src); {
		start = r.maskIn(&f, start, lineEnd(r.src, start))
	}
}

// fences are those that are open.
type fences struct {
	code       string   // of code
	directives []string // of directives around it, outermost first
}

// maskIn masks what is hidden in a line, and returns where the next one begins.
func (r *reader) maskIn(f *fences, start, end int) int {
	if f.code != "" {
		r.endCode(f, start, end)
		return end
	}
	if next := r.maskDirectives(f, start, end); next > 0 {
		return next
	}
	end = max(r.joinLines(start, end), r.maskLine(start, end))
	f.code = string(codeFence().Find(unmarked(r.src[start:end])))
	return end
}

// endCode looks for the end of a fence in a line.
func (r *reader) endCode(f *fences, start, end int) {
	text := unmarked(r.src[start:end])
	fence := codeFence().Find(text)
	switch {
	case f.code == tagFence && r.closesCode(start, end):
		f.code = ""
	case fence != nil && fence[0] == f.code[0] && len(fence) >= len(f.code):
		f.code = ""
		r.breakIndent(start, min(r.indent.base, end-start-len(text)))
	}
}

// unmarked returns a line without what it is indented by and the marks of quotations.
func unmarked(line []byte) []byte { return bytes.TrimLeft(line, " >\t") }

var (
	codeFence = lazyregexp.New("^(`{3,}|~{3,})")
	opening   = lazyregexp.New(`(^|[\s>])%%(\S|\s*\n|[ ])`)
)

// maxComment is the length in bytes up to which %%comments%% are looked for.
const maxComment = 4000

// maskLine masks what is hidden in a line and returns where the last of it ends.
func (r *reader) maskLine(start, end int) int {
	if last := r.maskTemplate(start, end); last > 0 {
		return last
	}
	r.maskTargets(start, end)
	if r.mdx {
		last := r.maskComponents(start, end)
		r.dedent(start, end, last > start)
		end = max(end, last)
	}
	line := r.src[start:end]
	if !bytes.Contains(line, []byte("%%")) {
		return end
	}
	for from := start; from < end; {
		m := opening().FindIndex(r.src[from:end])
		if m == nil {
			return end
		}
		open := from + bytes.Index(r.src[from+m[0]:end], []byte("%%")) + m[0]
		n := bytes.Index(r.src[open+2:min(len(r.src), open+maxComment)], []byte("%%"))
		if n < 0 || bytes.IndexByte(line, '`') >= 0 {
			return end
		}
		from = open + n + 4
		r.mask(open, from, "a comment")
	}
	return end
}

func (r *reader) mask(start, end int, reason string) {
	r.LeaveOut(string(r.src[start:end]), start, end, reason)
	for i := start; i < end; i++ {
		if r.src[i] != '\n' && r.src[i] != '\r' {
			r.src[i] = ' '
		}
	}
}

// maxBrackets is how many brackets may be open at once, and addresses of links without
// an end, before all brackets of a paragraph are taken for text; it bounds the time
// that parsing takes.
const maxBrackets = 500

// maskedBracket stands for "[" where it is no mark of Markdown: no text has it, as it
// is a control character.
const maskedBracket = '\x01'

// maskNesting masks marks that are nested too deep or have no partner.
func (r *reader) maskNesting() {
	for start := 0; start < len(r.src); {
		end := paragraphEnd(r.src, start)
		if tangled(r.src[start:end]) {
			r.masked = true
			for i := start; i < end; i++ {
				if r.src[i] == '[' {
					r.src[i] = maskedBracket
				}
			}
		}
		start = end
	}
	for start := 0; start < len(r.src); {
		end := lineEnd(r.src, start)
		if marks := containers().Find(r.src[start:end]); marks != nil {
			r.mask(start+len(marks), start+len(deeper().Find(r.src[start:end])), "a mark that is nested too deep")
		}
		start = end
	}
}

// containers and deeper are the marks of quotations and lists within each other at
// the start of a line: as many as are read, and all.
var (
	containers = lazyregexp.New(`^([ \t]*([>*+-]|\d{1,9}[.)])){32}`)
	deeper     = lazyregexp.New(`^([ \t]*([>*+-]|\d{1,9}[.)]))+`)
)

func lineEnd(src []byte, start int) int {
	if n := bytes.IndexByte(src[start:], '\n'); n >= 0 {
		return start + n + 1
	}
	return len(src)
}

// paragraphEnd returns where the next blank line ends.
func paragraphEnd(src []byte, start int) int {
	for start < len(src) {
		end := lineEnd(src, start)
		blank := len(bytes.TrimSpace(src[start:end])) == 0
		if start = end; blank {
			break
		}
	}
	return start
}

// tangled reports whether brackets are nested deep or addresses of links have no end.
func tangled(b []byte) bool {
	depth, deepest, open := 0, 0, 0
	for i, c := range b {
		switch c {
		case '[':
			depth++
			deepest = max(deepest, depth)
		case ']':
			depth = max(0, depth-1)
			if i+1 < len(b) && b[i+1] == '(' {
				open++
			}
		case ')':
			open = max(0, open-1)
		}
	}
	return deepest > maxBrackets || open > maxBrackets
}
