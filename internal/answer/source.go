package answer

import (
	"cmp"
	"slices"
	"sync"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/ellipsis"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A place names a paragraph.
type place struct {
	document string
	number   int
}

// taken keeps paragraphs that were taken apart, so that the next answer need not do it.
type taken struct {
	mu       sync.Mutex
	by       map[place]*claims.Paragraph
	readings map[*claims.Paragraph]*rank.Reading
}

// maxTaken bounds how many paragraphs are kept; beyond, all are forgotten.
const maxTaken = about.MostRead

// placeOf names a paragraph.
func placeOf(p text.Paragraph) place { return place{p.Document, p.Number} }

// take takes a paragraph apart, unless it was before.
func (p *Pipeline) take(paragraph text.Paragraph) *claims.Paragraph {
	t, at := &p.taken, placeOf(paragraph)
	t.mu.Lock()
	defer t.mu.Unlock()
	if known, ok := t.by[at]; ok && known.Text == paragraph.Text {
		return known
	}
	if t.by == nil || len(t.by) >= maxTaken {
		t.by, t.readings = make(map[place]*claims.Paragraph), make(map[*claims.Paragraph]*rank.Reading)
	}
	fresh := claims.NewParagraph(paragraph, p.meta(paragraph.Document), p.languageOf(paragraph))
	t.by[at] = fresh
	return fresh
}

// languageOf is the language of a paragraph: as reading found it, that of its document, or as its words tell it.
func (p *Pipeline) languageOf(paragraph text.Paragraph) string {
	return cmp.Or(paragraph.Language, p.document(paragraph.Document).Language, lang.Detect(paragraph.Text))
}

// takeApart makes sources of hits.
func (p *Pipeline) takeApart(hits []retrieval.Hit) []source {
	sources := make([]source, len(hits))
	for i, h := range hits {
		sources[i] = source{Paragraph: p.take(h.Paragraph), Score: h.Score}
	}
	return sources
}

// documents are those of the corpus, none if there is no corpus.
func (p *Pipeline) documents() []*text.Document {
	if p.Corpus == nil {
		return nil
	}
	return p.Corpus.Documents
}

// paragraphsOf are the paragraphs of sources.
func paragraphsOf(sources []source) []*claims.Paragraph {
	all := make([]*claims.Paragraph, len(sources))
	for i, s := range sources {
		all[i] = s.Paragraph
	}
	return all
}

// How many paragraphs before a paragraph may hold what it points back to, and of how many
// bytes together, but for the nearest.
const (
	mostEarlier  = 12
	earlierBytes = 2000
)

// before returns the paragraphs before another, nearest first.
func (p *Pipeline) before(paragraph *claims.Paragraph) []*claims.Paragraph {
	if p.Corpus == nil {
		return nil
	}
	var before []*claims.Paragraph
	bytes := 0
	for n := paragraph.Number - 1; n >= 1 && n >= paragraph.Number-mostEarlier && bytes < earlierBytes; n-- {
		if found, ok := p.Corpus.Paragraph(paragraph.Document, n); ok {
			before = append(before, p.take(found))
			bytes += len(found.Text)
		}
	}
	return before
}

// sentBefore returns those that the model got to read.
func (r *run) sentBefore(paragraph *claims.Paragraph) []*claims.Paragraph {
	return slices.DeleteFunc(r.before(paragraph), func(p *claims.Paragraph) bool { return !has(r.sources, p) })
}

// meta describes the document called slug; it is empty if there is none.
func (p *Pipeline) meta(slug string) text.Meta { return p.document(slug).Meta }

// document is the document of this key, one without words if the corpus has none.
func (p *Pipeline) document(slug string) *text.Document {
	if p.Corpus != nil {
		if d, ok := p.Corpus.Document(slug); ok {
			return d
		}
	}
	return &text.Document{}
}

// quote is the claim that a part of a paragraph makes.
func quote(p *claims.Paragraph, span text.Span) Claim {
	e := claims.Evidence{Paragraph: p, Span: span}
	return Claim{Text: e.Of(e.Text), Proof: Quotation, Citations: []Citation{e.Citation()}}
}

// What the sentences of an answer come from, and what they are.
type (
	source = rank.Source
	pick   = rank.Pick
)

// read returns what a paragraph that was taken apart is ranked by, made once.
func (p *Pipeline) read(paragraph *claims.Paragraph) *rank.Reading {
	t := &p.taken
	t.mu.Lock()
	defer t.mu.Unlock()
	known := t.readings[paragraph]
	if known == nil {
		known = rank.Read(paragraph)
		t.readings[paragraph] = known
	}
	return known
}

// sentences is a [choose.Text].
type sentences struct{ *Pipeline }

func (s sentences) Between(document string, from, to int) (all []*claims.Paragraph) {
	if s.Corpus == nil {
		return nil
	}
	for _, p := range s.Corpus.Between(document, from, to) {
		all = append(all, s.take(p))
	}
	return all
}

func (s sentences) Read(p *claims.Paragraph) *rank.Reading { return s.read(p) }

// sought is what sentences are chosen for.
func (r *run) sought() choose.Question {
	q := choose.Question{
		Text: r.question, Subject: r.subject, Intent: r.intent, ForView: r.forView, ForAll: r.forAll, Others: r.others, Met: r.met, Headed: r.isFact,
		Sure: cmp.Or(r.Sure, DefaultSure), Most: r.most(),
	}
	if before, ok := r.lastTurn(); ok && r.followsUp {
		q.Before = &choose.Before{Question: before.Question, Shown: slices.Concat(before.Cited, before.Nearest), NamesOther: ellipsis.NamesOther(r.question)}
	}
	return q
}

// pick chooses the best sentences of what was found, the best first.
func (r *run) pick() []pick {
	c := r.choose()
	r.orderPassages(c.Ranked)
	r.answer.Receipt.Evidence, r.repeats = c.Evidence, c.Repeats
	return c.Picks
}
