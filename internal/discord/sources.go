package discord

import (
	"cmp"
	"slices"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// A source is a paragraph that an answer cites, with all that it quotes of it.
type source struct {
	document string // slug
	number   int
	quotes   []text.Span // in order, apart from each other
}

// sources lists the paragraphs that the claims cite, each once, in the order of
// their first citation.
func sources(claims []answer.Claim) []source {
	var all []source
	for _, claim := range claims {
		for _, c := range claim.Citations {
			i := slices.IndexFunc(all, func(s source) bool {
				return s.document == c.Document && s.number == c.Paragraph
			})
			if i < 0 {
				i = len(all)
				all = append(all, source{document: c.Document, number: c.Paragraph})
			}
			all[i].quotes = append(all[i].quotes, spanOf(c))
		}
	}
	for i := range all {
		all[i].quotes = merge(all[i].quotes)
	}
	return all
}

// merge sorts stretches and joins those that touch or overlap.
func merge(all []text.Span) []text.Span {
	slices.SortFunc(all, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	var merged []text.Span
	for _, s := range all {
		if n := len(merged); n > 0 && s.Start <= merged[n-1].End {
			merged[n-1].End = max(merged[n-1].End, s.End)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// pointer leads to the source, with its quotes in bold.
func (s source) pointer(paragraphText string) pointer {
	return pointer{document: slugKey(s.document), number: s.number, print: print(paragraphText), quotes: s.quotes}
}

// paragraph finds a paragraph that an answer cites or found: in the answer, else
// in the corpus.
func (r renderer) paragraph(a answer.Answer, slug string, number int) (text.Paragraph, bool) {
	for _, p := range a.Passages {
		if p.Document == slug && p.Paragraph == number {
			return text.Paragraph{Document: slug, Number: number, Heading: p.Heading, Text: p.Text}, true
		}
	}
	if r.corpus == nil {
		return text.Paragraph{}, false
	}
	return r.corpus.Paragraph(slug, number)
}

// verified counts the quotes of an answer, and how many stand in their paragraphs
// as they are quoted.
func (r renderer) verified(a answer.Answer) (good, all int) {
	for _, claim := range a.Claims {
		for _, c := range claim.Citations {
			all++
			p, ok := r.paragraph(a, c.Document, c.Paragraph)
			if ok && within(p.Text, spanOf(c)) && spanOf(c).Of(p.Text) == c.Quote {
				good++
			}
		}
	}
	return good, all
}

func within(s string, span text.Span) bool {
	return 0 <= span.Start && span.Start < span.End && span.End <= len(s)
}
