package markdown

import (
	"bytes"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// Components of MDX (https://mdxjs.com), Vue and Astro: "<Card title="A" icon={<B/>}>". In other
// files than those of MDX they are known by an end tag with a line for itself.
var (
	componentTag = lazyregexp.New(`</?[A-Z]\w*(?:\.\w+)?(?:[\s/>]|$)`)
	componentEnd = lazyregexp.New(`(?m)^[ \t]*</([A-Z]\w*[a-z]\w*)>[ \t]*\r?$|^[ \t]*<([A-Z]\w*[a-z]\w*)(?:\s[^<>\n]*)?/>[ \t]*\r?$`)
	titleOf      = lazyregexp.New(`\s(?:title|label|summary|header|heading)=(?:"([^"\n{}]+)"|'([^'\n{}]+)')`)

	loweredOpener = lazyregexp.New(`<[a-z][\w-]*\s`)
)

// elements are those of HTML that may be written in capitals.
var elements = source.Words(`a b blockquote body br center code dd details div dl dt em font form h1 h2 h3 h4 h5 h6 head hr html i img input li link meta
	ol option p pre script select small span strong style sub summary sup table tbody td textarea tfoot th thead title tr tt u ul video`)

// findComponents looks for components, which make the file one of MDX.
func (r *reader) findComponents() {
	if r.mdx || bytes.IndexByte(r.src, '<') < 0 {
		return
	}
	for _, m := range componentEnd().FindAllSubmatch(r.src, -1) {
		if !elements()[strings.ToLower(string(m[1])+string(m[2]))] {
			r.mdx = true
			return
		}
	}
}

// maskComponents masks the tags of components that start in a line, and the values in braces of
// those of HTML, and returns where the last of them ends, 0 without one.
func (r *reader) maskComponents(start, end int) int {
	last := 0
	for at := start; at < end; {
		n := bytes.IndexByte(r.src[at:end], '<')
		if n < 0 {
			break
		}
		at += n
		stop := 0
		if !inCode(r.src[start:end], at-start) {
			stop = r.maskComponent(at)
		}
		if stop > end {
			end = lineEnd(r.src, stop-1)
		}
		at = max(at+1, stop)
		last = max(last, stop)
	}
	if last == 0 {
		return 0
	}
	return max(last, end)
}

// maskComponent masks the tag at r.src[at:] and returns where it ends, 0 if it is none.
func (r *reader) maskComponent(at int) int {
	rest := r.src[at:min(len(r.src), at+maxComment)]
	switch m := componentTag().FindIndex(rest[:min(len(rest), 100)]); {
	case m != nil && m[0] == 0:
		stop := tagEnd(rest)
		if stop == 0 {
			return 0
		}
		tag := bytes.Clone(rest[:stop])
		r.mask(at, at+stop, "a component of MDX")
		if m := titleOf().FindSubmatchIndex(tag); m != nil {
			r.unmask(tag, at, max(m[2], m[4]), max(m[3], m[5]))
		}
		return at + stop
	case loweredOpener().Match(rest[:min(len(rest), 60)]) && rest[1] != '/':
		stop := tagEnd(rest)
		if stop > 0 && bytes.Contains(rest[:stop], []byte("={")) {
			blankBraces(rest[:stop])
			return at + stop
		}
	}
	return 0
}

// unmask shows tag[from:to], the title of a component that starts at r.src[at], again, with a
// colon behind it.
func (r *reader) unmask(tag []byte, at, from, to int) {
	copy(r.src[at+from:], tag[from:to])
	if !bytes.ContainsAny(tag[to-1:to], ".:?!") {
		r.src[at+to] = ':'
	}
}

// tagEnd returns where the tag at the start of b ends, 0 if it has no end: quotes and braces
// may hold ">".
func tagEnd(b []byte) int {
	depth, quote := 0, byte(0)
	for i := 1; i < len(b); i++ {
		switch c := b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == '>' && depth <= 0:
			return i + 1
		case c == '\n' && i+1 < len(b) && b[i+1] == '\n' && depth <= 0:
			return 0
		}
	}
	return 0
}

// blankBraces makes spaces of what stands in braces.
func blankBraces(tag []byte) {
	depth := 0
	for i, c := range tag {
		if c == '{' {
			depth++
		}
		if depth > 0 && c != '\n' && c != '\r' {
			tag[i] = ' '
		}
		if c == '}' {
			depth--
		}
	}
}
