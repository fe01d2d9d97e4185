package answer

import (
	"strings"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// A source is a found paragraph, taken apart for extraction and for checking.
type source struct {
	retrieval.Hit
	language  string    // of the paragraph, "" if unknown
	whole     stretch   // all of it
	sentences []stretch // one by one
}

// A stretch is a part of a paragraph with its terms.
type stretch struct {
	text.Span
	terms []retrieval.Term
	has   map[string]bool // the terms' texts
}

func newSource(h retrieval.Hit, language string) *source {
	terms := retrieval.Terms(h.Text, language)
	s := &source{Hit: h, language: language, whole: newStretch(text.Span{End: len(h.Text)}, terms)}
	for _, span := range text.Sentences(h.Text) {
		n := 0
		for n < len(terms) && terms[n].Start < span.End {
			n++
		}
		s.sentences = append(s.sentences, newStretch(span, terms[:n]))
		terms = terms[n:]
	}
	return s
}

func newStretch(span text.Span, terms []retrieval.Term) stretch {
	has := make(map[string]bool, len(terms))
	for _, t := range terms {
		has[t.Text] = true
	}
	return stretch{Span: span, terms: terms, has: has}
}

// cite makes the citation of a part of the paragraph.
func (s *source) cite(span text.Span) Citation {
	return Citation{Document: s.Document, Paragraph: s.Number, Quote: span.Of(s.Text), Start: span.Start, End: span.End}
}

// takeApart makes sources of the hits. A paragraph's language is that of its
// document's description, or it is guessed from its words.
func (p *Pipeline) takeApart(hits []retrieval.Hit) []*source {
	sources := make([]*source, len(hits))
	for i, h := range hits {
		language, _, _ := strings.Cut(strings.ToLower(p.meta(h.Document).Language), "-")
		if language == "" {
			language = retrieval.Language(h.Text)
		}
		sources[i] = newSource(h, language)
	}
	return sources
}

// meta describes the document called slug; it is empty if there is none.
func (p *Pipeline) meta(slug string) text.Meta {
	if p.Corpus != nil {
		if d, ok := p.Corpus.Document(slug); ok {
			return d.Meta
		}
	}
	return text.Meta{}
}
