package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// Build numbers the paragraphs of d and writes its notes. First it cleans what
// readers of all formats leave: it takes what stands around the text of a library or a web page
// out, joins what a blank line broke, and mends hyphens and lines of Chinese. Offsets
// count in the file of the blocks' passages.
func Build(d *text.Document, blocks []*Block) {
	blocks = leaveFrame(&d.Meta, blocks)
	leaveFurniture(blocks)
	blocks = recognise(blocks)
	mendHyphens(blocks)
	joinWide(blocks)
	blocks = joinBroken(blocks)
	groupExchanges(blocks, groupsOf(blocks))
	blocks = cutCode(blocks, groupsOf(blocks))
	b := builder{Document: d, blocks: blocks}
	for _, next := range blocks {
		b.add(next)
	}
	b.flush()
	b.addBelow()
	if d.Meta.Title == "" {
		d.Meta.Title = b.title
		findByline(&d.Meta)
	}
	for i := range d.Notes {
		if d.Notes[i].Paragraph > len(d.Paragraphs) {
			d.Notes[i].Paragraph = 0
		}
	}
	slices.SortStableFunc(d.Notes, func(a, b text.Note) int { return cmp.Compare(a.Start, b.Start) })
	findLanguages(d)
}

// recognise finds what readers of all formats leave as running text: the turns of
// dialogues, questions with answers, lines with labels, lines that stay.
func recognise(blocks []*Block) []*Block {
	groups := groupsOf(blocks)
	leaveContents(blocks)
	blocks = joinNotes(blocks)
	markCaptions(blocks)
	blocks = findTurns(blocks, groups)
	blocks = findQuestions(cutAtQuestions(blocks), groups)
	itemiseSigned(blocks, groups)
	nameQuestions(blocks)
	findHanHeadings(blocks)
	findBoldHeadings(blocks)
	findLettered(blocks, groups)
	nestLettered(blocks)
	blocks = findAmounts(blocks, groups)
	var out []*Block
	for _, b := range blocks {
		for _, part := range b.labelledLines(groups) {
			for _, line := range part.breakLines() {
				out = appendInSection(out, line)
			}
		}
	}
	return out
}

// groupsOf gives numbers to lists and tables beside those that the blocks have.
func groupsOf(blocks []*Block) *Groups {
	groups := Groups(0)
	for _, b := range blocks {
		groups = max(groups, Groups(b.Group))
	}
	return &groups
}

// A builder writes a document, block by block.
type builder struct {
	*text.Document
	blocks   []*Block // all of them
	open     []*Block // text since the last heading
	headings headings
	above    string // the headings as they stand in text.Paragraph.Heading
	title    string
	apart    []*Block // headings, and what is about the document, since the last paragraph
	titles   []*Block // the headings that title is made of
	said     bool     // there was a sentence
}

func (d *builder) add(b *Block) {
	switch b.Kind {
	case Title:
		d.flush()
		d.title = strings.TrimRight(b.String(), ":")
		d.apart = append(d.apart, b)
		d.note(text.Title, 0, b)
	case Heading:
		d.flush()
		d.apart = append(d.apart, b)
		d.takeTitle(b)
		d.above = d.headings.push(b)
		d.note(text.Heading, len(d.Paragraphs)+1, b)
	case LeftOut:
		if d.tells(b) {
			d.apart = append(d.apart, b)
		}
		d.note(text.LeftOut, 0, b)
	case Break:
		if b.Level > 0 {
			d.flush()
			d.headings.end(b.Level)
			d.above = d.headings.String()
			return
		}
		d.open = append(d.open, b)
	default:
		d.said = d.said || says(b.String())
		d.open = append(d.open, b)
	}
}

// mayBeTitle reports whether a heading above all sentences is one of the whole text: the outermost, and no version among
// others, or one that names what the text speaks of.
func (d *builder) mayBeTitle(b *Block) bool {
	if b.Level == 1 {
		return !OneOfARow(d.blocks, b)
	}
	return namesSubject(d.blocks, b) || !slices.ContainsFunc(d.blocks, func(other *Block) bool {
		return other != b && other.Kind == Heading && other.Level <= b.Level
	})
}

// namesSubject reports whether a heading opens the text, and what it names is what the first sentence below speaks of, as
// where a title has the level of the sections: "Tiny Rope", "Tiny Rope is a small library …".
func namesSubject(blocks []*Block, heading *Block) bool {
	said := slices.DeleteFunc(slices.Clone(blocks), func(b *Block) bool { return b.Kind == LeftOut || b.Kind == Break })
	isFirst := len(said) > 1 && said[0] == heading && said[1].Kind == text.Prose
	return isFirst && strings.HasPrefix(strings.ToLower(said[1].String()), strings.ToLower(heading.String())+" ")
}

// flush makes paragraphs of the blocks since the last heading.
func (d *builder) flush() {
	for _, u := range units(d.open) {
		for _, part := range split(u) {
			d.addParagraph(part)
		}
		d.noteJoints(u)
	}
	d.open = nil
}

// addParagraph adds a unit that is short enough as a paragraph.
func (d *builder) addParagraph(u unit) {
	p := text.Paragraph{
		Document: d.Meta.Slug, Number: len(d.Paragraphs) + 1, Heading: d.above,
		Text: join(u.blocks), Start: u.blocks[0].Start(), End: u.blocks[len(u.blocks)-1].End(),
		Lead: u.lead, Place: u.blocks[0].Place,
	}
	d.addAbove(&p)
	at := len(p.Text) - len(join(u.blocks))
	for _, b := range u.blocks {
		block := text.Block{Span: text.Span{Start: at, End: at + b.Len()}, Kind: b.Kind, Level: b.Level}
		if b.Label.End > 0 {
			block.Label = text.Span{Start: at + b.Label.Start, End: at + b.Label.End}
		}
		p.Blocks = append(p.Blocks, block)
		at += b.Len() + 1
	}
	if len(p.Blocks) == 1 && p.Blocks[0].Kind == text.Prose {
		p.Blocks = nil
	}
	d.Paragraphs = append(d.Paragraphs, p)
}

// noteJoints notes which gaps were closed in the paragraphs of u, the last ones so far.
func (d *builder) noteJoints(u unit) {
	number := len(d.Paragraphs)
	for _, b := range slices.Backward(u.blocks) {
		s := b.String()
		for _, j := range slices.Backward(b.joints) {
			for number > 1 && d.Paragraphs[number-1].Start >= j.End {
				number--
			}
			d.Notes = append(d.Notes, text.Note{Kind: text.Joined, Paragraph: number, Start: j.Start, End: j.End, Text: FirstWords(around(s, j.at), maxNote), Reason: j.reason})
		}
	}
}

// around returns the words before and after the space at s[at], with "⏎" for it.
func around(s string, at int) string {
	before := s[:at]
	if at > 40 {
		_, before, _ = strings.Cut(s[at-40:at], " ")
	}
	return before + " ⏎ " + FirstWords(s[at+1:], 40)
}

func (d *builder) note(kind text.NoteKind, paragraph int, b *Block) {
	d.Notes = append(d.Notes, text.Note{Kind: kind, Paragraph: paragraph, Start: b.From, End: b.To, Text: FirstWords(b.String(), maxNote), Reason: b.Reason})
}

// maxNote is the length in characters to which the words of a note are cut.
const maxNote = 120

// FirstWords returns the first n characters of s, without a broken word.
func FirstWords(s string, n int) string {
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
