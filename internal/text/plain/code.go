package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

var (
	prompt   = lazyregexp.New(`^(?:\$|#|>>>|%|~\$|C:\\[^ ]*>|PS [^ ]*>|[\w.-]+@[\w.-]+[:~][^ ]*[$#])(?:\s|$)`)
	codeMark = lazyregexp.New(`[{};]$|^[{}]|^(?:sudo|apt|apt-get|git|cd|ls|pip|npm|make|go|docker|curl|wget|export|set|import|from|def|return|if|for|while|function|var|let|const|public|class|#include|SELECT|INSERT|UPDATE)\s|\w\(.*\)|^--?\w|[<>=!]=|:=|->|=>|&&|\|\||^\w+=\S|</?\w+>|\w/\w+/|\\$`)
	fence    = lazyregexp.New("^(```+|~~~+)[ \\w+-]*$")
	fenceEnd = lazyregexp.New("^(```+|~~~+)$")
)

// code reads a chunk of a program, of commands or of what they print.
func (r *reader) code(c chunk) bool {
	if !r.isCode(c) {
		return false
	}
	r.addCode(c)
	return true
}

func (r *reader) addCode(c chunk) {
	var lines source.CodeLines
	for _, l := range c {
		start := l.start // with the white space before it
		for start > 0 && (r.src[start-1] == ' ' || r.src[start-1] == '\t') {
			start--
		}
		lines.Add(r.src[start:l.end], start, l.end)
		lines.Break()
	}
	p := lines.Passage()
	if p.Empty() {
		return
	}
	r.add(source.NewBlock(text.Code, p), c, true)
}

// isCode reports whether a chunk is set in more than the running text and looks like
// code, or looks so for certain.
func (r *reader) isCode(c chunk) bool {
	goesOn := r.goesOnWithCode(c)
	set, prompts := goesOn || c.indent() >= r.innerIndent()+2, r.prompts(c)
	if !set && prompts == 0 {
		return false
	}
	leads := r.last() != nil && source.LeadsIn(r.last().Tail(20))
	if prompts > 0 && prompts*2 >= len(c) && (set || leads || prompts > 1) {
		return true
	}
	if !set {
		return false
	}
	marks, prose := r.looks(c)
	if leads || goesOn {
		return prose*2 < len(c) || marks+prompts >= len(c)
	}
	return (marks+prompts)*2 > len(c)
}

// goesOnWithCode reports whether a chunk is set in at least as far as the code directly before it, which is set in itself.
func (r *reader) goesOnWithCode(c chunk) bool {
	n := len(r.shapes)
	return n > 0 && r.shapes[n-1].Kind == text.Code && r.shapes[n-1].indent >= r.body+2 && c.indent() >= r.shapes[n-1].indent
}

// innerIndent is how far the running text is set in that a chunk may go on with: that of the open item, or of the last block.
func (r *reader) innerIndent() int {
	if n := len(r.items); n > 0 {
		return r.items[n-1].inner
	}
	if n := len(r.shapes); n > 0 {
		return max(r.body, min(r.shapes[n-1].indent, r.body+4))
	}
	return r.body
}

// prompts counts the lines of a chunk that begin with a prompt.
func (r *reader) prompts(c chunk) (n int) {
	for _, l := range c {
		if prompt().MatchString(r.of(l)) {
			n++
		}
	}
	return n
}

// looks counts the other lines of a chunk that look like code, and those that look like prose.
func (r *reader) looks(c chunk) (marks, prose int) {
	for _, l := range c {
		switch s := r.of(l); {
		case prompt().MatchString(s):
		case codeMark().MatchString(s) || symbols(s)*100 >= len(s)*12:
			marks++
		case isProse(s):
			prose++
		}
	}
	return marks, prose
}

// symbols counts the characters of s that are frequent in code and rare in prose.
func symbols(s string) int {
	n := 0
	for _, r := range s {
		if strings.ContainsRune("{}[]<>=$|\\/_;#&*+~^@`%", r) {
			n++
		}
	}
	return n
}

// isProse reports whether a line is words of a sentence.
func isProse(s string) bool {
	if wide := len(s) - utf8.RuneCountInString(s); wide > len(s)/2 && len(s) >= 45 { // Chinese and the like
		return true
	}
	words, letters := strings.Fields(s), 0
	for _, w := range words {
		if !strings.HasPrefix(w, "-") && strings.IndexFunc(strings.Trim(w, `.,;:!?"'()“”`), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) < 0 {
			letters++
		}
	}
	return len(words) >= 4 && letters*10 >= len(words)*8 || text.EndsSentence(s) && len(words) >= 3
}

// fencedCode reads a chunk between two lines of backticks or tildes.
func (r *reader) fencedCode(c chunk) bool {
	if len(c) < 3 || !fence().MatchString(r.of(c[0])) || !fenceEnd().MatchString(r.of(c[len(c)-1])) {
		return false
	}
	r.addCode(c[1 : len(c)-1])
	return true
}
