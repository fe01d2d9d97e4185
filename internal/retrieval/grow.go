package retrieval

import (
	"context"
	"runtime"
	"slices"

	"pilcrow/internal/text"
)

// With returns an index that has the paragraphs of x and those given, in this
// order. x stays as it is, and both share what they have in common: a few
// paragraphs are added to a million in a few milliseconds.
//
// The result finds and scores as a new index of the same paragraphs does. Of more
// than a thousand paragraphs four things differ a little: the language stays the one
// guessed at first, the n-grams of what was taken out still count, and the
// candidates are chosen, and headings weighed, by the statistics of their segment.
func (x *Index) With(paragraphs []text.Paragraph) *Index {
	return x.change(nil, paragraphs)
}

// Replace is [Index.With] without the paragraphs that the document had so far.
// Given no new ones, it takes the document out.
func (x *Index) Replace(document string, paragraphs []text.Paragraph) *Index {
	return x.change(func(p *text.Paragraph) bool { return p.Document == document }, paragraphs)
}

// change returns an index without the paragraphs that drop picks (none if it is
// nil) and with those given.
func (x *Index) change(drop func(*text.Paragraph) bool, paragraphs []text.Paragraph) *Index {
	defer runtime.KeepAlive(x)
	changed := x.engine.change(drop, paragraphs)
	if changed.len() <= smallParagraphs || len(x.texts) > 1 {
		return changed.anew().Attach(x.attachment)
	}
	return newIndex(changed.titles, []*engine{changed}).Attach(x.attachment)
}

// smallParagraphs are indexed anew in less than a tenth of a second.
const smallParagraphs = 1000

// anew indexes all paragraphs of x again.
func (x *engine) anew() *Index {
	made, err := Builder{Titles: x.titles}.Build(context.Background(), gather(x.parts))
	if err != nil {
		panic(err) // unreachable: only the context stops Build
	}
	return made
}

func (x *engine) change(drop func(*text.Paragraph) bool, paragraphs []text.Paragraph) *engine {
	b := newSegmentBuilder(x.language, x.titles)
	parts := make([]part, 0, len(x.parts)+1)
	for _, p := range x.parts {
		if drop != nil {
			p = p.without(drop)
		}
		parts = append(parts, p)
	}
	// The only error is that of the context.
	added, _ := Builder{Titles: x.titles}.buildParts(context.Background(), paragraphs, x.language, segmentsFor(len(paragraphs)), func(int) {})
	return newEngine(x.language, x.titles, compact(append(parts, added...), b))
}

// without returns p with the paragraphs that drop picks marked as dead.
func (p part) without(drop func(*text.Paragraph) bool) part {
	copied := false
	for number := range p.texts.len() {
		paragraph := p.texts.at(number)
		if p.dead.has(number) || !drop(&paragraph) {
			continue
		}
		if !copied {
			p.dead, copied = p.dead.clone(), true
		}
		p.dead.add(number)
		p.live.paragraphs--
		p.live.bytes -= len(paragraph.Text)
		units, stretches, headed := count(p.paragraph(number))
		p.live.terms -= units
		p.live.sentences -= stretches
		if headed {
			p.live.headed--
		}
	}
	return p
}

// compact keeps the segments few. One that is half dead is made anew, and the
// last two become one as long as the last is half as large as the one before, so
// that their number grows with the logarithm of what was added.
func compact(parts []part, b *segmentBuilder) []part {
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.live.paragraphs == 0 })
	for i := range parts {
		if 2*parts[i].live.paragraphs < parts[i].texts.len() {
			parts[i] = b.rebuild(parts[i])
		}
	}
	for n := len(parts); n > 1; n-- {
		last, before := parts[n-1].live.paragraphs, parts[n-2].live.paragraphs
		if 2*last < before || last+before > segmentParagraphs {
			break
		}
		parts = append(parts[:n-2], b.rebuild(parts[n-2], parts[n-1]))
	}
	return parts
}

// rebuild makes one segment of the live paragraphs of some.
func (b *segmentBuilder) rebuild(parts ...part) part {
	s := b.build(context.Background(), gather(parts), func(int) {})
	return part{segment: s, live: s.totals}
}

// gather returns the live paragraphs of parts.
func gather(parts []part) []text.Paragraph {
	var paragraphs []text.Paragraph
	for i := range parts {
		for number := range parts[i].texts.len() {
			if !parts[i].dead.has(number) {
				paragraphs = append(paragraphs, parts[i].text(number))
			}
		}
	}
	return paragraphs
}

// tombstones mark paragraphs of a segment that are no longer in the index. None
// are marked in nil.
type tombstones [segmentParagraphs / 64]uint64

func (t *tombstones) has(number int) bool {
	return t != nil && t[number/64%len(t)]>>(number%64)&1 != 0
}

func (t *tombstones) add(number int) { t[number/64] |= 1 << (number % 64) }

func (t *tombstones) clone() *tombstones {
	var c tombstones
	if t != nil {
		c = *t
	}
	return &c
}
