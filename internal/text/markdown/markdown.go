// Package markdown reads Markdown: CommonMark with GitHub's tables, task lists and
// struck words, footnotes and definition lists, and what is common beside: admonitions,
// wiki links, marked words, comments and imports.
package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"pilcrow/internal/text/frontmatter"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// Read reads Markdown. It is what a browser would show of it, as HTML may stand in
// it: the syntax tree is turned into the tree of elements that HTML has.
func Read(in source.Input) ([]*source.Block, error) {
	src := []byte(in.Text)
	r := reader{src: src, Builder: markup.NewBuilder(), mdx: strings.HasSuffix(strings.ToLower(in.Path), ".mdx")}
	r.Comments = true
	if end := frontmatter.TitleBlock(in.Text, in.Meta); end > 0 {
		r.mask(0, end, source.FrontMatter)
	}
	if end, fields := frontmatter.Read(in.Text, in.Meta); end > 0 {
		r.bibliography = fields["bibliography"] != nil || fields["references"] != nil
		for _, part := range frontmatter.Parts(in.Text, end, *in.Meta) {
			r.mask(part.Start, part.End, part.Reason)
		}
	}
	r.findComponents()
	r.maskComments()
	r.maskNesting()
	r.node(r.parser().Parse(text.NewReader(src), parser.WithContext(r.context())))
	return r.Blocks(len(src)), nil
}

// context is what the parser has to know of the file.
func (r *reader) context() parser.Context {
	pc := parser.NewContext()
	if r.bibliography {
		pc.Set(hasBibliography, true)
	}
	return pc
}

// The priorities of parsers of goldmark: of indented code, and of HTML.
const (
	codeBlocks   = 500
	htmlPriority = 900
)

func (r *reader) parser() parser.Parser {
	var blocks []util.PrioritizedValue
	for _, b := range parser.DefaultBlockParsers() {
		switch b.Priority {
		case codeBlocks:
			if r.mdx { // in which components indent their text
				continue
			}
		case htmlPriority:
			b.Value = &htmlBlocks{BlockParser: parser.NewHTMLBlockParser()}
		}
		blocks = append(blocks, b)
	}
	blocks = append(blocks,
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(footnotes{extension.NewFootnoteBlockParser()}, 999),
		util.Prioritized(admonitions{}, 998),
		util.Prioritized(indentedProse{}, codeBlocks-1),
		util.Prioritized(smallText{}, 160),
		util.Prioritized(displays{}, 150))
	inlines := append(parser.DefaultInlineParsers(),
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(marks{}, 50),
		util.Prioritized(glued{}, 60),
		util.Prioritized(extension.NewStrikethroughParser(), 500))
	return parser.NewParser(
		parser.WithBlockParsers(blocks...), parser.WithInlineParsers(inlines...), parser.WithHeadingAttribute(),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
}

// A reader turns the syntax tree into elements.
type reader struct {
	*markup.Builder
	src    []byte
	end    int    // where the last text ended
	prefix string // to be written before the next text
	skip   int    // what starts before it is not text
	masked bool   // some brackets are masked
	mdx    bool   // the file may have components in it

	indent       indentation
	openComment  bool // one of a template has no end
	bibliography bool // the front matter names one
}

func (r *reader) children(n ast.Node) { r.from(n.FirstChild()) }

// from adds a node and those behind it.
func (r *reader) from(c ast.Node) {
	for ; c != nil; c = c.NextSibling() {
		r.node(c)
	}
}

// element adds an element around what is in n.
func (r *reader) element(name string, attr map[string]string, n ast.Node) {
	r.around(name, attr, n, func() { r.children(n) })
}

// around adds an element around what write adds, which n stands for.
func (r *reader) around(name string, attr map[string]string, n ast.Node, write func()) {
	start := max(n.Pos(), r.end)
	r.Open(name, attr, start, start)
	write()
	end := max(r.end, start)
	r.Close(name, end, end)
}
