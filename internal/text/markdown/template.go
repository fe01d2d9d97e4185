package markdown

import (
	"bytes"
	"strings"

	"pilcrow/internal/lazyregexp"
)

var (
	templateLine = lazyregexp.New(`^\s*(?:(?:\{%[^\n]*?%\}|\{\{[<%][^\n]*?[>%]\}\}|\{\{[^{}\n]*\}\}|\{/\*[^\n]*?\*/\})\s*)+$`)
	templateOpen = lazyregexp.New(`^\s*(\{%|\{\{[<%]|\{/\*)`)
	codeTag      = lazyregexp.New(`^\s*(?:\{%-?|\{\{[<%])\s*(/\s*|end)?(?:highlight|codeblock|code|prism)\b`)
	commentTag   = lazyregexp.New(`^\s*\{%-?\s*comment\s*-?%\}`)
	commentEnd   = lazyregexp.New(`\{%-?\s*endcomment\s*-?%\}`)
	snippet      = lazyregexp.New(`^\s*(?:-{1,2}8<-{1,2}(\s+"[^"\n]*")?|\{![^\n]{1,300}!\})\s*$`)
	targetTag    = lazyregexp.New(`\]\(\s*(\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|\{\{[<%][^\n]*?[>%]\}\})`)
)

// closings are the ends of tags of templates, by how they open.
var closings = map[string]string{"{%": "%}", "{{<": ">}}", "{{%": "%}}", "{/*": "*/}"}

// maskTemplate masks the tags of templates that have the line for themselves, and returns where
// the last of them ends, 0 without one. Those around code become its fences.
func (r *reader) maskTemplate(start, end int) int {
	line := r.src[start:end]
	switch {
	case snippet().Match(line):
		r.mask(start, end, "a part of another file")
		return end
	case bytes.IndexByte(line, '{') < 0:
		return 0
	case !r.openComment && commentTag().Match(line):
		if m := commentEnd().FindIndex(r.src[start:]); m != nil {
			end = lineEnd(r.src, start+m[1]-1)
		} else {
			r.openComment = true
		}
	case codeTag().Match(line) && templateLine().Match(line):
		r.mask(start, end, "a tag of a template")
		copy(r.src[start:end], tagFence)
		return end
	case templateLine().Match(line):
	default:
		m := templateOpen().FindSubmatch(line)
		if m == nil || bytes.Contains(line, []byte(closings[string(m[1])])) {
			return 0
		}
		n := endOf(r.src, start, closings[string(m[1])], maxComment)
		if n == 0 || blankLine(r.src, start) < n && string(m[1]) != "{/*" {
			return 0
		}
		end = n
	}
	r.mask(start, end, "a tag of a template")
	return end
}

// tagFence is the fence of code that tags of a template stand around.
const tagFence = "~~~~~~"

// closesCode makes the end of a fence of a tag that ends code.
func (r *reader) closesCode(start, end int) bool {
	m := codeTag().FindSubmatch(r.src[start:end])
	if m == nil || len(m[1]) == 0 {
		return false
	}
	r.mask(start, end, "a tag of a template")
	copy(r.src[start:end], tagFence)
	return true
}

// maskTargets makes addresses of links of the tags of templates that stand in their place.
func (r *reader) maskTargets(start, end int) {
	line := r.src[start:end]
	if bytes.IndexByte(line, '{') < 0 {
		return
	}
	for _, m := range targetTag().FindAllSubmatchIndex(line, -1) {
		if inCode(line, m[0]) {
			continue
		}
		for i := start + m[2]; i < start+m[3]; i++ {
			if strings.IndexByte(" \t()<>\"'|{}", r.src[i]) >= 0 {
				r.src[i] = '_'
			}
		}
	}
}

// inCode reports whether line[at] stands in a span of code.
func inCode(line []byte, at int) bool { return bytes.Count(line[:at], []byte("`"))%2 == 1 }
