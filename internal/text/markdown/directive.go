package markdown

import (
	"bytes"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// Directives of MyST (https://mystmd.org) stand in fences of code, also those that hold text.
var (
	directive       = lazyregexp.New("^(`{3,}|~{3,})\\{([A-Za-z][\\w:-]*)\\}")
	directiveOption = lazyregexp.New(`^[ \t]*:[\w-]+:([ \t].*)?$`)
)

// textDirectives are those that hold text and not code or data.
var textDirectives = source.Words(`note tip hint important warning caution danger attention error seealso admonition dropdown card grid grid-item grid-item-card
	tab-set tab-item margin sidebar topic epigraph pull-quote exercise solution prf:theorem prf:proof prf:lemma prf:definition proof theorem definition versionadded
	versionchanged deprecated div container aside`)

// maskDirectives makes the fences of directives those of admonitions, and returns where the next
// line begins, 0 if the line is none of them.
func (r *reader) maskDirectives(f *fences, start, end int) int {
	if fence, last := r.maskDirective(start, end); fence != "" {
		f.directives = append(f.directives, fence)
		return last
	}
	if n := len(f.directives); n > 0 && r.closesDirective(start, end, f.directives[n-1]) {
		f.directives = f.directives[:n-1]
		return end
	}
	return 0
}

// maskDirective makes the fence of a directive that holds text one of an admonition, and returns
// it, "" if there is none in the line.
func (r *reader) maskDirective(start, end int) (fence string, last int) {
	line := r.src[start:end]
	at := len(line) - len(bytes.TrimLeft(line, " >\t"))
	m := directive().FindSubmatch(line[at:])
	if m == nil || !textDirectives()[string(bytes.ToLower(m[2]))] {
		return "", end
	}
	fence = string(m[1])
	r.colons(start+at, len(fence))
	for end < len(r.src) {
		next := lineEnd(r.src, end)
		if !directiveOption().Match(bytes.TrimRight(r.src[end:next], "\r\n")) {
			break
		}
		r.mask(end, next, "an option of a directive")
		end = next
	}
	return fence, end
}

// colons makes n colons of the fence at r.src[at:].
func (r *reader) colons(at, n int) { copy(r.src[at:], bytes.Repeat([]byte(":"), n)) }

// closesDirective makes colons of a line that ends the innermost directive.
func (r *reader) closesDirective(start, end int, open string) bool {
	line := bytes.TrimRight(r.src[start:end], " \t\r\n")
	text := bytes.TrimLeft(line, " >\t")
	if string(text) != open {
		return false
	}
	r.colons(start+len(line)-len(text), len(open))
	return true
}
