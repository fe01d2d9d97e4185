package text

import (
	"bytes"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
	nethtml "golang.org/x/net/html"
)

// maxFrontMatter is the length in bytes above which "---" is no front matter; it
// bounds the time that YAML takes.
const maxFrontMatter = 8 << 10

// frontMatter reads the YAML between two lines "---" at the start of the file
// and returns where the text starts. It fills only what is empty in meta.
func (m *markdown) frontMatter(s string, meta *Meta) int {
	if !strings.HasPrefix(s, "---\n") && !strings.HasPrefix(s, "---\r\n") {
		return 0
	}
	end := 0
	for _, close := range []string{"\n---\n", "\n---\r\n", "\n...\n"} {
		if i := strings.Index(s, close); i > 0 && (end == 0 || i+len(close) < end) {
			end = i + len(close)
		}
	}
	if end == 0 && strings.HasSuffix(s, "\n---") {
		end = len(s)
	}
	fields := make(map[string]any)
	if end == 0 || end > maxFrontMatter || yaml.Unmarshal([]byte(strings.TrimRight(s[:end], "-.\r\n")), &fields) != nil || len(fields) == 0 {
		return 0
	}
	fill := func(field *string, names ...string) {
		for _, name := range names {
			if value, ok := fields[name].(string); ok && *field == "" {
				*field = strings.TrimSpace(value)
			}
		}
	}
	fill(&meta.Title, "title")
	fill(&meta.Author, "author")
	fill(&meta.Language, "language", "lang")
	if kind := Kind(fmt.Sprint(fields["kind"])); meta.Kind == "" && kind.known() {
		meta.Kind = kind
	}
	m.leave(0, end, "front matter")
	return end
}

func (m *markdown) leave(start, end int, reason string) {
	words := strings.Join(strings.Fields(string(m.buf[start:min(end, start+10*maxNote)])), " ")
	if words != "" {
		m.blocks = append(m.blocks, &block{kind: leftOut, reason: reason, from: start, to: end, passage: passage{text: []byte(words)}})
	}
}

// maskHTML masks tags, comments and hidden elements outside of code.
func (m *markdown) maskHTML(from int) {
	fenced, lineStart := "", true
	for i := from; i < len(m.buf); {
		if lineStart {
			end := lineEnd(m.buf, i)
			was := fenced
			fenced = fenceAfter(fenced, string(m.buf[i+quoteLength(m.buf[i:end]):end]))
			lineStart = false
			if was != "" || fenced != "" {
				i = end
				continue
			}
		}
		switch m.buf[i] {
		case '\n', '\r':
			lineStart = true
			i++
		case '\\':
			i++
			if i < len(m.buf) && isMark(m.buf[i]) {
				i++
			}
		case '`':
			n := runLength(m.buf[i:])
			i += n
			if end := closingTicks(m.buf, i, min(blankLine(m.buf, i), i+maxCodeSpan), n); end > 0 {
				i = end + n
			}
		case '<':
			i = m.maskTag(i)
		default:
			i++
		}
	}
}

// maxCodeSpan is the length in bytes up to which a tag between backticks is
// taken for code; it bounds the time.
const maxCodeSpan = 2000

func lineEnd(b []byte, i int) int {
	if n := bytes.IndexAny(b[i:], "\r\n"); n >= 0 {
		return i + n
	}
	return len(b)
}

// blankLine returns where the paragraph around b[i] ends, looking ahead no
// farther than a code span may reach.
func blankLine(b []byte, i int) int {
	b = b[:min(len(b), i+maxCodeSpan)]
	for end := i; ; {
		end = lineEnd(b, end)
		next := bytes.TrimLeft(b[end:], " \t\r\n")
		if len(next) == 0 || bytes.Count(b[end:len(b)-len(next)], []byte("\n")) > 1 {
			return end
		}
		end = len(b) - len(next)
	}
}

// maskTag masks the comment, tag or hidden element that starts at buf[i:] and
// returns where it ends; if there is none, i+1.
func (m *markdown) maskTag(i int) int {
	rest := m.buf[i:]
	for _, c := range [][2]string{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}} {
		if bytes.HasPrefix(rest, []byte(c[0])) {
			end := len(m.buf)
			if n := bytes.Index(rest[len(c[0]):], []byte(c[1])); n >= 0 {
				end = i + len(c[0]) + n + len(c[1])
			}
			m.leave(i, end, "an HTML comment")
			m.mask(i, end)
			return end
		}
	}
	n := tagLength(rest)
	if n == 0 {
		return i + 1
	}
	end := i + n
	z := nethtml.NewTokenizer(bytes.NewReader(rest[:n]))
	kind := z.Next()
	token := z.Token()
	if kind == nethtml.StartTagToken && !voidElements[token.Data] {
		attributes := make(map[string]string)
		for _, a := range token.Attr {
			attributes[a.Key] = a.Val
		}
		if reason := whyLeftOut(token.Data, attributes); reason != "" {
			end = elementEnd(m.buf, end, token.Data)
			m.leave(i, end, reason)
		}
	}
	m.mask(i, end)
	if blockElements[token.Data] || token.Data == "br" {
		m.buf[i] = ' '
	}
	return end
}

// tagLength returns the length of the tag at the start of b, 0 if it is none:
// "a < b" and "<https://example.org>" are not.
func tagLength(b []byte) int {
	i := 1
	if i < len(b) && b[i] == '/' {
		i++
	}
	name := i
	for i < len(b) && (b[i]|0x20 >= 'a' && b[i]|0x20 <= 'z' || i > name && (b[i] >= '0' && b[i] <= '9' || b[i] == '-')) {
		i++
	}
	if i == name || i == len(b) || strings.IndexByte(" \t\r\n/>", b[i]) < 0 {
		return 0
	}
	for ; i < len(b); i++ {
		space := i+1 < len(b) && b[i+1] <= ' '
		switch c := b[i]; {
		case c == '>':
			return i + 1
		case c == '<' || c == '\n' && isBlank(string(b[i:lineEnd(b, i+1)])):
			return 0
		case (c == ',' || c == ';' || c == '.') && space: // prose: "if a <b and c, then d> e"
			return 0
		case c == '"' || c == '\'':
			n := bytes.IndexByte(b[i+1:], c)
			if n < 0 || b[i-1] != '=' && b[i-1] != ' ' {
				return 0
			}
			i += n + 1
		}
	}
	return 0
}

// elementEnd returns where the element ends whose start tag ends at buf[at:],
// the end of the file if its end tag is missing.
func elementEnd(buf []byte, at int, name string) int {
	depth := 1
	for {
		i := bytes.IndexByte(buf[at:], '<')
		if i < 0 {
			return len(buf)
		}
		at += i + 1
		rest := buf[at:]
		end := len(rest) > 0 && rest[0] == '/'
		if end {
			rest = rest[1:]
		}
		if len(rest) <= len(name) || !strings.EqualFold(string(rest[:len(name)]), name) || strings.IndexByte(" \t\r\n/>", rest[len(name)]) < 0 {
			continue
		}
		if !end {
			depth++
		} else if depth--; depth == 0 {
			if n := bytes.IndexByte(buf[at:], '>'); n >= 0 {
				return at + n + 1
			}
			return len(buf)
		}
	}
}
