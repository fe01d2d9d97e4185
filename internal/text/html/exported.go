package html

import (
	"cmp"
	"strings"

	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// paragraphStyles are what the paragraphs of Word (by their classes, in small letters) and of Google Docs are.
var paragraphStyles = map[string]string{
	"msotitle": "title", "msoquote": "blockquote", "msointensequote": "blockquote", "msoblocktext": "blockquote", "msocaption": "figcaption",
}

// ReadExported makes of a page that a program for writing exported what its author wrote: such a program says by classes and
// styles what others say by elements. The page has the rules of styles beside its own. It reports whether a paragraph of the
// page is its title.
func ReadExported(root *markup.Node, styles *Stylesheet) (titled bool) {
	styles.readElements(root)
	styles.apply(root)
	nestLists(root)
	markup.MarkFootnotes(root)
	isDocs := false
	var title, ofFile *markup.Node
	root.Walk(func(n *markup.Node) bool {
		switch n.Name {
		case "body":
			isDocs = strings.Contains(n.Attr["class"], "doc-content")
		case "title":
			ofFile = cmp.Or(ofFile, n)
		case "span":
			closeGap(n)
		case "p":
			if readStyle(n, isDocs); n.Name == "title" {
				title = n
			}
		}
		return n.Reason == ""
	})
	if ofFile != nil && (title != nil || source.NamesNothing(ofFile.Words())) {
		ofFile.Reason = "the title of the file"
	}
	return title != nil
}

// readStyle makes of a paragraph what its class says.
func readStyle(p *markup.Node, isDocs bool) {
	for name := range strings.FieldsSeq(strings.ToLower(p.Attr["class"])) {
		kind := paragraphStyles[name]
		switch {
		case kind != "":
			p.Name = kind
		case name == "title" && isDocs:
			p.Name = "title"
		case strings.HasPrefix(name, "msotoc"):
			p.Reason = "a table of contents"
		}
	}
}
