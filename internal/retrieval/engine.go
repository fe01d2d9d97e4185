package retrieval

import (
	"context"
	"iter"
	"math"
	"sync"

	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/text"
)

// An engine stores paragraphs and searches them: segments side by side. The
// statistics are those of all of them together.
type engine struct {
	language string            // of the words in Latin letters
	titles   map[string]string // see [Builder]
	parts    []part
	totals   totals // of the live paragraphs

	background func() background // measured once, before the first search
	scratch    sync.Pool         // of *scratch
}

// A part is a segment with the paragraphs that were taken out of it since it was made.
type part struct {
	*segment
	dead *tombstones // nil if none
	live totals
}

func newEngine(language string, titles map[string]string, parts []part) *engine {
	x := &engine{language: language, titles: titles, parts: parts}
	for i := range parts {
		x.totals.add(parts[i].live)
	}
	x.background = sync.OnceValue(func() background { return measureBackground(x) })
	return x
}

// text returns a paragraph that stays valid without the segment.
func (p *part) text(number int) text.Paragraph {
	if p.file != nil {
		return clone(p.texts.at(number))
	}
	return p.texts.at(number)
}

// A position says where an engine has a paragraph: the part in its upper bits and
// the number in it below. Earlier paragraphs have smaller ones.
type position uint32

func at(part, number int) position { return position(part*segmentParagraphs + number) }

func (p position) split() (part, number int) {
	return int(p) / segmentParagraphs, int(p) % segmentParagraphs
}

func (x *engine) len() int { return x.totals.paragraphs }

func (x *engine) paragraphs() iter.Seq2[position, text.Paragraph] {
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

// borrowed are scores of the paragraphs of one part, which any search may use.
var borrowed = sync.Pool{New: func() any { return new([segmentParagraphs]uint32) }}

// A scratch is the working memory of one search.
type scratch struct {
	query query
	lookup
	reader     reader
	found      candidates // by BM25
	candidates candidates // by BM25 and the word vectors
	ranked     candidates // by all evidence; scores are the bits of a float32
}

func (x *engine) borrow() *scratch {
	if s, ok := x.scratch.Get().(*scratch); ok {
		return s
	}
	return &scratch{query: query{analyzer: analysis.New(x.language)}}
}

func (x *engine) search(ctx context.Context, query string, k int) ([]Hit, error) {
	background := x.background() // which searches itself
	s := x.borrow()
	defer x.scratch.Put(s)
	if err := x.rank(ctx, s, query, k); err != nil {
		return nil, err
	}
	s.query.markSlips(query, x.has)
	found := s.ranked.best()
	hits := make([]Hit, len(found))
	for i, c := range found {
		part, number := c.position().split()
		hits[i] = Hit{x.parts[part].text(number), i + 1, s.query.chance(c.share(), background)}
	}
	return hits, nil
}

// rank finds the k best paragraphs for a query and what share of it they have, in no
// order.
func (x *engine) rank(ctx context.Context, s *scratch, query string, k int) error {
	x.analyze(query, s)
	if s.query.termWeight == 0 {
		return ErrEmptyQuery
	}
	if err := x.findCandidates(ctx, s, max(k, breadth)); err != nil {
		return err
	}
	x.narrow(s, max(k, rerankDepth))
	s.ranked.reset(k)
	return x.rerank(ctx, s)
}

func (x *engine) bestShare(question string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	if x.rank(context.Background(), s, question, 1) != nil || len(s.ranked.all) == 0 {
		return 0
	}
	return s.ranked.all[0].share()
}

func (x *engine) topic(sentence string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(sentence, s)
	topic, _ := s.query.traits()
	return topic
}

func (x *engine) familiarity(question string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	s.query.readGrams(question)
	s.find(x.parts, &s.query)
	x.weighGrams(s)
	s.query.weigh()
	return s.query.familiarity(idf(x.totals.paragraphs, 0))
}

// rerank reads the candidates and collects the evidence in each.
func (x *engine) rerank(ctx context.Context, s *scratch) error {
	x.startReader(s)
	marked := -1
	for n, p := range s.candidates.inOrder() {
		if n%rerankDepth == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		i, number := p.split()
		if i != marked {
			x.mark(s, i)
			marked = i
		}
		s.note(s.reader.read(x.parts[i].segment, number), p)
	}
	s.reader.end()
	return nil
}

// note ranks a paragraph by its evidence, if it has any: a word, a part of one, or a like meaning.
func (s *scratch) note(e *evidence, p position) {
	if e.bm25 > 0 || e.grams > 0 || e.likeness > leastLikeness {
		s.ranked.add(newCandidate(math.Float32bits(s.query.share(e)), p))
	}
}

func (x *engine) startReader(s *scratch) {
	n := float32(max(1, x.totals.paragraphs))
	s.reader.begin(&s.query, float32(max(1, x.totals.terms))/n, float32(max(1, x.totals.terms))/float32(max(1, x.totals.sentences)))
}

func (x *engine) mark(s *scratch, i int) {
	s.reader.end()
	t, g := len(s.query.terms), len(s.query.grams)
	s.reader.start(x.parts[i].segment, s.terms[i*t:][:t], s.grams[i*g:][:g])
}

func (x *engine) explain(query string, p position) []Contribution {
	s := x.borrow()
	defer x.scratch.Put(s)
	if x.analyze(query, s); s.query.termWeight == 0 {
		return nil
	}
	s.query.markSlips(query, x.has)
	x.startReader(s)
	part, number := p.split()
	x.mark(s, part)
	defer s.reader.end()
	return s.query.contributions(s.reader.read(x.parts[part].segment, number), x.background())
}
