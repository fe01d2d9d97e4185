package markdown

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pilcrow/internal/text/markup"
)

// inline adds a node of running text.
func (r *reader) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		r.segment(r.trimmed(n), true)
		if n.SoftLineBreak() || n.HardLineBreak() {
			r.lineBreak(n)
		}
	case *ast.CodeSpan:
		r.codeSpan(n)
	case *ast.Emphasis:
		name := "em"
		if n.Level == 2 {
			name = "strong"
		}
		r.element(name, nil, n)
	case *ast.Link:
		r.element("a", map[string]string{"href": string(n.Destination)}, n)
	case *ast.Image:
		r.image(n)
	case *ast.AutoLink:
		label := n.Label(r.src)
		if start := n.Pos() + 1; start > 0 && bytes.HasPrefix(r.src[min(start, len(r.src)):], label) {
			r.put(string(label), start, start+len(label))
		}
	case *ast.RawHTML:
		r.feed(segments(n.Segments)...)
	case *extast.Strikethrough:
		r.element("del", nil, n)
	case *extast.TaskCheckBox:
		attr := map[string]string{"type": "checkbox"}
		if n.IsChecked {
			attr["checked"] = ""
		}
		r.Open("input", attr, r.end, r.end)
	case *mark:
		if n.says != "" {
			r.put(n.says, n.start, n.end)
		}
		r.segment(n.text, true)
		r.end = max(r.end, n.end)
	default:
		r.children(n)
	}
}

func (r *reader) lineBreak(n *ast.Text) {
	name, at := markup.SoftBreak, max(r.end, n.Segment.Stop)
	if n.HardLineBreak() {
		name = "br"
	}
	r.Open(name, nil, at, at)
}

func (r *reader) codeSpan(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			r.segment(t.Segment, false)
		}
	}
}

// image adds a picture with what it is said to show.
func (r *reader) image(n *ast.Image) {
	start := max(r.end, n.Pos())
	end := start
	var alt strings.Builder
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			alt.Write(t.Segment.Value(r.src))
			end = max(end, t.Segment.Stop)
			if t.SoftLineBreak() {
				alt.WriteByte(' ')
			}
		}
		if m, ok := c.(*mark); ok && entering {
			alt.WriteString(m.says)
			alt.Write(m.text.Value(r.src))
			end = max(end, m.end)
		}
		return ast.WalkContinue, nil
	})
	r.Open("img", map[string]string{"alt": alt.String(), "src": string(n.Destination)}, start, end)
	r.end = max(r.end, end)
}

// segment adds a stretch of the source as text; escapes and entities in it are
// resolved unless it is code.
func (r *reader) segment(s text.Segment, escapes bool) {
	start, end := max(s.Start, r.skip), s.Stop
	for at := start; at < end; {
		next := end
		if escapes {
			if n := bytes.IndexAny(r.src[at:end], `\&`); n >= 0 {
				next = at + n
			}
		}
		if next > at {
			r.put(r.between(at, next), at, next)
			at = next
			continue
		}
		at = r.escape(at, end)
	}
}

// escape adds what the backslash or entity at src[at:] stands for and returns where
// it ends.
func (r *reader) escape(at, end int) int {
	if r.src[at] == '\\' {
		next := at + 1
		if next < end && util.IsPunct(r.src[next]) {
			r.put(string(r.src[next]), next, next+1)
			return next + 1
		}
		r.put(`\`, at, next)
		return next
	}
	n := min(markup.EntityLength(string(r.src[at:min(end, at+50)])), end-at)
	entity := string(r.src[at : at+n])
	said := entity
	if strings.HasSuffix(entity, ";") {
		said = html.UnescapeString(entity)
	}
	r.put(said, at, at+n)
	return at + n
}

// between returns a stretch of the source, without the masks of brackets.
func (r *reader) between(start, end int) string {
	s := string(r.src[start:end])
	if r.masked {
		s = strings.ReplaceAll(s, string(maskedBracket), "[")
	}
	return s
}

// put adds a text with what stands before it.
func (r *reader) put(s string, start, end int) {
	if r.prefix != "" {
		r.Text(r.prefix, start, start)
		r.Text(" ", start, start)
		r.prefix = ""
	}
	r.Text(s, start, end)
	r.end = max(r.end, end)
}

func segments(s *text.Segments) []text.Segment {
	if s == nil {
		return nil
	}
	return s.Sliced(0, s.Len())
}

// feed adds the HTML of some segments. What stands between them, such as the marks
// of a quotation, is no part of it.
func (r *reader) feed(all ...text.Segment) {
	s, at := r.joined(all)
	for _, g := range all {
		r.end = max(r.end, g.Stop)
	}
	r.Feed(s, at)
}

// joined returns the text of some segments, and what leads from an offset in it to the file.
func (r *reader) joined(all []text.Segment) (joined string, at func(int) int) {
	var s strings.Builder
	var starts []text.Segment // with Padding where in s it starts
	for _, g := range all {
		if g.Start < g.Stop {
			starts = append(starts, text.Segment{Start: g.Start, Stop: g.Stop, Padding: s.Len()})
			s.WriteString(r.between(g.Start, g.Stop))
		}
	}
	k := 0
	return s.String(), func(i int) int {
		for k > 0 && starts[k].Padding > i {
			k--
		}
		for k+1 < len(starts) && starts[k+1].Padding <= i {
			k++
		}
		if len(starts) == 0 {
			return r.end
		}
		return min(starts[k].Start+i-starts[k].Padding, starts[k].Stop)
	}
}
