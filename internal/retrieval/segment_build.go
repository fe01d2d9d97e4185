package retrieval

import (
	"context"
	"strings"

	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
	"pilcrow/internal/text"
)

// A segmentBuilder makes one segment after the other.
type segmentBuilder struct {
	analyzer *analysis.Analyzer
	titles   map[string]string // see [Builder]
	totals   totals
	units    vocabulary
	terms    counts
	lengths  []uint32 // by paragraph: units

	tokens []uint32 // the forward index with the numbers of units in place of their codes
	ends   []uint32
	signs  []uint32 // of the sentence at hand
	spans  []text.Span

	sum     wordvec.Sum
	vectors []uint64
	norms   []uint16
}

// What tokens have that is no unit.
const (
	tokenSentenceEnd = ^uint32(0) - iota
	tokenHeadingEnd
)

func newSegmentBuilder(language string, titles map[string]string) *segmentBuilder {
	return &segmentBuilder{analyzer: analysis.New(language), titles: titles}
}

// build makes a segment of at most segmentParagraphs paragraphs, and tells report
// how many more are done. It returns nil if ctx is done first.
func (b *segmentBuilder) build(ctx context.Context, paragraphs []text.Paragraph, report func(more int)) *segment {
	*b = segmentBuilder{analyzer: b.analyzer, titles: b.titles, spans: b.spans}
	for number := range paragraphs {
		b.add(&paragraphs[number])
		if done := number + 1; done%progressStep == 0 {
			if ctx.Err() != nil {
				return nil
			}
			report(progressStep)
		}
	}
	report(len(paragraphs) % progressStep)
	return b.finish(held(paragraphs))
}

func (b *segmentBuilder) add(p *text.Paragraph) {
	before := b.totals.terms
	if heading := headingOf(p, b.titles); heading != "" {
		b.addStretch(heading, tokenHeadingEnd)
	}
	b.sum = wordvec.Sum{}
	if p.Lead != "" {
		b.addStretch(p.Lead, tokenSentenceEnd)
	}
	b.spans = p.AppendStretches(b.spans[:0])
	for _, span := range b.spans {
		b.addStretch(span.Of(p.Text), tokenSentenceEnd)
	}
	b.terms.endParagraph()
	b.units.endParagraph()
	b.ends = append(b.ends, uint32(len(b.tokens)))
	b.lengths = append(b.lengths, uint32(b.totals.terms-before))
	b.totals.paragraphs++
	b.totals.bytes += len(p.Text)
	v := b.sum.Vector()
	b.vectors = append(b.vectors, v[:]...)
	b.norms = append(b.norms, storedLength(&v))
}

// headingOf is what stands above p: the title of its document among several, and its heading.
func headingOf(p *text.Paragraph, titles map[string]string) string {
	return strings.TrimSpace(titles[p.Document] + " " + p.Heading)
}

// addStretch adds a heading or a sentence. Signs come last, so that they part no
// neighbours.
func (b *segmentBuilder) addStretch(s string, end uint32) {
	b.signs = b.signs[:0]
	b.analyzer.Each(s, func(t *analysis.Token) {
		id := b.units.add(b.analyzer, t)
		u := &b.units.all[id]
		if u.stop {
			return
		}
		b.sum.Add(b.units.pieces[u.pieces:][:u.pieceCount], int(u.letters), int(u.known))
		if t.Sign {
			b.signs = append(b.signs, id)
		} else {
			b.tokens = append(b.tokens, id)
			b.addUnit(id)
		}
	})
	for _, id := range b.signs {
		b.tokens = append(b.tokens, id)
		b.addUnit(id)
	}
	b.tokens = append(b.tokens, end)
	b.totals.sentences++
}

func (b *segmentBuilder) addUnit(id uint32) {
	u := &b.units.all[id]
	b.totals.terms++
	b.terms.add(u.term)
	b.units.occurs(id)
}
