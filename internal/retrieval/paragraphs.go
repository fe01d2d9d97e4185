package retrieval

import (
	"context"
	"iter"
	"sync"

	"pilcrow/internal/text"
)

// A paragraphIndex is the engine of a large corpus: segments side by side. The
// statistics are those of all of them together.
type paragraphIndex struct {
	language string // of the words in Latin letters
	parts    []part
	totals   totals // of the live paragraphs

	background func() background // measured once, before the first search
	scratch    sync.Pool         // of *wideScratch
}

// A part is a segment with the paragraphs that were taken out of it since it was made.
type part struct {
	*segment
	dead *tombstones // nil if none
	live totals
}

func newParagraphIndex(language string, parts []part) *paragraphIndex {
	x := &paragraphIndex{language: language, parts: parts}
	for i := range parts {
		x.totals.add(parts[i].live)
	}
	x.background = sync.OnceValue(func() background { return measureBackground(x) })
	return x
}

// paragraph returns a paragraph that stays valid without the segment.
func (p *part) paragraph(number int) text.Paragraph {
	if p.file != nil {
		return clone(p.texts.at(number))
	}
	return p.texts.at(number)
}

// A position has the part in its upper bits and the number in it below.
func at(part, number int) position { return position(part*segmentParagraphs + number) }

func (p position) split() (part, number int) {
	return int(p) / segmentParagraphs, int(p) % segmentParagraphs
}

func (x *paragraphIndex) len() int { return x.totals.paragraphs }

func (x *paragraphIndex) paragraphs() iter.Seq2[position, text.Paragraph] {
	return func(yield func(position, text.Paragraph) bool) {
		for i, part := range x.parts {
			for number := range part.texts.len() {
				if !part.dead.has(number) && !yield(at(i, number), part.texts.at(number)) {
					return
				}
			}
		}
	}
}

// A wideScratch is the working memory of one search in a paragraphIndex.
type wideScratch struct {
	query      query
	reader     reader
	lists      []list                    // by part and term
	weights    []float32                 // of the terms, for the candidates
	scores     [segmentParagraphs]uint32 // of the part at hand
	candidates candidates
	ranked     []ranked
}

func (x *paragraphIndex) borrow() *wideScratch {
	if s, ok := x.scratch.Get().(*wideScratch); ok {
		return s
	}
	return &wideScratch{query: query{extract: newExtractor(x.language, buildWords)}}
}

func (x *paragraphIndex) search(ctx context.Context, query string, k int) ([]Hit, error) {
	s := x.borrow()
	defer x.scratch.Put(s)
	if err := x.rank(ctx, s, query, k); err != nil {
		return nil, err
	}
	found := best(s.ranked, k)
	background, hits := x.background(), make([]Hit, len(found))
	for i, r := range found {
		part, number := r.position.split()
		hits[i] = Hit{x.parts[part].paragraph(number), i + 1, s.query.chance(r.share, background)}
	}
	return hits, nil
}

// rank finds the candidates for a query and what they share with it, in no order.
func (x *paragraphIndex) rank(ctx context.Context, s *wideScratch, query string, k int) error {
	x.analyze(query, s)
	if len(s.query.terms) == 0 {
		return ErrEmptyQuery
	}
	if err := x.find(ctx, s, max(k, rerankDepth)); err != nil {
		return err
	}
	return x.rerank(ctx, s)
}

func (x *paragraphIndex) bestShare(question string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	if x.rank(context.Background(), s, question, 1) != nil {
		return 0
	}
	share := 0.0
	for _, r := range s.ranked {
		share = max(share, r.share)
	}
	return share
}

func (x *paragraphIndex) topic(sentence string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(sentence, s)
	topic, _ := s.query.traits()
	return topic
}

func (x *paragraphIndex) familiarity(question string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(question, s)
	return s.query.familiarity(idf(x.totals.sample, 0))
}

// rerank reads the candidates and collects the evidence in each.
func (x *paragraphIndex) rerank(ctx context.Context, s *wideScratch) error {
	x.startReader(s)
	s.ranked = s.ranked[:0]
	for n, c := range s.candidates.all {
		if n%rerankDepth == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		i, number := c.position().split()
		p := x.parts[i].texts.at(number)
		if share := s.query.share(s.reader.read(&p)); share > 0 {
			s.ranked = append(s.ranked, ranked{c.position(), share})
		}
	}
	return nil
}

func (x *paragraphIndex) startReader(s *wideScratch) {
	n := float32(max(1, x.totals.paragraphs))
	s.reader.start(&s.query, float32(x.totals.terms)/n, float32(x.totals.terms)/float32(max(1, x.totals.sentences)))
}

func (x *paragraphIndex) explain(query string, p position) []Contribution {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(query, s)
	if len(s.query.terms) == 0 {
		return nil
	}
	x.startReader(s)
	part, number := p.split()
	paragraph := x.parts[part].texts.at(number)
	return s.query.contributions(s.reader.read(&paragraph), x.background())
}
