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
// A search finds paragraphs by BM25, narrows them down by what their words mean (see
// package wordvec), and reads those that are left for all the evidence there is:
// see [Index.Explain]. In a corpus of some dozens of paragraphs all are looked at.
type Index struct {
	engine     *engine   // of all paragraphs
	texts      []*engine // of those that are searched apart, in the same order; one alone is the engine
	attachment []byte
}

// Len returns how many paragraphs the index has.
func (x *Index) Len() int { return x.engine.len() }

// Search implements [Searcher]. A score is the chance that the paragraph is about
// the question, from 0 to 1.
func (x *Index) Search(ctx context.Context, query string, k int) ([]Hit, error) {
	defer runtime.KeepAlive(x) // and with it the file that a search reads
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var hits []Hit
	var err error
	if changed := mapped(func() { hits, err = x.search(ctx, query, k) }); changed != nil {
		return nil, changed
	}
	return hits, err
}

// A Contribution is what one feature adds to the score of a hit.
type Contribution struct {
	Name    string  `json:"name"`  // for a reader, as in "n-grams of the best sentence"
	Value   float64 `json:"value"` // of a feature of the paragraph: the share of the query that it carries, 0 to 1
	Weight  float64 `json:"weight"`
	Shared  bool    `json:"shared"`  // the same for all paragraphs: a feature of the query alone
	Product float64 `json:"product"` // Value · Weight
}

// Explain takes the score of a hit for query apart. With s the sum of the
// products, the score is 1/(1+exp(-s)): see [Index.Search]. The features of the
// paragraph come first, those of the query alone after them. It returns nil if
// the query is empty or the index has no such paragraph.
func (x *Index) Explain(query string, h Hit) []Contribution {
	defer runtime.KeepAlive(x)
	var all []Contribution
	err := mapped(func() {
		for _, t := range x.texts {
			if at, _, ok := t.find(h.Document, h.Number); ok {
				all = t.explain(query, at)
				return
			}
		}
	})
	if err != nil {
		return nil
	}
	return all
}

// Paragraphs yields all paragraphs in order, those before the first that is lost where
// a file was cut short.
func (x *Index) Paragraphs() iter.Seq[text.Paragraph] {
	return func(yield func(text.Paragraph) bool) {
		defer runtime.KeepAlive(x)
		_ = mapped(func() {
			for _, p := range x.engine.paragraphs() {
				if !yield(clone(p)) {
					return
				}
			}
		})
	}
}

// Paragraph returns paragraph number of a document. It looks at all paragraphs,
// which takes about 10 ms for a million.
func (x *Index) Paragraph(document string, number int) (text.Paragraph, bool) {
	defer runtime.KeepAlive(x)
	var p text.Paragraph
	var ok bool
	err := mapped(func() {
		_, p, ok = x.engine.find(document, number)
		p = clone(p)
	})
	return p, ok && err == nil
}

func (x *engine) find(document string, number int) (position, text.Paragraph, bool) {
	for at, p := range x.paragraphs() {
		if p.Number == number && p.Document == document {
			return at, p, true
		}
	}
	return 0, text.Paragraph{}, false
}

// clone returns p with strings of its own: those of an index file end with it.
func clone(p text.Paragraph) text.Paragraph {
	for _, s := range []*string{&p.Document, &p.Heading, &p.Text, &p.Lead, &p.Language, &p.Place} {
		*s = strings.Clone(*s)
	}
	return p
}
