// Package epub reads EPUB books: their chapters in reading order, without cover and
// navigation.
package epub

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/encoding"
	"pilcrow/internal/text/html"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// Read reads a book (EPUB 2 and 3, https://www.w3.org/TR/epub-33/). Offsets count in its
// chapters, one after the other; the place of a block is the chapter that it is in, as the
// table of contents calls it.
func Read(in source.Input) ([]*source.Block, error) {
	a, err := archive.Open(in.Bytes)
	if err != nil {
		return nil, err
	}
	b, err := open(a)
	if err != nil {
		return nil, err
	}
	r := reader{book: b, names: b.chapterNames(), styles: b.stylesheet()}
	for _, item := range b.spine {
		if err := r.chapter(item); err != nil {
			return nil, err
		}
	}
	r.markTitle()
	b.describe(in.Meta)
	return r.blocks, nil
}

// markTitle takes a heading for the title if it says what the book is called, or the book does not say that.
func (r *reader) markTitle() {
	if r.title == "" {
		source.MarkTitle(r.blocks)
		return
	}
	i := slices.IndexFunc(r.blocks, func(b *source.Block) bool { return b.Kind != source.LeftOut })
	if i >= 0 && r.blocks[i].Kind == source.Heading && strings.EqualFold(r.blocks[i].String(), r.title) {
		r.blocks[i].Kind = source.Title
	}
}

// A reader reads chapter after chapter.
type reader struct {
	*book
	names  map[string]string // of chapters, by file
	styles *html.Stylesheet
	blocks []*source.Block
	at     int    // offset of the open chapter
	name   string // of the last chapter that has one
	groups int    // the highest number of a list or table so far
	count  int
}

// broken says which chapter cannot be read.
func broken(chapter string, err error) error {
	var why *refusal.Refusal
	if !errors.As(err, &why) {
		return err
	}
	return refusal.New("has a chapter that cannot be read: %s %v", chapter, why)
}

func (r *reader) chapter(item item) error {
	content, err := r.archive.Read(item.file)
	if err != nil {
		if r.archive.Has(item.file) {
			return err
		}
		return nil // the book names a file that is not there
	}
	decoded, err := encoding.Decode(content, "")
	if err != nil {
		return broken(path.Base(item.file), err)
	}
	start := r.at
	r.at += len(decoded.Text) + 1
	tree := markup.NewBuilder()
	tree.Feed(decoded.Text, func(i int) int { return start + i })
	root := tree.Finish(r.at - 1)
	html.ReadExported(root, r.styles)
	why := item.why()
	switch {
	case why != "":
	case isContents(root):
		why = "the table of contents"
	case isAboutEdition(root):
		r.leave(markup.Blocks(root))
		return nil
	}
	if why != "" {
		if words := root.Words(); text.HasWords(words) {
			r.blocks = append(r.blocks, source.NewLeftOut(words, start, r.at-1, why))
		}
		return nil
	}
	r.add(item, markup.Blocks(root), start)
	return nil
}

// isContents reports whether a chapter is little else than links.
func isContents(root *markup.Node) bool {
	links, linked, all := 0, 0, 0
	root.Walk(func(n *markup.Node) bool {
		switch {
		case n.Name == "a" && n.Attr["href"] != "":
			links++
			linked += len(n.Words())
			all += len(n.Words())
			return false
		case n.Name == "":
			all += len(strings.TrimSpace(n.Text))
		}
		return true
	})
	return links >= 5 && linked*10 >= all*7
}

// add adds the blocks of a chapter, under its name in the table of contents if it has no
// heading of its own.
func (r *reader) add(item item, blocks []*source.Block, start int) {
	r.count++
	blocks = slices.DeleteFunc(blocks, func(b *source.Block) bool { return b.Kind == source.Title }) // of the file, not of the book
	headed, words := false, false
	for _, b := range blocks {
		headed = headed || b.Kind == source.Heading
		words = words || b.IsText()
		if b.Group > 0 {
			b.Group += r.groups
		}
	}
	name, named := r.names[item.file]
	if named {
		r.name = name
	}
	if named && !headed && words {
		var p source.Passage
		p.Add(name, start, start)
		h := source.NewBlock(source.Heading, p)
		h.Level, h.Reason = 1, "the table of contents"
		r.blocks = append(r.blocks, h)
	}
	place := r.name
	if place == "" {
		place = fmt.Sprint("part ", r.count)
	}
	for _, b := range blocks {
		b.Place = place
		r.groups = max(r.groups, b.Group)
	}
	r.blocks = append(r.blocks, blocks...)
}

// why says why a file of the book is no part of its text, "" if it is.
func (i item) why() string {
	switch {
	case strings.Contains(" "+i.properties+" ", " nav "):
		return "the table of contents"
	case i.linear == "no":
		return "stands beside the text"
	}
	return ""
}

func (b *book) describe(meta *text.Meta) {
	source.Fill(&meta.Title, b.title)
	source.Fill(&meta.Author, strings.Join(b.authors, ", "))
	source.Fill(&meta.Language, b.language)
	switch {
	case b.date == b.modified || strings.HasPrefix(b.date, "0"): // when the file was made, or what stands for no date
	case len(b.date) >= 10 && b.date[4] == '-' && b.date[7] == '-':
		source.Fill(&meta.Date, b.date[:10])
	case len(b.date) == 4:
		source.Fill(&meta.Date, b.date)
	}
}

func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

var errNoBook = refusal.New("is no EPUB book: its list of chapters is missing or broken")
