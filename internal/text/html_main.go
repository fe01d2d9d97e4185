package text

// A region is a set of parts of a page.
type region int

const (
	inMain region = 1 << iota
	inArticle
	inForm
	inHeader // the page's, not an article's
)

// mainPart leaves out what stands outside the main part of a page: outside
// <article> or <main> if one holds at least a third of the text, in the page's
// header, and in forms unless a form wraps most of the page.
func mainPart(blocks []*block) []*block {
	all := textIn(blocks, 0)
	leave := func(reason string, out func(region) bool) {
		for _, b := range blocks {
			if b.kind != leftOut && b.kind != title && out(b.region) {
				b.leave(reason)
			}
		}
	}
	if textIn(blocks, inForm)*2 < all {
		leave("a form", func(r region) bool { return r&inForm != 0 })
	}
	if textIn(blocks, inHeader) < all {
		leave("the page's header", func(r region) bool { return r&inHeader != 0 })
	}
	for _, part := range []region{inMain, inArticle} {
		if n := textIn(blocks, part); n > 0 && n*3 >= textIn(blocks, 0) {
			leave("outside the main part of the page", func(r region) bool { return r&part == 0 })
			break
		}
	}
	return mergeLeftOut(blocks)
}

// textIn counts the bytes of text in a part of the page, 0 for all of it.
func textIn(blocks []*block, part region) int {
	n := 0
	for _, b := range blocks {
		if b.kind != leftOut && b.kind != title && b.region&part == part {
			n += len(b.text)
		}
	}
	return n
}

// mergeLeftOut makes one note of what is left out in a row for one reason.
func mergeLeftOut(blocks []*block) []*block {
	var out []*block
	for _, b := range blocks {
		if n := len(out); n > 0 && b.kind == leftOut && out[n-1].kind == leftOut && out[n-1].reason == b.reason {
			last := out[n-1]
			last.to = b.to
			if len(last.text) < maxNote {
				last.text = append(append(last.text, ' '), b.text...)
			}
			continue
		}
		out = append(out, b)
	}
	return out
}
