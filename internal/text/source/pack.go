package source

import (
	"slices"
	"strings"

	"pilcrow/internal/text"
)

// pack makes paragraphs of parts: as many in each as fit into limit. The head
// stands in the first; the others hang on lead.
func (g *grouper) pack(head []*Block, parts [][]*Block, limit int, lead string) {
	open := unit{blocks: head, lead: g.lead}
	for i, part := range parts {
		if i > 0 && open.size()+size(part) > limit {
			g.out = append(g.out, open)
			open = unit{lead: hang(g.lead, lead)}
		}
		open.blocks = append(slices.Clip(open.blocks), part...)
	}
	if len(open.blocks) > 0 {
		g.out = append(g.out, open)
	}
}

func single(blocks []*Block) [][]*Block {
	parts := make([][]*Block, len(blocks))
	for i := range blocks {
		parts[i] = blocks[i : i+1]
	}
	return parts
}

// itemsOf cuts a list into its outer items, each with what is nested in it and the code that belongs to it.
func itemsOf(blocks []*Block) [][]*Block {
	outer := blocks[0].Level
	for _, b := range blocks {
		outer = min(outer, b.Level)
	}
	var parts [][]*Block
	start := 0
	for i, b := range blocks {
		isCodeOfItem := b.Kind == text.Code && i > 0 && isLabelled(blocks[i-1].Kind)
		if i > 0 && b.Level == outer && (b.Label.End > 0 || !isLabelled(b.Kind)) && !isCodeOfItem {
			parts = append(parts, blocks[start:i])
			start = i
		}
	}
	return append(parts, blocks[start:])
}

// isLabelled reports whether a block of a kind without a label goes on with the
// one before it.
func isLabelled(kind text.BlockKind) bool { return kind == text.Item || kind == text.Definition }

// join returns the text of blocks, as it stands in a paragraph.
func join(blocks []*Block) string {
	all := make([]string, len(blocks))
	for i, b := range blocks {
		all[i] = b.String()
	}
	return strings.Join(all, "\n")
}
