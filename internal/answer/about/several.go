package about

import (
	"slices"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// ofOne asks each of several documents as if it were the only one, and returns what one of them tells in its own
// sentences: the one that was spoken of, or else the only one that tells anything. What several tell, or one in words of
// the bot's own, does not say of which.
func (q Question) ofOne(tell func(Question) (Answer, bool)) (only Answer, ok bool) {
	docs := q.Documents()
	if len(docs) < 2 || q.IsMuch() {
		return Answer{}, false
	}
	told := 0
	for _, d := range q.spokenOfFirst(docs) {
		a, ok := tell(q.about(d))
		isTold := ok && a.HasSentences() || a.Scope != nil
		switch {
		case isTold && q.spokeOf(d):
			return a, ok
		case isTold:
			only = a
		}
		if ok || isTold {
			told++
		}
	}
	if told != 1 {
		return Answer{}, false
	}
	return only, only.HasSentences()
}

// about is the question as it is asked about one of the documents.
func (q Question) about(d *text.Document) Question {
	q.Corpus = &text.Corpus{Documents: []*text.Document{d}, Source: q.Corpus.Source}
	return q
}

// spokeOf reports whether the answer before was all of a document.
func (q Question) spokeOf(d *text.Document) bool {
	return q.Before != nil && len(q.Before.Cited) > 0 && !slices.ContainsFunc(q.Before.Cited, func(c claims.Citation) bool { return c.Document != d.Meta.Slug })
}

// spokenOfFirst are documents, the one that was spoken of first.
func (q Question) spokenOfFirst(docs []*text.Document) []*text.Document {
	docs = slices.Clone(docs)
	slices.SortStableFunc(docs, func(a, b *text.Document) int {
		switch {
		case q.spokeOf(a):
			return -1
		case q.spokeOf(b):
			return 1
		}
		return 0
	})
	return docs
}
