package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/tex"
)

// A mark is a stretch of running text with marks around it that mean something to
// some programs. Of "[[place|name]]" the name is text, of "[^1]" nothing is, and
// of "$\alpha$" it is "α".
type mark struct {
	ast.BaseInline
	text       gtext.Segment // what of it is text
	says       string        // or what stands for it
	start, end int
}

var markKind = ast.NewNodeKind("Mark")

func (*mark) Kind() ast.NodeKind              { return markKind }
func (m *mark) Dump(source []byte, level int) { ast.DumpHelper(m, source, level, nil, nil) }

// silent reports whether nothing of the mark is text.
func (m *mark) silent() bool { return m.says == "" && m.text.IsEmpty() }

// marks parses marks.
type marks struct{}

func (marks) Trigger() []byte { return []byte{'[', '!', '=', '{', '$', '\\', ':', '@', '<', '|'} }

var (
	wikiLink      = lazyregexp.New(`^!?\[\[([^\[\]|\n]+\|)?([^\[\]|\n]+)(\|[^\[\]\n]*)?\]\]`)
	footnoteLink  = lazyregexp.New(`^\[\^[^\]\s]{1,60}\]`)
	highlightOpen = lazyregexp.New(`^==[^=\s]([^=\n]*[^=\s])?==`)
	picture       = lazyregexp.New(`(?i)\.(png|jpe?g|gif|svg|webp|pdf|mp[34])$`)
	spanned       = lazyregexp.New(`^\[([^\[\]\n]+)\](\{[#.][^{}\n]*\})`)
	role          = lazyregexp.New("^\\{([A-Za-z][\\w:+.-]*)\\}(`+)([^`\n]+)(`+)")
	roleTarget    = lazyregexp.New(`\s*<[^<>]*>$`)
	attributes    = lazyregexp.New(`^\{:?\s*(?:(?:[#.][\w:-]+|data-[\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))\s*)+\}`)
	icon          = lazyregexp.New(`^:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:`)
	inlineMath    = lazyregexp.New(`^(?:\\\(([^\n]{1,500}?)\\\)|\\\[([^\n]{1,500}?)\\\])`)
)

var openHighlight = parser.NewContextKey()

func (m marks) Parse(_ ast.Node, block gtext.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := m.find(line[:min(len(line), maxMark)], segment, block.Source(), pc)
	if n == nil {
		return nil
	}
	block.Advance(n.end - segment.Start)
	n.start = segment.Start
	return n
}

// maxMark is the length in bytes up to which the end of a mark is looked for.
const maxMark = 1000

// find returns the mark at the start of line, nil without one.
func (marks) find(line []byte, at gtext.Segment, source []byte, pc parser.Context) *mark {
	switch line[0] {
	case '=':
		return between(highlightOpen(), openHighlight, line, at, pc)
	case '[', '!':
		return bracket(line, at, pc)
	case '$':
		return dollars(line, at, source)
	case '\\':
		return command(line, at, source)
	case '@':
		return author(line, at, source, pc)
	case '<', '|':
		return chatMark(line, at, source, pc)
	case ':':
		return spoken("", len(icon().Find(line)), at)
	}
	return brace(line, at, source)
}

// spoken returns a mark of n bytes and what stands for it, nil if n is 0.
func spoken(says string, n int, at gtext.Segment) *mark {
	if n == 0 {
		return nil
	}
	return &mark{says: says, end: at.Start + n}
}

// between parses two bytes of marks around words, such as "==", by how they open; key is where they close.
func between(opens *regexp.Regexp, key parser.ContextKey, line []byte, at gtext.Segment, pc parser.Context) *mark {
	end, open := pc.Get(key).(int)
	closing := open && at.Start == end
	m := opens.FindIndex(line)
	if !closing && m == nil {
		return nil
	}
	if m != nil && !closing {
		pc.Set(key, at.Start+m[1]-2)
	}
	return &mark{end: at.Start + 2}
}

// bracket parses "[[name]]", "[^1]", "[text]{.class}" and "[@key]".
func bracket(line []byte, at gtext.Segment, pc parser.Context) *mark {
	if bytes.HasPrefix(line, []byte("[[")) || bytes.HasPrefix(line, []byte("![[")) {
		m := wikiLink().FindSubmatchIndex(line)
		switch {
		case m == nil:
			return nil
		case line[0] == '!' && picture().Match(line[m[4]:m[5]]):
			return &mark{end: at.Start + m[1]}
		}
		return inside(m[4], m[5], m[1], at)
	}
	if line[0] == '!' {
		return nil
	}
	if m := spanned().FindSubmatchIndex(line); m != nil {
		return inside(m[2], m[3], m[1], at)
	}
	if n := len(footnoteLink().Find(line)); n > 0 {
		return spoken("", n, at)
	}
	return spoken("", citation(line, pc), at)
}

// inside returns a mark of n bytes of which line[start:end] is text.
func inside(start, end, n int, at gtext.Segment) *mark {
	return &mark{text: gtext.NewSegment(at.Start+start, at.Start+end), end: at.Start + n}
}

// brace parses the tags of templates, the roles of MyST and attributes.
func brace(line []byte, at gtext.Segment, source []byte) *mark {
	if says, n := markup.Template(string(line)); n > 0 {
		return spoken(says, n, at)
	}
	if m := role().FindSubmatchIndex(line); m != nil && m[5]-m[4] == m[9]-m[8] {
		text := line[m[6]:m[7]]
		if string(line[m[2]:m[3]]) == "math" {
			return spoken(tex.Formula(string(text)), m[1], at)
		}
		if target := roleTarget().FindIndex(text); target != nil && target[0] > 0 {
			return inside(m[6], m[6]+target[0], m[1], at)
		}
		return inside(m[6], m[7], m[1], at)
	}
	n := len(attributes().Find(line))
	behind := at.Start > 0 && !util.IsSpace(source[at.Start-1])
	if n > 0 && (behind || util.IsBlank(line[n:])) {
		return spoken("", n, at)
	}
	return nil
}

// command parses what TeX has in running text: "\(x\)", "\autoref{fig:a}", "\emph{b}".
// A reference that stands alone in brackets is not said.
func command(line []byte, at gtext.Segment, source []byte) *mark {
	if len(line) > 2 && line[1] == ' ' && line[2] != '\n' { // a space that is not broken, as Pandoc and TeX have it
		return spoken(" ", 2, at)
	}
	if m := inlineMath().FindSubmatch(line); m != nil {
		formula := string(m[1]) + string(m[2])
		if !isFormula(formula) {
			return nil
		}
		return spoken(tex.Formula(formula), len(m[0]), at)
	}
	says, n := tex.Command(string(line))
	m := spoken(says, n, at)
	if strings.HasPrefix(says, "[") && isWrapped(source, at.Start, m.end) {
		m.says = ""
	}
	return m
}

// trimmed returns the segment of a text without the space, or the bracket, before a mark that
// is not said: "is so [@key]." is "is so.", "a table (\ref{a})." is "a table.".
func (r *reader) trimmed(n *ast.Text) gtext.Segment {
	s := n.Segment
	if before, ok := n.PreviousSibling().(*mark); ok && before.silent() && r.isWrapped(before) {
		s.Start = min(s.Start+1, s.Stop)
	}
	next, ok := n.NextSibling().(*mark)
	if !ok || !next.silent() {
		return s
	}
	if r.isWrapped(next) && s.Start < s.Stop && s.Stop == next.start {
		s.Stop--
	}
	if rest := bytes.TrimPrefix(r.src[next.end:], []byte(")")); r.isWrapped(next) && len(rest) > 0 && closesUp(rest) || !r.isWrapped(next) && closesUp(r.src[next.end:]) {
		s = s.TrimRightSpace(r.src)
	}
	return s
}

func (r *reader) isWrapped(m *mark) bool { return isWrapped(r.src, m.start, m.end) }

// isWrapped reports whether source[start:end] stands in round brackets that hold nothing else.
func isWrapped(source []byte, start, end int) bool {
	return start > 0 && source[start-1] == '(' && end < len(source) && source[end] == ')'
}

// closesUp reports whether what follows has no space before it.
func closesUp(rest []byte) bool {
	return len(rest) == 0 || strings.IndexByte(".,;:!?)\r\n", rest[0]) >= 0
}
