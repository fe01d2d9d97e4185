// Package markup is a tree of HTML elements whose texts know where in the file they
// stand, and what makes blocks of such a tree. The readers of HTML and Markdown feed
// it, and any other whose format is a tree of paragraphs, lists and tables may.
package markup

import "slices"

// A Node is an element, or a text if it has no name.
type Node struct {
	Name  string
	Attr  map[string]string
	Text  string // of a text: file[Start:End], or what stands for it
	Start int    // of an element, where its start tag begins
	End   int    // and where its end tag ends

	Parent   *Node
	Children []*Node

	Reason string // why it is no part of the text, "" if it is; see noNote
}

// A Builder makes a tree of tags and texts in the order of the file. It closes what
// HTML lets people leave open, and bears any tag in any place.
type Builder struct {
	Comments bool // comments are noted as left out

	root, at *Node
	count    map[string]int // open elements by name
	lost     map[string]int // open but not in the tree: too deep
	depth    int
}

// maxDepth is the depth at which nesting stops, as in Chromium
// (https://github.com/chromium/chromium, kMaximumHTMLParserDOMTreeDepth).
const maxDepth = 512

// NewBuilder returns a builder of an empty tree.
func NewBuilder() *Builder {
	root := &Node{Name: "#root"}
	return &Builder{root: root, at: root, count: make(map[string]int), lost: make(map[string]int)}
}

// Open adds the start tag file[start:end] of an element.
func (b *Builder) Open(name string, attr map[string]string, start, end int) {
	for _, implied := range b.impliedEnds(name) {
		b.Close(implied, start, start)
	}
	reason := whyHidden(name, attr)
	if b.depth >= maxDepth && !voidElements()[name] && (reason == "" || b.hidden()) {
		b.lost[name]++
		return
	}
	n := &Node{Name: name, Attr: attr, Start: start, End: end, Parent: b.at, Reason: reason}
	b.at.Children = append(b.at.Children, n)
	if voidElements()[name] {
		return
	}
	b.at = n
	b.count[name]++
	b.depth++
}

// Set makes another element of n.
func (n *Node) Set(name string) { n.Name, n.Reason = name, whyHidden(name, n.Attr) }

// SetAttr sets an attribute of n.
func (n *Node) SetAttr(name, value string) {
	if n.Attr == nil {
		n.Attr = make(map[string]string)
	}
	n.Attr[name] = value
}

// hidden reports whether the current place is no part of the text.
func (b *Builder) hidden() bool {
	for n := b.at; n != nil; n = n.Parent {
		if n.Reason != "" {
			return true
		}
	}
	return false
}

// Close adds the end tag file[start:end] of an element.
func (b *Builder) Close(name string, start, end int) {
	switch {
	case b.lost[name] > 0:
		b.lost[name]--
		return
	case b.count[name] == 0:
		if name == "br" || name == "p" { // read as <br> and <p></p>
			b.at.Children = append(b.at.Children, &Node{Name: "p", Start: start, End: end, Parent: b.at})
		}
		return
	}
	for done := false; !done; {
		done = b.at.Name == name
		b.pop(end)
	}
}

func (b *Builder) pop(end int) {
	b.at.End = end
	b.count[b.at.Name]--
	b.depth--
	b.at = b.at.Parent
}

// Text adds a text that stands at file[start:end].
func (b *Builder) Text(s string, start, end int) {
	if s != "" {
		b.at.Children = append(b.at.Children, &Node{Text: s, Start: start, End: end, Parent: b.at})
	}
}

// LeaveOut adds file[start:end] as words that are no part of the text.
func (b *Builder) LeaveOut(words string, start, end int, reason string) {
	b.at.Children = append(b.at.Children, &Node{Name: "#note", Start: start, End: end, Parent: b.at, Reason: reason,
		Children: []*Node{{Text: words, Start: start, End: end}}})
}

// Finish closes what is open at the end of the file and returns the tree.
func (b *Builder) Finish(end int) *Node {
	for b.at != b.root {
		b.pop(end)
	}
	b.root.End = end
	return b.root
}

// impliedEnds returns the elements that a start tag closes without an end tag:
// "<p>one<p>two", "<li>one<li>two".
func (b *Builder) impliedEnds(name string) []string {
	var ends []string
	if rule, ok := endsItself[name]; ok {
		if end := b.innermost(rule.closes(), rule.within()); end != "" {
			ends = append(ends, end)
		}
	}
	if closesParagraph()[name] && b.count["p"] > 0 && b.innermost(paragraph(), scopes()) != "" {
		ends = append(ends, "p")
	}
	if closesHeading()[name] { // its end tag was forgotten
		if level := b.openHeading(); level != "" {
			ends = append(ends, level)
		}
	}
	return ends
}

// innermost returns the innermost open element of closes, "" if one of within is
// deeper or there is none.
func (b *Builder) innermost(closes, within map[string]bool) string {
	for n := b.at; n != nil; n = n.Parent {
		switch {
		case closes[n.Name]:
			return n.Name
		case within[n.Name]:
			return ""
		}
	}
	return ""
}

func (b *Builder) openHeading() string {
	for _, name := range [...]string{"h1", "h2", "h3", "h4", "h5", "h6"} {
		if b.count[name] > 0 {
			return name
		}
	}
	return ""
}

// Within returns the nearest element of a name that n is in or is, nil without one.
func (n *Node) Within(names map[string]bool) *Node {
	for ; n != nil; n = n.Parent {
		if names[n.Name] {
			return n
		}
	}
	return nil
}

// Has reports whether n or something in it is what is looked for.
func (n *Node) Has(is func(*Node) bool) bool {
	return is(n) || slices.ContainsFunc(n.Children, func(c *Node) bool { return c.Has(is) })
}

// Walk calls visit for n and all that is in it, in order, but for what is in
// elements for which visit returns false.
func (n *Node) Walk(visit func(*Node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range n.Children {
		c.Walk(visit)
	}
}
