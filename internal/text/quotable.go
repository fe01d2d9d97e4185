package text

import (
	"strings"
	"unicode"
)

// A Sentence is a part of a paragraph that can be quoted: it says something.
type Sentence struct {
	Span            // in the paragraph's text, without the label of its block
	Kind  BlockKind // of its block; Question for what is asked in a turn of a dialogue
	Label Span      // of its block: the ordinal, the speaker, the term; empty without
	// Leads are what it hangs on within the paragraph, outermost first: the question
	// that it answers, the line that leads into its list, the items that it is nested
	// in, caption and header of its table, the term that it defines if that is not
	// its label. What it hangs on in another paragraph is [Paragraph.Lead].
	Leads []Span
}

// Sentences returns what may be quoted, in order. Each item of a list and each row
// of a table is at least one. What only names or announces something is none: a
// question that is answered, a speaker, an ordinal, a term, the header of a table,
// a line that leads into a list, a picture.
func (p *Paragraph) Sentences() []Sentence {
	q := quoter{paragraph: p}
	blocks := p.Structure()
	for i, b := range blocks {
		q.add(b, blocks[i+1:])
	}
	return q.out
}

// AppendStretches appends all sentences of the paragraph to spans, those that may
// not be quoted, too, with the labels of their blocks: what is searched.
func (p *Paragraph) AppendStretches(spans []Span) []Span {
	if p.Blocks == nil {
		return appendSentences(spans, p.Text, abbreviationsOf(p.Language))
	}
	for _, b := range p.Structure() {
		spans = p.appendBlock(spans, b.Span, b.Kind)
	}
	return spans
}

// appendBlock appends the sentences of a part of a block.
func (p *Paragraph) appendBlock(spans []Span, part Span, kind BlockKind) []Span {
	switch kind {
	case HeaderRow, Row:
		return appendSpan(spans, p.Text, part.Start, part.End)
	case Code:
		return p.appendLines(spans, part)
	}
	from := len(spans)
	spans = appendSentences(spans, part.Of(p.Text), abbreviationsOf(p.Language))
	for i := range spans[from:] {
		spans[from+i].Start += part.Start
		spans[from+i].End += part.Start
	}
	return spans
}

// A quoter finds the sentences of one block after the other.
type quoter struct {
	paragraph *Paragraph
	out       []Sentence
	spans     []Span // reused

	question, intro, header, term Span // the latest ones that still hold
	speaker                       Span // the label of the turn that goes on
	items                         []Block
	begun                         Sentence // one that the next block may complete; empty without
}

// add adds the sentences of a block; rest are those after it.
func (q *quoter) add(b Block, rest []Block) {
	switch b.Kind {
	case Question:
		q.question, q.intro, q.header, q.term = q.extended(q.question, b), Span{}, Span{}, Span{}
		return
	case HeaderRow:
		q.header = q.extended(q.header, b)
		return
	}
	q.enter(b)
	q.addSentences(b, rest)
	if b.Kind == Caption {
		q.header = q.extended(q.header, b)
	}
}

// addSentences adds those of a block that say something by themselves.
func (q *quoter) addSentences(b Block, rest []Block) {
	content := Span{max(b.Start, b.Label.End), b.End}
	q.spans = q.paragraph.appendBlock(q.spans[:0], content, b.Kind)
	leads, begun := q.leads(b), q.begun
	q.begun = Sentence{}
	for i, s := range q.spans {
		if !HasWords(s.Of(q.paragraph.Text)) || q.namesPicture(b, s) || q.namesPart(s) {
			continue
		}
		sentence := Sentence{Span: s, Kind: q.kind(b, s), Label: q.labelOf(b), Leads: leads}
		if i == 0 {
			sentence = q.joined(begun, sentence, b)
		}
		if i == len(q.spans)-1 && q.leadsIn(b, s, rest) {
			q.leadIn(sentence, s, b, rest)
			break
		}
		if b.Kind != Code && b.Kind != Row {
			sentence.Span = sentence.withoutHalf(q.paragraph.Text)
		}
		q.out = append(q.out, sentence)
	}
}

// labelOf is the label of a block; what goes on with a turn has that of the turn.
func (q *quoter) labelOf(b Block) Span {
	if b.Kind == Turn && b.Label.End == 0 {
		return q.speaker
	}
	return b.Label
}

// leadIn keeps a sentence that leads into what follows, and where it begins in its own block, s, as what further blocks
// hang on: but for code in an item, which alone goes on with it, and not the items behind that.
func (q *quoter) leadIn(sentence Sentence, s Span, b Block, rest []Block) {
	q.begun = sentence
	if isCodeOfItem := b.Kind == Item && len(rest) > 0 && rest[0].Kind == Code; !isCodeOfItem {
		q.intro = s
	}
}

// namesPicture reports whether s is no sentence but what a picture is called that stands alone.
func (q *quoter) namesPicture(b Block, s Span) bool {
	return b.Kind == Caption && b.Label.End == 0 && len(q.paragraph.Structure()) == 1 && IsOpen(s.Of(q.paragraph.Text))
}

// namesPart reports whether s is no sentence but what a part of a summary is called that goes on behind it: "Methods."
func (q *quoter) namesPart(s Span) bool {
	name := strings.ToLower(strings.TrimRight(s.Of(q.paragraph.Text), ".*_"))
	return len(q.spans) > 1 && abbreviationsOf(q.paragraph.Language).part[strings.TrimLeft(name, "*_")]
}

// extended is the span from what is held to the end of b, if b follows it at once.
func (q *quoter) extended(held Span, b Block) Span {
	if held.End > 0 && b.Start-held.End <= 1 {
		return Span{held.Start, b.End}
	}
	return b.Span
}

// enter forgets what does not hold for b any more and remembers what holds after it.
func (q *quoter) enter(b Block) {
	if b.Kind != Row && b.Kind != Caption {
		q.header = Span{}
	}
	switch b.Kind {
	case Prose, Answer, Turn:
		q.intro, q.term = Span{}, Span{}
		if b.Kind == Turn && b.Label.End > 0 {
			q.speaker = b.Label
		}
	case Definition:
		if b.Label.End > 0 {
			q.term, q.intro = b.Label, q.introAbove()
		}
	}
	if b.Kind != Item && b.Kind != Code {
		q.items = q.items[:0]
		return
	}
	for n := len(q.items); n > 0 && (q.items[n-1].Level > b.Level || q.items[n-1].Level == b.Level && b.Label.End > 0); n-- {
		q.items = q.items[:n-1]
	}
	if b.Kind == Item && b.Label.End > 0 {
		q.items = append(q.items, b)
	}
}

// introAbove is the line that leads into a list of definitions, if no definition so far
// had one of its own.
func (q *quoter) introAbove() Span {
	if n := len(q.out); n > 0 && q.out[n-1].Kind == Definition && q.intro.Start > q.out[n-1].Label.Start {
		return Span{}
	}
	return q.intro
}

// leads returns what the sentences of b hang on.
func (q *quoter) leads(b Block) []Span {
	var leads []Span
	add := func(s Span) {
		if s.End > 0 && s.End <= b.Start {
			leads = append(leads, s)
		}
	}
	add(q.question)
	add(q.intro)
	for _, above := range q.items {
		if above.Span != b.Span && (above.Start > q.intro.Start || above.End < q.intro.Start) {
			add(above.Span)
		}
	}
	add(q.header)
	if b.Label.End == 0 {
		add(q.term)
	}
	return leads
}

// kind says what sentence s of b is.
func (q *quoter) kind(b Block, s Span) BlockKind {
	if b.Kind == Turn && asks(s.Of(q.paragraph.Text)) {
		return Question
	}
	return b.Kind
}

func asks(s string) bool {
	s = strings.TrimRight(s, `"”’»)」 `)
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "؟")
}

// leadsIn reports whether s, the last sentence of b, only leads into what follows: it ends with a colon, or in the
// middle of a sentence that code or items with letters or numbers complete.
func (q *quoter) leadsIn(b Block, s Span, rest []Block) bool {
	if b.Kind == Code || b.Kind == Row || b.Kind == Verse && len(rest) == 0 {
		return false
	}
	words := s.Of(q.paragraph.Text)
	if strings.HasSuffix(words, ":") || strings.HasSuffix(words, "：") {
		return true
	}
	return len(rest) > 0 && completes(rest[0], b, q.paragraph.Text) && IsOpen(words)
}

// HasWords reports whether there is a letter or a digit in s.
func HasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}
