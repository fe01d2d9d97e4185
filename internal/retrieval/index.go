package retrieval

import (
	"context"
	"iter"
	"runtime"
	"strings"

	"pilcrow/internal/text"
)

// An Index finds the paragraphs of a corpus of one to some millions of them. It
// is a [Searcher], safe for concurrent use, and never changes: [Index.With] and
// [Index.Replace] return another one.
//
// A small corpus (up to 1,000 paragraphs and 4 MB) is held as an inverted index
// of its sentences, which knows all the evidence there is: a search takes
// microseconds. A large one has postings of paragraphs only, which find the
// candidates, and reads the best 50 of them (or k, if that is more) to collect
// the same evidence. Scores mean the same in both. Two things differ: a large
// index estimates the weight of n-grams from a sample, and of the paragraphs that
// have n-grams but no term of the query, it finds those with a term that is one
// letter away.
type Index struct {
	engine     engine
	attachment []byte
}

// The bounds of a small corpus. At a thousand paragraphs both engines take as
// long for a query, and the small one takes ten times the memory.
const (
	smallParagraphs = 1000
	smallBytes      = 4 << 20
)

// An engine stores paragraphs and searches them.
type engine interface {
	search(ctx context.Context, query string, k int) ([]Hit, error)
	explain(query string, at position) []Contribution
	paragraphs() iter.Seq2[position, text.Paragraph] // valid while the engine is reachable
	len() int
}

// A position says where an engine has a paragraph. Earlier paragraphs have
// smaller ones.
type position uint32

// Len returns how many paragraphs the index has.
func (x *Index) Len() int { return x.engine.len() }

// Search implements [Searcher]. A score is the chance that the paragraph is about
// the question, from 0 to 1.
func (x *Index) Search(ctx context.Context, query string, k int) ([]Hit, error) {
	defer runtime.KeepAlive(x) // and with it the file that a search reads
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return x.engine.search(ctx, query, k)
}

// Paragraphs yields all paragraphs in order.
func (x *Index) Paragraphs() iter.Seq[text.Paragraph] {
	return func(yield func(text.Paragraph) bool) {
		defer runtime.KeepAlive(x)
		for _, p := range x.engine.paragraphs() {
			if !yield(clone(p)) {
				return
			}
		}
	}
}

// Paragraph returns paragraph number of a document. It looks at all paragraphs,
// which takes about 10 ms for a million.
func (x *Index) Paragraph(document string, number int) (text.Paragraph, bool) {
	defer runtime.KeepAlive(x)
	_, p, ok := x.find(document, number)
	return clone(p), ok
}

func (x *Index) find(document string, number int) (position, text.Paragraph, bool) {
	for at, p := range x.engine.paragraphs() {
		if p.Number == number && p.Document == document {
			return at, p, true
		}
	}
	return 0, text.Paragraph{}, false
}

// clone returns p with strings of its own: those of an index file end with it.
func clone(p text.Paragraph) text.Paragraph {
	p.Document, p.Heading, p.Text = strings.Clone(p.Document), strings.Clone(p.Heading), strings.Clone(p.Text)
	return p
}
