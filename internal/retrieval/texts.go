package retrieval

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"pilcrow/internal/text"
)

// A corpus of a few documents is searched as if each of them were all there is: what its words weigh, what it is
// about, which names it lacks, and what questions about other things find in it are its own, and so is its language.
// The chances that come of that can be compared, and the hits are those of all documents, by their chances.
const (
	// MostApart is how many stretches of a corpus are searched apart. Of more, a search would take longer.
	MostApart = 32
	// LeastApart is how many paragraphs a document has that is searched by itself: fewer tell little of what is frequent
	// in it. Smaller ones that follow one another are searched together.
	LeastApart = 5
)

// apart divides paragraphs into stretches that are searched by themselves.
func (b Builder) apart(paragraphs []text.Paragraph) [][]text.Paragraph {
	var all [][]text.Paragraph
	small := false // whether the last one is of small documents
	for rest := paragraphs; len(rest) > 0 && len(all) <= MostApart; {
		n := firstDocument(rest)
		if isSmall := n < LeastApart; isSmall && small {
			last := &all[len(all)-1]
			*last = (*last)[:len(*last)+n]
		} else {
			all, small = append(all, rest[:n]), isSmall
		}
		rest = rest[n:]
	}
	if b.Together || len(all) == 0 || len(all) > MostApart {
		return [][]text.Paragraph{paragraphs}
	}
	return all
}

// firstDocument is how many of the paragraphs the first document has.
func firstDocument(paragraphs []text.Paragraph) int {
	n := slices.IndexFunc(paragraphs, func(p text.Paragraph) bool { return p.Document != paragraphs[0].Document })
	if n < 0 {
		return len(paragraphs)
	}
	return n
}

// newIndex makes an index of texts that are searched apart, of documents with such titles.
func newIndex(titles map[string]string, texts []*engine) *Index {
	if len(texts) == 1 {
		return &Index{engine: texts[0], texts: texts}
	}
	var parts []part
	for _, t := range texts {
		parts = append(parts, t.parts...)
	}
	return &Index{engine: newEngine("", titles, parts), texts: texts}
}

// search returns the k best paragraphs of all texts. A query has a word to search for if it has one in any of their
// languages.
func (x *Index) search(ctx context.Context, query string, k int) (hits []Hit, err error) {
	if len(x.texts) == 1 {
		return x.engine.search(ctx, query, k)
	}
	err = ErrEmptyQuery
	only, isOnly := ctx.Value(withinKey{}).(string)
	for _, t := range x.texts {
		if isOnly && !t.hasDocument(only) {
			continue
		}
		found, failed := t.search(ctx, query, k)
		if failed != nil && !errors.Is(failed, ErrEmptyQuery) {
			return nil, failed
		}
		if failed == nil {
			hits, err = append(hits, found...), nil
		}
	}
	return bestOf(hits, k), err
}

type withinKey struct{}

// Within returns a context whose searches look at the text of a document only, if that is searched apart.
func Within(ctx context.Context, document string) context.Context {
	return context.WithValue(ctx, withinKey{}, document)
}

// hasDocument reports whether a document is among those of x.
func (x *engine) hasDocument(document string) bool {
	if len(x.parts) == 0 {
		return false
	}
	last := x.parts[len(x.parts)-1]
	first, end := x.parts[0].text(0).Document, last.text(last.texts.len()-1).Document
	if first == document || first == end {
		return first == document
	}
	for _, p := range x.paragraphs() {
		if p.Document == document {
			return true
		}
	}
	return false
}

// bestOf returns the k best of some hits, with their ranks. Ties go to the earlier one.
func bestOf(hits []Hit, k int) []Hit {
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	hits = hits[:max(0, min(k, len(hits)))]
	for i := range hits {
		hits[i].Rank = i + 1
	}
	return hits
}
