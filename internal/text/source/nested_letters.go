package source

import (
	"strings"

	"pilcrow/internal/text"
)

// A letterRun is the parts of an item that count by letters, so far.
type letterRun []*Block

// nestLettered makes items of the parts of an item that count by letters, and by doubled ones within these, as laws have
// them in formats whose lists know only numbers: "1. … a) … aa) …".
func nestLettered(blocks []*Block) {
	var runs [2]letterRun // of single and of doubled letters
	end := func(depth int) {
		for ; depth < len(runs); depth++ {
			runs[depth].nest(depth + 1)
			runs[depth] = nil
		}
	}
	group := 0
	for _, b := range blocks {
		if b.Kind != text.Item || b.Label.End > 0 || b.Group != group {
			end(0)
			group = b.Group
		}
		depth, n := partLetter(b)
		if depth < 0 {
			continue
		}
		if n != len(runs[depth]) {
			end(depth)
		} else {
			end(depth + 1)
		}
		if n == len(runs[depth]) {
			runs[depth] = append(runs[depth], b)
		}
	}
	end(0)
}

// nest makes items, so much deeper, of the parts of a run if there are several.
func (r letterRun) nest(deeper int) {
	if len(r) < 2 {
		return
	}
	for _, b := range r {
		b.Level, b.Label = b.Level+deeper, text.Span{End: strings.IndexByte(b.String(), ')') + 1}
	}
}

// partLetter reads the letter that a part of an item begins with: a) is 0 at depth 0, bb) is 1 at depth 1. The depth is
// -1 without one.
func partLetter(b *Block) (depth, n int) {
	mark, _, ok := strings.Cut(b.String(), ") ")
	mark = strings.TrimPrefix(mark, "(")
	isLetter := ok && len(mark) > 0 && len(mark) <= 2 && mark[0] == mark[len(mark)-1] && mark[0] >= 'a' && mark[0] <= 'z'
	if b.Kind != text.Item || b.Label.End > 0 || !isLetter {
		return -1, 0
	}
	return len(mark) - 1, int(mark[0] - 'a')
}
