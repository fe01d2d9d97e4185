package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// headings are the headings above a paragraph, outermost first.
type headings []*block

// push puts a heading below those of lower level and returns all of them as
// they stand in [Paragraph.Heading].
func (h *headings) push(b *block) string {
	for n := len(*h); n > 0 && (*h)[n-1].level >= b.level; n-- {
		*h = (*h)[:n-1]
	}
	*h = append(*h, b)
	names := make([]string, len(*h))
	for i, above := range *h {
		names[i] = string(above.text)
	}
	return strings.Join(names, " > ")
}

// build numbers the paragraphs and writes the notes. Offsets are those of the
// decoded file until [Document.locate].
func (d *Document) build(blocks []*block) {
	var stack headings
	above, found := "", ""
	for _, b := range blocks {
		next := len(d.Paragraphs) + 1
		switch b.kind {
		case title:
			found = string(b.text)
			d.note(Title, 0, b.from, b.to, found, b.reason)
		case heading:
			if found == "" && b.level == 1 && next == 1 {
				found = string(b.text)
			}
			above = stack.push(b)
			d.note(Heading, next, b.from, b.to, string(b.text), b.reason)
		case leftOut:
			d.note(LeftOut, 0, b.from, b.to, string(b.text), b.reason)
		default:
			d.addParagraph(b, above)
		}
	}
	if d.Meta.Title == "" {
		d.Meta.Title = found
	}
	for i := range d.Notes {
		if d.Notes[i].Paragraph > len(d.Paragraphs) {
			d.Notes[i].Paragraph = 0
		}
	}
	slices.SortStableFunc(d.Notes, func(a, b Note) int { return cmp.Compare(a.Start, b.Start) })
}

// addParagraph adds a block as a paragraph, or as several if it is too long.
func (d *Document) addParagraph(b *block, above string) {
	text := string(b.text)
	for _, span := range pieces(text) {
		start, end := b.locate(span.Start, span.End)
		d.Paragraphs = append(d.Paragraphs, Paragraph{
			Document: d.Meta.Slug,
			Number:   len(d.Paragraphs) + 1,
			Heading:  above,
			Text:     span.Of(text),
			Start:    start,
			End:      end,
		})
	}
	number := len(d.Paragraphs)
	for _, j := range slices.Backward(b.joints) {
		for number > 1 && d.Paragraphs[number-1].Start >= j.End {
			number--
		}
		d.note(Joined, number, j.Start, j.End, around(text, j.at), j.reason)
	}
}

// around returns the words before and after the space at s[at], with "⏎" for it.
func around(s string, at int) string {
	before := s[:at]
	if at > 40 {
		_, before, _ = strings.Cut(s[at-40:at], " ")
	}
	return before + " ⏎ " + firstWords(s[at+1:], 40)
}

func (d *Document) note(kind NoteKind, paragraph, start, end int, text, reason string) {
	d.Notes = append(d.Notes, Note{kind, paragraph, start, end, firstWords(text, maxNote), reason})
}

// maxNote is the length in characters to which the words of a note are cut.
const maxNote = 120

// firstWords returns the first n characters of s, without a broken word.
func firstWords(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	end := 0
	for i := range s {
		if n--; n < 0 {
			break
		}
		end = i
	}
	if space := strings.LastIndexByte(s[:end], ' '); space > end/2 {
		end = space
	}
	return s[:end] + " …"
}

// locate turns all offsets into offsets in the source.
func (d *Document) locate(dec decoding, source []byte) {
	l := dec.locator(source)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.Start, p.End = l.offset(p.Start), l.offset(p.End)
	}
	l = dec.locator(source)
	for i := range d.Notes {
		n := &d.Notes[i]
		n.Start, n.End = l.offset(n.Start), l.offset(n.End)
	}
}

// whyEmpty says why no paragraph was found in the decoded file s.
func (d *Document) whyEmpty(s string) string {
	words := false
	for _, n := range d.Notes {
		switch n.Kind {
		case Heading, Title:
			return "has headings but no paragraph"
		case LeftOut:
			words = words || hasWords(n.Text)
		}
	}
	switch {
	case s == "":
		return "is empty"
	case words:
		return "has no paragraph: everything in it was left out (" + d.Notes[0].Reason + ")"
	case hasWords(s):
		return "has markup but no text"
	case strings.TrimFunc(s, isEdge) == "":
		return "has nothing but white space"
	}
	return "has no words"
}

// maxHeading is the length in bytes from which on a heading is taken for a
// paragraph with the wrong markup.
const maxHeading = 300

func demoteLongHeadings(blocks []*block) {
	for _, b := range blocks {
		if (b.kind == heading || b.kind == title) && len(b.text) > maxHeading {
			b.kind = prose
		}
	}
}

// markTitle takes a heading of level 1 above all text as the title if it is the
// only one; if there are more, they are chapters.
func markTitle(blocks []*block) {
	demoteLongHeadings(blocks)
	var first *block
	for i, b := range blocks {
		if b.kind != heading || b.level != 1 {
			continue
		}
		if first != nil || hasProse(blocks[:i]) {
			return
		}
		first = b
	}
	if first != nil {
		first.kind = title
	}
}
