// Package html reads HTML pages: their text, and not what stands around it.
package html

import (
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// Read reads an HTML page. No tree is built that malformed or deep markup could make
// slow (https://html.spec.whatwg.org/multipage/parsing.html).
func Read(in source.Input) ([]*source.Block, error) {
	b := markup.NewBuilder()
	b.Feed(in.Text, nil)
	root := b.Finish(len(in.Text))
	readMeta(root, in.Meta)
	p := newPage(root)
	p.leaveOut()
	blocks := markup.Blocks(root)
	source.MarkTitle(blocks)
	p.chooseTitle(blocks, in.Meta)
	return blocks, nil
}
