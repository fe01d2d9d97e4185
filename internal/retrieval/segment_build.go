package retrieval

import (
	"context"
	"slices"

	"pilcrow/internal/text"
)

// sampleParagraphs is of how many paragraphs a segment counts the n-grams: all, or
// so many evenly spread ones. To list all n-grams would take ten times the memory
// of the terms.
const sampleParagraphs = 2048

// A segmentBuilder makes one segment after the other.
type segmentBuilder struct {
	extract extractor
	totals  totals
	lengths []uint32 // by paragraph: terms
	terms   counts
	grams   counts
}

// build makes a segment of at most segmentParagraphs paragraphs, and tells report
// how many more are done. It returns nil if ctx is done first.
func (b *segmentBuilder) build(ctx context.Context, paragraphs []text.Paragraph, report func(more int)) *segment {
	b.totals, b.lengths = totals{}, b.lengths[:0]
	b.terms.reset()
	b.grams.reset()
	stride := (len(paragraphs) + sampleParagraphs - 1) / sampleParagraphs
	for number := range paragraphs {
		b.add(&paragraphs[number], number%stride == 0)
		if done := number + 1; done%progressStep == 0 {
			if ctx.Err() != nil {
				return nil
			}
			report(progressStep)
		}
	}
	report(len(paragraphs) % progressStep)
	s := &segment{texts: held(paragraphs), totals: b.totals}
	b.addPostings(s)
	var byID []uint32
	s.grams, byID = b.grams.sorted()
	s.frequency = make([]uint16, len(s.grams))
	for _, o := range b.grams.occurrences {
		s.frequency[byID[o.id]]++
	}
	return s
}

func (b *segmentBuilder) add(p *text.Paragraph, sample bool) {
	before := b.totals.terms
	b.extract.eachSentence(p, func(s string) { b.addSentence(s, sample) })
	b.terms.endParagraph()
	if sample {
		b.grams.endParagraph()
		b.totals.sample++
	}
	b.totals.paragraphs++
	b.totals.bytes += len(p.Text)
	b.lengths = append(b.lengths, uint32(b.totals.terms-before))
}

func (b *segmentBuilder) addSentence(s string, sample bool) {
	b.extract.read(s)
	for _, key := range b.extract.terms {
		b.terms.add(key)
	}
	if sample {
		b.extract.findGrams()
		for _, key := range b.extract.grams {
			b.grams.add(key)
		}
	}
	b.totals.terms += len(b.extract.terms)
	b.totals.sentences++
}

// addPostings sorts the occurrences by term (a counting sort).
func (b *segmentBuilder) addPostings(s *segment) {
	keys, byID := b.terms.sorted()
	s.terms, s.offsets = keys, make([]uint32, len(keys)+1)
	for _, o := range b.terms.occurrences {
		s.offsets[byID[o.id]+1]++
	}
	for i := range keys {
		s.offsets[i+1] += s.offsets[i]
	}
	next := slices.Clone(s.offsets)
	s.numbers, s.impacts = make([]uint16, len(b.terms.occurrences)), make([]uint8, len(b.terms.occurrences))
	mean, start := float32(b.totals.terms)/float32(max(1, b.totals.paragraphs)), uint32(0)
	for number, end := range b.terms.ends {
		length := float32(b.lengths[number]) / mean
		for _, o := range b.terms.occurrences[start:end] {
			at := &next[byID[o.id]]
			s.numbers[*at] = uint16(number)
			s.impacts[*at] = impact(saturate(int(o.n), paragraphK1, paragraphB, length))
			*at++
		}
		start = end
	}
}

// impact stores a number from 0 to 1 in a byte. It is never 0: a term that occurs counts.
func impact(share float32) uint8 { return uint8(max(1, 255*share+0.5)) }

// counts counts features, paragraph by paragraph.
type counts struct {
	ids         dictionary
	latest      []uint32 // by id: 1 + where in occurrences it came last
	occurrences []occurrence
	ends        []uint32 // occurrences[ends[i-1]:ends[i]] are those of paragraph i
	start       uint32   // of the paragraph's occurrences
}

// An occurrence is a feature that a paragraph has n times.
type occurrence struct{ id, n uint32 }

func (c *counts) add(key uint64) {
	id := c.ids.add(key)
	if int(id) == len(c.latest) {
		c.latest = append(c.latest, 0)
	}
	if c.latest[id] > c.start {
		c.occurrences[c.latest[id]-1].n++
		return
	}
	c.occurrences = append(c.occurrences, occurrence{id, 1})
	c.latest[id] = uint32(len(c.occurrences))
}

func (c *counts) endParagraph() {
	c.start = uint32(len(c.occurrences))
	c.ends = append(c.ends, c.start)
}

// sorted returns the keys in ascending order and by id the place of its key.
func (c *counts) sorted() (keys []uint64, byID []uint32) {
	keys, byID = make([]uint64, 0, c.ids.n), make([]uint32, c.ids.n)
	for _, key := range c.ids.keys {
		if key != 0 {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for i, key := range keys {
		id, _ := c.ids.id(key)
		byID[id] = uint32(i)
	}
	return keys, byID
}

func (c *counts) reset() {
	c.ids.reset()
	c.latest, c.occurrences, c.ends, c.start = c.latest[:0], c.occurrences[:0], c.ends[:0], 0
}
