package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"

	"pilcrow/internal/lazyregexp"
)

// htmlBlocks ends a block of HTML also where Markdown follows a tag without the blank line that
// it wants: people write it below <details> and <div>, and mean it.
type htmlBlocks struct {
	parser.BlockParser
	block *ast.HTMLBlock
	read  int // lines of block that were looked at
	open  int // elements in it that are open and hold no Markdown
}

var (
	markdownLine = lazyregexp.New("^ {0,3}(?:#{1,6} |[-*+] +\\S|\\d{1,9}[.)] +\\S|```|~~~|> |\\|.*\\||[^<\\s].*(?:\\*\\*[^*\\s]|\\]\\([^)\\s]+\\)|`[^`\n]+`)|(?:\\*\\*|\\[[^\\]\n]+\\]\\(|`)[^\\s])")
	literalTag   = lazyregexp.New(`(?i)<(/?)(?:table|pre|script|style|svg|math|textarea|select|code|samp|template)\b`)
	tagLine      = lazyregexp.New(`>\s*$`)
)

func (h *htmlBlocks) Continue(node ast.Node, reader gtext.Reader, pc parser.Context) parser.State {
	block := node.(*ast.HTMLBlock)
	line, _ := reader.PeekLine()
	if block.HTMLBlockType >= ast.HTMLBlockType6 && markdownLine().Match(line) && !h.isLiteral(block, reader.Source()) {
		last := block.Lines().At(block.Lines().Len() - 1)
		if tagLine().Match(last.Value(reader.Source())) {
			return parser.Close
		}
	}
	return h.BlockParser.Continue(node, reader, pc)
}

// isLiteral reports whether the lines of the block so far leave an element open whose text is
// no Markdown.
func (h *htmlBlocks) isLiteral(block *ast.HTMLBlock, source []byte) bool {
	if h.block != block {
		h.block, h.read, h.open = block, 0, 0
	}
	lines := block.Lines()
	for ; h.read < lines.Len(); h.read++ {
		line := lines.At(h.read)
		for _, tag := range literalTag().FindAllSubmatch(line.Value(source), -1) {
			if len(tag[1]) > 0 {
				h.open = max(0, h.open-1)
			} else {
				h.open++
			}
		}
	}
	return h.open > 0
}
