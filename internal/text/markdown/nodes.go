package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
)

// node adds a node of the syntax tree.
func (r *reader) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.element("h"+string(rune('0'+n.Level)), nil, n)
	case *ast.Paragraph:
		if !r.leaveImports(n) {
			r.element("p", nil, n)
		}
	case *smallLine:
		r.element("p", nil, n)
	case *ast.List:
		name := "ul"
		if n.IsOrdered() {
			name = "ol"
		}
		r.element(name, nil, n)
	case *ast.ListItem:
		r.item(n)
	case *ast.Blockquote:
		r.quotation(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.code(n)
	case *ast.HTMLBlock:
		r.feed(append(segments(n.Lines()), n.ClosureLine)...)
	case *ast.ThematicBreak:
		r.Open("hr", nil, r.end, r.end)
	case *ast.LinkReferenceDefinition:
	case *extast.Table:
		r.element("table", nil, n)
	case *extast.TableHeader:
		r.Open("thead", nil, r.end, r.end)
		r.element("tr", nil, n)
		r.Close("thead", r.end, r.end)
	case *extast.TableRow:
		r.element("tr", nil, n)
	case *extast.TableCell:
		name := "td"
		if _, header := n.Parent().(*extast.TableHeader); header {
			name = "th"
		}
		r.element(name, nil, n)
	case *extast.DefinitionList:
		r.element("dl", nil, n)
	case *extast.DefinitionTerm:
		r.element("dt", nil, n)
	case *extast.DefinitionDescription:
		r.element("dd", nil, n)
	case *extast.Footnote:
		r.footnote(n)
	case *display:
		r.display(n)
	case *admonition:
		r.admonition(n)
	default:
		r.inline(n)
	}
}

// admonition adds what stands out. It is a part of its own, unless it has no end: then all of the rest is in it.
func (r *reader) admonition(n *admonition) {
	var attr map[string]string
	if n.fence == 0 || n.ended {
		attr = map[string]string{markup.Box: ""}
	}
	r.around("div", attr, n, func() { r.titled(n) })
}

// titled adds what is in an admonition, with its title in front of its first paragraph, or on a line of its own. A
// heading in its place says more than the name of the kind.
func (r *reader) titled(n *admonition) {
	first := r.pictures(n.FirstChild())
	r.prefix = n.prefix()
	switch first.(type) {
	case nil, *ast.Heading:
		if n.title == "" {
			r.prefix = ""
		}
	}
	if _, paragraph := first.(*ast.Paragraph); strings.HasSuffix(n.title, "?") {
		r.prefixAs("h6", n) // all of it is the answer
	} else if r.prefix != "" && !paragraph {
		r.prefixAs("p", n)
	}
	r.from(first)
}

// pictures adds the paragraphs at the beginning that are nothing but pictures, and returns what is behind them: the title
// belongs to that.
func (r *reader) pictures(c ast.Node) ast.Node {
	for ; c != nil; c = c.NextSibling() {
		p, isParagraph := c.(*ast.Paragraph)
		if !isParagraph || !isPicture(p) {
			return c
		}
		r.node(c)
	}
	return nil
}

// isPicture reports whether there is nothing in a paragraph but a picture, with its attributes.
func isPicture(p *ast.Paragraph) bool {
	first := p.FirstChild()
	if _, ok := first.(*ast.Image); !ok {
		return false
	}
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		if m, ok := c.(*mark); !ok || m.says != "" || m.text.Len() > 0 {
			return false
		}
	}
	return true
}

// prefixAs adds the prefix as an element of its own in front of n.
func (r *reader) prefixAs(name string, n ast.Node) {
	at := max(r.end, n.Pos())
	r.Open(name, nil, at, at)
	r.Text(r.prefix, at, at)
	r.Close(name, at, at)
	r.prefix = ""
}

func (r *reader) item(n *ast.ListItem) {
	var attr map[string]string
	if list, ok := n.Parent().(*ast.List); ok && list.IsOrdered() {
		if mark := r.markOf(n); mark != "" && !r.isLazy(list) {
			attr = map[string]string{markup.Label: mark}
		}
	}
	r.element("li", attr, n)
}

// markOf is the number that an item has in the file.
func (r *reader) markOf(n ast.Node) string {
	if n == nil {
		return ""
	}
	return string(ordinal().Find(r.src[max(0, n.Pos()):]))
}

// isLazy reports whether all items of a list are written with one number, so that the program counts them.
func (r *reader) isLazy(list *ast.List) bool {
	first := list.FirstChild()
	return first.NextSibling() != nil && r.markOf(first) == r.markOf(first.NextSibling())
}

var ordinal = lazyregexp.New(`^\d{1,9}[.)]`)

// quotation adds a quotation, or what is set like one to stand out.
func (r *reader) quotation(n *ast.Blockquote) {
	p, ok := n.FirstChild().(*ast.Paragraph)
	if ok && p.Lines().Len() > 0 {
		line := p.Lines().At(0)
		if mark := alert().FindSubmatchIndex(line.Value(r.src)); mark != nil {
			r.prefix = heading(string(r.src[line.Start+mark[2] : line.Start+mark[3]]))
			r.skip = line.Start + mark[1]
			r.element("div", nil, n)
			return
		}
	}
	r.element("blockquote", nil, n)
}

// alert is how GitHub and Obsidian mark what stands out: "[!NOTE]".
var alert = lazyregexp.New(`^\[!(\w+)\][+-]?[ \t]*`)

// heading makes a word in front of a text of the name of an admonition: "WARNING" is "Warning:".
func heading(name string) string {
	return strings.ToUpper(name[:1]) + strings.ToLower(name[1:]) + ":"
}

func (r *reader) code(n ast.Node) {
	start := max(r.end, n.Pos())
	r.Open("pre", nil, start, start)
	for _, s := range segments(n.Lines()) {
		if s.Padding > 0 {
			r.Text(strings.Repeat(" ", s.Padding), s.Start, s.Start)
		}
		r.Text(r.between(s.Start, s.Stop), s.Start, s.Stop)
		r.end = max(r.end, s.Stop)
	}
	r.Close("pre", r.end, r.end)
}

// footnote adds a footnote with its mark.
func (r *reader) footnote(n *extast.Footnote) {
	start := max(r.end, n.Pos())
	r.Open("aside", map[string]string{markup.Footnote: "[" + string(n.Ref) + "]"}, start, start)
	r.children(n)
	r.Close("aside", r.end, r.end)
}
