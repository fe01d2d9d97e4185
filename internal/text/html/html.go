// Package html reads HTML pages: their text, and not what stands around it.
package html

import (
	"pilcrow/internal/text/frontmatter"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// Read reads an HTML page. No tree is built that malformed or deep markup could make
// slow (https://html.spec.whatwg.org/multipage/parsing.html).
func Read(in source.Input) ([]*source.Block, error) {
	b := markup.NewBuilder()
	end, _ := frontmatter.Read(in.Text, in.Meta) // of a page that a program makes others of
	for _, part := range frontmatter.Parts(in.Text, end, *in.Meta) {
		b.LeaveOut(in.Text[part.Start:part.End], part.Start, part.End, part.Reason)
	}
	b.Feed(in.Text[end:], func(i int) int { return end + i })
	root := b.Finish(len(in.Text))
	readChat(root)
	titled := ReadExported(root, NewStylesheet())
	readMeta(root, in.Meta)
	p := newPage(root)
	p.leaveOut()
	blocks := markup.Blocks(root)
	if !titled {
		source.MarkTitle(blocks)
	}
	p.chooseTitle(blocks, in.Meta)
	return blocks, nil
}
