package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An inline is the state of masking the marks within one block.
type inline struct {
	*markdown
	at, end  int
	emphasis map[byte][]Span // marks that may open emphasis, by character
	brackets []int           // where "[" stands
	unclosed map[int]bool    // lengths of backtick runs without a partner
}

// inline masks emphasis, code marks, links, images and backslashes in
// buf[start:end], so that what is left is the text.
func (m *markdown) inline(start, end int) {
	in := inline{markdown: m, at: start, end: end, emphasis: make(map[byte][]Span), unclosed: make(map[int]bool)}
	for in.at < end {
		switch c := m.buf[in.at]; c {
		case '\\':
			in.escape()
		case '`':
			in.codeSpan()
		case '*', '_', '~':
			in.delimiter(c)
		case '[':
			in.brackets = append(in.brackets, in.at)
			in.at++
		case ']':
			in.link()
		case '<':
			in.autolink()
		default:
			in.at++
		}
	}
}

// escape masks a backslash before a mark or at the end of a line.
func (in *inline) escape() {
	next := in.at + 1
	if next < in.end && (isMark(in.buf[next]) || isLineBreak(rune(in.buf[next]))) {
		in.mask(in.at, next)
		if in.buf[next] == '&' {
			in.literal[next] = true
		}
		next++
	}
	in.at = next
}

// isMark tells ASCII punctuation.
func isMark(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z')
}

func (in *inline) codeSpan() {
	n := runLength(in.buf[in.at:in.end])
	start := in.at + n
	in.at = start
	if in.unclosed[n] {
		return
	}
	end := closingTicks(in.buf, start, in.end, n)
	if end < 0 {
		in.unclosed[n] = true
		return
	}
	in.mask(start-n, start)
	in.mask(end, end+n)
	for i := start; i < end; i++ {
		if in.buf[i] == '&' {
			in.literal[i] = true
		}
	}
	in.at = end + n
}

// runLength returns how often b starts with its first byte.
func runLength(b []byte) int {
	n := 1
	for n < len(b) && b[n] == b[0] {
		n++
	}
	return n
}

// closingTicks returns where the next run of exactly n backticks starts in
// buf[start:end], -1 without one.
func closingTicks(buf []byte, start, end, n int) int {
	for start < end {
		i := bytes.IndexByte(buf[start:end], '`')
		if i < 0 {
			return -1
		}
		start += i
		run := runLength(buf[start:end])
		if run == n {
			return start
		}
		start += run
	}
	return -1
}

// delimiter handles a run of "*", "_" or "~": it closes what an earlier run
// opened, or may open. Marks without a partner stay.
func (in *inline) delimiter(c byte) {
	n := runLength(in.buf[in.at:in.end])
	before, _ := utf8.DecodeLastRune(in.buf[:in.at])
	after, _ := utf8.DecodeRune(in.buf[in.at+n:])
	opens, closes := !isGap(after), !isGap(before)
	if c == '_' { // not within a word
		opens, closes = opens && !isWord(before), closes && !isWord(after)
	}
	run := Span{in.at, in.at + n}
	in.at += n
	if c == '~' && n != 2 {
		return
	}
	open := in.emphasis[c]
	for closes && run.Start < run.End && len(open) > 0 {
		last := &open[len(open)-1]
		k := min(run.End-run.Start, last.End-last.Start)
		in.mask(last.End-k, last.End)
		in.mask(run.Start, run.Start+k)
		last.End -= k
		run.Start += k
		if last.Start == last.End {
			open = open[:len(open)-1]
		}
	}
	if opens && run.Start < run.End {
		open = append(open, run)
	}
	in.emphasis[c] = open
}

func isGap(r rune) bool  { return r == 0 || r == utf8.RuneError || unicode.IsSpace(r) }
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// link handles "]": "[text](address)", "[text][label]", "[label]" and "[^1]",
// of which the text stays, and of an image the description.
func (in *inline) link() {
	closing := in.at
	in.at++
	n := len(in.brackets)
	if n == 0 {
		return
	}
	opening := in.brackets[n-1]
	in.brackets = in.brackets[:n-1]
	text := in.buf[opening+1 : closing]
	if len(text) > 1 && text[0] == '^' && len(text) < 100 {
		in.mask(opening, in.at)
		return
	}
	end := in.target(closing+1, text)
	if end < 0 {
		return
	}
	in.mask(opening, opening+1)
	if opening > 0 && in.buf[opening-1] == '!' {
		in.mask(opening-1, opening)
	}
	in.mask(closing, end)
	in.at = end
}

// target returns where the target of a link ends that starts at buf[at:], -1
// if there is none.
func (in *inline) target(at int, text []byte) int {
	rest := in.buf[at:in.end]
	switch {
	case len(rest) > 0 && rest[0] == '(':
		if n := addressLength(rest); n > 0 {
			return at + n
		}
	case len(rest) > 1 && rest[0] == '[':
		if n := bytes.IndexByte(rest[:min(len(rest), 1000)], ']'); n > 0 {
			label := rest[1:n]
			if n == 1 {
				label = text
			}
			if in.defined(label) {
				return at + n + 1
			}
		}
	}
	if in.defined(text) {
		return at
	}
	return -1
}

// addressLength returns the length of "(address)" or `(address "title")` at the
// start of b, 0 if it is none. Brackets nest 32 deep at most, which also bounds
// the time.
func addressLength(b []byte) int {
	depth, quote := 0, byte(0)
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && i > 0 && b[i-1] <= ' ':
			quote = c
		case c == '(':
			if depth++; depth > 32 {
				return 0
			}
		case c == ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
			if next := bytes.TrimLeft(b[i:], " \t\r\n\x00"); len(next) == 0 || strings.IndexByte(`"'()`, next[0]) < 0 && depth == 1 && i > 1 {
				return 0
			}
		}
	}
	return 0
}

// defined tells whether a label is defined somewhere in the file.
func (in *inline) defined(label []byte) bool {
	return len(label) < 1000 && len(in.labels) > 0 && in.labels[labelKey(string(label))]
}

func labelKey(label string) string {
	return strings.ToLower(strings.Join(strings.Fields(label), " "))
}

// autolink masks the brackets of "<https://example.org>".
func (in *inline) autolink() {
	if n := autolinkLength(in.buf[in.at:in.end]); n > 0 {
		in.mask(in.at, in.at+1)
		in.mask(in.at+n-1, in.at+n)
		in.at += n
		return
	}
	in.at++
}

// autolinkLength returns the length of "<scheme:…>" or "<name@host>" at the
// start of b, 0 if it is neither.
func autolinkLength(b []byte) int {
	end := bytes.IndexAny(b[1:], "<> \t\r\n")
	if end < 0 || b[1+end] != '>' {
		return 0
	}
	if i := bytes.IndexAny(b[1:1+end], ":@"); i > 1 || i == 1 && b[2] == '@' {
		return end + 2
	}
	return 0
}
