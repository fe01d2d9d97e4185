package source

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// takeTitle takes a heading above all sentences as the title if it may be one. That of one chapter goes on with
// the chapter's name: "Chapter VII", "The Old Town".
func (d *builder) takeTitle(b *Block) {
	switch {
	case d.title == "" && !d.said && d.mayBeTitle(b):
		d.title = b.String()
	case len(d.Paragraphs) == 0 && len(d.titles) == 1 && onlyNumbered().MatchString(d.title):
		d.title = strings.TrimRight(d.title, ".:") + ": " + b.String()
	default:
		return
	}
	d.titles = append(d.titles, b)
}

// onlyNumbered is a heading without a name: "Chapter VII".
var onlyNumbered = lazyregexp.New(`^\pL+ (?:\d{1,3}|[IVXLC]+)[.:]?$`)

// tells reports whether what is left out says of the document who wrote it, when, what it belongs to or who has
// the rights, in the words in which that is known.
func (d *builder) tells(b *Block) bool {
	words := b.String()
	if len(words) > maxHeading || b.Reason == FrontMatter {
		return false
	}
	meta := &d.Meta
	author, _, _ := strings.Cut(meta.Author, ", ") // of several
	return slices.ContainsFunc([]string{author, meta.Date, meta.Source, meta.Rights}, func(known string) bool {
		return known != "" && strings.Contains(words, known)
	})
}

// addAbove puts headings and what is about the document above the paragraph that follows them. Between paragraphs,
// what is left out is a running line.
func (d *builder) addAbove(p *text.Paragraph) {
	behind := slices.IndexFunc(d.apart, func(b *Block) bool { return b.From >= p.End })
	if behind < 0 {
		behind = len(d.apart)
	}
	lines := slices.Clone(d.apart[:behind])
	if p.Number > 1 {
		lines = slices.DeleteFunc(lines, func(b *Block) bool { return b.Kind == LeftOut })
	}
	if len(lines) > 0 {
		p.Blocks, p.Text = d.linesAt(0, lines), join(lines)+"\n"+p.Text
	}
	d.apart = d.apart[behind:]
}

// linesAt are blocks for lines that begin at some place of a paragraph.
func (d *builder) linesAt(at int, lines []*Block) (all []text.Block) {
	for _, b := range lines {
		kind := text.Imprint
		if b.Kind == Heading && !slices.Contains(d.titles, b) {
			kind = text.SectionHeading
		}
		all = append(all, text.Block{Span: text.Span{Start: at, End: at + b.Len()}, Kind: kind})
		at += b.Len() + 1
	}
	return all
}

// addBelow puts what has no paragraph behind it below the last one.
func (d *builder) addBelow() {
	if len(d.Paragraphs) == 0 || len(d.apart) == 0 {
		return
	}
	p := &d.Paragraphs[len(d.Paragraphs)-1]
	if p.Blocks == nil {
		p.Blocks = p.Structure()
	}
	p.Blocks = append(p.Blocks, d.linesAt(len(p.Text)+1, d.apart)...)
	p.Text += "\n" + join(d.apart)
}
